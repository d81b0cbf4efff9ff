/** reviewAnswer: what a person typed at a likely duplicate. Used by the review of turf dupes. */

export type ReviewAnswer =
  | { readonly is: 'same' | 'different' | 'skip' | 'quit' }
  /** The place of this number is left out of the cluster. */
  | { readonly is: 'drop'; readonly id: number };

const WORDS: ReadonlyMap<string, ReviewAnswer> = new Map<string, ReviewAnswer>([
  ...['s', 'same', 'y', 'yes'].map((word) => [word, { is: 'same' }] as const),
  ...['n', 'not', 'no', 'not same', 'not-same'].map((word) => [word, { is: 'different' }] as const),
  ...['', 'k', 'skip'].map((word) => [word, { is: 'skip' }] as const),
  ...['q', 'quit', 'exit'].map((word) => [word, { is: 'quit' }] as const),
]);

/** null: not understood. `ids`: the places that are shown; one can be left out only where two stay. */
export function reviewAnswer(typed: string, ids: readonly number[]): ReviewAnswer | null {
  const text = typed.trim().toLowerCase();
  const number = /^(?:d|drop)\s*#?(\d{1,15})$/.exec(text)?.[1];
  if (number === undefined) return WORDS.get(text) ?? null;
  const id = Number(number);
  return ids.length > 2 && ids.includes(id) ? { is: 'drop', id } : null;
}
