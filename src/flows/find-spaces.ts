/** Spaces that hold all the words of a query, or all spaces; read from the store a few at a time. */
import { wordsOf } from '../core/normalise/fold-words.js';
import type { SearchColumn } from '../domain/search.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

export interface Found {
  readonly total: number;
  /** May be walked more than once. */
  readonly spaces: () => Iterable<Space>;
}

const EVERYWHERE: readonly SearchColumn[] = ['name', 'title', 'description', 'place'];
const STEP = 500;

/** Each word is found as the beginning of a word; a query without a word finds nothing. */
export function findSpaces(store: Store, query: string): Found {
  if (query === '') return { total: store.spaces.count(), spaces: () => store.spaces.all() };
  const words = wordsOf(query);
  const ids = store.search.idsOfAll(words.map((word) => ({ words: [word], isPrefix: true, columns: EVERYWHERE })));
  return {
    total: ids.length,
    spaces: function* () {
      for (let at = 0; at < ids.length; at += STEP) {
        yield* [...store.spaces.withIds(ids.slice(at, at + STEP))].sort((a, b) => a.id - b.id);
      }
    },
  };
}
