/** Lists of the crawler behind lemmyverse.net: communities of Lemmy and PieFed, magazines of Mbin, servers. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { communityPlace, dayOf, firstOf, timeOf } from './forums/lemmy-community.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { objectOf, textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { type NumberedRecord, numberedRecords, unitOf } from './rows/numbered-records.js';

/** Shapes: https://github.com/tgxn/lemmy-explorer, types/output.ts and crawler/src/output/file_writer.ts. */
export const format = {
  id: 'lemmyverse',
  title: { en: 'Lemmy, PieFed and Mbin (lists of lemmyverse.net)' },
  howToExport: {
    en: 'Save https://data.lemmyverse.net/data/community.full.json (communities), magazines.full.json (Mbin) or instance.full.json (servers).',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const PLACES = ['[].', ''];
/** One of these stands beside `baseurl`. */
const SIGNS = ['counts.subscribers', 'counts.subscriptions_count', 'subscriptions_count', 'magazineId', 'counts.users'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const has = (...keys: readonly string[]) => PLACES.some((place) => keys.every((key) => paths.has(`${place}${key}`)));
  const isFull = SIGNS.some((sign) => has('baseurl', sign));
  // instance.min.json: name, base and score of each server, and nothing else.
  const isShort = has('name', 'base', 'score') && !has('url');
  const yes = isFull || isShort;
  return { yes, missing: yes ? [] : ['baseurl with counts'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'title',
        url: 'url',
        handle: 'name',
        members: 'counts.subscribers',
        active: 'counts.users_active_week',
        posts_per_week: 'counts.posts',
        description: 'desc',
        tags: 'nsfw',
        language: 'langs',
        created_at: 'published',
        as_of: 'time',
      },
      platform: null,
      unit: unitOf(source),
      places: placesIn(source, notices),
      notices,
    },
    options,
  );
}

async function* placesIn(source: Source, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  for await (const item of numberedRecords(source, recordsIn)) {
    const place = 'code' in item ? item : placeOf(item, notices);
    if (place !== null) yield place;
  }
}

function recordsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

function placeOf(item: NumberedRecord, notices: Notices): KnownPlace | Reject | null {
  const { line, record } = item;
  const server = firstOf(record, ['baseurl', 'base']);
  if (server === '') return nameless(line, firstOf(record, ['title', 'name']));
  const counts = isObject(record.counts) ? record.counts : record;
  if (Object.hasOwn(record, 'base') || Object.hasOwn(counts, 'users')) return serverPlace(item, server, notices);
  const part = Object.hasOwn(record, 'magazineId') ? 'm' : 'c';
  const url = textOf(record, 'url') || `https://${server}/${part}/${textOf(record, 'name')}`;
  return communityPlace({ line, community: record, counts, url, takenAt: timeOf(textOf(record, 'time')) }, notices);
}

function serverPlace({ line, record }: NumberedRecord, server: string, notices: Notices): KnownPlace {
  const counts = objectOf(record, 'counts');
  const isDoubtful = record.isSuspicious === true;
  if (isDoubtful) notices.count('formats.doubtful-figures', line);
  const active = textOf(counts, 'users_active_month');
  const figures = { members: textOf(counts, 'users'), active, active_period: active === '' ? null : 'month' };
  return {
    line,
    addresses: [{ text: server, platform: 'fediverse' }],
    fields: {
      name: textOf(record, 'name') || server,
      kind: 'server',
      ...(isDoubtful ? {} : figures),
      description: textOf(record, 'desc'),
      tags: [...textsOf(record, 'tags'), ...(record.nsfw === true ? ['nsfw'] : [])].join('|'),
      // A server that takes all languages says "all" or "und".
      language: textsOf(record, 'langs').find((language) => !/^(?:all|und)$/.test(language)) ?? null,
      visibility: record.private === true ? 'private' : null,
      created_at: dayOf(timeOf(textOf(record, 'published'))),
      as_of: dayOf(timeOf(textOf(record, 'time'))),
    },
  };
}

function textsOf(record: JsonObject, key: string): readonly string[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function nameless(line: number, name: string): Reject {
  return {
    line,
    column: 'baseurl',
    code: 'no-place',
    message: 'This entry does not say on which server it is (baseurl).',
    cells: null,
    raw: name,
  };
}
