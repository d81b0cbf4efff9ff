/** Matrix: rooms, by alias (#room:host) or id (!id:host); @name:host is a person. What names them stands in the fragment of a link. */
import { NOTHING, OTHER, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** https://spec.matrix.org/latest/appendices/#room-aliases: a local part and the host, together 255 bytes at most. */
const ALIAS = /^#([^\s:/?]{1,200}):([a-z0-9][a-z0-9.-]{0,200}(?::\d{1,5})?)$/i;
/** Rooms of version 12 and later have an id without a host: 43 letters of base 64. */
const ID = /^!(?:([^\s:/?]{1,200}):([a-z0-9][a-z0-9.-]{0,200}(?::\d{1,5})?)|[\w-]{43})$/i;
const USER = /^@[^\s:/?]{1,200}:[a-z0-9][a-z0-9.-]{0,200}(?::\d{1,5})?$/i;

function room(text: string): Verdict {
  if (USER.test(text)) return PERSON;
  const alias = ALIAS.test(text) ? text.toLowerCase() : null;
  if (alias !== null) return found('alias', alias, alias.slice(1, alias.indexOf(':')));
  const parts = ID.exec(text);
  if (parts === null) return OTHER;
  const [, local, host] = parts;
  // The case of an id counts, the case of its host does not.
  return found('id', local === undefined || host === undefined ? text : `!${local}:${host.toLowerCase()}`, null);
}

function found(slot: string, id: string, handle: string | null): Verdict {
  return place({ platform: 'matrix', slot, id, kind: 'chat', url: `https://matrix.to/#/${id}`, handle });
}

/** matrix.to/#/<room>/<message>?via=host, and the apps' /#/room/<room>. */
function read({ fragment }: CleanAddress): Verdict {
  const [path = ''] = decoded(fragment).split('?', 1);
  const parts = path.split('/').filter((part) => part !== '');
  const first = parts[0]?.toLowerCase();
  const verdict = room((first === 'room' ? parts[1] : parts[0]) ?? '');
  if (first === 'user') return PERSON;
  return verdict.is === 'other' ? NOTHING : verdict;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** view.matrix.org/room/<id>/, /alias/<alias>/. */
function readView({ path }: CleanAddress): Verdict {
  const verdict = path[0] === 'room' || path[0] === 'alias' ? room(path[1] ?? '') : NOTHING;
  return verdict.is === 'other' ? NOTHING : verdict;
}

/** Anybody may run the app under a host of one's own: there the fragment alone tells a room, by its form "#/room/…". */
function anywhere(address: CleanAddress): Verdict {
  if (!/^\/(?:room\/[#!%]|user\/[@%])/.test(address.fragment)) return OTHER;
  const named = decoded(address.fragment.slice(1)).split('/')[1]?.split('?', 1)[0] ?? '';
  return room(named);
}

/** matrix:r/<room>:<host>, matrix:roomid/<id>:<host>, matrix:u/<person>:<host> (spec.matrix.org, "URIs"). */
function shorthand(text: string): Verdict {
  const bare = text.trim();
  const [, sort, rest] = /^matrix:(roomid|r|u)\/([^/?]{1,400})/i.exec(bare) ?? [];
  if (sort === undefined) return /^[#!@]/.test(bare) ? room(bare) : OTHER;
  const sigil = sort === 'r' ? '#' : sort === 'u' ? '@' : '!';
  return room(`${sigil}${rest}`);
}

/** The same, where the column says so: there other forms of the fragment are rooms too. */
function hinted(address: CleanAddress): Verdict {
  const verdict = read(address);
  return verdict.is === 'nothing' ? OTHER : verdict;
}

export const platform = {
  id: 'matrix',
  title: 'Matrix',
  owner: null,
  aliases: ['matrix', 'element', 'matrix org', 'riot', 'matrix room', 'element io'],
  hosts: ['matrix.to', 'app.element.io', 'develop.element.io', 'staging.element.io', 'riot.im', 'view.matrix.org'],
  read: (address) => (address.host === 'view.matrix.org' ? readView(address) : read(address)),
  anywhere,
  hinted,
  shorthand,
  token: (text) => {
    const verdict = room(text.trim());
    return verdict.is === 'other' ? NOTHING : verdict;
  },
  // Assumed: between a small chat and a server with many channels.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary open room.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
