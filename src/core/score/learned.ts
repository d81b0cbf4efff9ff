/** What places that a person judged have in common: words that speak for a place, and words that speak against it. */
export interface Learned {
  /** Word stem → weight; above 0 for what was liked. */
  readonly words: ReadonlyMap<string, number>;
  /** The likeness that counts as full: that of the best liked place itself. */
  readonly full: number;
  /** How much of a relevance is learned, 0 to 0.6. */
  readonly share: number;
  /** How many places were liked. */
  readonly liked: number;
}
