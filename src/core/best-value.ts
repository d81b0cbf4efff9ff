/** Which of several words on one field counts: observations by rank, and the best value among them. The thinking under fold.ts, pure. */
import type { Field } from '../domain/field.js';
import type { Observation } from '../domain/space.js';

/** A rank is all that stands equally high: by hand first, then the newest figures, then the latest import. */
export type Rank = readonly Observation[];

/** How a field is read from an observation, and which of two values of one rank is better, whatever the order of rows. */
export interface Choice<T> {
  /** Its name where a person can make it unknown by hand. */
  readonly field: Field | null;
  readonly of: (one: Observation) => T | null;
  readonly isBetter: (a: T, b: T) => boolean;
}

function byRank(a: Observation, b: Observation): number {
  if (a.byHand !== b.byHand) return a.byHand ? -1 : 1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.importId - a.importId;
}

export function ranksOf(observations: readonly Observation[]): readonly Rank[] {
  const [only] = observations;
  if (observations.length === 1 && only !== undefined) return [[only]];
  const ranks: Observation[][] = [];
  let last: Observation | null = null;
  for (const one of [...observations].sort(byRank)) {
    if (last === null || byRank(last, one) !== 0) ranks.push([one]);
    else ranks[ranks.length - 1]?.push(one);
    last = one;
  }
  return ranks;
}

/** Whether a person made the field unknown in this rank: what lower ranks say of it does not count. */
export function isCleared(rank: Rank, field: Field | null): boolean {
  return field !== null && rank.some((one) => one.cleared.length > 0 && one.cleared.includes(field));
}

/** The best value of a field: of the highest rank that knows it, or null. */
export function best<T>(ranks: readonly Rank[], { field, of, isBetter }: Choice<T>): T | null {
  for (const rank of ranks) {
    let found: T | null = null;
    for (const one of rank) {
      const value = of(one);
      if (value !== null && (found === null || isBetter(value, found))) found = value;
    }
    if (found !== null || isCleared(rank, field)) return found;
  }
  return null;
}
