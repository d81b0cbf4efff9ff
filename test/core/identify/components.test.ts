import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKeys, type Link } from '../../../src/core/identify/components.js';
import { type Decision, pairOf, type Verdict } from '../../../src/domain/decision.js';
import { isLasting, type Key } from '../../../src/domain/place-key.js';

const key = (text: string, slot: string, strength: Key['strength'] = 'strong'): Key => ({
  text,
  platform: 'p',
  slot,
  strength,
});
const NAME = key('p:name', 'p.name');
const OTHER_NAME = key('p:other', 'p.name');
const ID = key('p:id/1', 'p.id');
const OTHER_ID = key('p:id/2', 'p.id');
const WEAK = key('a:weak', 'a.name', 'weak');
const link = (a: Key, b: Key, importId = 1): Link => ({ a, b, importId });
const said = (verdict: Verdict, one: Key, other: Key, importId: number | null = null): Decision => ({
  ...pairOf(one.text, other.text),
  verdict,
  importId,
  madeAt: '2026-11-24T12:00:00Z',
});

/** Groups of texts, each sorted, in order. */
function groups(joined: ReadonlyMap<string, string>): readonly string[] {
  const found = new Map<string, string[]>();
  for (const [text, first] of joined) found.set(first, [...(found.get(first) ?? []), text]);
  return [...found.values()].map((texts) => texts.sort().join(' ')).sort();
}

describe('joinKeys', () => {
  it('joins what is linked and calls it by its first strong key', () => {
    const joined = joinKeys([link(WEAK, NAME), link(ID, NAME)], [OTHER_NAME], []);
    expect([...joined]).toEqual(
      expect.arrayContaining([
        ['p:name', 'p:id/1'],
        ['p:id/1', 'p:id/1'],
        ['a:weak', 'p:id/1'],
        ['p:other', 'p:other'],
      ]),
    );
  });

  it('never puts two ids of one slot together, not even through a name', () => {
    const joined = joinKeys([link(ID, NAME), link(OTHER_ID, NAME, 2)], [], []);
    expect(groups(joined)).toEqual(['p:id/1 p:name', 'p:id/2']);
  });

  it('never puts two names of one slot together by anything but their id', () => {
    expect(groups(joinKeys([link(WEAK, NAME), link(WEAK, OTHER_NAME, 2)], [], []))).toEqual([
      'a:weak p:name',
      'p:other',
    ]);
    expect(groups(joinKeys([link(NAME, OTHER_NAME)], [], []))).toEqual(['p:name', 'p:other']);
  });

  it('knows a renamed place by its id in two lists', () => {
    expect(groups(joinKeys([link(NAME, ID, 1), link(OTHER_NAME, ID, 2)], [], []))).toEqual(['p:id/1 p:name p:other']);
  });

  it('does not take one list that gives an id to two names for a renaming', () => {
    const links = [link(NAME, ID, 1), link(OTHER_NAME, ID, 1)];
    expect(groups(joinKeys(links, [], []))).toEqual(['p:id/1 p:name', 'p:other']);
  });

  it('takes strong links before weak ones', () => {
    const joined = joinKeys([link(WEAK, OTHER_NAME), link(WEAK, ID), link(NAME, ID)], [], []);
    expect(groups(joined)).toEqual(['a:weak p:id/1 p:name', 'p:other']);
  });

  it.each<[string, readonly Link[], readonly Decision[], readonly string[]]>([
    ['makes one what a person says is one', [], [said('same', NAME, OTHER_NAME)], ['p:id/1', 'p:name p:other']],
    [
      'also with different ids',
      [],
      [said('same', ID, NAME), said('same', NAME, OTHER_NAME)],
      ['p:id/1 p:name p:other'],
    ],
    ['parts what lists tie', [link(ID, NAME)], [said('different', ID, NAME)], ['p:id/1', 'p:name', 'p:other']],
    [
      'parts also where a chain leads round',
      [link(ID, WEAK), link(WEAK, NAME)],
      [said('different', ID, NAME)],
      ['a:weak p:id/1', 'p:name', 'p:other'],
    ],
    [
      'believes "not the same" before a chain of "same"',
      [],
      [said('same', ID, NAME), said('same', NAME, OTHER_NAME), said('different', ID, OTHER_NAME)],
      ['p:id/1 p:name', 'p:other'],
    ],
    [
      'believes us before what comes with a list',
      [],
      [said('same', NAME, OTHER_NAME), said('different', NAME, OTHER_NAME, 4)],
      ['p:id/1', 'p:name p:other'],
    ],
    [
      'and our "not the same" before a list\'s "same"',
      [],
      [said('different', NAME, OTHER_NAME), said('same', NAME, OTHER_NAME, 4)],
      ['p:id/1', 'p:name', 'p:other'],
    ],
  ])('%s', (_, links, decisions, expected) => {
    expect(groups(joinKeys(links, [NAME, OTHER_NAME, ID], decisions))).toEqual(expected);
  });

  const keys = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 14 })
    .map((numbers) =>
      numbers.map((n) =>
        key(`p:${n}`, ['p.name', 'p.id', 'q.name', 'q.group-id'][n % 4] ?? '', n % 5 === 0 ? 'weak' : 'strong'),
      ),
    );
  const graph = keys.chain((all) => {
    const one = fc.constantFrom(...all);
    const links = fc.array(fc.record({ a: one, b: one, importId: fc.constantFrom(1, 2, 3) }), { maxLength: 25 });
    const words = fc.uniqueArray(
      fc
        .record({
          one,
          other: one,
          verdict: fc.constantFrom<Verdict>('same', 'different'),
          from: fc.constantFrom(null, 1),
        })
        .filter((word) => word.one !== word.other)
        .map(({ one: a, other, verdict, from }) => said(verdict, a, other, from)),
      { maxLength: 6, selector: ({ a, b, importId }) => `${a} ${b} ${importId}` },
    );
    return fc.tuple(links, words).chain(([some, decisions]) =>
      fc.record({
        all: fc.constant(all),
        links: fc.constant(some),
        decisions: fc.constant(decisions),
        shuffled: fc.shuffledSubarray(some, { minLength: some.length }),
        otherwise: fc.shuffledSubarray(decisions, { minLength: decisions.length }),
        turned: fc.shuffledSubarray(all, { minLength: all.length }),
      }),
    );
  });

  it('does not depend on the order or direction of links, nor on the order of keys and decisions', () => {
    fc.assert(
      fc.property(graph, ({ all, links, decisions, shuffled, otherwise, turned }) => {
        const once = joinKeys(links, all, decisions);
        const again = joinKeys(
          shuffled.map(({ a, b, importId }) => ({ a: b, b: a, importId })),
          turned,
          otherwise,
        );
        expect(groups(again)).toEqual(groups(once));
      }),
    );
  });

  it('never gives a place two ids of one slot by itself, nor two names without an id', () => {
    fc.assert(
      fc.property(graph, ({ all, links }) => {
        const joined = joinKeys(links, all, []);
        const seen = new Map<string, string>();
        const hasId = new Set(
          all.filter((one) => one.strength === 'strong' && isLasting(one)).map((one) => joined.get(one.text)),
        );
        for (const one of all) {
          const place = joined.get(one.text);
          if (one.strength === 'weak' || (!isLasting(one) && hasId.has(place))) continue;
          const slot = `${place} ${one.slot}`;
          expect(seen.get(slot) ?? one.text).toBe(one.text);
          seen.set(slot, one.text);
        }
      }),
    );
  });

  it('never puts together what we said is not the same', () => {
    fc.assert(
      fc.property(graph, ({ all, links, decisions }) => {
        const joined = joinKeys(links, all, decisions);
        for (const { a, b, verdict, importId } of decisions)
          if (verdict === 'different' && importId === null) expect(joined.get(a)).not.toBe(joined.get(b));
      }),
    );
  });
});
