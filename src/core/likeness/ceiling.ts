/** ceiling: how likely two places can be at most, whatever else is alike: an organization calls all its places by one name. */
import type { Evidence } from '../../domain/likeness.js';
import { areOfOtherKinds, isOneNumber } from './address-evidence.js';
import { areBothLive, isReplaced } from './list-evidence.js';
import type { Stats } from './stats.js';
import type { Suspect } from './suspect.js';

export interface Ceiling {
  /** 0..1. */
  readonly most: number;
  /** The sentence that says why, with the bits that are too many. */
  readonly id: string;
}

/** A group and a chat of one name and town are mostly two places of one organization, unless it moved. A decision. */
const ALIKE = 0.85;
/** Lists of today name both, so it did not move: that is none to propose. A decision: even odds, below any cut that is worth it. */
const BOTH_LIVE = 0.5;

/** null: nothing keeps the two from being one for sure. */
export function ceilingOf(a: Suspect, b: Suspect, stats: Stats): Ceiling | null {
  if (!a.hasAddress || !b.hasAddress) return null;
  if (a.platform !== b.platform) {
    if (isReplaced(a, b, stats.lists)) return null;
    return areBothLive(a, b, stats)
      ? { most: BOTH_LIVE, id: 'dupes.both-live' }
      : { most: ALIKE, id: 'dupes.other-platform' };
  }
  if (!areOfOtherKinds(a, b) || isOneNumber(a, b) || isReplaced(a, b, stats.lists)) return null;
  return { most: ALIKE, id: 'dupes.other-kind' };
}

/** The evidence with the bits above the ceiling taken off, so that the weights still add up. */
export function underCeiling(evidence: readonly Evidence[], { id }: Ceiling, tooMany: number): readonly Evidence[] {
  const old = evidence.find(({ because }) => because.id === id);
  if (old === undefined) return [...evidence, { because: { id, values: {} }, weight: -tooMany }];
  return evidence.map((one) => (one === old ? { ...one, weight: one.weight - tooMany } : one));
}
