/** Posts exported from CrowdTangle (closed in August 2024) as CSV, summed up as the pages, groups and accounts they stand in. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { postTime } from './rows/post-time.js';
import { type Post, RollUp } from './rows/roll-up.js';
import { wholeNumber } from './rows/whole-number.js';
import { columnsIn, type HeadedRow, headedRows, headingsOf } from './table/headed-rows.js';

export const format = {
  id: 'crowdtangle-posts',
  title: { en: 'CrowdTangle posts (CSV)' },
  howToExport: {
    en: 'CrowdTangle was closed in August 2024, so only files saved before then exist. Their names end in "csv-export.csv"; each line is one post of a page, a group or an account.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** How the words of a heading name the place, and what stands in it; in this order. */
const NAMES: readonly { readonly heading: string; readonly post: (row: HeadedRow) => PlaceOfPost }[] = [
  { heading: 'group name', post: (row) => facebookGroup(row) },
  { heading: 'page name', post: (row) => facebookPage(row) },
  { heading: 'account', post: (row) => instagramAccount(row) },
  { heading: 'subreddit name', post: (row) => subreddit(row, 'subreddit name') },
];
/** 'Followers at Posting', 'Page Likes at Posting', 'Subscribers at Posting': nobody else counts at posting. */
const AT_POSTING = / at posting$/;
/** What is summed up where there is no column of totals. */
const REACTIONS = ['likes', 'comments', 'shares', 'love', 'wow', 'haha', 'sad', 'angry', 'care'];

interface PlaceOfPost {
  readonly key: string;
  readonly addresses: readonly string[];
  readonly fields: KnownPlace['fields'];
}

function detect(sample: Sample): Detection {
  const headings = headingsOf(sample);
  const missing: string[] = [];
  if (![...headings.keys()].some((heading) => AT_POSTING.test(heading)))
    missing.push('a column such as "Followers at Posting"');
  if (!headings.has('post created') && !headings.has('created')) missing.push('Post Created');
  if (!headings.has('url')) missing.push('URL');
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const headings = headingsOf(source.sample);
  const [first = ''] = headings.keys();
  const known = NAMES.find(({ heading }) => headings.has(heading));
  const placeOf = known?.post ?? ((row: HeadedRow) => subreddit(row, first));
  const counts = [...headings.keys()].filter((heading) => AT_POSTING.test(heading));
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const rollUp = new RollUp(source.path, notices);
    for await (const rows of headedRows(source)) {
      for (const row of rows) {
        if ('code' in row) yield row;
        else rollUp.add(postOf(row, placeOf(row), counts));
      }
    }
    yield* rollUp.places();
  }
  return knownReader(
    {
      file: source.path,
      columns: columnsOf(source.sample, { name: known?.heading ?? first, counts }),
      platform: known?.heading === 'account' ? 'instagram' : platformOf(known?.heading),
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}

/** Older files have "Created" for "Post Created", and groups no user name. */
function columnsOf(sample: Sample, { name, counts }: { name: string; counts: readonly string[] }) {
  const headings = headingsOf(sample);
  const time = headings.has('post created') ? 'post created' : 'created';
  const columns = columnsIn(sample, {
    name,
    url: headings.has('user name') ? 'user name' : 'url',
    ext_id: 'facebook id',
    interactions_per_post: 'total interactions',
    posts_per_week: time,
    last_post_at: time,
    description: 'page description',
    tags: 'page category',
    country: 'page admin top country',
    created_at: 'page created',
    as_of: time,
  });
  return { ...columns, members: counts.map((heading) => headings.get(heading)).join(' + ') };
}

function platformOf(heading: string | undefined): string | null {
  if (heading === undefined) return null;
  return heading === 'subreddit name' ? 'reddit' : 'facebook';
}

function postOf(row: HeadedRow, place: PlaceOfPost, counts: readonly string[]): Post {
  const created = row.cell('post created') || row.cell('created') || row.cell('post created date');
  const members = Math.max(...counts.map((heading) => wholeNumber(row.cell(heading)) ?? 0));
  const fields = {
    ...place.fields,
    members: members === 0 ? null : members,
    description: row.cell('page description'),
    tags: row.cell('page category').replaceAll('_', ' '),
    country: row.cell('page admin top country'),
    created_at: row.cell('page created').slice(0, 10),
  };
  return { ...place, fields, line: row.line, time: postTime(created), interactions: interactionsOf(row) };
}

function interactionsOf(row: HeadedRow): number | null {
  const total = wholeNumber(row.cell('total interactions'));
  if (total !== null) return total;
  const each = REACTIONS.map((heading) => wholeNumber(row.cell(heading))).filter((count) => count !== null);
  return each.length === 0 ? null : each.reduce((sum, count) => sum + count, 0);
}

/** A spreadsheet rounds long ids ('1.00200E+14'); such a number is the id of many. */
function soundId(text: string): string | null {
  return /^\d{1,25}$/.test(text) && !/^\d{13,}000$/.test(text) ? text : null;
}

function facebookGroup(row: HeadedRow): PlaceOfPost {
  const name = row.cell('group name');
  const handle = row.cell('user name');
  const id = soundId(row.cell('facebook id')) ?? /\/groups\/(\d{1,25})(?:\/|$)/.exec(row.cell('url'))?.[1] ?? null;
  const addresses = [handle, id ?? ''].filter((part) => part !== '');
  return {
    key: id ?? (handle || name).toLowerCase(),
    addresses: addresses.map((part) => `https://www.facebook.com/groups/${part}`),
    fields: { name, kind: 'group', ext_id: row.cell('facebook id') },
  };
}

function facebookPage(row: HeadedRow): PlaceOfPost {
  const name = row.cell('page name');
  const handle = row.cell('user name');
  const id = soundId(row.cell('facebook id'));
  const part = handle || id;
  return {
    key: id ?? (handle || name).toLowerCase(),
    addresses: part === null ? [] : [`https://www.facebook.com/${part}`],
    fields: { name, kind: 'page', ext_id: row.cell('facebook id') },
  };
}

function instagramAccount(row: HeadedRow): PlaceOfPost {
  const name = row.cell('account');
  const handle = row.cell('user name');
  return {
    key: (handle || name).toLowerCase(),
    addresses: handle === '' ? [] : [`https://www.instagram.com/${handle}/`],
    fields: { name, kind: 'account' },
  };
}

/** Also for files whose first column is called something else: the address of a post on Reddit names its subreddit. */
function subreddit(row: HeadedRow, heading: string): PlaceOfPost {
  const name = row.cell(heading);
  const path = /\/(r\/\w{2,50})\//.exec(row.cell('url'))?.[1];
  return {
    key: (path ?? name).toLowerCase(),
    addresses: path === undefined ? [] : [`https://www.reddit.com/${path}`],
    fields: { name },
  };
}
