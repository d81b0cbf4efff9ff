/** The data that Reddit gives of an account: subreddits somebody reads, looks after or may post in. Every other table stays shut. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { hasHeadings, namedCells } from './table/named-cells.js';

export const format = {
  id: 'reddit-gdpr',
  title: { en: 'Reddit data request: your subreddits' },
  howToExport: {
    en: 'Open www.reddit.com/settings/data-request and ask for your data; a message with a link comes within 30 days. Give turf the .zip as it is, or subscribed_subreddits.csv in it.',
  },
  generic: 0,
  detect,
  read: async (source: Source, options: ReadOptions) => {
    const notices = new Notices();
    return reader(source.path, { places: placesOf(found(source, source.name, notices)), notices }, options);
  },
  bundle: { members, read: readBundle },
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = { url: 'subreddit', tags: 'multireddits' };
/** Flat tables, large ones in parts: subscribed_subreddits_1.csv. */
const FILES = /(?:^|\/)((?:subscribed|moderated|approved_submitter)_sub|multi)reddits(?:_\d{1,3})?\.csv$/i;
const NAME = /^[A-Za-z0-9_]{2,50}$/;
const MULTI = ['display_name', 'privacy', 'subreddits'];

function detect(sample: Sample): Detection {
  const missing = ['one column "subreddit", or multireddits.csv'];
  if (hasHeadings(sample, MULTI)) return { yes: true, missing: [] };
  const [head, ...rows] = sample.container === 'text' ? (sample.table?.rows ?? []) : [];
  const isHeaded = head?.length === 1 && head[0]?.trim() === 'subreddit';
  const isThere = isHeaded && rows.every((row) => row.length === 1 && NAME.test(row[0]?.trim() ?? ''));
  return { yes: isThere, missing: isThere ? [] : missing };
}

/** subscribed_subreddits.csv or moderated_subreddits.csv must be among them: multireddits.csv alone may be anybody's. */
function members(paths: readonly string[]): readonly string[] {
  const found = paths.filter((path) => FILES.test(path));
  return found.some((path) => /subreddits/i.test(path)) ? found : [];
}

interface Places {
  readonly places: AsyncIterable<KnownPlace | Reject>;
  readonly notices: Notices;
}

function reader(file: string, { places, notices }: Places, options: ReadOptions): Reader {
  return knownReader({ file, columns: COLUMNS, platform: 'reddit', unit: 'record', places, notices }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const all = eachMember(bundle, (source, member) => found(source, member, notices));
  return reader(bundle.path, { places: placesOf(all), notices }, options);
}

interface Found {
  readonly name: string;
  readonly tag: string | null;
}

/** Each subreddit named in one table; `file` says what the table is, as several look alike inside. */
async function* found(source: Source, file: string, notices: Notices): AsyncGenerator<Found | Reject> {
  const isMulti = hasHeadings(source.sample, MULTI);
  const isModerated = /(?:^|\/)moderated_/i.test(file);
  for await (const row of namedCells(source, isMulti ? MULTI : ['subreddit'])) {
    if ('code' in row) {
      yield row;
      continue;
    }
    const { line, cell } = row;
    // A cell holds the whole list of a multireddit, separated in one way or another.
    const names = isMulti ? cell('subreddits').split(/[\s,;|[\]"']+/) : [cell('subreddit')];
    for (const text of names) {
      const name = text.replace(/^\/?r\//i, '');
      if (name === '') continue;
      // A profile can be subscribed to like a subreddit.
      if (/^(?:u_|\/?u\/)/i.test(name)) notices.count('formats.people-left-out', line);
      else yield { name, tag: isMulti ? cell('display_name') : isModerated ? 'we-admin' : null };
    }
  }
}

/** Each subreddit once, with the tags of all tables it stands in. A person reads some thousand at most. */
async function* placesOf(all: AsyncIterable<Found | Reject>): AsyncGenerator<KnownPlace | Reject> {
  const places = new Map<string, Found & { readonly tags: Set<string> }>();
  for await (const one of all) {
    if ('code' in one) {
      yield one;
      continue;
    }
    const key = one.name.toLowerCase();
    const place = places.get(key) ?? { ...one, tags: new Set<string>() };
    if (one.tag !== null && one.tag !== '') place.tags.add(one.tag);
    places.set(key, place);
  }
  // A line of multireddits names several, and each table has a line 2: what stands in one line would be one organization.
  let record = 0;
  for (const { name, tags } of places.values()) {
    record += 1;
    yield {
      line: record,
      addresses: [`https://www.reddit.com/r/${name}`],
      fields: { kind: 'forum', tags: [...tags].join('|') },
    };
  }
}
