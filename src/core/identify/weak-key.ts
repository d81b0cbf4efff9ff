/** weak-key: the identity of a place of which only the name or the list's own id is known; it holds within one source and never across. */
import type { Listing } from '../../domain/listing.js';
import { type Identity, UNKNOWN_PLATFORM } from '../../domain/place-key.js';
import { slug } from './slug.js';

/**
 * The list's own id where no platform is known that gave it: `unknown:id/<source>/<id>`, with its exact digits. Null without one.
 */
export function byListId(listing: Listing, source: string): Identity | null {
  const { externalId, facts } = listing;
  if (externalId === null || listing.platform !== null) return null;
  const text = `${UNKNOWN_PLATFORM}:id/${slug(source)}/${slug(externalId)}`;
  const key = { text, platform: UNKNOWN_PLATFORM, slot: `${UNKNOWN_PLATFORM}.id-in-list`, strength: 'weak' } as const;
  return { keys: [key], url: null, platform: UNKNOWN_PLATFORM, kind: facts.kind, handle: null };
}

/**
 * `<platform or unknown>:name/<source>/<name>[/<place>]`, each as a slug; a page ends in "~page", so that a group and a page
 * of one name in one export stay two. Null when the listing has no name.
 */
export function byName(listing: Listing, source: string): Identity | null {
  const { facts } = listing;
  const name = [facts.name, facts.title].find((text) => text !== null && text.trim() !== '');
  if (name === undefined || name === null) return null;
  const platform = listing.platform ?? UNKNOWN_PLATFORM;
  const place = facts.place === null || facts.place.trim() === '' ? '' : `/${slug(facts.place)}`;
  const text = `${platform}:name/${slug(source)}/${slug(name)}${place}${facts.kind === 'page' ? '~page' : ''}`;
  const key = { text, platform, slot: `${platform}.name-in-list`, strength: 'weak' } as const;
  return { keys: [key], url: null, platform, kind: facts.kind, handle: null };
}
