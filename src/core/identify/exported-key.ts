/** exported-key: the key of a place without an address, as our own export wrote it, taken as it is. */
import type { Kind } from '../../domain/listing.js';
import type { Identity } from '../../domain/place-key.js';
import type { PlatformIndex } from './platform-index.js';
import { readToken } from './read-text.js';

/** Longest key that the store holds. */
const LONGEST = 500;
const KEY = /^([a-z][a-z0-9-]*):\S+$/;
const BY_NAME = /^[a-z][a-z0-9-]*:name\//;
const BY_LIST_ID = /^unknown:id\//;

/** null when the text is no key. Keys by name and by a list's own id hold within their source, as they did before. */
export function exportedKey(text: string, kind: Kind | null, index: PlatformIndex): Identity | null {
  const platform = KEY.exec(text)?.[1];
  if (platform === undefined || text.length > LONGEST) return null;
  // What the platform itself reads in it is the same key as from any other list, also in its sort.
  const own = readToken(text.slice(platform.length + 1).replace(/^id\//, ''), index.byId.get(platform), kind);
  if (own?.is === 'place' && own.identity.keys[0].text === text) return { ...own.identity, kind };
  const isWeak = BY_NAME.test(text) || BY_LIST_ID.test(text);
  const sort = BY_NAME.test(text) ? 'name-in-list' : BY_LIST_ID.test(text) ? 'id-in-list' : 'exported';
  const key = { text, platform, slot: `${platform}.${sort}`, strength: isWeak ? 'weak' : 'strong' } as const;
  return { keys: [key], url: null, platform, kind, handle: null };
}
