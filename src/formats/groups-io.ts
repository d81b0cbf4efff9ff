/** Groups.io: the groups an account is in, as its interface lists them (api/v1/getsubs). */
import type { Field } from '../domain/field.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'groups-io',
  title: { en: 'Groups.io: your groups (JSON)' },
  howToExport: {
    en: 'Sign in at groups.io, open https://groups.io/api/v1/getsubs?limit=100 in the same browser, and save the page as a .json file. The CSV that a group offers is a list of its members, and turf does not read it.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'nice_group_name',
  url: 'group_name',
  members: 'subs_count',
  last_post_at: 'most_recent_message',
  tags: 'mod_status',
};

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const lists = ['data[].', '[].', '[].data[].'];
  const isThere = lists.some((list) => paths.has(`${list}group_name`) && paths.has(`${list}group_id`));
  return { yes: isThere, missing: isThere ? [] : ['group_name', 'group_id'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const subscriptions = subscriptionsIn(await wholeJson(source));
  const places = subscriptions.map((item, at) => placeOf(item, at + 1, options.host ?? 'groups.io'));
  return knownReader(
    { file: source.path, columns: COLUMNS, platform: 'groupsio', unit: 'record', places, notices: new Notices() },
    options,
  );
}

/** One page of the answer, several in a list, or the bare records. */
function subscriptionsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(subscriptionsIn);
  if (!isObject(value)) return [];
  return Array.isArray(value.data) ? value.data.flatMap(subscriptionsIn) : 'group_name' in value ? [value] : [];
}

/** `created` is when the person joined, and `email` is hers: neither is read. */
function placeOf(item: JsonObject, line: number, host: string): KnownPlace {
  const name = textOf(item, 'group_name');
  const status = textOf(item, 'mod_status');
  return {
    line,
    addresses: name === '' ? [] : [`https://${host}/g/${name}`],
    fields: {
      name: textOf(item, 'nice_group_name') || name,
      kind: 'group',
      members: textOf(item, 'subs_count'),
      last_post_at: textOf(item, 'most_recent_message').slice(0, 10),
      tags: status === '' || status === 'sub_modstatus_none' ? null : 'we-admin',
    },
  };
}
