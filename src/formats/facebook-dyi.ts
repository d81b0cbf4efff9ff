/** "Download your information" of Facebook, of any year, as JSON or as pages: the groups and pages of its owner, never persons. */

import { badInput } from '../domain/errors.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { entriesOfJson, entryOfSection, type FacebookEntry, isMembership } from './meta/facebook-entries.js';
import {
  type FacebookList,
  isEmptySection,
  listOfKey,
  listOfName,
  listOfPath,
  UNNAMED,
} from './meta/facebook-lists.js';
import { facebookPlaces } from './meta/facebook-places.js';
import { metaJson } from './meta/meta-json.js';
import { isMetaPage, type PageSection, pageSections } from './meta/meta-page.js';
import { eachMember } from './rows/each-member.js';
import { knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'facebook-dyi',
  title: { en: 'Facebook (download of your information)' },
  howToExport: {
    en: 'On Facebook open Settings, Accounts Center, "Your information and permissions", then "Download your information". Choose Groups and Pages; JSON is best, HTML works too. When the e-mail comes, import the whole .zip.',
  },
  generic: 0,
  detect,
  read,
  bundle: {
    members: (paths: readonly string[]) => paths.filter((path) => listOfPath(path) !== null || isEmptySection(path)),
    read: readBundle,
  },
} satisfies Format;

/** What an entry of a list holds, whatever its year. */
const ITEM_KEYS = ['timestamp', 'title', 'data[].name', 'attachments[].data[].name', 'data[].comment.group'];

function detect({ container, paths, text }: Sample): Detection {
  if (container === 'html') return detectPage(text);
  if (container !== 'json') return { yes: false, missing: ['JSON or HTML of a Facebook download'] };
  const keys = [...paths].filter((path) => /^\w+$/.test(path) && isListed(path, paths));
  const isLabelled = ['[].timestamp', '[].fbid', '[].label_values[].label'].every((path) => paths.has(path));
  const yes = keys.length > 0 || (isLabelled && /facebook\.com\\?\/groups\\?\//.test(text));
  return { yes, missing: yes ? [] : ['a list such as groups_joined_v2, page_likes_v2 or pages_followed_v2'] };
}

/** A list named in other files too ("pages", "friends") has Facebook's times beside the names. */
function isListed(key: string, paths: ReadonlySet<string>): boolean {
  const list = listOfKey(key);
  if (list?.sort === 'member') return paths.has(`${key}.groups[].name`);
  if (list === null || !paths.has(`${key}[]`)) return false;
  const isOurs = ITEM_KEYS.some((item) => paths.has(`${key}[].${item}`));
  return isOurs && (!/^(?:pages|following|followers|friends)$/.test(key) || paths.has(`${key}[].timestamp`));
}

function detectPage(text: string): Detection {
  const yes = isMetaPage(text) && !/href="https?:\/\/(?:www\.)?instagram\.com\//.test(text);
  return { yes, missing: yes ? [] : ['a page of a Facebook download'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const list = listOfName(source.name);
  const entries = source.sample.container === 'html' ? await entriesOfPage(source, list) : await jsonOf(source, list);
  return reader(source.path, entries, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const entries: FacebookEntry[] = [];
  const notices = new Notices();
  const lists = new Map<string, FacebookList>();
  for (const member of bundle.members) {
    const list = listOfPath(member);
    if (list === null) notices.count('formats.facebook-no-data', 1);
    else lists.set(member, list);
  }
  const found = eachMember(bundle, (source, member) => entriesIn(source, lists.get(member) ?? null), [...lists.keys()]);
  for await (const entry of found) entries.push(entry);
  return reader(bundle.path, entries, options, notices);
}

async function* entriesIn(source: Source, list: FacebookList | null): AsyncGenerator<FacebookEntry> {
  yield* source.sample.container === 'html' ? await entriesOfPage(source, list) : await jsonOf(source, list);
}

async function jsonOf(source: Source, list: FacebookList | null): Promise<readonly FacebookEntry[]> {
  const value = await metaJson(source);
  // Without a name that tells more, a list of labels may be anything: groups are known by their address.
  const entries = entriesOfJson(value, list ?? UNNAMED);
  return list === null && Array.isArray(value) ? entries.filter(({ url }) => url.includes('/groups/')) : entries;
}

/** Comments hold their group below a label in some language or other: only JSON tells it. */
async function entriesOfPage(source: Source, list: FacebookList | null): Promise<readonly FacebookEntry[]> {
  if (list?.sort === 'comments' || list?.sort === 'member') return [];
  const sections: PageSection[] = [];
  for await (const section of pageSections(source)) sections.push(section);
  const known = list ?? (sections.some(isMembership) ? listOfPath('groups/your_group_membership_activity.html') : null);
  if (known !== null) return sections.map((section) => entryOfSection(section, known));
  throw badInput(source.path, 'is a page of a Facebook download, but none of its lists of groups or pages', {
    cause:
      'Or it was renamed: what a page lists is told by its name, such as your_groups.html or pages_you_ve_liked.html.',
    hint: 'turf import facebook-….zip   (the whole download: turf finds the lists in it)',
  });
}

function reader(
  file: string,
  entries: readonly FacebookEntry[],
  options: ReadOptions,
  notices = new Notices(),
): Reader {
  const places = facebookPlaces(entries, notices);
  const columns = { name: 'name', url: 'url', kind: 'list', tags: 'role' };
  return knownReader({ file, columns, platform: 'facebook', unit: 'record', places, notices }, options);
}
