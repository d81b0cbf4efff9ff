/** The fediverse (Mastodon and its kin): accounts on servers that anybody can run, and the servers themselves. Communities are `lemmy`. */
import { isForumServer, isMicroblogServer, serverPlace } from './fediverse-server.js';
import { NOTHING, OTHER, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';
import { serverName } from './server-name.js';

const USER = /^[a-z0-9_](?:[a-z0-9_.-]{0,98}[a-z0-9_])?$/;
/** Pages that show the server itself. */
const FRONT_PAGES = words('about explore public home local web');
const NO_PLACES = words('tags auth search settings notifications favourites bookmarks lists media_proxy oauth share');

function account(user: string, server: string): Verdict {
  const name = user.toLowerCase();
  const host = serverName(server);
  if (!USER.test(name) || host === null) return NOTHING;
  const id = `@${name}@${host}`;
  return place({
    platform: 'fediverse',
    slot: 'handle',
    id,
    kind: 'account',
    url: `https://${host}/@${name}`,
    handle: id,
  });
}

/** '@name@server' and 'name@server' in two parts; null for any other text. */
function handleParts(text: string): readonly [string, string] | null {
  const [user, server, more] = text.trim().replace(/^@/, '').split('@');
  return user === undefined || user === '' || server === undefined || more !== undefined ? null : [user, server];
}

/** What a path says on any server: forms that nobody else uses. /@name@other is an account of the other server. */
function anywhere({ scheme, host, path }: CleanAddress): Verdict {
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  const [first, second, third] = path;
  if (first === undefined) return OTHER;
  const parts = first.startsWith('@') ? handleParts(first) : null;
  if (parts !== null) return account(...parts);
  if ((first === 'web' || first === 'deck') && second?.startsWith('@')) {
    const [user, server] = handleParts(second) ?? [second.slice(1), host];
    return account(user, server);
  }
  return first === 'users' && second !== undefined && third === 'statuses' ? NOTHING : OTHER;
}

/** What a path says where the server is known to be one. */
function onServer(address: CleanAddress): Verdict {
  const sure = anywhere(address);
  if (sure.is !== 'other') return sure;
  const { scheme, host, path } = address;
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  const [first, second] = path;
  if (first === undefined || first === 'about') return serverPlace(host);
  if (FRONT_PAGES.has(first.toLowerCase()) && second === undefined) return serverPlace(host);
  if (first.startsWith('@')) return account(first.slice(1).replace(/\.(?:rss|atom|json)$/, ''), host);
  // Misskey and Friendica: /u/name, /profile/name.
  const isAccount = first === 'users' || first === 'u' || first === 'profile';
  return isAccount && second !== undefined ? account(second, host) : OTHER;
}

function read(address: CleanAddress): Verdict {
  if (isMicroblogServer(address.host)) {
    return NO_PLACES.has(address.path[0] ?? '') ? NOTHING : onServer(address);
  }
  if (isForumServer(address.host) && address.path.length === 0) return serverPlace(address.host);
  return anywhere(address);
}

/** '@name@server'; without the first '@' it may be somebody's e-mail. */
function shorthand(text: string): Verdict {
  const bare = text.trim();
  const parts = /^(?:acct:|@)[^@\s/:]+@[^@\s/:]+$/i.test(bare) ? handleParts(bare.replace(/^acct:/i, '')) : null;
  return parts === null ? OTHER : account(...parts);
}

/** '@name@server', 'name@server', or a server alone. */
function token(text: string): Verdict {
  const bare = text.trim().replace(/^acct:/i, '');
  const parts = handleParts(bare);
  if (parts !== null) return account(...parts);
  const server = serverName(bare);
  return server === null ? OTHER : serverPlace(server);
}

export const platform = {
  id: 'fediverse',
  title: 'Fediverse (Mastodon and others)',
  owner: null,
  aliases: [
    ...['fediverse', 'mastodon', 'masto', 'mastodon handle', 'fediverso', 'pleroma', 'akkoma', 'misskey', 'friendica'],
    ...['pixelfed', 'gotosocial', 'hometown', 'toot'],
  ],
  hosts: [],
  read,
  hinted: onServer,
  shorthand,
  token,
  // Assumed: posts are shown in order of time, to those who look that day; of a server's users few read what all write.
  visibility: { server: 0.02, '*': 0.1 },
  // Assumed: an ordinary local account; an ordinary small server.
  typicalMembers: { server: 100, '*': 300 },
  isSourced: false,
} satisfies Platform;
