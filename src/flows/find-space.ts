/** Finds the one space that a person names: by number, key, address or name. */
import { referenceKeys } from '../core/identify/resolve-reference.js';
import { platforms } from '../core/platforms/all.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

/** One space, or the candidates of an ambiguous name (none: not found). */
export type Finding = { readonly space: Space } | { readonly candidates: readonly Space[] };

/** A number first, then keys and addresses, then a name as people see it, whatever its case. */
export function findSpace(store: Store, text: string): Finding {
  const typed = text.trim();
  // Also as maps may print it: #12, 1,234.
  const byNumber = /^#?\d[\d,]{0,15}$/.test(typed) ? store.spaces.byId(Number(typed.replace(/[#,]/g, ''))) : null;
  if (byNumber !== null) return { space: byNumber };
  for (const key of [typed, ...referenceKeys(typed, platforms)]) {
    const space = store.spaces.byKey(key);
    if (space !== null) return { space };
  }
  const named = store.spaces.named(typed);
  const [only] = named;
  return named.length === 1 && only !== undefined ? { space: only } : { candidates: named };
}
