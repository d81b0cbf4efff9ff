/** cleanAddress: any text a list has in a link column → one clean address, or null; the first step of identify. */

import { parseUrl } from '../normalise/parse-url.js';
import type { CleanAddress } from '../platforms/platform.js';
import { bareAddress, withoutEndMarks } from './bare-address.js';
import { hasKnownEnding } from './known-ending.js';
import { isPossibleEnding } from './possible-ending.js';
import { unwrapped } from './redirects.js';
import { isTracking } from './tracking.js';

/** Longer texts are no address that anybody could pass on; also bounds the work for hostile cells. */
const LONGEST = 2_000;
/** A link inside a link inside a link: more than five are a trap, not an address. */
const MOST_REDIRECTS = 5;
/** Links that open an app instead of a page; a platform that has some names its scheme in `schemes` too. */
const APP_SCHEMES = new Set(['tg', 'whatsapp', 'at', 'sgnl', 'viber']);

/** Also "https//", "https:/", "http:\\" and "http://https://", which people type. */
const WEB_SCHEME = /^(https?)(?::[\\/]*|\/\/)/i;
const OTHER_SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i;
const APP_LINK = /^([a-z]+):\/\/([^/?#]*)\/?([^?#]*)\??([^#]*)#?([\x21-\x7e]*)$/i;
/** The rest of a wrapper's query left behind the address: "…/code&sa=D&usg=x". */
const LOST_QUERY = /^([^?#&]*)&(?=\w+=)/;
/** "https://twitter/name": the ending was forgotten; seen in several hand-made lists. */
const NO_ENDING = /^(?:www\.)?(?:facebook|instagram|twitter|youtube|reddit|linkedin|meetup)(?=\/)/i;
/** No room or page that lives in a fragment ends in these: they belong to the sentence around it. */
const LAST_MARKS = /[.,;:!>)\]}"'*]+$/;
/** A host at the start of a text without scheme: labels of letters, digits, '-', '_', joined by dots. */
const BARE_HOST = /^((?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]+)\.?(?=[:/?#]|$)/u;

/**
 * The address that a text holds; null when it holds none: free text, e-mail, phone, IP address, `javascript:`, over 2,000
 * characters. Never throws. Redirects are followed, tracking parameters dropped, '#…' kept (some places live there).
 */
export function cleanAddress(text: string): CleanAddress | null {
  return text.length > LONGEST ? null : cleaned(bareAddress(text), 0);
}

function cleaned(bare: string, redirects: number): CleanAddress | null {
  if (bare === '' || redirects > MOST_REDIRECTS) return null;
  const scheme = OTHER_SCHEME.exec(bare)?.[1]?.toLowerCase() ?? '';
  if (APP_SCHEMES.has(scheme)) return appLink(bare);
  const address = withScheme(bare.includes('&') ? bare.replace(LOST_QUERY, '$1?') : bare);
  const url = address === null ? null : parseUrl(address);
  const host = url === null ? null : hostOf(url);
  if (url === null || host === null) return null;
  const inner = unwrapped(host, url);
  if (inner !== null) return cleaned(bareAddress(inner), redirects + 1);
  return webAddress(url, host);
}

/** The text as an absolute web address, or null when it is none by its form. */
function withScheme(bare: string): string | null {
  let scheme = '';
  let rest = bare;
  for (let found = WEB_SCHEME.exec(rest); found !== null; found = WEB_SCHEME.exec(rest)) {
    scheme = found[1]?.toLowerCase() ?? '';
    rest = rest.slice(found[0].length);
  }
  rest = rest.replace(/^\/\//, '').replace(NO_ENDING, '$&.com');
  if (scheme !== '') return `${scheme}://${rest}`;
  const host = BARE_HOST.exec(rest)?.[1]?.toLowerCase();
  if (host === undefined || OTHER_SCHEME.test(rest)) return null;
  if (!/^www\d?\./i.test(rest) && NO_ENDING.test(bare)) return null;
  const isBelievable = /^www\d?\./i.test(rest) || hasKnownEnding(host);
  return isBelievable ? `https://${rest}` : null;
}

/** Host in lower case without www and the usual ports; null for IP addresses, localhost and other names of no public host. */
function hostOf(url: URL): string | null {
  const name = url.hostname.replace(/\.$/, '');
  const short = /^www2?\./.test(name) ? name.slice(name.indexOf('.') + 1) : name;
  const dot = short.lastIndexOf('.');
  if (dot < 1 || !/^[a-z0-9_.-]+$/.test(short) || short.includes('..')) return null;
  if (!isPossibleEnding(short.slice(dot + 1))) return null;
  const isUsualPort = url.port === '' || url.port === '80' || url.port === '443';
  return isUsualPort ? short : `${short}:${url.port}`;
}

function webAddress(url: URL, host: string): CleanAddress | null {
  const query = new URLSearchParams();
  if (url.search !== '')
    for (const [name, value] of url.searchParams) if (!isTracking(name, host)) query.append(name, value);
  const fragment = url.hash.slice(1).replace(LAST_MARKS, '');
  const port = host.includes(':') ? `:${url.port}` : '';
  const asked = query.size === 0 ? '' : `?${query.toString()}`;
  const page = `${url.protocol}//${url.hostname.replace(/\.$/, '')}${port}${url.pathname}${asked}`;
  const href = sealed(page) + (fragment === '' ? '' : `#${fragment}`);
  if (href.length > LONGEST) return null;
  return { host, path: partsOf(url.pathname), query, fragment, scheme: url.protocol.slice(0, -1), href };
}

/** A last '.' that belongs to the address would be taken for the end of a sentence when it is read again: it is encoded. */
function sealed(href: string): string {
  if (withoutEndMarks(href) === href) return href;
  return `${href.slice(0, -1)}%${href
    .charCodeAt(href.length - 1)
    .toString(16)
    .toUpperCase()}`;
}

function partsOf(pathname: string): readonly string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  return pathname.includes('%') ? parts.map(decoded) : parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** tg://resolve?domain=name, at://did:plc:…: what stands after the scheme is the host, in its own case. */
function appLink(text: string): CleanAddress | null {
  const [, scheme, host, path, query, fragment] = APP_LINK.exec(text) ?? [];
  if (scheme === undefined || host === undefined || path === undefined || !/^[\x21-\x7e]+$/.test(text)) return null;
  return {
    host,
    path: partsOf(`/${path}`),
    query: new URLSearchParams(query ?? ''),
    fragment: fragment ?? '',
    scheme: scheme.toLowerCase(),
    href: text,
  };
}
