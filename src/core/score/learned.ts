/** What places that a person judged have in common: words that speak for a place, and words that speak against it. */
import type { StemLanguage } from '../normalise/stem.js';

export interface Learned {
  /** Word stem → weight; above 0 for what was liked. */
  readonly words: ReadonlyMap<string, number>;
  /** The likeness that counts as full: that of the liked places themselves, on average. */
  readonly full: number;
  /** How much of a relevance is learned, 0 to 0.8. */
  readonly share: number;
  /** How many places were liked. */
  readonly liked: number;
  /** The languages that words were stemmed in. */
  readonly languages: readonly StemLanguage[];
  /** The campaign is of a place alone: where a place is, is something to learn. */
  readonly withPlace: boolean;
  /** What the liked places are about, where their words are English; else null. */
  readonly meaning: Meaning | null;
}

/** A direction in core/words/vectors.ts. */
export interface Meaning {
  /** Of length 1. */
  readonly centre: Float32Array;
  /** The nearness that counts as full: that of the liked places themselves, on average. */
  readonly full: number;
  /** The words of English that are nearest to it. */
  readonly words: ReadonlySet<string>;
}
