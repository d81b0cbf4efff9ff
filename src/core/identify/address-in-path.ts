/** addressInPath: an address that stands in the path of another one: an archive's copy, a mail filter, or pasted there by mistake; a part of redirects. */
import { hasKnownEnding } from './known-ending.js';

const ARCHIVE = /^(?:web\.archive\.org|archive\.(?:ph|today|is|li|md|vn|fo))$/;
/** /web/20200101000000/ADDRESS, /save/ADDRESS, /20200101/ADDRESS. */
const COPY = /^\/(?:web\/[^/]+|save|\d{4,14})\/(.+)$/;
/** A page without its ornaments, as Google keeps it: google.com/amp/s/example.org/x, NAME.cdn.ampproject.org/c/s/example.org/x. */
const AMP_HOST = /^google\.[a-z.]{2,6}$|\.cdn\.ampproject\.org$/;
const AMP_PAGE = /^\/(?:amp|[cvw])\/(?:s\/)?([^/]+\..+)$/;
/** Hosts behind which a whole address is often pasted: facebook.com/www.example.org. */
const PASTED_ON =
  /(?:^|\.)(?:(?:facebook|fb|instagram|twitter|x|linkedin|youtube|tiktok|threads|nextdoor)\.(?:com|net|co\.uk)|t\.me)$/;
const ANOTHER = /^\/{1,3}(?:https?(?::|%3a)|www\.)/i;

/** Proofpoint's third version holds the address between "__" and "__;" (help.proofpoint.com, URL Defense). */
function defended({ href }: URL): string | null {
  const from = href.indexOf('/v3/__') + '/v3/__'.length;
  const end = href.lastIndexOf('__;');
  return href.includes('/v3/__') && end > from ? href.slice(from, end) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name that begins with "www." is an address where it ends as a host does. */
function pasted(host: string, { pathname, search, hash }: URL): string | null {
  const inner = pathname.replace(/^\/+/, '');
  if (/^https?%/i.test(inner)) return decoded(inner);
  if (/^http/i.test(inner)) return inner + search + hash;
  const name = inner.split('/', 1)[0]?.toLowerCase() ?? '';
  return PASTED_ON.test(host) && hasKnownEnding(name) ? inner + search : null;
}

/** The text of the inner address, or null when there is none; `host` is without www. */
export function addressInPath(host: string, url: URL): string | null {
  const { pathname, search } = url;
  if (ANOTHER.test(pathname)) return pasted(host, url);
  if (host.startsWith('urldefense.')) return defended(url);
  const form = ARCHIVE.test(host) ? COPY : AMP_HOST.test(host) ? AMP_PAGE : null;
  const inner = form?.exec(pathname)?.[1];
  return inner === undefined ? null : inner + search;
}
