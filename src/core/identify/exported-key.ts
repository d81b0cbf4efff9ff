/** exportedKey: what the text of a key says, as our own export or a person writes it: the same key that any list gives to the place. */
import type { Kind } from '../../domain/listing.js';
import { type Identity, keyParts, UNKNOWN_PLATFORM } from '../../domain/place-key.js';
import type { CleanAddress, Platform, Verdict } from '../platforms/platform.js';
import { cleanAddress } from './clean-address.js';
import { type PlatformIndex, readAddress } from './platform-index.js';

interface Parts {
  readonly prefix: string;
  readonly rest: string;
}

/** Keys of websites and of short links hold a whole address, whichever platform reads it. */
const WITH_ADDRESS = /^(?:site|link)$/;
const BY_NAME = /^name\/./;
const BY_LIST_ID = /^id\/./;
/** What stands before an id in keys that have several sorts of them: 'telegram:id/123'. */
const SORT = /^[a-z-]+\//;
/** At the end of an address such a sign would be taken for the end of a sentence. */
const END_MARK = /[.,;:!>)\]}"'*]$/;

function addressOf(text: string): CleanAddress | null {
  const sealed = text.replace(END_MARK, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return cleanAddress(`https://${sealed}`);
}

function placeAt(text: string, index: PlatformIndex): Identity | null {
  const address = addressOf(text);
  const verdict = address === null ? null : readAddress(address, index);
  return verdict?.is === 'place' ? verdict.identity : null;
}

/** What the platform makes of the text as a name or id, as an address on its first host, and as an address anywhere, one after the other. */
function* verdictsOf(rest: string, platform: Platform, index: PlatformIndex): Generator<Verdict | null> {
  const ids = [...new Set([rest, rest.replace(SORT, '')])];
  for (const id of [...ids, `@${rest}`]) yield platform.token?.(id, null) ?? null;
  const [host] = platform.hosts;
  const texts = host === undefined ? [] : ids.map((id) => `${host}/${id}`);
  for (const text of texts) {
    const address = addressOf(text);
    if (address !== null) yield readAddress(address, index);
  }
  const anywhere = addressOf(rest);
  if (anywhere === null) return;
  yield readAddress(anywhere, index);
  if (platform.hinted !== undefined) yield platform.hinted(anywhere);
}

/** The place to which its platform gives this very key. */
function ownReading(text: string, { prefix, rest }: Parts, index: PlatformIndex): Identity | null {
  const platform = index.byId.get(prefix);
  if (platform === undefined) return null;
  for (const verdict of verdictsOf(rest, platform, index))
    if (verdict?.is === 'place' && verdict.identity.keys[0].text === text) return verdict.identity;
  return null;
}

/** Keys by name and by a list's own id hold within their source, as they did before. */
function weakSort({ prefix, rest }: Parts, index: PlatformIndex): 'name-in-list' | 'id-in-list' | null {
  if (prefix === UNKNOWN_PLATFORM && BY_LIST_ID.test(rest)) return 'id-in-list';
  const isKnown = prefix === UNKNOWN_PLATFORM || index.byId.has(prefix);
  return isKnown && BY_NAME.test(rest) ? 'name-in-list' : null;
}

/**
 * null when the text is no key, or no platform reads it as a place: a person, a telephone number, a word. The key of an
 * address is what the address is today, should a platform be known now that was a website before.
 */
export function exportedKey(text: string, kind: Kind | null, index: PlatformIndex): Identity | null {
  const parts = keyParts(text);
  if (parts === null) return null;
  const { prefix } = parts;
  const sort = weakSort(parts, index);
  if (sort !== null) {
    const key = { text, platform: prefix, slot: `${prefix}.${sort}`, strength: 'weak' } as const;
    return { keys: [key], url: null, platform: prefix, kind, handle: null };
  }
  const own = WITH_ADDRESS.test(prefix) ? placeAt(parts.rest, index) : ownReading(text, parts, index);
  return own === null ? null : { ...own, url: null };
}
