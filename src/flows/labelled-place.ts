/** The place that a label names: by its address or key first, then by its exact name, last by its number. */
import { referenceKeys } from '../core/identify/resolve-reference.js';
import { platforms } from '../core/platforms/all.js';
import type { Store } from '../store/store.js';
import { findSpace, spacesNamed } from './find-space.js';

/** Number of the place; 'ambiguous': several are named so; 'unknown': none is. */
export function labelledPlace(store: Store, texts: readonly string[]): number | 'ambiguous' | 'unknown' {
  for (const text of texts) {
    for (const key of [text, ...referenceKeys(text, platforms)]) {
      const space = store.spaces.byKey(key);
      if (space !== null) return space.id;
    }
  }
  // Before numbers: there are groups named 420 and 1984.
  for (const text of texts) {
    const [first, another] = spacesNamed(store, text);
    if (another !== undefined) return 'ambiguous';
    if (first !== undefined) return first.id;
  }
  for (const text of texts) {
    const found = findSpace(store, text);
    if ('space' in found) return found.space.id;
  }
  return 'unknown';
}
