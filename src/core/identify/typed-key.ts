/** typedKey: a key as a person or a sheet writes it, of a place that no list has named yet. Used for decisions that are kept in mind. */
import type { Platform } from '../platforms/platform.js';
import { cleanAddress } from './clean-address.js';
import { exportedKey, isRead } from './exported-key.js';
import { type PlatformIndex, platformIndex, readAddress } from './platform-index.js';

/** Keys of websites and of short links hold an address. */
const WITH_ADDRESS = /^(?:site|link):(\S+)$/;
/** What stands before the colon of a key by a name in a list: a platform, or this where none is known. */
const NO_PLATFORM = 'unknown';

function keyOfAddress(text: string, index: PlatformIndex): string | null {
  const address = cleanAddress(WITH_ADDRESS.exec(text)?.[1] ?? '');
  const verdict = address === null ? null : readAddress(address, index);
  return verdict?.is === 'place' ? verdict.identity.keys[0].text : null;
}

function keyOf(text: string, index: PlatformIndex): string | null {
  if (WITH_ADDRESS.test(text)) return keyOfAddress(text, index);
  const identity = exportedKey(text, null, index);
  if (identity === null) return null;
  const isKnown = index.byId.has(identity.platform) || identity.platform === NO_PLATFORM;
  const isWeak = identity.keys[0].strength === 'weak';
  return (isWeak && isKnown) || isRead(identity) ? identity.keys[0].text : null;
}

/** The text of the key as the store would hold it; null for what no platform reads as a place (a telephone number, a word). */
export function typedKey(text: string, platforms: readonly Platform[]): string | null {
  const index = platformIndex(platforms);
  return keyOf(text, index) ?? keyOf(text.toLowerCase(), index);
}
