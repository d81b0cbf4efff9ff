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

/** Anybody may run the app under a host of one's own: there the fragment alone tells a room. */
function hinted(address: CleanAddress): Verdict {
  const verdict = read(address);
  return verdict.is === 'nothing' ? OTHER : verdict;
}

export const platform = {
  id: 'matrix',
  title: 'Matrix',
  owner: null,
  aliases: ['matrix', 'element', 'matrix org', 'riot', 'matrix room', 'element io'],
  hosts: ['matrix.to', 'app.element.io', 'riot.im'],
  read,
  hinted,
  shorthand: (text) => (/^[#!@]/.test(text.trim()) ? room(text.trim()) : OTHER),
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
