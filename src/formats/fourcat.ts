/** Posts exported from 4CAT as CSV, summed up as the groups, pages, channels and subreddits they stand in; datasets that name none are refused. */
import { badInput } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { postTime } from './rows/post-time.js';
import { type Post, RollUp } from './rows/roll-up.js';
import { wholeNumber } from './rows/whole-number.js';
import { columnsIn, type HeadedRow, headedRows, headingsOf, missingHeadings } from './table/headed-rows.js';

export const format = {
  id: '4cat',
  title: { en: '4CAT posts (CSV)' },
  howToExport: {
    en: 'In 4CAT open a dataset of Telegram, Facebook, CrowdTangle or Reddit posts and choose Download results as CSV. Datasets of other sites name no group or channel, and turf does not take them.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

type PlaceOfPost = Pick<Post, 'key' | 'addresses' | 'fields'>;
const NOWHERE: PlaceOfPost = { key: '', addresses: [], fields: {} };

interface Dataset {
  /** Columns by which the dataset is known (4CAT's datasources/…/search_….py and import_formats.py). */
  readonly requires: readonly string[];
  readonly platform: string;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly place: (row: HeadedRow) => PlaceOfPost;
  readonly interactions: readonly string[];
}

/** Every dataset has these. */
const ALWAYS = ['id', 'thread_id', 'body', 'unix_timestamp'];
const DATASETS: readonly Dataset[] = [
  {
    requires: ['page_name', 'page_id', 'page_followers'],
    platform: 'facebook',
    columns: {
      name: 'page_name',
      url: 'author',
      ext_id: 'page_id',
      members: 'page_followers',
      description: 'page_description',
      tags: 'page_category',
      country: 'page_top_country',
      created_at: 'page_created',
    },
    place: crowdTangle,
    interactions: ['interactions'],
  },
  {
    requires: ['is_in_group', 'group_name'],
    platform: 'facebook',
    columns: { url: 'group_name' },
    place: facebookGroup,
    interactions: [],
  },
  {
    requires: ['chat', 'author_is_bot'],
    platform: 'telegram',
    columns: { url: 'chat', views_per_post: 'views' },
    place: telegramChat,
    interactions: [],
  },
  {
    requires: ['subreddit'],
    platform: 'reddit',
    columns: { url: 'subreddit' },
    place: subreddit,
    interactions: [],
  },
];

/** Datasets without places are claimed too, to be refused: the sheet reader would take their authors for places. */
function detect(sample: Sample): Detection {
  const missing = missingHeadings(sample, ALWAYS);
  return { yes: missing.length === 0, missing };
}

function knownDataset({ path, sample }: Source): Dataset {
  const headings = headingsOf(sample);
  const dataset = DATASETS.find(({ requires }) => requires.every((heading) => headings.has(heading)));
  if (dataset !== undefined) return dataset;
  throw badInput(path, 'is a 4CAT dataset whose posts name no group, page, channel or subreddit', {
    cause: 'Its authors may be private persons, and turf keeps places, never people.',
    hint: 'turf formats   (what turf can read; of 4CAT: Facebook groups, CrowdTangle, Telegram, Reddit)',
  });
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const dataset = knownDataset(source);
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const rollUp = new RollUp(source.path, notices);
    for await (const rows of headedRows(source)) {
      for (const row of rows) {
        if ('code' in row) yield row;
        else rollUp.add(postOf(row, dataset));
      }
    }
    yield* rollUp.places();
  }
  const time = { posts_per_week: 'timestamp', last_post_at: 'timestamp', as_of: 'timestamp' };
  return knownReader(
    {
      file: source.path,
      columns: columnsIn(source.sample, { ...dataset.columns, ...time }),
      platform: dataset.platform,
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}

function postOf(row: HeadedRow, { place, interactions }: Dataset): Post {
  const counts = interactions.map((heading) => wholeNumber(row.cell(heading))).filter((count) => count !== null);
  return {
    ...place(row),
    line: row.line,
    time: postTime(row.cell('timestamp')),
    interactions: counts[0] ?? null,
    views: wholeNumber(row.cell('views')),
  };
}

/** 4CAT calls groups pages too; the address of the post tells them apart. */
function crowdTangle(row: HeadedRow): PlaceOfPost {
  const isGroup = row.cell('url').includes('/groups/');
  const id = row.cell('page_id');
  const handle = row.cell('author') || id;
  const members = Math.max(wholeNumber(row.cell('page_followers')) ?? 0, wholeNumber(row.cell('page_likes')) ?? 0);
  return {
    key: id || handle || row.cell('page_name'),
    addresses: handle === '' ? [] : [`https://www.facebook.com/${isGroup ? 'groups/' : ''}${handle}`],
    fields: {
      name: row.cell('page_name'),
      kind: isGroup ? 'group' : 'page',
      ext_id: id,
      members: members === 0 ? null : members,
      description: row.cell('page_description'),
      tags: row.cell('page_category').replaceAll('_', ' '),
      country: row.cell('page_top_country'),
      created_at: row.cell('page_created').slice(0, 10),
    },
  };
}

/** `group_name` is what stands in the address; outside groups the author may be a private person. */
function facebookGroup(row: HeadedRow): PlaceOfPost {
  const group = row.cell('group_name');
  if (row.cell('is_in_group').toLowerCase() !== 'yes' || group === '') return NOWHERE;
  return {
    key: group.toLowerCase(),
    addresses: [`https://www.facebook.com/groups/${group}`],
    fields: { kind: 'group' },
  };
}

/** A chat without a username has no address; its messages name no place. */
function telegramChat(row: HeadedRow): PlaceOfPost {
  const chat = row.cell('chat') || row.cell('thread_id');
  if (chat === '' || chat === 'None') return NOWHERE;
  const address = /^-?\d+$/.test(chat) ? `https://t.me/c/${chat.replace(/^-(?:100)?/, '')}` : `https://t.me/${chat}`;
  return { key: chat.toLowerCase(), addresses: [address], fields: {} };
}

function subreddit(row: HeadedRow): PlaceOfPost {
  const name = row.cell('subreddit').replace(/^\/?r\//, '');
  if (name === '') return NOWHERE;
  return {
    key: name.toLowerCase(),
    addresses: [`https://www.reddit.com/r/${name}`],
    fields: { name: `r/${name}` },
  };
}
