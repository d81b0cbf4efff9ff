/** Communities of Lemmy and PieFed, magazines of Mbin: forums on servers that anybody can run, all named !name@server. */
import { isForumServer, serverPlace } from './fediverse-server.js';
import { NOTHING, OTHER, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';
import { serverName } from './server-name.js';

const NAME = /^[a-z0-9_]{1,100}$/;
/** Leads to the same page on one's own server (lemmyverse.link/c/name@server, lemmyverse.link/server/c/name). */
const LINK_HOST = 'lemmyverse.link';

/** Posts, and what a server shows about itself and to its users. */
const NO_PLACES = words(
  'post comment communities search login signup modlog instances create_community create_post feeds',
);

type Part = 'c' | 'm';

function community(name: string, server: string, part: Part): Verdict {
  const lower = name.toLowerCase();
  const host = serverName(server);
  if (!NAME.test(lower) || host === null) return NOTHING;
  const url = `https://${host}/${part}/${lower}`;
  const id = `!${lower}@${host}`;
  return place({ platform: 'lemmy', slot: 'community', id, kind: 'forum', url, handle: id });
}

/** 'name@server' under /c/ or /m/; null when there is no server in it. */
function withServer(text: string, part: Part): Verdict | null {
  const [name, server, more] = text.split('@');
  if (name === undefined || server === undefined) return null;
  return more === undefined ? community(name, server, part) : OTHER;
}

/** @param isServer the host is known to run such software; elsewhere /c/name may be anything (a shop, a channel) */
function readPath(host: string, path: readonly string[], isServer: boolean): Verdict {
  const [first, second] = path;
  if (first === undefined) return OTHER;
  const isPerson = first === 'u' || first === 'user';
  if (isPerson && second !== undefined && (isServer || /^@?[\w.-]+@[\w-]+\.[\w.-]+$/.test(second))) return PERSON;
  if ((first === 'c' || first === 'm') && second !== undefined) {
    return withServer(second, first) ?? (isServer ? community(second, host, first) : OTHER);
  }
  // /feeds/c/name.xml?sort=Active.
  if (isServer && first === 'feeds' && second === 'c')
    return community((path[2] ?? '').replace(/\.xml$/, ''), host, 'c');
  return isServer && NO_PLACES.has(first) ? NOTHING : OTHER;
}

function read({ scheme, host, path }: CleanAddress): Verdict {
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  if (host !== LINK_HOST) return readPath(host, path, isForumServer(host));
  const server = serverName(path[0] ?? '');
  if (server === null) return readPath(host, path, false);
  return path.length === 1 ? serverPlace(server) : readPath(server, path.slice(1), true);
}

function hinted(address: CleanAddress): Verdict {
  const { scheme, host, path } = address;
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  if (host === LINK_HOST) return read(address);
  return path.length === 0 ? serverPlace(host) : readPath(host, path, true);
}

/** '!name@server', '/c/name@server'. */
function shorthand(text: string): Verdict {
  const bare = text.trim();
  if (bare.startsWith('!')) return withServer(bare.slice(1), 'c') ?? OTHER;
  const [, part, rest] = /^\/?([cm])\/([^/\s]+@[^/\s]+)$/.exec(bare) ?? [];
  return rest === undefined ? OTHER : (withServer(rest, part === 'm' ? 'm' : 'c') ?? OTHER);
}

/** Also 'name@server', and a server alone. */
function token(text: string): Verdict {
  const short = shorthand(text);
  if (short.is !== 'other') return short;
  const bare = text.trim();
  const server = serverName(bare);
  return server === null ? (withServer(bare, 'c') ?? OTHER) : serverPlace(server);
}

export const platform = {
  id: 'lemmy',
  title: 'Lemmy, PieFed, Mbin',
  owner: null,
  aliases: ['lemmy', 'piefed', 'mbin', 'kbin', 'threadiverse', 'lemmy community', 'kbin magazine'],
  hosts: [],
  read,
  hinted,
  shorthand,
  token,
  // Assumed, as for subreddits.
  visibility: { '*': 0.05 },
  // Assumed: an ordinary community; most are small.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
