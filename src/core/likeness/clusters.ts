/** clusters: likely pairs that hang together, the surest first; two that are said or known to be different never meet in one. */
import type { Cluster, LikelyPair } from '../../domain/likeness.js';

/** Larger ones nobody can review. */
const MOST_MEMBERS = 50;

/** A pair without its evidence, light enough for a million of them. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

export interface ClusterRules {
  /** A person said that the two are different, or one row named both. */
  readonly isApart: (a: number, b: number) => boolean;
  /** The two have what one place can't have both of; a pair that is likely all the same may meet. */
  readonly isRival: (a: number, b: number) => boolean;
  /** Evidence of a pair, asked for those that are shown. */
  readonly full: (pair: ScoredPair) => LikelyPair;
}

/** One key for a pair of numbers of spaces, a < b. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function inOrder(one: ScoredPair, other: ScoredPair): number {
  return other.likeness - one.likeness || one.a - other.a || one.b - other.b;
}

interface Group {
  readonly members: number[];
  readonly pairs: ScoredPair[];
}

/** `pairs`: at or above the cut, in order (see inOrder). A pair that would tie what may not meet is left out. */
export function clusters(pairs: readonly ScoredPair[], rules: ClusterRules): readonly Cluster[] {
  const likely = new Set(pairs.map(({ a, b }) => pairKey(a, b)));
  const groups = new Map<number, Group>();
  const groupOf = (id: number): Group => groups.get(id) ?? { members: [id], pairs: [] };
  const mayMeet = (a: number, b: number): boolean =>
    !rules.isApart(a, b) && (likely.has(pairKey(a, b)) || !rules.isRival(a, b));
  for (const pair of pairs) {
    const [one, other] = [groupOf(pair.a), groupOf(pair.b)];
    if (one === other) {
      one.pairs.push(pair);
      continue;
    }
    const isSmall = one.members.length + other.members.length <= MOST_MEMBERS;
    if (!isSmall || !one.members.every((a) => other.members.every((b) => mayMeet(a, b)))) continue;
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other];
    large.members.push(...small.members);
    large.pairs.push(...small.pairs, pair);
    for (const id of large.members) groups.set(id, large);
  }
  return [...new Set(groups.values())]
    .map(({ members, pairs: own }): Cluster => {
      const full = own.sort(inOrder).map(rules.full);
      return { members: members.sort((a, b) => a - b), likeness: full[0]?.likeness ?? 0, pairs: full };
    })
    .sort((one, other) => other.likeness - one.likeness || (one.members[0] ?? 0) - (other.members[0] ?? 0));
}
