/** Lists, starter packs, feeds and accounts of Bluesky as its public API answers. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type BlueskyItem, blueskyItems } from './forums/bluesky-items.js';
import type { JsonObject } from './json/json-records.js';
import { jsonLines, wholeJson } from './json/json-text.js';
import { numberOf, objectOf, textOf } from './json/object-texts.js';
import { dateOfFile } from './rows/date-of-file.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { unitOf } from './rows/numbered-records.js';
import { weeklyRate } from './rows/weekly-rate.js';

export const format = {
  id: 'bluesky',
  title: { en: 'Bluesky lists, starter packs, feeds, accounts (JSON)' },
  howToExport: {
    en: 'Open https://public.api.bsky.app/xrpc/app.bsky.graph.getList?list=ADDRESS in a browser and save the page; the address of a list begins with at://. The same works for getStarterPacks, getSuggestedFeeds and getProfiles.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Key paths of which one is in every answer that has places; the text must speak of at:// addresses or dids too. */
const SHAPES: readonly (readonly string[])[] = [
  ['list.purpose'],
  ['lists[].purpose'],
  ['starterPack.record'],
  ['starterPacks[].record'],
  ['feeds[].did'],
  ['view.did', 'view.uri'],
  ...['profiles[].', 'follows[].', 'followers[].', 'actors[].', '[].', ''].map((at) => [`${at}did`, `${at}handle`]),
];

function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const hasShape = SHAPES.some((keys) => keys.every((key) => paths.has(key)));
  const yes = hasShape && /"(?:at:\/\/)?did:(?:plc|web):/.test(text);
  return { yes, missing: yes ? [] : ['a list, feed or account with "did"'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'displayName',
        url: 'uri',
        handle: 'handle',
        members: 'followersCount',
        posts_per_week: 'postsCount',
        description: 'description',
        tags: 'list',
        created_at: 'createdAt',
      },
      platform: 'bluesky',
      unit: unitOf(source),
      places: placesIn(source, notices),
      notices,
    },
    options,
  );
}

async function* placesIn(source: Source, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  const takenAt = dateOfFile(source);
  if (source.sample.container !== 'ndjson') {
    let line = 0;
    for (const item of blueskyItems(await wholeJson(source))) {
      line += 1;
      const place = placeOf(item, { line, takenAt, notices });
      if (place !== null) yield place;
    }
    return;
  }
  for await (const lines of jsonLines(source)) {
    for (const item of lines) {
      if ('code' in item) yield item;
      else
        for (const found of blueskyItems(item.value)) {
          const place = placeOf(found, { line: item.line, takenAt, notices });
          if (place !== null) yield place;
        }
    }
  }
}

interface Around {
  readonly line: number;
  readonly takenAt: number;
  readonly notices: Notices;
}

/** null for what is no place: it is counted in the notices. */
function placeOf(item: BlueskyItem, around: Around): KnownPlace | null {
  const { line, notices } = around;
  if (item.is === 'people') {
    for (let at = 0; at < item.count; at += 1) notices.count('formats.people-left-out', line);
    return null;
  }
  if (item.is === 'modlist') {
    for (let at = 0; at <= item.accounts; at += 1) notices.count('formats.blocked-left-out', line);
    return null;
  }
  return item.is === 'account' ? accountPlace(item, around) : madePlace(item.is, item.value, line);
}

function accountPlace({ value, list }: { value: JsonObject; list: string | null }, around: Around): KnownPlace {
  const { line, takenAt, notices } = around;
  notices.count('formats.may-be-people', line);
  // 'handle.invalid' stands there when the handle no longer leads to the account.
  const handle = textOf(value, 'handle').replace(/^handle\.invalid$/, '');
  const created = textOf(value, 'createdAt');
  const rate = weeklyRate(numberOf(value, 'postsCount') ?? 0, Date.parse(created), takenAt);
  if (rate !== null) notices.count('formats.rate-since-founding', line);
  return {
    line,
    addresses: [`at://${textOf(value, 'did')}`],
    fields: {
      name: textOf(value, 'displayName') || handle,
      handle,
      kind: 'account',
      members: textOf(value, 'followersCount'),
      posts_per_week: rate,
      description: textOf(value, 'description'),
      // A comma or bar in the name of a list would make two tags of it.
      tags: list?.replace(/[|,;]/g, ' ') ?? null,
      created_at: created.slice(0, 10),
    },
  };
}

/** A list, pack or feed. How many like a feed is not how many read it. */
function madePlace(kind: 'list' | 'starter-pack' | 'feed', value: JsonObject, line: number): KnownPlace {
  const record = objectOf(value, 'record');
  return {
    line,
    addresses: [textOf(value, 'uri'), addressByHandle(kind, value)],
    fields: {
      name: textOf(value, 'name') || textOf(value, 'displayName') || textOf(record, 'name'),
      kind: kind === 'feed' ? 'feed' : 'list',
      members: kind === 'feed' ? null : textOf(value, 'listItemCount'),
      description: textOf(value, 'description') || textOf(record, 'description'),
      visibility: 'public',
      created_at: textOf(record, 'createdAt').slice(0, 10),
    },
  };
}

/** The address that people pass on, with the handle of the owner instead of her did. */
function addressByHandle(kind: 'list' | 'starter-pack' | 'feed', value: JsonObject): string {
  const handle = textOf(objectOf(value, 'creator'), 'handle');
  const record = textOf(value, 'uri').split('/').at(-1) ?? '';
  if (handle === '' || handle === 'handle.invalid') return '';
  if (kind === 'starter-pack') return `https://bsky.app/starter-pack/${handle}/${record}`;
  return `https://bsky.app/profile/${handle}/${kind === 'feed' ? 'feed' : 'lists'}/${record}`;
}
