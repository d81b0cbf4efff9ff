/** Finds the one space that a person names: by number, key, address or name. */
import { referenceKeys } from '../core/identify/resolve-reference.js';
import { platforms } from '../core/platforms/all.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

/** One space, or the candidates of an ambiguous name (none: not found). */
export type Finding = { readonly space: Space } | { readonly candidates: readonly Space[] };

/** A number that went into another place when they were made one leads to that place: it may stand in notes and old sheets. */
function ofNumber(store: Store, number: number): Space | null {
  const found = store.spaces.byId(number);
  const successor = found === null ? store.decisions.successorOf(number) : null;
  return successor === null ? found : store.spaces.byId(successor);
}

/** A number first, then keys and addresses, then a name as people see it, whatever its case. */
export function findSpace(store: Store, text: string): Finding {
  const typed = text.trim();
  // Also as maps may print it: #12, 1,234.
  const number = /^#?\d[\d,]{0,15}$/.test(typed) ? Number(typed.replace(/[#,]/g, '')) : null;
  const byNumber = number === null ? null : ofNumber(store, number);
  if (byNumber !== null) return { space: byNumber };
  for (const key of [typed, ...referenceKeys(typed, platforms)]) {
    const space = store.spaces.byKey(key);
    if (space !== null) return { space };
  }
  const named = store.spaces.named(typed);
  const [only] = named;
  return named.length === 1 && only !== undefined ? { space: only } : { candidates: named };
}
