/** What the search index is asked for words: made alike for a campaign's own words and for learned ones. */
import type { SearchColumn, SearchWords } from '../../domain/search.js';

/** A shorter beginning would find half the index: it must be the word itself. */
export const LEAST_PREFIX = 3;
/** Where a near word brings a place on the map by itself; elsewhere it is too weak a sign. */
export const NEAR_FIELDS = ['name', 'title'] as const;

export function searchOfBeginning(beginning: string, columns: readonly SearchColumn[]): SearchWords {
  return { words: [beginning], isPrefix: beginning.length >= LEAST_PREFIX, columns };
}

/** Near words as they stand. */
export function searchesOfNear(words: Iterable<string>): readonly SearchWords[] {
  return Array.from(words, (word) => ({ words: [word], isPrefix: false, columns: NEAR_FIELDS }));
}
