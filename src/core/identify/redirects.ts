/** Redirect wrappers: the address that a link through Google, Facebook, a mail filter or an archive really leads to. */

interface Wrapper {
  readonly path: RegExp;
  /** Parameters that may hold the address, the most usual first. */
  readonly params: readonly string[];
}

const facebook: Wrapper = { path: /^\/(?:l\.php|flx\/warn)/, params: ['u'] };
const google: Wrapper = { path: /^\/url$/, params: ['q', 'url'] };
const urldefense: Wrapper = { path: /^\/v[12]\//, params: ['u'] };

const wrappers = new Map<string, Wrapper>([
  ['l.facebook.com', facebook],
  ['lm.facebook.com', facebook],
  ['m.facebook.com', facebook],
  ['facebook.com', facebook],
  ['l.instagram.com', { path: /^\//, params: ['u'] }],
  ['out.reddit.com', { path: /^\//, params: ['url'] }],
  ['youtube.com', { path: /^\/redirect$/, params: ['q'] }],
  ['vk.com', { path: /^\/away\.php$/, params: ['to'] }],
  ['m.vk.com', { path: /^\/away\.php$/, params: ['to'] }],
  ['t.umblr.com', { path: /^\/redirect$/, params: ['z'] }],
  ['slack-redir.net', { path: /^\/link$/, params: ['url'] }],
  ['urldefense.proofpoint.com', urldefense],
  ['urldefense.com', urldefense],
  ['urldefense.us', urldefense],
]);
const safelinks: Wrapper = { path: /^\//, params: ['url'] };

function wrapperOf(host: string): Wrapper | undefined {
  const exact = wrappers.get(host);
  if (exact !== undefined) return exact;
  if (/^google\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(host)) return google;
  return host.endsWith('.safelinks.protection.outlook.com') ? safelinks : undefined;
}

/** Proofpoint's second version writes '%' as '-' and '/' as '_' (help.proofpoint.com, URL Defense). */
function fromProofpoint(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return text;
  }
}

/** The wrapped address of a path: an archive's copy, and URL Defense's third version. */
function inPath(host: string, url: URL): string | null {
  if (host === 'web.archive.org') return /^\/web\/[^/]+\/(.+)$/.exec(url.pathname + url.search)?.[1] ?? null;
  if (!host.startsWith('urldefense.')) return null;
  const start = url.pathname.startsWith('/v3/__') ? 6 : -1;
  const end = url.href.lastIndexOf('__;');
  const from = url.href.indexOf('/v3/__') + start;
  return start < 0 || end <= from ? null : url.href.slice(from, end);
}

/** The text of the address inside a wrapper, or null when the address is no wrapper; `host` is without www. */
export function unwrapped(host: string, url: URL): string | null {
  const inside = inPath(host, url);
  if (inside !== null || url.search === '') return inside;
  const wrapper = wrapperOf(host);
  if (wrapper === undefined || !wrapper.path.test(url.pathname)) return null;
  for (const name of wrapper.params) {
    const text = url.searchParams.get(name);
    if (text === null || text === '') continue;
    return host.startsWith('urldefense.') && url.pathname.startsWith('/v2/') ? fromProofpoint(text) : text;
  }
  return null;
}
