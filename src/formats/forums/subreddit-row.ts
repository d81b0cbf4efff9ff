/** One subreddit object of Reddit's API → a Row. Fields: https://www.reddit.com/dev/api and the dumps of Arctic Shift. */
import type { Field } from '../../domain/field.js';
import type { Reject, RowOrReject } from '../../domain/row.js';
import { isObject, type JsonObject } from '../json/json-records.js';
import type { Notices } from '../rows/notices.js';

/** field → key, as shown in the summary; the rates of people and posts are read from these names too. */
export const SUBREDDIT_COLUMNS: readonly (readonly [Field, string])[] = [
  ['name', 'title'],
  ['handle', 'display_name'],
  ['url', 'display_name'],
  ['members', 'subscribers'],
  ['active', 'active_user_count'],
  ['posts_per_week', '_meta.num_posts'],
  ['description', 'public_description'],
  ['tags', 'advertiser_category'],
  ['language', 'lang'],
  ['visibility', 'subreddit_type'],
  ['posting', 'subreddit_type'],
  ['created_at', 'created_utc'],
  ['as_of', 'retrieved_on'],
];
export const SUBREDDIT_HEADINGS: readonly string[] = [
  'display_name',
  'title',
  'subscribers',
  'active_user_count',
  'public_description',
  'advertiser_category',
  'lang',
  'subreddit_type',
  'created_utc',
  'retrieved_on',
];
const SECONDS_A_DAY = 86_400;
/** Everybody can read these, though not everybody may post. */
const READABLE = new Set(['public', 'restricted', 'archived']);

/** A Row, or a Reject for an object without a name; null for the profile of a person, which is counted in the notices. */
export function subredditRow(line: number, data: JsonObject, notices: Notices): RowOrReject | null {
  const handle = (textOf(data, 'display_name') || textOf(data, 'slug')).replace(/^\/?r\//i, '');
  const cells = SUBREDDIT_HEADINGS.map((key) => textOf(data, key));
  if (textOf(data, 'subreddit_type') === 'user' || /^u_/i.test(handle)) {
    notices.count('formats.people-left-out', line);
    return null;
  }
  if (handle === '') return nameless(line, cells);
  const fields = new Map<Field, string>();
  const set = (field: Field, text: string) => (text === '' ? fields : fields.set(field, text));
  set('name', textOf(data, 'title') || `r/${handle}`);
  set('handle', handle);
  set('members', textOf(data, 'subscribers'));
  set('active', textOf(data, 'active_user_count') || textOf(data, 'accounts_active'));
  set('posts_per_week', postsPerWeek(data));
  set('description', textOf(data, 'public_description') || textOf(data, 'description'));
  set('tags', tagsOf(data));
  set('language', textOf(data, 'lang'));
  set('visibility', visibilityOf(data));
  set('posting', postingOf(data));
  set('created_at', dateOf(data, 'created_utc'));
  set('as_of', dateOf(data, 'retrieved_on'));
  return { line, fields, addresses: [{ text: `https://www.reddit.com/r/${handle}`, platform: 'reddit' }], cells };
}

/** Reddit writes & < > as entities in every string; undone once, so that "&amp;lt;" stays "&lt;". */
function textOf(data: JsonObject, key: string): string {
  const value = Object.hasOwn(data, key) ? data[key] : null;
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
  return String(value)
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

function tagsOf(data: JsonObject): string {
  const tags = [textOf(data, 'advertiser_category'), textOf(data, 'content_category')];
  if (data.over18 === true || data.over_18 === true) tags.push('nsfw');
  if (data.quarantine === true) tags.push('quarantined');
  return tags.filter((tag) => tag !== '').join('|');
}

function visibilityOf(data: JsonObject): string {
  const type = textOf(data, 'subreddit_type');
  if (type === '') return '';
  return READABLE.has(type) ? 'public' : 'private';
}

/** In a restricted one only approved people may post, unless it restricts comments alone. Of others nothing is said: filters may hold posts back. */
function postingOf(data: JsonObject): string {
  return textOf(data, 'subreddit_type') === 'restricted' && data.restrict_posting !== false ? 'approval' : '';
}

function secondsOf(value: unknown): number | null {
  const seconds =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d{9,10}(?:\.\d+)?$/.test(value)
        ? Number(value)
        : Number.NaN;
  // Up to the year 2286, as ten digits of seconds go.
  return seconds > 0 && seconds < 1e10 ? seconds : null;
}

function dateOf(data: JsonObject, key: string): string {
  const seconds = secondsOf(data[key]);
  return seconds === null ? '' : new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Dumps of Arctic Shift count all posts of a subreddit: the mean over its life, when that is a week at least. */
function postsPerWeek(data: JsonObject): string {
  const meta = isObject(data._meta) ? data._meta : {};
  const posts = typeof meta.num_posts === 'number' ? meta.num_posts : null;
  const first = secondsOf(meta.earliest_post_at);
  const last = secondsOf(meta.num_posts_updated_at);
  if (posts === null || first === null || last === null) return '';
  const weeks = (last - first) / (7 * SECONDS_A_DAY);
  return weeks >= 1 ? `${(posts / weeks).toFixed(2)} per week` : '';
}

function nameless(line: number, cells: readonly string[]): Reject {
  return {
    line,
    column: 'display_name',
    code: 'no-place',
    message: 'This subreddit has no display_name.',
    cells,
    raw: null,
  };
}
