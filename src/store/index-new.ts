/** Takes new spaces into the search index last and in the order of their numbers: that is how the index is fast. */
import type { SearchIndex } from './search-index.js';

interface NewSpaces {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly pause: (done: number) => Promise<void>;
}

/** Spaces indexed between two breaths: some 10 ms of work. */
const STEP = 1_000;

export async function indexNew(index: SearchIndex, { first, end, pause }: NewSpaces): Promise<void> {
  for (let at = first; at < end; at += STEP) {
    const next = Math.min(at + STEP, end);
    index.addRange(at, next);
    await pause(next - first);
  }
}
