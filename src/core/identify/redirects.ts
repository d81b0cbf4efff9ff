/** Redirect wrappers: the address that a link through Google, Facebook, a mail filter or an archive really leads to, or that was pasted behind another. */
import { addressInPath } from './address-in-path.js';

interface Wrapper {
  readonly path: RegExp;
  /** Parameters that may hold the address, the most usual first. */
  readonly params: readonly string[];
}

const facebook: Wrapper = { path: /^\/(?:l\.php|flx\/warn)/, params: ['u'] };
/** Who is not logged in is led through here. */
const facebookLogin: Wrapper = { path: /^\/login(?:\.php)?\/?$/, params: ['next'] };
const instagram: Wrapper = { path: /^\//, params: ['u'] };
const google: Wrapper = { path: /^\/url$/, params: ['q', 'url'] };
const urldefense: Wrapper = { path: /^\/v[12]\//, params: ['u'] };
const youtube: Wrapper = { path: /^\/redirect$/, params: ['q'] };
const vk: Wrapper = { path: /^\/away\.php$/, params: ['to'] };
const safelinks: Wrapper = { path: /^\//, params: ['url'] };

const wrappers = new Map<string, readonly Wrapper[]>([
  ['l.facebook.com', [facebook]],
  ['lm.facebook.com', [facebook]],
  ['l.messenger.com', [facebook]],
  ['m.facebook.com', [facebook, facebookLogin]],
  ['mbasic.facebook.com', [facebook, facebookLogin]],
  ['facebook.com', [facebook, facebookLogin]],
  ['l.instagram.com', [instagram]],
  ['l.threads.net', [instagram]],
  ['l.threads.com', [instagram]],
  ['l.wl.co', [{ path: /^\/l$/, params: ['u'] }]],
  ['out.reddit.com', [{ path: /^\//, params: ['url'] }]],
  ['youtube.com', [youtube]],
  ['m.youtube.com', [youtube]],
  ['vk.com', [vk]],
  ['m.vk.com', [vk]],
  ['t.umblr.com', [{ path: /^\/redirect$/, params: ['z'] }]],
  ['slack-redir.net', [{ path: /^\/link$/, params: ['url'] }]],
  ['linkedin.com', [{ path: /^\/(?:redir\/redirect|safety\/go)\/?$/, params: ['url'] }]],
  ['tiktok.com', [{ path: /^\/link\/v2$/, params: ['target'] }]],
  ['duckduckgo.com', [{ path: /^\/l\/?$/, params: ['uddg'] }]],
  ['steamcommunity.com', [{ path: /^\/linkfilter\/?$/, params: ['url', 'u'] }]],
  ['translate.google.com', [{ path: /^\/translate$/, params: ['u'] }]],
  ['urldefense.proofpoint.com', [urldefense]],
  ['urldefense.com', [urldefense]],
  ['urldefense.us', [urldefense]],
]);

function wrappersOf(host: string): readonly Wrapper[] {
  const exact = wrappers.get(host);
  if (exact !== undefined) return exact;
  if (/^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host)) return [google];
  return /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$/.test(host) ? [safelinks] : [];
}

/** Proofpoint's second version writes '%' as '-' and '/' as '_' (help.proofpoint.com, URL Defense). */
function fromProofpoint(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return text;
  }
}

/** The text of the address inside a wrapper, or null when the address is no wrapper; `host` is without www. */
export function unwrapped(host: string, url: URL): string | null {
  const inside = addressInPath(host, url);
  if (inside !== null || url.search === '') return inside;
  for (const { path, params } of wrappersOf(host)) {
    if (!path.test(url.pathname)) continue;
    for (const name of params) {
      const text = url.searchParams.get(name);
      if (text === null || text === '') continue;
      if (name === 'next' && !/^https?:/i.test(text)) continue;
      return host.startsWith('urldefense.') && url.pathname.startsWith('/v2/') ? fromProofpoint(text) : text;
    }
  }
  return null;
}
