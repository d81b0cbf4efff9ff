/** What rows of a sheet come to: what is written, what was so already, and which contradict each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionPlan, type OwnWord, type SaidPair } from '../../src/core/decision-plan.js';
import type { Verdict } from '../../src/domain/decision.js';

/** 'a=b' or 'a/b'; a letter is a key and its place; 'a1' and 'a2' are keys of the place a, and 'a1+a2' is the place by both. */
function rowOf(text: string, line: number): SaidPair {
  const [one = '', other = ''] = text.split(/[=/]/);
  const reference = (keys: string) => ({ keys: keys.split('+'), place: keys.slice(0, 1) });
  return { line, a: reference(one), b: reference(other), verdict: text.includes('=') ? 'same' : 'different' };
}
const ownOf = (text: string): OwnWord => {
  const { a, b, verdict } = rowOf(text, 0);
  return { a: a.keys[0] ?? '', b: b.keys[0] ?? '', verdict, places: [a.place, b.place] };
};
const short = ({ a, b, verdict }: { a: string; b: string; verdict: Verdict }): string =>
  `${a}${verdict === 'same' ? '=' : '/'}${b}`;

interface Case {
  readonly rows: readonly string[];
  readonly own?: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly unchanged?: readonly number[];
  readonly oneself?: readonly number[];
  readonly contradictions?: readonly number[];
}

const CASES: readonly (readonly [string, Case])[] = [
  ['each pair is written in its one order', { rows: ['b=a', 'c/a'], add: ['a=b', 'a/c'] }],
  ['a pair that is said twice counts once', { rows: ['a=b', 'b=a'], add: ['a=b'], unchanged: [2] }],
  ['one key twice is no pair', { rows: ['a=a', 'b/b'], oneself: [1, 2] }],
  ['what lists make one is said all the same', { rows: ['a1=a2'], add: ['a1=a2'] }],
  ['what was made one here stays', { rows: ['a1=a2'], own: ['a1=a2'], unchanged: [1] }],
  ['a place by two keys is said by each', { rows: ['a1+a2=b', 'c/b1+b2'], add: ['a1=b', 'a2=b', 'b1/c', 'b2/c'] }],
  [
    'of which what was said before stays, and the rest is said',
    { rows: ['a1+a2=b', 'a1=b'], own: ['a2=b'], add: ['a1=b'], unchanged: [2] },
  ],
  ['two keys of one place may be parted', { rows: ['a1/a2'], add: ['a1/a2'] }],
  ['what was said before stays', { rows: ['a/b'], own: ['a/b'], unchanged: [1] }],
  ['another word replaces it', { rows: ['a=b'], own: ['a/b'], add: ['a=b'] }],
  [
    'an older word between other keys of the two places goes',
    { rows: ['a1=b1'], own: ['a2/b2', 'a2/c'], add: ['a1=b1'], remove: ['a2/b2'] },
  ],
  ['also where three become one', { rows: ['a=b', 'b=c'], own: ['a/c', 'a/d'], add: ['a=b', 'b=c'], remove: ['a/c'] }],
  ['one pair with two verdicts', { rows: ['a=b', 'c=d', 'b/a'], add: ['c=d'], contradictions: [1, 3] }],
  [
    'a pair that others make one, with all of these',
    { rows: ['a=b', 'b=c', 'd=e', 'a/c'], add: ['d=e'], contradictions: [1, 2, 4] },
  ],
  ['two keys of one place with two verdicts', { rows: ['a1=a2', 'a1/a2'], contradictions: [1, 2] }],
];

describe('decisionPlan', () => {
  it.each(CASES)('%s', (_, { rows, own = [], ...expected }) => {
    const plan = decisionPlan(
      rows.map((text, at) => rowOf(text, at + 1)),
      own.map(ownOf),
    );
    expect(plan.add.map(short)).toEqual(expected.add ?? []);
    expect(plan.remove.map(short)).toEqual(expected.remove ?? []);
    const lines = (said: readonly SaidPair[]): readonly number[] => said.map(({ line }) => line);
    expect(lines(plan.unchanged)).toEqual(expected.unchanged ?? []);
    expect(lines(plan.oneself)).toEqual(expected.oneself ?? []);
    expect(lines(plan.contradictions)).toEqual(expected.contradictions ?? []);
  });
});

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'a1', 'b1', 'a+a1', 'b+b1+b2');
const text = fc.tuple(letter, fc.constantFrom('=', '/'), letter).map((parts) => parts.join(''));

it('every row is used, so already, or told; never two of these', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (rows, own) => {
      const said = rows.map((each, at) => rowOf(each, at + 1));
      const words = own.map(ownOf).filter(({ a, b }) => a < b);
      const { said: used, unchanged, oneself, contradictions } = decisionPlan(said, words);
      expect(used.length + unchanged.length + oneself.length + contradictions.length).toBe(rows.length);
    }),
  );
});

it('what is written never makes places one that it says are two, whatever the order of the rows', () => {
  fc.assert(
    fc.property(fc.array(text), (rows) => {
      const forth = decisionPlan(
        rows.map((each, at) => rowOf(each, at)),
        [],
      );
      const back = decisionPlan(
        [...rows].reverse().map((each, at) => rowOf(each, at)),
        [],
      );
      expect(forth.add.map(short).sort()).toEqual(back.add.map(short).sort());
      const again = decisionPlan(
        forth.add.map((each, at) => rowOf(short(each), at)),
        [],
      );
      expect(again.contradictions).toEqual([]);
    }),
  );
});
