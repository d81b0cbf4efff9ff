/** Clusters: pairs that hang together, and what must never meet in one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterRules, clusters, inOrder, pairKey, type ScoredPair } from '../../../src/core/likeness/clusters.js';

const FREE: ClusterRules = {
  isApart: () => false,
  isRival: () => false,
  full: (pair) => ({ ...pair, evidence: [] }),
};
const pair = (a: number, b: number, likeness: number): ScoredPair => ({ a, b, likeness });
const members = (pairs: readonly ScoredPair[], rules: ClusterRules = FREE): readonly (readonly number[])[] =>
  clusters([...pairs].sort(inOrder), rules).map((cluster) => cluster.members);
const among =
  (...pairs: readonly (readonly [number, number])[]) =>
  (a: number, b: number): boolean =>
    pairs.some(([one, other]) => pairKey(one, other) === pairKey(a, b));

describe('clusters', () => {
  it('ties up what hangs together, the surest first', () => {
    expect(members([pair(5, 6, 0.7), pair(1, 2, 0.8), pair(2, 3, 0.95)])).toEqual([
      [1, 2, 3],
      [5, 6],
    ]);
  });
  it('holds the pairs among its members, the surest first', () => {
    const [found] = clusters([pair(1, 2, 0.9), pair(2, 3, 0.8), pair(1, 3, 0.7)], FREE);
    expect(found?.pairs.map(({ a, b }) => [a, b])).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
    ]);
    expect(found?.likeness).toBe(0.9);
  });
  it('never holds two that a person said are different', () => {
    const rules = { ...FREE, isApart: among([1, 3]) };
    expect(members([pair(1, 2, 0.9), pair(2, 3, 0.8), pair(3, 4, 0.7)], rules)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
  it('holds rivals only where they are likely by themselves', () => {
    const rules = { ...FREE, isRival: among([1, 3]) };
    expect(members([pair(1, 2, 0.9), pair(2, 3, 0.8)], rules)).toEqual([[1, 2]]);
    expect(members([pair(1, 2, 0.9), pair(2, 3, 0.8), pair(1, 3, 0.7)], rules)).toEqual([[1, 2, 3]]);
  });
  it('holds at most 50', () => {
    const chain = Array.from({ length: 120 }, (_, at) => pair(at + 1, at + 2, 0.9));
    expect(Math.max(...members(chain).map((some) => some.length))).toBe(50);
  });
  it('never lets those apart meet, whatever the pairs', () => {
    const few = fc.integer({ min: 1, max: 8 });
    const two = fc.tuple(few, few).filter(([a, b]) => a < b);
    const pairs = fc.uniqueArray(fc.tuple(two, fc.integer({ min: 50, max: 99 })), {
      selector: ([[a, b]]) => `${a} ${b}`,
    });
    fc.assert(
      fc.property(pairs, fc.array(two), (scored, apart) => {
        const found = members(
          scored.map(([[a, b], percent]) => pair(a, b, percent / 100)),
          { ...FREE, isApart: among(...apart) },
        );
        for (const some of found) for (const [a, b] of apart) expect(some.includes(a) && some.includes(b)).toBe(false);
        expect(new Set(found.flat()).size).toBe(found.flat().length);
      }),
    );
  });
});
