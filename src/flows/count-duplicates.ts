/** How many pairs of places are likely one, as far as that can be told in passing. Used by flows/check. */
import type { Store } from '../store/store.js';
import { findDupes, SUGGESTED_CUT } from './find-dupes.js';
import type { Progress } from './import-request.js';

/** In a larger store a search for places that resemble each other takes longer than all other checks together. */
export const MOST_COMPARED = 200_000;

/** null: there are too many places; `turf dupes` searches them. */
export async function countDuplicates(store: Store, progress: Progress): Promise<number | null> {
  if (store.spaces.count() > MOST_COMPARED) return null;
  const { pairs } = await findDupes(store, { least: SUGGESTED_CUT, space: null }, progress);
  return pairs;
}
