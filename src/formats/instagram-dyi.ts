/** "Download your information" of Instagram, as JSON or as pages: the accounts that its owner follows. Followers are persons and left out. */

import { badInput } from '../domain/errors.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { objectsOf, textOf } from './json/object-texts.js';
import { metaJson } from './meta/meta-json.js';
import { isMetaPage, pageSections } from './meta/meta-page.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'instagram-dyi',
  title: { en: 'Instagram (download of your information)' },
  howToExport: {
    en: 'On Instagram open Settings, Accounts Center, "Your information and permissions", then "Download your information". Choose "Followers and following"; JSON is best, HTML works too. Import the whole .zip.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members: (paths: readonly string[]) => paths.filter((path) => FOLLOWING.test(path)), read: readBundle },
} satisfies Format;

const FOLLOWING = /(?:^|\/)followers_and_following\/following(?:_\d{1,3})?\.(?:json|html)$/;
/** Browsers add ' (1)' to a second copy. */
const FOLLOWING_PAGE = /^following(?:_\d{1,3})?(?: ?\(\d{1,3}\))?\.html?$/i;
const PROFILE = /^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?([\w.]{1,30})\/?(?:[?#]|$)/;

/** relationships_following, …_followers, …_close_friends, …_following_hashtags; followers also as a bare list. */
const ROOT = /^relationships_\w+$/;

function detect({ container, paths, text }: Sample): Detection {
  if (container === 'html') {
    const yes = isMetaPage(text) && /href="https?:\/\/(?:www\.)?instagram\.com\//.test(text);
    return { yes, missing: yes ? [] : ['a page of an Instagram download with links to accounts'] };
  }
  const yes =
    container === 'json' &&
    ([...paths].some((path) => ROOT.test(path) && paths.has(`${path}[]`)) || paths.has('[].string_list_data[].href'));
  return { yes, missing: yes ? [] : ['relationships_following'] };
}

/** What one entry of a file came to: an account that is followed, a hashtag, or a person. */
interface Entry {
  readonly sort: 'followed' | 'hashtag' | 'person';
  /** '' when Instagram leaves it out. */
  readonly name: string;
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const isPage = source.sample.container === 'html';
  if (isPage && !FOLLOWING_PAGE.test(source.name)) {
    throw badInput(source.path, 'is a page of an Instagram download, but not the list of accounts that you follow', {
      cause: 'Only following.html is read: followers, likes and messages are about persons, and turf keeps places.',
      hint: 'turf import instagram-….zip   (the whole download, or following.html alone)',
    });
  }
  return reader(source.path, isPage ? await ofPage(source) : ofJson(await metaJson(source)), options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const entries: Entry[] = [];
  const found = eachMember(bundle, async function* (source): AsyncGenerator<Entry> {
    yield* source.sample.container === 'html' ? await ofPage(source) : ofJson(await metaJson(source));
  });
  for await (const entry of found) entries.push(entry);
  return reader(bundle.path, entries, options);
}

function ofJson(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.filter(isObject).map((item) => ({ sort: 'person', name: nameOf(item) }));
  if (!isObject(value)) return [];
  return Object.keys(value)
    .filter((key) => ROOT.test(key))
    .flatMap((key) => objectsOf(value, key).map((item): Entry => ({ sort: sortOf(key), name: nameOf(item) })));
}

function sortOf(key: string): Entry['sort'] {
  if (key === 'relationships_following') return 'followed';
  return key.includes('hashtag') ? 'hashtag' : 'person';
}

/** The name stood in `value`; since 2025 it is the title, and in both the last part of the address. */
function nameOf(item: JsonObject): string {
  const [entry = {}] = objectsOf(item, 'string_list_data');
  return textOf(item, 'title') || textOf(entry, 'value') || (PROFILE.exec(textOf(entry, 'href'))?.[1] ?? '');
}

async function ofPage(source: Source): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const { links } of pageSections(source)) {
    for (const link of links) entries.push({ sort: 'followed', name: PROFILE.exec(link)?.[1] ?? '' });
  }
  return entries;
}

function reader(file: string, entries: readonly Entry[], options: ReadOptions): Reader {
  const notices = new Notices();
  const seen = new Set<string>();
  const places = entries.flatMap(({ sort, name }, at): KnownPlace[] => {
    const line = at + 1;
    if (sort === 'person') notices.count('formats.people-left-out', line);
    else if (sort === 'hashtag') notices.count('formats.hashtags-left-out', line);
    else if (name === '') notices.count('formats.instagram-nameless', line);
    if (sort !== 'followed' || name === '' || seen.has(name.toLowerCase())) return [];
    seen.add(name.toLowerCase());
    notices.count('formats.may-be-people', line);
    return [{ line, addresses: [`https://www.instagram.com/${name}/`], fields: { name, kind: 'account' } }];
  });
  const columns = { name: 'title', url: 'href' };
  return knownReader({ file, columns, platform: 'instagram', unit: 'record', places, notices }, options);
}
