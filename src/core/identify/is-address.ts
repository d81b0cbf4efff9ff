/** isAddress: whether a text that a person typed is an address (also in short form: r/tenants) or rather a name. */
import type { Platform } from '../platforms/platform.js';
import { cleanAddress } from './clean-address.js';
import { platformIndex } from './platform-index.js';
import { readShorthand } from './read-text.js';

export function isAddress(text: string, platforms: readonly Platform[]): boolean {
  return cleanAddress(text) !== null || readShorthand(text, platformIndex(platforms)) !== null;
}
