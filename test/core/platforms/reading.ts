/** What an address or a token names, as one short text, for the tables of these tests. */

import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { platformIndex, readAddress } from '../../../src/core/identify/platform-index.js';
import { platforms } from '../../../src/core/platforms/all.js';
import type { Verdict } from '../../../src/core/platforms/platform.js';
import type { Kind } from '../../../src/domain/listing.js';

function short(verdict: Verdict): string {
  if (verdict.is === 'place') return verdict.identity.keys.map((key) => key.text).join(' = ');
  if (verdict.is === 'places') return verdict.identities.map((identity) => identity.keys[0].text).join(' + ');
  return verdict.is;
}

/** The key of the place, or 'person', 'nothing', or 'no address'. */
export function reading(text: string): string {
  const address = cleanAddress(text);
  return address === null ? 'no address' : short(readAddress(address, platformIndex(platforms)));
}

/** Kind and canonical address of the place. */
export function details(
  text: string,
): { readonly kind: Kind | null; readonly url: string | null; readonly strength: string } | null {
  const address = cleanAddress(text);
  const verdict = address === null ? null : readAddress(address, platformIndex(platforms));
  if (verdict?.is !== 'place') return null;
  return { kind: verdict.identity.kind, url: verdict.identity.url, strength: verdict.identity.keys[0].strength };
}

export function tokenReading(platform: string, text: string, kind: Kind | null = null): string {
  const verdict = platformIndex(platforms).byId.get(platform)?.token?.(text, kind);
  return verdict === undefined ? 'no tokens' : short(verdict);
}
