/** Folds all that was said of a place into one space: for each field the best observation. Used by flows/import, pure. */
import type { Count } from '../domain/count.js';
import type { Key } from '../domain/place-key.js';
import type { Folded, Observation } from '../domain/space.js';
import { growthOf, type Snapshot } from './growth.js';

/** A rank is all that stands equally high: by hand first, then the newest figures, then the latest import. */
type Rank = readonly Observation[];

function byRank(a: Observation, b: Observation): number {
  if (a.byHand !== b.byHand) return a.byHand ? -1 : 1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.importId - a.importId;
}

function ranksOf(observations: readonly Observation[]): readonly Rank[] {
  const [only] = observations;
  if (observations.length === 1 && only !== undefined) return [[only]];
  const ranks: Observation[][] = [];
  let last: Observation | null = null;
  for (const one of [...observations].sort(byRank)) {
    if (last === null || byRank(last, one) !== 0) ranks.push([one]);
    else ranks[ranks.length - 1]?.push(one);
    last = one;
  }
  return ranks;
}

/** The best value of a field: of the highest rank that knows it; `better` settles it within a rank, whatever the order of rows. */
function best<T>(
  ranks: readonly Rank[],
  field: (one: Observation) => T | null,
  better: (a: T, b: T) => boolean,
): T | null {
  for (const rank of ranks) {
    let found: T | null = null;
    for (const one of rank) {
      const value = field(one);
      if (value !== null && (found === null || better(value, found))) found = value;
    }
    if (found !== null) return found;
  }
  return null;
}

const later = (a: string, b: string): boolean => a > b;
const larger = (a: number, b: number): boolean => a > b;
/** Rows of one file that differ: the text that says more, then the one first in code-unit order. */
const fuller = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);
const earlierWord = (a: string, b: string): boolean => a < b;
const more = (a: Count, b: Count): boolean =>
  a.value > b.value || (a.value === b.value && a.high - a.low < b.high - b.low);

function snapshotsOf(ranks: readonly Rank[]): readonly Snapshot[] {
  const byDate = new Map<string, Snapshot>();
  for (const rank of ranks) {
    const members = best([rank], (one) => one.members, more);
    const date = rank[0]?.date;
    if (members === null || date === undefined || byDate.has(date)) continue;
    byDate.set(date, { date, members: members.value, low: members.low, high: members.high });
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function tagsOf(ranks: readonly Rank[]): readonly string[] {
  const tags = new Set<string>();
  for (const rank of ranks) for (const one of rank) for (const tag of one.importTags) tags.add(tag);
  const own = ranks.find((rank) => rank.some((one) => one.tags.length > 0)) ?? [];
  for (const one of own) for (const tag of one.tags) tags.add(tag);
  return [...tags].sort();
}

/** The key a space is called by: a strong one before a weak one, then the first in code-unit order. */
export function primaryKey(keys: readonly Key[]): Key {
  const [first, ...others] = keys;
  if (first === undefined) throw new Error('a space without a key');
  const rank = (key: Key): string => `${key.strength === 'strong' ? 0 : 1}${key.text}`;
  return others.reduce((found, key) => (rank(key) < rank(found) ? key : found), first);
}

/** Folds the observations of one space (at least one, in any order) with its keys (at least one, in any order). */
export function fold(keys: readonly Key[], observations: readonly Observation[]): Folded {
  const key = primaryKey(keys);
  const ranks = ranksOf(observations);
  const title = best(ranks, (one) => one.title, fuller);
  const handle = best(ranks, (one) => one.handle, fuller);
  const growth = ranks.length < 2 ? null : growthOf(snapshotsOf(ranks));
  const description = best(ranks, (one) => one.description, fuller);
  const active = best(ranks, (one) => one.active, more);
  return {
    key: key.text,
    platform: key.platform,
    url: best(
      ranks,
      (one) => one.url,
      (a, b) => fuller(b, a),
    ),
    handle,
    name: best(ranks, (one) => one.name, fuller) ?? title ?? handle ?? key.text,
    title,
    kind: best(ranks, (one) => one.kind, earlierWord),
    members: best(ranks, (one) => one.members, more),
    active,
    activePeriod:
      active === null ? null : best(ranks, (one) => (one.active === null ? null : one.activePeriod), earlierWord),
    viewsPerPost: best(ranks, (one) => one.viewsPerPost, larger),
    postsPerWeek: best(ranks, (one) => one.postsPerWeek, larger),
    interactionsPerPost: best(ranks, (one) => one.interactionsPerPost, larger),
    lastPostAt: best(ranks, (one) => one.lastPostAt, later),
    descriptionFrom: sourceOf(ranks, description),
    description,
    tags: tagsOf(ranks),
    language: best(ranks, (one) => one.language, earlierWord),
    country: best(ranks, (one) => one.country, earlierWord),
    place: best(ranks, (one) => one.place, fuller),
    visibility: best(ranks, (one) => one.visibility, earlierWord),
    createdAt: best(
      ranks,
      (one) => one.createdAt,
      (a, b) => a < b,
    ),
    asOf: newest(observations),
    checkedAt: newest(observations),
    growthPerDay: growth === null ? null : growth.perDay,
    growthDays: growth === null ? null : growth.days,
  };
}

function newest(observations: readonly Observation[]): string | null {
  return observations.reduce<string | null>(
    (found, one) => (found === null || one.date > found ? one.date : found),
    null,
  );
}

/** The observation that holds the best description: the lowest number among equals. */
function sourceOf(ranks: readonly Rank[], description: string | null): number | null {
  if (description === null) return null;
  let found: number | null = null;
  for (const rank of ranks) {
    for (const one of rank) if (one.description === description && (found === null || one.id < found)) found = one.id;
    if (found !== null) return found;
  }
  return null;
}

type Known = Omit<Folded, 'descriptionFrom'>;

/** What counts as a change, besides the figures that are no plain values; dates of imports and growth do not. */
const COMPARED = [
  'key',
  'platform',
  'url',
  'handle',
  'name',
  'title',
  'kind',
  'activePeriod',
  'viewsPerPost',
  'postsPerWeek',
  'interactionsPerPost',
  'lastPostAt',
  'description',
  'language',
  'country',
  'place',
  'visibility',
  'createdAt',
] as const satisfies readonly (keyof Known)[];

/** A later import of older figures changes nothing but dates; this tells whether anything else changed. */
export function isSameSpace(a: Folded, b: Known): boolean {
  return (
    COMPARED.every((field) => a[field] === b[field]) &&
    isSameCount(a.members, b.members) &&
    a.active?.value === b.active?.value &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, at) => tag === b.tags[at])
  );
}

function isSameCount(a: Count | null, b: Count | null): boolean {
  return a?.value === b?.value && a?.low === b?.low && a?.high === b?.high;
}
