/** exported-key: the key of a place as our own export wrote it, taken as it is. */
import type { Kind } from '../../domain/listing.js';
import type { Identity } from '../../domain/place-key.js';
import { cleanAddress } from './clean-address.js';
import { type PlatformIndex, readAddress } from './platform-index.js';
import { readToken } from './read-text.js';

/** Longest key that the store holds. */
const LONGEST = 500;
const KEY = /^([a-z][a-z0-9-]*):(\S+)$/;
const BY_NAME = /^[a-z][a-z0-9-]*:name\//;
const BY_LIST_ID = /^unknown:id\//;
/** What stands before an id in keys that have several sorts of them: 'telegram:id/123'. */
const SORT = /^[a-z-]+\//;

/** The key as its own platform reads it: as a name or id, or as an address; null when nothing gives this very key. */
function ownReading(
  text: string,
  { name, rest }: { name: string; rest: string },
  index: PlatformIndex,
): Identity | null {
  const platform = index.byId.get(name);
  const tokens = [rest, rest.replace(SORT, '')].map((token) => () => readToken(token, platform, null));
  const addresses = (platform?.hosts ?? []).map((host) => () => {
    const address = cleanAddress(`https://${host}/${rest}`);
    return address === null ? null : readAddress(address, index);
  });
  for (const read of [...tokens, ...addresses]) {
    const verdict = read();
    if (verdict?.is === 'place' && verdict.identity.keys[0].text === text) return verdict.identity;
  }
  return null;
}

/**
 * null when the text is no key. Its sort is the one that its platform gives it, so that it is the same key as from any
 * other list; keys by name and by a list's own id hold within their source, as they did before.
 */
export function exportedKey(text: string, kind: Kind | null, index: PlatformIndex): Identity | null {
  const [, name, rest] = KEY.exec(text) ?? [];
  if (name === undefined || rest === undefined || text.length > LONGEST) return null;
  const isWeak = BY_NAME.test(text) || BY_LIST_ID.test(text);
  const own = isWeak ? null : ownReading(text, { name, rest }, index);
  if (own !== null) return { ...own, url: null };
  const sort = BY_NAME.test(text) ? 'name-in-list' : BY_LIST_ID.test(text) ? 'id-in-list' : EXPORTED_SORT;
  const key = { text, platform: name, slot: `${name}.${sort}`, strength: isWeak ? 'weak' : 'strong' } as const;
  return { keys: [key], url: null, platform: name, kind, handle: null };
}

/** Sort of a key that no platform reads as it stands. */
const EXPORTED_SORT = 'exported';

/** Whether a platform knows the key: only such a one can stand beside an address. */
export function isRead({ keys }: Identity): boolean {
  const [key] = keys;
  return key.strength === 'strong' && !key.slot.endsWith(`.${EXPORTED_SORT}`);
}
