/** What a cell of a sheet of decisions names: a place, and the keys that what is said of it hangs on. */
import type { Reference } from '../core/decision-plan.js';
import { typedKey } from '../core/identify/typed-key.js';
import { platforms } from '../core/platforms/all.js';
import type { Store } from '../store/store.js';
import { anchorsOf } from './decide.js';
import { findSpace } from './find-space.js';

export interface DecidedPlace extends Reference {
  /** The key that was written, also as an address; null: its number or name was. */
  readonly written: string | null;
  /** No list has named it yet. */
  readonly isNew: boolean;
}

/** The place, or the id of the sentence that says why none is named. */
export function decidedPlace(store: Store, text: string): DecidedPlace | string {
  if (text === '') return 'decisions.empty';
  const finding = findSpace(store, text);
  if ('space' in finding) {
    const { space, key: written } = finding;
    const keys = [...anchorsOf(store, space), ...(written === null ? [] : [written])];
    return { keys: [...new Set(keys)], written, place: `#${space.id}`, isNew: false };
  }
  if (finding.candidates.length > 0) return 'decisions.ambiguous';
  const key = typedKey(text, platforms);
  return key === null ? 'decisions.unknown' : { keys: [key], written: key, place: key, isNew: true };
}
