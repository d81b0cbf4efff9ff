/** Meetup groups as its programs answer: saved GraphQL answers, and lists of the older interface. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonValues } from './json/json-values.js';
import { objectOf, objectsOf, textOf } from './json/object-texts.js';
import { textOfHtml } from './markup/text-of-html.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'meetup',
  title: { en: 'Meetup groups (JSON)' },
  howToExport: {
    en: 'Meetup has no export for members. Save what its API answers for your groups as a JSON file, or paste the addresses of the groups into a text file, one a line.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'name',
  url: 'urlname',
  members: 'memberships',
  description: 'description',
  tags: 'topics',
  place: 'city',
  country: 'country',
  visibility: 'isPrivate',
  created_at: 'foundedDate',
};
/** 'urlname' is Meetup's own word for the name in an address; beside it one key more that a group has. */
const BESIDE = 'memberships members isPrivate join_mode who foundedDate city link groupPhoto'.split(' ');

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const groups = [...paths]
    .filter((path) => /(?:^|\.)urlname$/.test(path))
    .map((path) => path.slice(0, -'urlname'.length));
  if (groups.length === 0) return { yes: false, missing: ['urlname'] };
  const isThere = groups.some(
    (group) => paths.has(`${group}name`) && BESIDE.some((key) => paths.has(`${group}${key}`)),
  );
  return { yes: isThere, missing: isThere ? [] : ['the name and members of a group beside "urlname"'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const seen = new Set<string>();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    let line = 0;
    for await (const item of jsonValues(source)) {
      if ('code' in item) {
        yield item;
        continue;
      }
      for (const group of groupsIn(item.value)) {
        const key = String(group.urlname).toLowerCase();
        if (seen.has(key)) continue;
        seen.add(key);
        yield placeOf(group, ++line);
      }
    }
  }
  const notices = new Notices();
  return knownReader(
    { file: source.path, columns: COLUMNS, platform: 'meetup', unit: 'record', places: places(), notices },
    options,
  );
}

/** Every object with an address of its own, wherever it is wrapped; depth is bounded by the check of the JSON before. */
function groupsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(groupsIn);
  if (!isObject(value)) return [];
  if (typeof value.urlname === 'string' && value.urlname !== '' && typeof value.name === 'string') return [value];
  return Object.values(value).flatMap(groupsIn);
}

function placeOf(group: JsonObject, line: number): KnownPlace {
  const city = [textOf(group, 'city'), textOf(group, 'state')].filter((part) => part !== '').join(', ');
  return {
    line,
    addresses: [`https://www.meetup.com/${encodeURIComponent(textOf(group, 'urlname'))}/`],
    fields: {
      name: textOf(group, 'name'),
      kind: 'group',
      members: membersOf(group),
      description: textOfHtml(textOf(group, 'description')),
      tags: tagsOf(group).join('|'),
      place: city,
      country: textOf(group, 'country'),
      visibility: visibilityOf(group),
      // The older interface has milliseconds since 1970.
      created_at: textOf(group, 'foundedDate').slice(0, 10) || textOf(group, 'created'),
    },
  };
}

/** memberships.count today; stats.memberCounts.all in between; a number before. */
function membersOf(group: JsonObject): string {
  const memberships = objectOf(group, 'memberships');
  const counts = objectOf(objectOf(group, 'stats'), 'memberCounts');
  const known = [textOf(memberships, 'count'), textOf(memberships, 'totalCount'), textOf(counts, 'all')];
  return known.find((count) => count !== '') ?? textOf(group, 'members');
}

function visibilityOf(group: JsonObject): string {
  if (typeof group.isPrivate === 'boolean') return group.isPrivate ? 'private' : 'public';
  // 'public_limited' shows the group, but not all of it.
  const word = textOf(group, 'visibility').toLowerCase();
  return word === 'members' ? 'private' : word.startsWith('public') ? 'public' : '';
}

function tagsOf(group: JsonObject): readonly string[] {
  const topics = [...objectsOf(group, 'topics'), ...objectsOf(group, 'activeTopics')];
  const named = [objectOf(group, 'category'), objectOf(group, 'topicCategory'), ...topics].map((item) =>
    textOf(item, 'name'),
  );
  return [...new Set(named)].filter((name) => name !== '');
}
