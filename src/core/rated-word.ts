/** ratedWord and reviewedWord: what a person typed for a judgement. Used by turf rate. */
import type { Rated } from '../domain/rating.js';

export type Said = Rated | 'clear';

const WORDS: ReadonlyMap<string, Said> = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['clear', 'clear'],
]);

const REVIEWED: ReadonlyMap<string, Rated | 'skip' | 'quit'> = new Map([
  ...['y', 'yes'].map((word) => [word, 'yes'] as const),
  ...['n', 'no'].map((word) => [word, 'no'] as const),
  ...['', 's', 'skip'].map((word) => [word, 'skip'] as const),
  ...['q', 'quit', 'exit'].map((word) => [word, 'quit'] as const),
]);

/** null: none of yes, no, clear. */
export function ratedWord(typed: string): Said | null {
  return WORDS.get(typed.trim().toLowerCase()) ?? null;
}

/** An answer at a place under review; null: not understood. */
export function reviewedWord(typed: string): Rated | 'skip' | 'quit' | null {
  return REVIEWED.get(typed.trim().toLowerCase()) ?? null;
}
