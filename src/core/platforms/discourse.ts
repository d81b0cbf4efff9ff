/** Discourse: forums on hosts of their own, and their categories. A category's number lasts, its name in the address changes. */
import { NOTHING, OTHER, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';
import { serverName } from './server-name.js';

/** Pages that show the whole forum. */
const FRONT_PAGES = words('categories latest top new hot about about.json categories.json site.json');
/** Hosts named like forums; there, /c/name/5 is a category of Discourse and of no other software. */
const FORUM_HOST = /^(?:discourse|discuss|discussion|forum|forums|foro|community|talk|meta)\.|\.discourse\.group$/;
const NUMBER = /^\d{1,9}(?:\.(?:json|rss))?$/;

function forum(host: string): Verdict {
  return place({
    platform: 'discourse',
    slot: 'address',
    id: host,
    kind: 'forum',
    url: `https://${host}`,
    handle: host,
  });
}

/** /c/<name>/<id>, /c/<name>/<name below>/<id>, with or without a filter behind; 'other' when there is no number. */
function category(host: string, path: readonly string[]): Verdict {
  const at = path.findIndex((part, index) => index > 1 && NUMBER.test(part));
  const id = Number.parseInt(path[at] ?? '', 10);
  if (Number.isNaN(id)) return OTHER;
  const address = path
    .slice(1, at)
    .filter((part) => part !== '')
    .map((part) => `${encodeURIComponent(part)}/`)
    .join('');
  return place({
    platform: 'discourse',
    slot: 'address',
    id: `${host}/c/${id}`,
    kind: 'forum',
    url: `https://${host}/c/${address}${id}`,
    handle: path[at - 1] || null,
  });
}

function read({ scheme, host, path }: CleanAddress): Verdict {
  const isWeb = scheme === 'http' || scheme === 'https';
  return isWeb && path[0] === 'c' && FORUM_HOST.test(host) ? category(host, path) : OTHER;
}

function hinted({ scheme, host, path }: CleanAddress): Verdict {
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  const [first, second] = path;
  if (first === undefined || (FRONT_PAGES.has(first) && second === undefined)) return forum(host);
  if (first === 'u' && second !== undefined) return PERSON;
  if (first === 't') return NOTHING;
  if (first !== 'c') return OTHER;
  // /c/5 leads to the category too.
  return path.length === 2 && NUMBER.test(second ?? '')
    ? category(host, ['c', '', second ?? ''])
    : category(host, path);
}

/** The host of a forum; '<host>/c/<number>', as in keys. */
function token(text: string): Verdict {
  const [name = '', part, id, ...more] = text.trim().split('/');
  const host = serverName(name);
  if (host === null || more.length > 0) return OTHER;
  if (part === undefined) return forum(host);
  return part === 'c' && id !== undefined ? category(host, ['c', '', id]) : OTHER;
}

export const platform = {
  id: 'discourse',
  title: 'Discourse forum',
  owner: null,
  aliases: ['discourse', 'discourse forum'],
  hosts: [],
  read,
  hinted,
  token,
  // Assumed: regular readers of a forum.
  visibility: { '*': 0.1 },
  // Assumed: an ordinary small forum.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
