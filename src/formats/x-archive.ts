/** The archive that X (Twitter) gives of an account: its lists and communities. Whom it follows stands there in numbers only. */
import type { Field } from '../domain/field.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'x-archive',
  title: { en: 'X (Twitter) archive: lists and communities' },
  howToExport: {
    en: 'In X: Settings, Your account, Download an archive of your data. After a day or more a link comes; give turf the .zip as it is.',
  },
  generic: 0,
  detect,
  read: async (source: Source, options: ReadOptions) => {
    const notices = new Notices();
    return reader(source.path, { places: placesOf(source, newCount(notices)), notices }, options);
  },
  bundle: { members, read: readBundle },
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = { url: 'url', tags: 'file' };
/** 'window.YTD.lists_member.part0 = [': each file gives itself a name. */
const NAMED = /^\s*window\.YTD\.([a-z_]{1,40})\.part\d{1,4}\s*=\s*\[/;
const READ = new Set(['lists_created', 'lists_member', 'lists_subscribed', 'following', 'community_tweet']);
const FILES = /(?:^|\/)(?:lists-(?:created|member|subscribed)|following|community-tweet)(?:-part\d{1,4})?\.js$/;

function detect({ container, text }: Sample): Detection {
  if (container !== 'text') return { yes: false, missing: ['a .js file of an X archive'] };
  const name = NAMED.exec(text)?.[1];
  if (name === undefined) return { yes: false, missing: ['a first line that begins with window.YTD'] };
  if (READ.has(name)) return { yes: true, missing: [] };
  return { yes: false, missing: [`lists or communities (it holds "${name}"): take the archive's lists-subscribed.js`] };
}

/** Every archive has a manifest or the account beside them; other folders may have a following.js of their own. */
function members(paths: readonly string[]): readonly string[] {
  if (!paths.some((path) => /(?:^|\/)(?:manifest|account)\.js$/.test(path))) return [];
  return paths.filter((path) => FILES.test(path));
}

interface Places {
  readonly places: AsyncIterable<KnownPlace>;
  readonly notices: Notices;
}

function reader(file: string, { places, notices }: Places, options: ReadOptions): Reader {
  return knownReader({ file, columns: COLUMNS, platform: 'x', unit: 'record', places, notices }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const count = newCount(notices);
  return reader(bundle.path, { places: eachMember(bundle, (source) => placesOf(source, count)), notices }, options);
}

interface Count {
  readonly notices: Notices;
  readonly communities: Set<string>;
  line: number;
  posts: number;
}

function newCount(notices: Notices): Count {
  return { notices, communities: new Set(), line: 0, posts: 0 };
}

async function* placesOf(source: Source, count: Count): AsyncGenerator<KnownPlace> {
  const name = NAMED.exec(source.sample.text)?.[1] ?? '';
  const items = await wholeJson({ ...source, text: () => withoutAssignment(source.text()) });
  for (const item of Array.isArray(items) ? items : []) {
    count.line += 1;
    if (!isObject(item)) continue;
    if (name.startsWith('lists_')) yield* listsIn(item.userListInfo, name, count);
    else if (name === 'community_tweet') yield* communityIn(item.tweet, count);
    else if ('following' in item) count.notices.count('formats.numbers-only', count.line);
  }
}

/** "window.YTD.x.part0 = " becomes blanks, so that what stands behind it is JSON in the same place. */
async function* withoutAssignment(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let isBefore = true;
  for await (const chunk of chunks) {
    const end = isBefore ? chunk.indexOf('=') : -1;
    yield !isBefore ? chunk : ' '.repeat(end < 0 ? chunk.length : end + 1) + (end < 0 ? '' : chunk.slice(end + 1));
    if (end >= 0) isBefore = false;
  }
}

/** {"url": "…"} today, {"urls": ["…"]} before: then each is a record of its own, for what stands in one row belongs together. */
function* listsIn(info: unknown, name: string, count: Count): Generator<KnownPlace> {
  if (!isObject(info)) return;
  const urls: unknown[] = [info.url, ...(Array.isArray(info.urls) ? info.urls : [])];
  const tags = name === 'lists_created' ? 'we-admin' : null;
  const texts = new Set(urls.filter((url) => typeof url === 'string'));
  for (const [at, url] of [...texts].entries()) {
    if (at > 0) count.line += 1;
    yield { line: count.line, addresses: [url], fields: { kind: 'list', tags } };
  }
}

/** Of posts in communities only the number of the community is taken. */
function* communityIn(post: unknown, count: Count): Generator<KnownPlace> {
  const id = isObject(post) ? (post.community_id_str ?? post.community_id) : null;
  if (typeof id !== 'string' || !/^\d{1,20}$/.test(id)) return;
  count.posts += 1;
  const isNew = !count.communities.has(id);
  count.communities.add(id);
  count.notices.add('formats.posts-rolled-up', { count: count.posts, places: count.communities.size, line: 1 });
  if (isNew) yield { line: count.line, addresses: [`https://x.com/i/communities/${id}`], fields: { kind: 'group' } };
}
