/** Gives an address to a place that a person names: ties the address's keys to those of the place, where both can be one place. */
import { identify } from '../core/identify/identify.js';
import { platforms } from '../core/platforms/all.js';
import type { Listing, Warning } from '../domain/listing.js';
import type { Identity, Key } from '../domain/place-key.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { BY_HAND, knownIdentity } from './hand-import.js';

export type Linked =
  | { readonly is: 'linked'; readonly identity: Identity }
  /** The place has this address already. */
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly problem: Warning };

function refused(id: string, values: Warning['values']): Linked {
  return { is: 'refused', problem: { id, values } };
}

/** Two strong keys of one sort that differ are two places. */
function areRivals(own: readonly Key[], others: readonly Key[]): boolean {
  return own.some((key) => others.some((other) => other.slot === key.slot && other.text !== key.text));
}

/** Another place that has the address already. */
function holderOf({ keys }: Identity, space: Space, store: Store): Space | null {
  const holders = keys.map((key) => store.spaces.byKey(key.text));
  return holders.find((found) => found !== null && found.id !== space.id) ?? null;
}

/**
 * `listing` is of a row that holds nothing but the address. An address that another place has is refused: two places are
 * not made one here.
 */
export function linkAddress(store: Store, space: Space, listing: Listing): Linked {
  const address = listing.addresses[0]?.text ?? '';
  const identified = identify(listing, { source: BY_HAND, platforms });
  if ('reject' in identified) return refused('edit.no-address', { text: address, message: identified.reject.message });
  const [target, ...others] = identified.places;
  if (target === undefined || others.length > 0) return refused('edit.several-addresses', { text: address });
  const own = store.spaces.keysByAge(space.id);
  if (target.keys.every((key) => own.some(({ text }) => text === key.text))) return { is: 'same' };
  if (space.platform !== 'unknown' && space.platform !== target.platform)
    return refused('edit.other-platform', { name: space.name, platform: space.platform, other: target.platform });
  const holder = holderOf(target, space, store);
  const isStrong = (key: Key): boolean => key.strength === 'strong';
  if (holder !== null)
    return refused('edit.two-places', { id: space.id, name: space.name, other: holder.id, otherName: holder.name });
  if (areRivals(own.filter(isStrong), target.keys.filter(isStrong)))
    return refused('edit.has-address', { name: space.name, address: space.url ?? space.key });
  const known = knownIdentity(store, space);
  const [first] = known.keys;
  const kind = space.kind === null ? target.kind : null;
  return { is: 'linked', identity: { ...target, keys: [first, ...target.keys], kind } };
}
