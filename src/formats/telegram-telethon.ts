/** Channels and groups as Telethon (a Python library) writes them with to_json: a list, one a line, or a list of dialogs. */
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { objectOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'telegram-telethon',
  title: { en: 'Telegram (list made with Telethon, JSON)' },
  howToExport: {
    en: 'For people who write scripts: collect the chats of client.iter_dialogs() with to_json() into one JSON list.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Bare in a list, alone, or under the chats of an answer. */
const PLACES = ['[].', '', 'chats[].', '[].entity.', 'dialogs[].entity.'];

function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const yes =
    /"_"\s*:\s*"(?:Channel|Chat)"/.test(text) &&
    PLACES.some((at) => paths.has(`${at}_`) && paths.has(`${at}title`) && paths.has(`${at}id`));
  return { yes, missing: yes ? [] : ['objects with "_": "Channel", "id" and "title"'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const chats = chatsIn(await wholeJson(source));
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'title',
        ext_id: 'id',
        url: 'username',
        kind: 'broadcast',
        members: 'participants_count',
        visibility: 'username',
        posting: 'default_banned_rights',
        tags: 'left, creator, scam',
      },
      platform: 'telegram',
      unit: 'record',
      notices,
      places: chats.flatMap((chat, at) => placeOf(chat, at + 1, notices) ?? []),
    },
    options,
  );
}

/** The objects that have a sort, in order; depth is bounded by the check before. */
function chatsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(chatsIn);
  if (!isObject(value)) return [];
  if (isObject(value.entity)) return chatsIn(value.entity);
  if (Array.isArray(value.chats)) return [...chatsIn(value.chats), ...chatsIn(value.users ?? null)];
  if (Array.isArray(value.dialogs)) return chatsIn(value.dialogs);
  return typeof value._ === 'string' ? [value] : [];
}

function placeOf(chat: JsonObject, line: number, notices: Notices): KnownPlace | null {
  const sort = chat._;
  if (sort !== 'Channel' && sort !== 'Chat') {
    notices.count(sort === 'User' ? 'formats.people-left-out' : 'formats.chats-of-unknown-sort', line);
    return null;
  }
  if (chat.left === true) notices.count('formats.left-places', line);
  const id = typeof chat.id === 'number' || typeof chat.id === 'string' ? String(chat.id) : null;
  const names = usernamesOf(chat);
  const tags = [chat.left === true && 'left', chat.creator === true && 'we-admin', chat.scam === true && 'scam'];
  return {
    line,
    addresses: names.map((name) => ({ text: `https://t.me/${name}`, platform: 'telegram' })),
    fields: {
      name: typeof chat.title === 'string' ? chat.title : null,
      // Small groups have ids of their own series, written with a minus by every program.
      ext_id: id !== null && sort === 'Chat' ? `-${id.replace(/^-/, '')}` : id,
      kind: chat.broadcast === true ? 'channel' : 'group',
      members: typeof chat.participants_count === 'number' ? chat.participants_count : null,
      visibility: names.length > 0 ? 'public' : 'private',
      posting: isForAdmins(chat) ? 'admins' : null,
      tags: tags.filter((tag) => tag !== false).join('|'),
    },
  };
}

/** A group in which only admins can write: https://core.telegram.org/api/channel (gigagroups), https://core.telegram.org/constructor/chatBannedRights. */
function isForAdmins(chat: JsonObject): boolean {
  return chat.gigagroup === true || objectOf(chat, 'default_banned_rights').send_messages === true;
}

/** A place may have several names at once (usernames); the first is the one it shows. */
function usernamesOf(chat: JsonObject): readonly string[] {
  const listed = Array.isArray(chat.usernames) ? chat.usernames.filter(isObject).map((each) => each.username) : [];
  const names = [chat.username, ...listed].filter((name): name is string => typeof name === 'string' && name !== '');
  return names.slice(0, 1);
}
