/** spaceAddress: which space a web address names on a known platform; for files in which most addresses name none (bookmarks, a browser's history). */
import { cleanAddress } from './identify/clean-address.js';
import { platformIndex, readAddress } from './identify/platform-index.js';
import { platforms } from './platforms/all.js';

export type SpaceAddress =
  /** `key` is equal for all addresses of one space; `address` is the shortest one that names it. */
  | { readonly is: 'space'; readonly key: string; readonly address: string }
  | { readonly is: 'person' }
  /** No address, the open web, a short link, a post: nothing that is sure to be a space. */
  | { readonly is: 'none' };

const NONE: SpaceAddress = { is: 'none' };
/** Any page at all is a website, and any page may stand behind a short link. */
const ANYTHING = new Set(['website', 'link']);

export function spaceAddress(text: string): SpaceAddress {
  const address = cleanAddress(text);
  if (address === null) return NONE;
  const verdict = readAddress(address, platformIndex(platforms));
  if (verdict.is === 'person') return verdict;
  if (verdict.is === 'places') {
    const key = verdict.identities.map(({ keys }) => keys[0].text).join(' ');
    return { is: 'space', key, address: address.href };
  }
  if (verdict.is !== 'place' || ANYTHING.has(verdict.identity.platform)) return NONE;
  return { is: 'space', key: verdict.identity.keys[0].text, address: verdict.identity.url ?? address.href };
}
