/** Decisions: what people said of two places, stronger than any guess. Kept by the keys of the places, so that they outlive every import. */

/** same: one place. different: two places, whatever lists say. */
export type Verdict = 'same' | 'different';

/** Texts of two keys; the first one stands before the second in code-unit order. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** What is said of a pair. */
export interface Word extends Pair {
  readonly verdict: Verdict;
}

export interface Decision extends Word {
  /** The import that brought it (a list exported by turf); null: decided here, and that counts before what comes with lists. */
  readonly importId: number | null;
  /** ISO time. */
  readonly madeAt: string;
}

/** The pair of two keys, in its one order. */
export function pairOf(one: string, other: string): Pair {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

/** Each key of one place with each of another; a key is never paired with itself. */
export function wordsBetween(keys: readonly string[], others: readonly string[], verdict: Verdict): readonly Word[] {
  return keys.flatMap((key) =>
    others.filter((other) => other !== key).map((other) => ({ ...pairOf(key, other), verdict })),
  );
}
