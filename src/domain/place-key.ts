/** Keys: what identifies a place. `identify` makes them, the store keeps every key ever seen. */
import type { Kind } from './listing.js';

/** strong: an address or id that names one place. weak: a name within one source, or an opaque short link. */
export type Strength = 'strong' | 'weak';

export interface Key {
  /** `platform:identifier`, lower case where the platform ignores case. At most 500 characters. */
  readonly text: string;
  readonly platform: string;
  /** Two strong keys of one slot that differ are never one place by themselves: 'facebook.group-id'. */
  readonly slot: string;
  readonly strength: Strength;
}

/** Slots of ids end so: 'facebook.group-id', 'telegram.id'. */
const LASTING = /(?:^|[.-])id$/;

/** An id stays with a place for ever; a name in an address may be changed by those who run the place. */
export function isLasting({ slot }: Pick<Key, 'slot'>): boolean {
  return LASTING.test(slot);
}

/** One place that a listing speaks of: its keys (the first is the primary one), where it is, and of what sort. */
export interface Identity {
  readonly keys: readonly [Key, ...Key[]];
  readonly url: string | null;
  readonly platform: string;
  readonly kind: Kind | null;
  /** The name inside the address, for matching and as a fallback name: 'tenants'. */
  readonly handle: string | null;
}
