/** Subreddits as Reddit's own JSON gives them: listings, single "about" files, dumps line by line. */
import type { Field } from '../domain/field.js';
import type { RowOrReject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { SUBREDDIT_COLUMNS, SUBREDDIT_HEADINGS, subredditRow } from './forums/subreddit-row.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonLines, wholeJson } from './json/json-text.js';
import { Notices } from './rows/notices.js';
import { rowLimit } from './rows/row-limit.js';

export const format = {
  id: 'reddit-subreddits',
  title: { en: 'Subreddits (JSON from Reddit, or a dump)' },
  howToExport: {
    en: 'Save a page such as https://www.reddit.com/subreddits/search.json?q=tenants. A dump of all subreddits holds 20 million: take what you need of it, line by line, without unpacking it first:  zstd -dc --long=31 subreddits.zst | grep -i tenants | turf import -',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Where subreddits stand: bare, in a list, under their names, in {kind:'t5',data}, in a listing, in a list of listings. */
const PLACES = ['', '[].', '*.', 'data.', '[].data.', 'data.children[].data.', '[].data.children[].data.'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const has = (key: string) => PLACES.some((place) => paths.has(`${place}${key}`));
  const missing = has('display_name') ? [] : ['display_name'];
  if (!has('subreddit_type') && !has('display_name_prefixed')) missing.push('subreddit_type');
  // Scripts keep a few fields under Reddit's own names; these three together are nobody else's.
  const isKept = has('public_description') && has('subscribers') && has('over18');
  return { yes: missing.length === 0 || isKept, missing: isKept ? [] : missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const limit = rowLimit(source.path, options.limitRows);
  const isLineByLine = source.sample.container === 'ndjson';
  const notices = new Notices();
  const rowOf = (line: number, data: JsonObject) => subredditRow(line, data, notices) ?? [];
  const listed = (value: unknown, line: number) => subredditsIn(value, (kind) => countOther(kind, line, notices));
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    if (!isLineByLine) {
      yield limit(listed(await wholeJson(source), 1).flatMap((data, at) => rowOf(at + 1, data)));
      return;
    }
    for await (const lines of jsonLines(source)) {
      yield limit(
        lines.flatMap((item) =>
          'code' in item ? [item] : listed(item.value, item.line).flatMap((data) => rowOf(item.line, data)),
        ),
      );
    }
  }
  return {
    reading: {
      columns: new Map<Field, string>(SUBREDDIT_COLUMNS),
      ignored: [],
      personal: [],
      headings: SUBREDDIT_HEADINGS,
      delimiter: null,
      headerLine: null,
      unit: isLineByLine ? 'line' : 'record',
    },
    platform: 'reddit',
    batches: batches(),
    warnings: () => notices.all(),
  };
}

/** All subreddits in a value, in order; posts and comments in a listing are none. Depth is bounded by the check before. */
function subredditsIn(value: unknown, onOther: (kind: unknown) => void): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => subredditsIn(item, onOther));
  if (!isObject(value)) return [];
  if ('display_name' in value || 'subreddit_type' in value || 'public_description' in value) return [value];
  if ('kind' in value && value.kind !== 't5' && value.kind !== 'Listing') {
    onOther(value.kind);
    return [];
  }
  const inside = [value.data, value.children].flatMap((item) => subredditsIn(item ?? null, onOther));
  return inside.length > 0 ? inside : underNames(value);
}

/** A search may list accounts (t2), comments (t1) and posts (t3) too (https://www.reddit.com/dev/api, "type prefixes"). */
function countOther(kind: unknown, line: number, notices: Notices): void {
  if (kind === 't2') notices.count('formats.people-left-out', line);
  if (kind === 't1' || kind === 't3') notices.count('formats.posts-without-place', line);
}

/** {"tenants": {…}}: the key is the name, where the object does not say it itself. */
function underNames(value: JsonObject): JsonObject[] {
  return Object.entries(value).flatMap(([name, item]) =>
    isObject(item) && 'public_description' in item ? [{ display_name: name, ...item }] : [],
  );
}
