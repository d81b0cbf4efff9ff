/** wordLikeness: how much the words of a place speak for it or against it, by what was learned. */
import type { Trait } from './traits.js';

/** The scalar product of the place's traits with the weights of the learned words. */
export function wordLikeness(traits: ReadonlyMap<string, Trait>, words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of words) sum += weight * (traits.get(stem)?.weight ?? 0);
  return sum;
}
