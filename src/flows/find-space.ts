/** Finds the one space that a person names: by number, key, address or name. */
import { referenceKeys } from '../core/identify/resolve-reference.js';
import { wordsOf } from '../core/normalise/fold-words.js';
import { platforms } from '../core/platforms/all.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

/** One space, with the key that it was named by (null: its number or name); or the candidates of an ambiguous name (none: not found). */
export type Finding =
  | { readonly space: Space; readonly key: string | null }
  | { readonly candidates: readonly Space[] };

/** A number that went into another place when they were made one leads to that place: it may stand in notes and old sheets. */
function ofNumber(store: Store, number: number): Space | null {
  const found = store.spaces.byId(number);
  const successor = found === null ? store.decisions.successorOf(number) : null;
  return successor === null ? found : store.spaces.byId(successor);
}

/** Words of a name that it is looked up by: enough to tell it from most others. */
const MOST_WORDS = 12;

/** Places whose name or handle is exactly this, whatever its case; at most 20, the biggest first. */
export function spacesNamed(store: Store, name: string): readonly Space[] {
  // One letter: the index leaves out what only says that it is a name, as the r of "r/tenants".
  const words = wordsOf(name).filter((word) => word.length > 1);
  if (words.length === 0) return store.spaces.named(name, null);
  const asked = words
    .slice(0, MOST_WORDS)
    .map((word) => ({ words: [word], isPrefix: false, columns: ['name'] as const }));
  const ids = store.search.idsOfAll(asked);
  return ids.length === 0 ? [] : store.spaces.named(name, ids);
}

/** A number first, then keys and addresses, then a name as people see it, whatever its case. */
export function findSpace(store: Store, text: string): Finding {
  const typed = text.trim();
  // Also as maps may print it: #12, 1,234.
  const number = /^#?\d[\d,]{0,15}$/.test(typed) ? Number(typed.replace(/[#,]/g, '')) : null;
  const byNumber = number === null ? null : ofNumber(store, number);
  if (byNumber !== null) return { space: byNumber, key: null };
  for (const key of [typed, ...referenceKeys(typed, platforms)]) {
    const space = store.spaces.byKey(key);
    if (space !== null) return { space, key };
  }
  const named = spacesNamed(store, typed);
  const [only] = named;
  return named.length === 1 && only !== undefined ? { space: only, key: null } : { candidates: named };
}
