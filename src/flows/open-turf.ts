/** Opens a database with the thinking that an older one needs on its way to the newest schema. */
import { searchText } from '../core/score/space-words.js';
import { type OpenOptions, openStore } from '../store/open.js';
import type { Store } from '../store/store.js';

export type TurfOptions = Omit<OpenOptions, 'searchText'>;

/** Opens `path`; throws a TurfError (exit 5 or 6) when it is missing, foreign, newer or damaged; exit 2 for a name that can't be. */
export function openTurf(path: string, options: TurfOptions): Store {
  return openStore(path, { ...options, searchText });
}
