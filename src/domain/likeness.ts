/** Likeness: how two places resemble each other; made by core/likeness, shown by turf dupes. */
import type { Because } from './ranked.js';

/** One thing that speaks for or against two places being one. */
export interface Evidence {
  /** A sentence of src/text/ with its values: 'dupes.same-name'. */
  readonly because: Because;
  /** Bits (log2 of the odds): above 0 for, below 0 against. */
  readonly weight: number;
}

export interface LikelyPair {
  /** Numbers of two spaces, a < b. */
  readonly a: number;
  readonly b: number;
  /** 0..1: how likely they are one place. */
  readonly likeness: number;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
}

/** Places that are likely one: two, or more that hang together through pairs. */
export interface Cluster {
  /** Numbers of at least two spaces, ascending: the first is the number that the place would keep. */
  readonly members: readonly number[];
  /** Of its surest pair. */
  readonly likeness: number;
  /** The pairs among the members that are at or above the cut, the surest first. */
  readonly pairs: readonly LikelyPair[];
}
