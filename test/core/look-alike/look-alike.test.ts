/** Which places are called imitations, decided by hand, with what it must never do. */
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../../src/core/look-alike/look-alike.js';
import type { Space } from '../../../src/domain/space.js';
import { type Few, spaceOf, TODAY } from '../score/made.js';

const ORIGINAL: Few = {
  id: 1,
  key: 'facebook:elmroadrenters',
  platform: 'facebook',
  kind: 'page',
  url: 'https://www.facebook.com/elmroadrenters',
  handle: 'elmroadrenters',
  name: 'Elm Road Renters',
  members: 5_200,
  postsPerWeek: 12,
  lastPostAt: '2026-11-20',
  createdAt: '2020-01-05',
  country: 'US',
};
const YOUNG = { createdAt: '2026-09-20' } as const;
const FOREIGN = { country: 'AU' } as const;
const SILENT = { postsPerWeek: 0, lastPostAt: null } as const;
const SMALL = { members: 40 } as const;
const BAD = { ...YOUNG, ...FOREIGN, ...SILENT } as const;

/** A place of another address that is like the original in all that is not said. */
const other = (few: Few): Few => ({
  ...ORIGINAL,
  id: 2,
  key: 'facebook:other',
  handle: null,
  url: null,
  members: 900,
  ...few,
});
const judged = (suspect: Few, original: Few = ORIGINAL, sources: readonly [number, number] = [1, 1]) =>
  lookAlike(spaceOf(suspect), spaceOf(original), {
    today: TODAY,
    sourcesOf: (id) => sources[id === 1 ? 1 : 0],
  })?.reasons.map((one) => one.id.replace('look-alike.', '')) ?? null;

describe('a place is called an imitation', () => {
  const cases: readonly (readonly [why: string, suspect: Few, reasons: readonly string[]])[] = [
    ['Cyrillic о, and run from elsewhere', { name: 'Elm Rоad Renters', ...FOREIGN }, ['name-letters', 'country']],
    ['Greek ο in capitals, and small', { name: 'ELM RΟAD RENTERS', ...SMALL }, ['name-letters', 'smaller']],
    ['Cyrillic о, and silent', { name: 'Elm Rоad Renters', ...SILENT }, ['name-letters', 'no-posts']],
    ['a digit for a letter, and young', { name: 'Elm R0ad Renters', ...YOUNG }, ['name-digits', 'younger']],
    [
      '"official", young and silent',
      { name: 'Elm Road Renters Official', ...YOUNG, ...SILENT },
      ['name-added', 'younger', 'no-posts'],
    ],
    ['"the real"', { name: 'The Real Elm Road Renters', ...YOUNG, ...FOREIGN }, ['name-added', 'younger', 'country']],
    [
      'capital I for l, young and small',
      { name: 'EIm Road Renters', members: 50, ...YOUNG },
      ['name-letters', 'younger', 'smaller'],
    ],
    ['a bar for l', { name: 'E|m Road Renters', ...YOUNG }, ['name-letters', 'younger']],
    ['a click for an exclamation mark', { name: 'Elm Road Rentersǃ', ...YOUNG }, ['name-letters', 'younger']],
    ['a letter more', { name: 'Elm Road Rentters', ...FOREIGN, ...SILENT }, ['name-slip', 'no-posts', 'country']],
    ['two letters swapped', { name: 'Elm Road Retners', ...YOUNG, ...SILENT }, ['name-slip', 'younger', 'no-posts']],
    [
      'a mark in the address',
      { name: 'Elm Road Help Desk', handle: 'elmroad_renters', ...YOUNG, ...FOREIGN },
      ['address-added', 'younger', 'country'],
    ],
    [
      '"official" joined to the address',
      { name: 'Join us', handle: 'elmroadrentersofficial', ...YOUNG, ...FOREIGN },
      ['address-added', 'younger', 'country'],
    ],
    [
      'a number, and all that is known against it',
      { name: 'Elm Road Renters 2', ...BAD },
      ['name-numbered', 'younger', 'no-posts', 'country'],
    ],
    ['the very same name and all that is known', { ...BAD }, ['name-same', 'younger', 'no-posts', 'country']],
    [
      'thousands within weeks, fewer than the other has',
      { name: 'Elm Road Renters Official', members: 4_000, ...YOUNG },
      ['name-added', 'younger', 'sudden'],
    ],
    [
      'larger within weeks than the other after years',
      { name: 'Elm Road Renters Official', members: 9_000, ...YOUNG },
      ['name-added', 'younger', 'sudden'],
    ],
    [
      'posts without an answer',
      { name: 'Elm Road Renters Official', interactionsPerPost: 0, ...FOREIGN },
      ['name-added', 'no-answers', 'country'],
    ],
    [
      'silent for a year',
      { name: 'Elm Road Renters Official', lastPostAt: '2025-11-01', ...FOREIGN },
      ['name-added', 'long-silent', 'country'],
    ],
  ];
  it.each(cases)('%s', (_, suspect, reasons) => {
    expect(judged(other(suspect))).toEqual(reasons);
  });
  it('beside an original with a capital I where it belongs, and a real exclamation mark', () => {
    expect(judged(other({ name: 'McIntosh EImsǃ', ...YOUNG }), { ...ORIGINAL, name: 'McIntosh Elms!' })?.[0]).toBe(
      'name-letters',
    );
  });
  it('that no list but one names, while several name the other', () => {
    const suspect = other({ name: 'Elm Road Renters Official', ...YOUNG });
    expect(judged(suspect, ORIGINAL, [1, 3])).toEqual(['name-added', 'younger', 'one-source']);
    expect(judged(suspect, ORIGINAL, [2, 3])).toBeNull();
  });
  it('that no member has joined', () => {
    const suspect = other({ name: 'Elm Road Renters Official', ...YOUNG });
    expect(judged(suspect, { ...ORIGINAL, insiders: 4 })).toEqual(['name-added', 'younger', 'no-insiders']);
    expect(judged({ ...suspect, insiders: 1 }, { ...ORIGINAL, insiders: 4 })).toBeNull();
  });
  it.each([
    ['elmroadrenters.org', 'elmroad-renters.org', 'address-added'],
    ['www.elmroadrenters.org', 'elmroadrenterss.org', 'address-slip'],
    ['elmroadrenters.org.au', domainToASCII('elmrоadrenters.org.au'), 'address-letters'],
    ['elmroadrenters.org', 'elmroadrenters.net', 'address-same'],
  ])('site %s beside %s', (host, near, reason) => {
    const site = (name: string): Few => ({
      platform: 'website',
      kind: 'site',
      key: `site:${name}`,
      handle: name,
      name,
      url: `https://${name}/about`,
    });
    expect(judged({ ...other(BAD), ...site(near) }, { ...ORIGINAL, ...site(host) })?.[0]).toBe(reason);
  });
});

describe('a place is not called an imitation', () => {
  const OFFICIAL = 'Elm Road Renters Official';
  const cases: readonly (readonly [why: string, suspect: Few, original?: Few])[] = [
    ['nothing speaks against it', { name: OFFICIAL }],
    ['odd letters alone', { name: 'Elm Rоad Renters' }],
    [
      'i for l in small letters: two words',
      { name: 'Oak Mail', ...YOUNG, ...SMALL },
      { name: 'Oak Mall', handle: null },
    ],
    ['a bar between words', { name: 'Elm Road | Renters', ...YOUNG }],
    ['only one thing speaks against it', { name: OFFICIAL, ...FOREIGN }],
    ['only its size and age: a young place of a like name', { name: 'Elm Road Rentters', ...YOUNG, ...SMALL }],
    ['the same name, young, small, in another country: a chapter', { ...YOUNG, ...SMALL, ...FOREIGN }],
    ['another platform: one organization is on many', { ...BAD, name: OFFICIAL, platform: 'instagram' }],
    ['two towns', { ...BAD, name: 'Elm Road Help', place: 'Ashby' }, { name: 'Elm Road Help', place: 'Corby' }],
    ['two languages', { ...BAD, language: 'es' }, { language: 'en' }],
    ['a young place of a like name that many join', { name: 'Elm Road Rentters', ...YOUNG, members: 9_000 }],
    ['a group beside a page', { ...BAD, kind: 'group' }],
    ['two forums on a topic', { ...BAD, name: 'gardenin', kind: 'forum' }, { name: 'gardening', kind: 'forum' }],
    ['an ordinary name', { ...BAD, name: 'Community Group' }, { name: 'Community Group', handle: null }],
    ['another street', { ...BAD, name: 'Elk Road Renters' }],
    ['another town', { ...BAD, name: 'Burton Renters' }, { name: 'Barton Renters', handle: null }],
    ['another number', { ...BAD, name: 'Elm Ward 2' }, { name: 'Elm Ward 1', handle: null }],
    ['another year', { ...BAD, name: 'Class of 2016 Elm' }, { name: 'Class of 2015 Elm', handle: null }],
    ['two letters differ', { ...BAD, name: 'Elm Road Rantars' }],
    ['first letter differs', { ...BAD, name: 'Elm Road Centers' }],
    ['the other is called official', { ...YOUNG, ...SILENT }, { name: OFFICIAL, handle: null }],
    ['known by a name in a list only', { ...BAD, name: OFFICIAL, key: 'facebook:name/list/elm-road-renters' }],
    ['both are silent', { name: OFFICIAL, ...SILENT, ...FOREIGN }, SILENT],
    ['the other is the young one', { name: OFFICIAL, ...FOREIGN, ...SILENT, createdAt: '2018-01-01' }],
    ['countries are texts', { name: 'Elm Rоad Renters', country: 'Down under' }],
  ];
  it.each(cases.map(([why, suspect, original]) => [why, suspect, original ?? {}] as const))(
    '%s',
    (_, suspect, original) => {
      expect(judged(other(suspect), { ...ORIGINAL, ...original })).toBeNull();
    },
  );
  it('two pages of one site, or of two blogs called alike by nobody', () => {
    const page = (id: number, path: string, few: Few): Few => ({
      ...other(few),
      id,
      platform: 'website',
      key: `site:elmroad.org/${path}`,
      handle: 'elmroad.org',
      url: `https://elmroad.org/${path}`,
    });
    expect(judged(page(2, 'new', BAD), page(1, 'old', {}))).toBeNull();
  });
});

/** Names around one another, with all sorts of letters and marks. */
const name = fc.oneof(
  fc.constantFrom('Elm Road Renters', 'Elm Rоad Renters', 'Elm R0ad Renters', 'ΕLM ROAD RENTERS', 'Elm Road Rentters'),
  fc.constantFrom('EIm Road Renters', 'E|m Road Rentersǃ', 'Elm Road Renters!'),
  fc.constantFrom('Elm Road Renters Official', 'elmroad_renters', 'Elm\u202eRoad Renters', 'Елм', '', '2', 'official'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const day = fc.constantFrom(null, '2014-03-01', '2020-01-05', '2026-09-20');
const place = fc.record({
  name,
  handle: fc.option(name),
  country: fc.constantFrom(null, 'US', 'AU'),
  createdAt: day,
  lastPostAt: day,
  postsPerWeek: fc.constantFrom(null, 0, 3),
  interactionsPerPost: fc.constantFrom(null, 0, 3),
  members: fc.constantFrom(null, 3, 400, 9_000, 90_000),
  insiders: fc.constantFrom(null, 0, 3),
});
/** What a newer list may say of the genuine place: later dates, more people, more members who know it. */
const newer = fc.record({
  asOf: fc.constantFrom('2026-11-24', '2027-09-01'),
  checkedAt: fc.constantFrom('2026-11-24', '2027-09-01'),
  lastPostAt: fc.option(fc.constantFrom('2026-11-24', '2027-08-30'), { nil: undefined }),
  more: fc.constantFrom(1, 1.2, 3, 30, 1_000),
  insiders: fc.constantFrom(0, 2),
});
const both = (a: Few, b: Few): readonly [Space, Space] => [
  spaceOf({ ...a, id: 1, key: 'facebook:a', platform: 'facebook' }),
  spaceOf({ ...b, id: 2, key: 'facebook:b', platform: 'facebook' }),
];

describe('laws', () => {
  it('of two places at most one is an imitation of the other', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [one, two] = both(a, b);
        const found = [lookAlike(one, two, { today: TODAY }), lookAlike(two, one, { today: TODAY })];
        expect(found.filter((like) => like !== null).length).toBeLessThan(2);
      }),
      { numRuns: 2_000 },
    );
  });
  it('newer dates, more members and more sources of the original never remove a flag', () => {
    fc.assert(
      fc.property(place, place, newer, fc.nat(2), (a, b, { more, insiders, lastPostAt, ...dates }, sources) => {
        const before = { today: TODAY, sourcesOf: (id: number) => id };
        const [suspect, original] = both({ ...a, asOf: '2026-08-01' }, { ...b, asOf: '2026-08-01' });
        fc.pre(lookAlike(suspect, original, before) !== null);
        const count = Math.ceil((original.members?.value ?? 0) * more);
        const grown: Space = {
          ...original,
          ...dates,
          lastPostAt: lastPostAt ?? original.lastPostAt,
          insiders: original.insiders === null && insiders === 0 ? null : (original.insiders ?? 0) + insiders,
          members: original.members === null ? null : { value: count, low: count, high: count },
        };
        const after = { today: TODAY, sourcesOf: (id: number) => (id === 2 ? id + sources : id) };
        expect(lookAlike(suspect, grown, after)).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });
  it('an edit of the original does not silence what the list showed', () => {
    const suspect = { name: 'Elm Road Renters Official', ...SILENT, ...YOUNG, asOf: '2026-08-01' };
    const original = { ...ORIGINAL, createdAt: '2019-01-01', lastPostAt: '2026-04-20' };
    const before = judged(other(suspect), { ...original, asOf: '2026-08-01' });
    expect(before).toEqual(['name-added', 'younger', 'no-posts']);
    expect(judged(other(suspect), { ...original, asOf: '2026-11-24', members: 3_900 })).toEqual(before);
  });
  it('no place imitates itself, whatever is known of it', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [one, two] = both(a, b);
        expect(lookAlike(one, { ...two, key: one.key }, { today: TODAY })).toBeNull();
        expect(lookAlike(one, { ...two, id: one.id }, { today: TODAY })).toBeNull();
      }),
    );
  });
  it.each([
    ['а'.repeat(100_000)],
    [`${'Elm '.repeat(25_000)}official`],
    [`${'1'.repeat(100_000)}official`],
    ['\u202e'.repeat(100_000)],
    ['_'.repeat(100_000)],
  ])('a name of 100 KB is read in no time', (long) => {
    const [one, two] = both({ name: long, handle: long, ...BAD }, { name: long.slice(1), handle: long, ...ORIGINAL });
    const started = performance.now();
    expect(lookAlike(one, two, { today: TODAY })).toBeNull();
    // A hundred times what it takes; anything that is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
