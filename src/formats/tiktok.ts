/** The data that TikTok gives of an account (JSON): whom it follows. Followers, messages and what was watched are never taken. */

import { badInput } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'tiktok',
  title: { en: 'TikTok data: accounts you follow (JSON)' },
  howToExport: {
    en: 'In TikTok: Profile, the menu, Settings and privacy, Account, Download your data. Choose JSON as the file format (TXT is chosen beforehand), and give turf the .zip as it is.',
  },
  generic: 0,
  detect,
  read: async (source: Source, options: ReadOptions) => {
    const notices = new Notices();
    return reader(source.path, { places: placesOf(source, notices), notices }, options);
  },
  bundle: { members, read: readBundle },
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = { url: 'UserName' };
/** Where the list stood over the years (github.com/d3i-infra/data-donation-task, tiktok.py). */
const SECTIONS = ['Profile And Settings', 'Your Activity', 'Activity'];
const LISTS = ['Following', 'Following List'];
/** Other sections of the same file, for when the list itself lies beyond the first look; nobody else has three of them. */
const SIGNS = [
  ...SECTIONS,
  ...['Profile', 'App Settings', 'Ads and data', 'Comment', 'Direct Message', 'Direct Messages', 'Likes and Favorites'],
  ...['Location Review', 'Post', 'Video', 'Tiktok Live', 'TikTok Live', 'Tiktok Shopping', 'TikTok Shop'],
];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const isListed = SECTIONS.some((section) => LISTS.some((list) => paths.has(`${section}.${list}.Following[]`)));
  const signs = SIGNS.filter((sign) => paths.has(sign)).length;
  const isThere = isListed || signs >= 3;
  return { yes: isThere, missing: isThere ? [] : ['the list "Following" of TikTok'] };
}

function members(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /(?:^|\/)user_data(?:_tiktok)?\.json$/.test(path));
}

interface Places {
  readonly places: AsyncIterable<KnownPlace>;
  readonly notices: Notices;
}

function reader(file: string, { places, notices }: Places, options: ReadOptions): Reader {
  return knownReader({ file, columns: COLUMNS, platform: 'tiktok', unit: 'record', places, notices }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return reader(bundle.path, { places: eachMember(bundle, (source) => placesOf(source, notices)), notices }, options);
}

async function* placesOf(source: Source, notices: Notices): AsyncGenerator<KnownPlace> {
  yield* followed(await wholeJson(source), source.path, notices);
}

function* followed(value: unknown, file: string, notices: Notices): Generator<KnownPlace> {
  const items = listIn(value);
  if (items === null) {
    throw badInput(file, 'has no list of the accounts you follow', {
      hint: 'Ask TikTok for the data again, choose "All data" and JSON.',
    });
  }
  for (const [at, item] of items.entries()) {
    const name = isObject(item) ? (item.UserName ?? item.username ?? item.userName) : null;
    if (typeof name !== 'string' || name.trim() === '') continue;
    notices.count('formats.may-be-people', at + 1);
    yield { line: at + 1, addresses: [`https://www.tiktok.com/@${name.trim()}`], fields: { kind: 'account' } };
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  for (const section of SECTIONS) {
    for (const list of LISTS) {
      const found = inner(inner(inner(value, section), list), 'Following');
      if (Array.isArray(found)) return found;
      // TikTok writes null or {} where a list is empty.
      if (inner(inner(value, section), list) !== undefined) return [];
    }
  }
  return null;
}

function inner(value: unknown, key: string): unknown {
  const object: JsonObject = isObject(value) ? value : {};
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
