/** Posts of the Meta Content Library (CSV for researchers), summed up as the pages, groups and accounts they stand in. */
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
  id: 'meta-content-library',
  title: { en: 'Meta Content Library posts (CSV)' },
  howToExport: {
    en: 'Researchers with access download search results from the Meta Content Library as CSV. Each line is one post of a page, a group or an account.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Names with points in them that no other export has; the columns differ with what was asked for, so three will do. */
const SIGNS = [
  'post_owner.name',
  'post_owner.username',
  'post_owner.id',
  'statistics.like_count',
  'creation_time',
  'mcl_url',
];
const LEAST_SIGNS = 3;
/** Types of Facebook and of Instagram; what a person is, is left out. */
const PERSONS = new Set(['profile', 'user', 'personal']);
const FACEBOOK = new Set(['page', 'group', 'event']);
const COUNTS = ['like', 'love', 'wow', 'haha', 'sad', 'angry', 'care', 'comment', 'share'];

function detect(sample: Sample): Detection {
  const headings = headingsOf(sample);
  const missing = SIGNS.filter((sign) => !headings.has(sign));
  const yes = SIGNS.length - missing.length >= LEAST_SIGNS;
  return { yes, missing: yes ? [] : missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const headings = headingsOf(source.sample);
  const isFacebook = [...headings.keys()].some(
    (heading) => heading.startsWith('surface.') || heading === 'statistics.share_count',
  );
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const rollUp = new RollUp(source.path, notices);
    for await (const rows of headedRows(source)) {
      for (const row of rows) {
        const item = 'code' in row ? row : postOf(row, isFacebook);
        if (item === null) notices.count('formats.people-left-out', row.line);
        else if ('code' in item) yield item;
        else rollUp.add(item);
      }
    }
    yield* rollUp.places();
  }
  const owner = headings.has('surface.name') ? 'surface' : 'post_owner';
  return knownReader(
    {
      file: source.path,
      columns: columnsIn(source.sample, {
        name: `${owner}.name`,
        url: `${owner}.username`,
        kind: `${owner}.type`,
        interactions_per_post: 'statistics.like_count',
        views_per_post: 'statistics.views',
        language: 'lang',
        posts_per_week: 'creation_time',
        last_post_at: 'creation_time',
        as_of: 'creation_time',
      }),
      platform: isFacebook ? 'facebook' : 'instagram',
      unit: 'line',
      places: places(),
      notices,
    },
    options,
  );
}

/** A post stands on a surface (a group, a page), else with its owner; null when that is a person. */
function postOf(row: HeadedRow, isFacebook: boolean): Post | null {
  const owner = row.cell('surface.name') !== '' || row.cell('surface.id') !== '' ? 'surface' : 'post_owner';
  const type = row.cell(`${owner}.type`).toLowerCase();
  if (PERSONS.has(type)) return null;
  const name = row.cell(`${owner}.name`);
  const handle = row.cell(`${owner}.username`);
  const isOnFacebook = isFacebook || FACEBOOK.has(type);
  const counts = COUNTS.map((count) => wholeNumber(row.cell(`statistics.${count}_count`))).filter(
    (count) => count !== null,
  );
  return {
    // The library's ids are its own and lead nowhere on Facebook (its guide "ID-based retrieval"): they tell rows apart, no more.
    key: row.cell(`${owner}.id`) || handle || name,
    line: row.line,
    time: postTime(row.cell('creation_time')),
    addresses: handle === '' ? [] : [isOnFacebook ? facebookUrl(type, handle) : `https://www.instagram.com/${handle}/`],
    fields: {
      name: name || handle,
      kind: kindOf(type, isOnFacebook),
      platform: isOnFacebook ? 'facebook' : 'instagram',
    },
    interactions: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    views: wholeNumber(row.cell('statistics.views')),
    language: row.cell('lang'),
  };
}

function facebookUrl(type: string, handle: string): string {
  return `https://www.facebook.com/${type === 'group' ? 'groups/' : ''}${handle}`;
}

function kindOf(type: string, isOnFacebook: boolean): string | null {
  if (!isOnFacebook) return 'account';
  return type === 'group' || type === 'page' ? type : null;
}
