/** Keeps the worst of many, in order, and counts them all: a million findings take the memory of those that are shown. */

export interface Kept<T> {
  readonly count: number;
  /** Worst first; of equals the one added first. */
  readonly items: readonly T[];
}

export interface WorstFirst<T> {
  add(item: T): void;
  kept(): Kept<T>;
}

/** Lets the list grow this many times over what is kept before it is cut again, so that adding stays quick. */
const SLACK = 8;

/** `most` null: all are kept. */
export function worstFirst<T extends { readonly weight: number }>(most: number | null): WorstFirst<T> {
  let items: T[] = [];
  let count = 0;
  const sorted = (): T[] => items.sort((a, b) => b.weight - a.weight);
  return {
    add(item) {
      count += 1;
      items.push(item);
      if (most !== null && items.length >= (most + 1) * SLACK) items = sorted().slice(0, most);
    },
    kept: () => ({ count, items: most === null ? sorted() : sorted().slice(0, most) }),
  };
}
