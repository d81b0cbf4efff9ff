/** Keys: what identifies a place. `identify` makes them, the store keeps every key ever seen. */
import type { Kind } from './listing.js';

/** strong: an address or id that names one place. weak: a name within one source, or an opaque short link. */
export type Strength = 'strong' | 'weak';

/** Characters of the text of a key, all in all: the store holds no longer one. */
export const LONGEST_KEY = 500;

export interface Key {
  /** `platform:identifier`, lower case where the platform ignores case. At most LONGEST_KEY characters. */
  readonly text: string;
  readonly platform: string;
  /** Two strong keys of one slot that differ are never one place by themselves: 'facebook.group-id'. */
  readonly slot: string;
  readonly strength: Strength;
}

/** Platform of a place of which only a name is known. */
export const UNKNOWN_PLATFORM = 'unknown';

/** Slots of ids end so: 'facebook.group-id', 'telegram.id'. */
const LASTING = /(?:^|[.-])id$/;

/** An id stays with a place for ever; a name in an address may be changed by those who run the place. */
export function isLasting({ slot }: Pick<Key, 'slot'>): boolean {
  return LASTING.test(slot);
}

/** Two names in one sort of address, or addresses on two platforms: a place that was renamed, moved, or made one by a person. */
export function haveSeveralNames(keys: readonly Key[]): boolean {
  if (keys.length < 2) return false;
  const strong = keys.filter(({ strength }) => strength === 'strong');
  const platforms = new Set(keys.map(({ platform }) => platform).filter((platform) => platform !== UNKNOWN_PLATFORM));
  return platforms.size > 1 || new Set(strong.map(({ slot }) => slot)).size < strong.length;
}

const FORM = /^([a-z][a-z0-9-]*):(\S+)$/;

/** 'reddit:r/tenants' → what stands before and after the colon; null for a text that has not the form of a key. */
export function keyParts(text: string): { readonly prefix: string; readonly rest: string } | null {
  const [, prefix, rest] = text.length > LONGEST_KEY ? [] : (FORM.exec(text) ?? []);
  return prefix === undefined || rest === undefined ? null : { prefix, rest };
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
