/** GroupMe's "Export my data": conversation.json of each chat, or the list of groups of its API (https://dev.groupme.com/docs/v3#groups). Messages are never opened. */

import { isoDateOf } from '../core/normalise/calendar.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { numberOf, objectOf, textOf } from './json/object-texts.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { weeklyRate } from './rows/weekly-rate.js';

export const format = {
  id: 'groupme',
  title: { en: 'GroupMe (data export)' },
  howToExport: {
    en: 'On web.groupme.com: your profile, Export My Data, Create New Export. Import the .zip file as it is.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle, isRepeating: true },
} satisfies Format;

const PLACES = ['', '[].', 'response[].', 'response.'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const yes = PLACES.some((at) => {
    const has = (key: string) => paths.has(`${at}${key}`);
    const isGroup =
      has('creator_user_id') && has('name') && (has('share_url') || has('group_id') || has('members[].muted'));
    return isGroup || (has('other_user') && has('last_message'));
  });
  return { yes, missing: yes ? [] : ['groups with creator_user_id and share_url'] };
}

/** <number of the chat>/conversation.json beside message.json. */
function members(paths: readonly string[]): readonly string[] {
  const known = new Set(paths);
  return paths.filter((path) => {
    const folder = /^(.*\/)conversation\.json$/.exec(path)?.[1];
    return folder !== undefined && known.has(`${folder}message.json`);
  });
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const places = chatsIn(await wholeJson(source)).flatMap((chat, at) => placeOf(chat, at + 1, notices) ?? []);
  return reader({ file: source.path, notices, places }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  let line = 0;
  const places = eachMember(bundle, async function* (source): AsyncGenerator<KnownPlace> {
    for (const chat of chatsIn(await wholeJson(source))) {
      line += 1;
      const place = placeOf(chat, line, notices);
      if (place !== null) yield place;
    }
  });
  return reader({ file: bundle.path, notices, places }, options);
}

function chatsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(chatsIn);
  if (!isObject(value)) return [];
  return 'response' in value ? chatsIn(value.response) : [value];
}

/** null for a talk with one person, which is counted. Members are only counted; a group's telephone number is never read. */
function placeOf(chat: JsonObject, line: number, notices: Notices): KnownPlace | null {
  const name = textOf(chat, 'name');
  if ('other_user' in chat || name === '') {
    notices.count('formats.people-left-out', line);
    return null;
  }
  const created = numberOf(chat, 'created_at');
  const messages = objectOf(chat, 'messages');
  const last = numberOf(messages, 'last_message_created_at');
  // What follows the number is a secret that lets anybody in.
  const address = textOf(chat, 'share_url').replace(/(\/join_group\/\d+)\/.*$/, '$1');
  return {
    line,
    addresses: address === '' ? [] : [{ text: address, platform: 'groupme' }],
    fields: {
      name,
      ext_id: textOf(chat, 'group_id') || textOf(chat, 'id'),
      kind: 'chat',
      members: numberOf(chat, 'members_count') ?? (Array.isArray(chat.members) ? chat.members.length : null),
      description: textOf(chat, 'description'),
      created_at: dayOf(created),
      last_post_at: dayOf(last),
      posts_per_week:
        created === null || last === null
          ? null
          : weeklyRate(numberOf(messages, 'count') ?? 0, created * 1000, last * 1000),
    },
  };
}

/** GroupMe counts seconds. */
function dayOf(seconds: number | null): string | null {
  return seconds === null || seconds <= 0 ? null : isoDateOf(seconds * 1000);
}

function reader(
  list: {
    readonly file: string;
    readonly notices: Notices;
    readonly places: AsyncIterable<KnownPlace> | Iterable<KnownPlace>;
  },
  options: ReadOptions,
): Reader {
  return knownReader(
    {
      ...list,
      columns: {
        name: 'name',
        ext_id: 'group_id',
        url: 'share_url',
        members: 'members',
        description: 'description',
        posts_per_week: 'messages.count',
        last_post_at: 'messages.last_message_created_at',
        created_at: 'created_at',
      },
      platform: 'groupme',
      unit: 'record',
    },
    options,
  );
}
