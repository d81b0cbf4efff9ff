/** typedKey: a key as a person, a sheet or an export writes it, of a place that no list may have named yet. Used for decisions that are kept in mind. */
import type { Platform } from '../platforms/platform.js';
import { exportedKey } from './exported-key.js';
import { platformIndex } from './platform-index.js';

/** The text of the key as the store would hold it; null for what no platform reads as a place (a telephone number, a word). */
export function typedKey(text: string, platforms: readonly Platform[]): string | null {
  const index = platformIndex(platforms);
  const lower = text.toLowerCase();
  const identity = exportedKey(text, null, index) ?? (lower === text ? null : exportedKey(lower, null, index));
  return identity?.keys[0].text ?? null;
}
