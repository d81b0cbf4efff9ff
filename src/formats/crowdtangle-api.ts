/** Answers of CrowdTangle's API (closed in August 2024) kept as JSON: accounts, leaderboards, and posts summed up as their places. */
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonLines, wholeJson } from './json/json-text.js';
import { numberOf, objectOf, textOf } from './json/object-texts.js';
import { accountPlace } from './meta/crowdtangle-account.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { postTime } from './rows/post-time.js';
import { RollUp } from './rows/roll-up.js';

export const format = {
  id: 'crowdtangle-api',
  title: { en: 'CrowdTangle API (JSON)' },
  howToExport: {
    en: 'Scripts saved these answers before CrowdTangle was closed in August 2024: lists of posts, accounts or a leaderboard as JSON.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS = {
  name: 'name',
  url: 'url',
  ext_id: 'platformId',
  platform: 'platform',
  kind: 'accountType',
  members: 'subscriberCount',
  country: 'pageAdminTopCountry',
  interactions_per_post: 'statistics',
  posts_per_week: 'date',
  last_post_at: 'date',
  as_of: 'date',
};
const STATISTICS = 'like share comment love wow haha sad angry thankful care favorite'
  .split(' ')
  .map((name) => `${name}Count`);

/** An account is an object with all of these (CrowdTangle API wiki, "Account"). */
const ACCOUNT_KEYS = ['platformId', 'subscriberCount', 'name', 'url'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const accounts = [...paths].flatMap((path) => {
    const [, place] = /^((?:.*\.)?)subscriberCount$/.exec(path) ?? [];
    return place === undefined ? [] : [place];
  });
  const lacking = accounts.map((place) => ACCOUNT_KEYS.filter((key) => !paths.has(place + key)));
  const missing = lacking.sort((one, two) => one.length - two.length)[0] ?? ACCOUNT_KEYS;
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const isLineByLine = source.sample.container === 'ndjson';
  const rollUp = new RollUp(source.path, notices);
  const takeAll = (value: unknown, line: number) =>
    [...itemsIn(value)].flatMap((item, at) => take(item, { line: line + at, rollUp, notices }));
  async function* places() {
    if (!isLineByLine) yield* takeAll(await wholeJson(source), 1);
    else
      for await (const lines of jsonLines(source)) {
        for (const item of lines) {
          if ('code' in item) yield item;
          else yield* takeAll(item.value, item.line);
        }
      }
    yield* rollUp.places();
  }
  return knownReader(
    {
      file: source.path,
      columns: COLUMNS,
      platform: null,
      unit: isLineByLine ? 'line' : 'record',
      places: places(),
      notices,
    },
    options,
  );
}

interface Taking {
  readonly line: number;
  readonly rollUp: RollUp;
  readonly notices: Notices;
}

/** Posts go to the sum; an account, alone or with its summary, is a place. */
function take(item: JsonObject, { line, rollUp, notices }: Taking): KnownPlace[] {
  const place = accountPlace(accountOf('account' in item ? objectOf(item, 'account') : item));
  if (place === null) {
    notices.count('formats.people-left-out', line);
    return [];
  }
  if ('statistics' in item || 'postUrl' in item) {
    const key = String(place.fields.ext_id ?? '') || (place.addresses[0] ?? '');
    rollUp.add({ ...place, key, line, time: postTime(textOf(item, 'date')), interactions: interactionsOf(item) });
    return [];
  }
  const summary = objectOf(item, 'summary');
  const posts = numberOf(summary, 'postCount') ?? 0;
  const total = numberOf(summary, 'totalInteractionCount');
  const interactions = posts > 0 && total !== null ? (total / posts).toFixed(1) : null;
  return [{ line, ...place, fields: { ...place.fields, interactions_per_post: interactions } }];
}

function accountOf(account: JsonObject) {
  return {
    platform: textOf(account, 'platform'),
    platformId: textOf(account, 'platformId'),
    name: textOf(account, 'name'),
    handle: textOf(account, 'handle'),
    url: textOf(account, 'url'),
    type: textOf(account, 'accountType'),
    country: textOf(account, 'pageAdminTopCountry'),
    members: textOf(account, 'subscriberCount'),
  };
}

function interactionsOf(post: JsonObject): number | null {
  const actual = objectOf(objectOf(post, 'statistics'), 'actual');
  const counts = STATISTICS.map((key) => numberOf(actual, key)).filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** Every account, and whatever has one below "account", in order. Depth is bounded by the check before. */
function* itemsIn(value: unknown): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value) yield* itemsIn(item);
  if (!isObject(value)) return;
  if (isObject(value.account) || ('subscriberCount' in value && 'platformId' in value)) yield value;
  else for (const inside of Object.values(value)) yield* itemsIn(inside);
}
