/** Finding pairs without comparing all with all: what is filed together, what is left, and that no order matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairFinder } from '../../../src/core/likeness/candidate-pairs.js';
import { likeness } from '../../../src/core/likeness/likeness.js';
import type { Stats } from '../../../src/core/likeness/stats.js';
import type { Suspect } from '../../../src/core/likeness/suspect.js';
import { newSuspectTable } from '../../../src/core/likeness/suspect-table.js';
import { newTally } from '../../../src/core/likeness/tally.js';
import { background, type Said, statsOf, suspect } from './made.js';

/** Pairs of ids that are compared, and how many places are told as crowded. */
function compared(suspects: readonly Suspect[], stats: Stats = statsOf(suspects)) {
  const finder = pairFinder(suspects.length);
  for (const [at, one] of suspects.entries()) finder.file(at, one, stats);
  for (const _ of finder.steps());
  const ids = [...finder.pairs()].map((packed) =>
    [Math.floor(packed / suspects.length), packed % suspects.length]
      .map((at) => suspects[at]?.id ?? 0)
      .sort((a, b) => a - b)
      .join(' '),
  );
  return { pairs: ids.sort(), crowded: finder.crowded };
}

const together: readonly (readonly [why: string, a: Said, b: Said])[] = [
  ['an order of words', { name: 'Elmswell Renters Help' }, { name: 'help renters elmswell' }],
  ['a slip at the beginning', { name: 'Mogerhanger Village Help' }, { name: 'Moggerhanger Village Help' }],
  ['a slip at the end', { name: 'Moggerhanegr Village Help' }, { name: 'Moggerhanger Village Help' }],
  ['a word more', { name: 'Elmswell Oakham Renters' }, { name: 'Elmswell Oakham Renters and Owners' }],
  ['a name in an address', { name: 'Elm Road' }, { name: '-', key: ['facebook:elm.road', 'facebook.page-name'] }],
  [
    'a number in two forms',
    { name: 'A', key: ['facebook:groups/123456789', 'facebook.group-id'] },
    { name: 'B', key: ['facebook:id/123456789', 'facebook.page-id'] },
  ],
  [
    'a town and a word',
    { name: 'Oakham Chess', place: 'Rutland' },
    { name: 'Chess for all', place: 'Rutland, England' },
  ],
  ['a description', { name: 'A', description: 'the same' }, { name: 'B', description: 'the same' }],
  ['a website', { name: 'A', site: 'elm.example' }, { name: 'B', site: 'elm.example' }],
];

describe('pairFinder', () => {
  it.each(together)('compares what has %s in common', (_, one, other) => {
    const suspects = [...background, suspect({ id: 1, ...one }), suspect({ id: 2, ...other })];
    expect(compared(suspects).pairs).toContain('1 2');
  });
  it('does not compare all with all', () => {
    const { pairs } = compared(background);
    expect(pairs.length).toBeLessThan((background.length * (background.length - 1)) / 20);
  });
  it('leaves a name that 20 places have, and says so', () => {
    const namesakes = Array.from({ length: 20 }, (_, at) => suspect({ id: at + 1, name: 'Tenants Union' }));
    expect(compared(namesakes)).toEqual({ pairs: [], crowded: 20 });
  });
  it('compares namesakes by their towns', () => {
    const namesakes = Array.from({ length: 40 }, (_, at) =>
      suspect({ id: at + 1, name: 'Tenants Union', place: `Town${at % 20}x` }),
    );
    expect(compared(namesakes).pairs).toContain('1 21');
  });
  it('finds the same pairs in any order', () => {
    const said = fc.record({
      name: fc.constantFrom(
        'Elm Road Help',
        'Help Elm Road',
        'Elm Raod Help',
        'Oak Choir',
        'Oak Choir Leeds',
        '読書会',
        '',
      ),
      place: fc.constantFrom('Leeds', 'York', 'Leeds, England'),
    });
    const lists = fc.array(said, { minLength: 2, maxLength: 12 }).chain((rows) => {
      const suspects = rows.map((row, at) => suspect({ ...row, id: at + 1 }));
      return fc.tuple(fc.constant(suspects), fc.shuffledSubarray(suspects, { minLength: suspects.length }));
    });
    fc.assert(
      fc.property(lists, ([one, other]) => {
        expect(compared(other)).toEqual(compared(one));
      }),
    );
  });
});

const any: fc.Arbitrary<Said> = fc.record(
  {
    name: fc.constantFrom(
      'Elm Road Help',
      'Helping Elm Road',
      'Oak Choir',
      'Elm Raod Help 2',
      'ÉLM ROAD',
      'Group',
      '市民の会',
      '',
    ),
    place: fc.constantFrom('Leeds', 'York', 'Leeds, Yorkshire', 'Elm Road'),
    key: fc.constantFrom<readonly [string, string]>(
      ['facebook:elm.road', 'facebook.page-name'],
      ['facebook:groups/1234567', 'facebook.group-id'],
      ['site:elmroad.example', 'website.address'],
      ['telegram:elmroad', 'telegram.name'],
    ),
    kind: fc.constantFrom('group', 'page'),
    members: fc.integer({ min: 0, max: 5_000 }),
    lists: fc.subarray([1, 2, 3, 4]),
    besides: fc.constantFrom<readonly number[]>([], [1], [2]),
    site: fc.constantFrom('elm.example', 'oak.example'),
    country: fc.constantFrom('GB', 'US'),
  },
  { requiredKeys: ['name'] },
);

describe('likeness of any two', () => {
  const strangers = Array.from({ length: 30 }, (_, at) =>
    suspect({ id: 500 + at, name: `Zebra${at} Quagga${at}`, place: `Xanadu${at}` }),
  );
  it('is the same both ways', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [suspect({ ...one, id: 1 }), suspect({ ...other, id: 2 })];
        const stats = statsOf([...background, a, b]);
        const [there, back] = [likeness(a, b, stats), likeness(b, a, stats)];
        expect(back.likeness).toBeCloseTo(there.likeness, 12);
        expect(back.evidence.map(({ because }) => because.id)).toEqual(there.evidence.map(({ because }) => because.id));
      }),
    );
  });
  it('is a share, with weights that are numbers', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [suspect({ ...one, id: 1 }), suspect({ ...other, id: 2 })];
        const found = likeness(a, b, statsOf([a, b]));
        expect(found.likeness).toBeGreaterThanOrEqual(0);
        expect(found.likeness).toBeLessThanOrEqual(1);
        expect(found.evidence.every(({ weight }) => Number.isFinite(weight))).toBe(true);
      }),
    );
  });
  it('keeps its evidence when places are added that have nothing to do with it', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [suspect({ ...one, id: 1 }), suspect({ ...other, id: 2 })];
        const ids = (stats: Stats) =>
          likeness(a, b, stats)
            .evidence.map(({ because }) => because.id)
            .sort();
        expect(ids(statsOf([...background, a, b, ...strangers]))).toEqual(ids(statsOf([...background, a, b])));
      }),
    );
  });
  it('stands a hostile name', () => {
    const name = `${'a'.repeat(100_000)} ${'\u202e\u0300'.repeat(10_000)} __proto__ constructor`;
    const [a, b] = [suspect({ id: 1, name }), suspect({ id: 2, name: `${name}x`, place: name })];
    expect(likeness(a, b, statsOf([a, b])).likeness).toBeLessThanOrEqual(1);
  });
});

describe('the table', () => {
  it('gives back what was put in, each thing once', () => {
    const table = newSuspectTable();
    table.add(7, { platform: 'telegram', kind: 'chat', language: null, country: 'GB' }, { members: 0, description: 5 });
    table.add(
      9,
      { platform: 'telegram', kind: 'chat', language: null, country: 'GB' },
      { members: null, description: 0 },
    );
    for (const words of [['elm', 'road'], ['oak'], ['elm', 'road']]) table.name(0, words);
    table.place(0, ['leeds']);
    table.slot(0, 'telegram.name');
    table.list(0, 3);
    table.beside(0, 9);
    table.beside(0, 9);
    expect(table.get(0)).toMatchObject({ id: 7, names: [['elm', 'road'], ['oak']], places: [['leeds']], members: 0 });
    expect(table.get(0)).toMatchObject({ hasAddress: true, lists: [3], besides: [9], description: 5, country: 'GB' });
    expect(table.get(1)).toMatchObject({ id: 9, names: [], hasAddress: false, members: null, lists: [], besides: [] });
    expect([7, 8, 9].map(table.indexOf)).toEqual([0, -1, 1]);
  });
});

describe('a tally', () => {
  it('counts as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 2_000 }), (texts) => {
        const [tally, map] = [newTally(), new Map<string, number>()];
        for (const text of texts) {
          tally.add(text);
          map.set(text, (map.get(text) ?? 0) + 1);
        }
        for (const [text, count] of map) expect(tally.count(text)).toBe(count);
        expect(tally.count('never added')).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
  it('grows', () => {
    const tally = newTally();
    for (let at = 0; at < 20_000; at += 1) for (let times = at % 3; times >= 0; times -= 1) tally.add(`word ${at}`);
    for (let at = 0; at < 20_000; at += 997) expect(tally.count(`word ${at}`)).toBe((at % 3) + 1);
  });
});
