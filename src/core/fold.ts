/** Folds all that was said of a place into one space: for each field the best observation. Used by flows/import, pure. */
import type { Count } from '../domain/count.js';
import type { Field } from '../domain/field.js';
import { isOwnersTag, LEFT } from '../domain/owner-tags.js';
import type { Key } from '../domain/place-key.js';
import type { Folded, Observation } from '../domain/space.js';
import { best, type Choice, isCleared, type Rank, ranksOf } from './best-value.js';
import { growthOf, type Snapshot } from './growth.js';

/** Platform of a place of which only a name is known. */
const UNKNOWN = 'unknown';

const larger = (a: number, b: number): boolean => a > b;
/** Rows of one file that differ: the text that says more, then the one first in code-unit order. */
const fuller = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);
const earlier = (a: string, b: string): boolean => a < b;
const more = (a: Count, b: Count): boolean =>
  a.value > b.value || (a.value === b.value && a.high - a.low < b.high - b.low);

/** A choice among texts, numbers or counts of the field, whose name in an observation may be another. */
const choice = <T>(field: Field | null, of: Choice<T>['of'], isBetter: Choice<T>['isBetter']): Choice<T> => ({
  field,
  of,
  isBetter,
});

/** One a field: made once, as a million places are folded. */
const CHOICES = {
  name: choice('name', (one) => one.name, fuller),
  title: choice('title', (one) => one.title, fuller),
  handle: choice(null, (one) => one.handle, fuller),
  url: choice<string>(
    null,
    (one) => one.url,
    (a, b) => fuller(b, a),
  ),
  kind: choice('kind', (one) => one.kind, earlier),
  members: choice('members', (one) => one.members, more),
  active: choice('active', (one) => one.active, more),
  activePeriod: choice('active', (one) => (one.active === null ? null : one.activePeriod), earlier),
  viewsPerPost: choice('views_per_post', (one) => one.viewsPerPost, larger),
  postsPerWeek: choice('posts_per_week', (one) => one.postsPerWeek, larger),
  interactionsPerPost: choice('interactions_per_post', (one) => one.interactionsPerPost, larger),
  lastPostAt: choice<string>(
    'last_post_at',
    (one) => one.lastPostAt,
    (a, b) => a > b,
  ),
  description: choice('description', (one) => one.description, fuller),
  language: choice('language', (one) => one.language, earlier),
  country: choice('country', (one) => one.country, earlier),
  place: choice('place', (one) => one.place, fuller),
  visibility: choice('visibility', (one) => one.visibility, earlier),
  createdAt: choice('created_at', (one) => one.createdAt, earlier),
} as const;

function snapshotsOf(ranks: readonly Rank[]): readonly Snapshot[] {
  const byDate = new Map<string, Snapshot>();
  for (const rank of ranks) {
    const members = best([rank], CHOICES.members);
    const date = rank[0]?.date;
    if (members === null || date === undefined || byDate.has(date)) continue;
    byDate.set(date, { date, members: members.value, low: members.low, high: members.high });
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Those of a member's list without what they tell of the member. */
function shown(tags: readonly string[], { memberList }: Observation): readonly string[] {
  return memberList === null ? tags : tags.filter((tag) => !isOwnersTag(tag));
}

/** Tags of imports gather; those of rows are the newest. Made unknown by hand, none below counts. */
function tagsOf(ranks: readonly Rank[]): readonly string[] {
  const tags = new Set<string>();
  let hasOwn = false;
  for (const rank of ranks) {
    for (const one of rank) {
      for (const tag of shown(one.importTags, one)) tags.add(tag);
      if (!hasOwn) for (const tag of shown(one.tags, one)) tags.add(tag);
    }
    hasOwn ||= rank.some((one) => shown(one.tags, one).length > 0);
    if (isCleared(rank, 'tags')) break;
  }
  return [...tags].sort();
}

/** Members whose lists name the place, without those who left it. */
function insidersOf(observations: readonly Observation[]): number | null {
  let lists: Set<string> | null = null;
  for (const { memberList, tags, importTags } of observations) {
    if (memberList === null || tags.includes(LEFT) || importTags.includes(LEFT)) continue;
    lists ??= new Set();
    lists.add(memberList);
  }
  return lists === null ? null : lists.size;
}

/** Where it is, is for files to say: what a person adds by hand stands on the address that was known then. */
function addressRanks(ranks: readonly Rank[]): readonly Rank[] {
  if (ranks.length === 1) return ranks;
  const isHand = (rank: Rank): boolean => rank[0]?.byHand === true;
  return [...ranks.filter((rank) => !isHand(rank)), ...ranks.filter(isHand)];
}

/** A place known by name only, by the words of the name in its key: "platform:name/source/elm-road-help". */
function nameInKey(key: Key): string {
  const slug = key.slot.endsWith('.name-in-list') ? key.text.split('/')[2] : undefined;
  return slug === undefined || slug === '' ? key.text : slug.replace(/~page$/, '').replaceAll('-', ' ');
}

/** The key a space is called by: a strong one before a weak one, then the first in code-unit order. */
export function primaryKey(keys: readonly Key[]): Key {
  const [first, ...others] = keys;
  if (first === undefined) throw new Error('a space without a key');
  const rank = (key: Key): string => `${key.strength === 'strong' ? 0 : 1}${key.text}`;
  return others.reduce((found, key) => (rank(key) < rank(found) ? key : found), first);
}

/** Two names in one sort of address, or addresses on two platforms: a place that was renamed, moved, or made one by a person. */
function hasSeveralNames(strong: readonly Key[]): boolean {
  if (strong.length < 2) return false;
  return (
    new Set(strong.map(({ slot }) => slot)).size < strong.length ||
    new Set(strong.map(({ platform }) => platform)).size > 1
  );
}

/** The key a space is called by now: where it has several names, the one of the newest list. */
function callingKey(keys: readonly Key[], where: readonly Rank[]): Key {
  const strong = keys.filter(({ strength }) => strength === 'strong');
  if (!hasSeveralNames(strong)) return primaryKey(keys);
  const byText = new Map(strong.map((key) => [key.text, key]));
  for (const rank of where) {
    const named = rank.flatMap(({ key }) => byText.get(key) ?? []);
    if (named.length > 0) return primaryKey(named);
  }
  return primaryKey(keys);
}

/** The words on where a place is: of one with several addresses, those that speak of the key it is called by. */
function ranksOn(key: Key, keys: readonly Key[], where: readonly Rank[]): readonly Rank[] {
  if (!hasSeveralNames(keys.filter(({ strength }) => strength === 'strong'))) return where;
  const own = where.map((rank) => rank.filter((one) => one.key === key.text)).filter((rank) => rank.length > 0);
  return own.length === 0 ? where : own;
}

/** Counts that can be compared over time: of a place that moved, those of the platform where it is now. */
function ranksOnPlatform(key: Key, keys: readonly Key[], ranks: readonly Rank[]): readonly Rank[] {
  const isElsewhere = ({ platform }: Key): boolean => platform !== key.platform && platform !== UNKNOWN;
  const elsewhere = new Set(keys.filter(isElsewhere).map(({ text }) => text));
  if (elsewhere.size === 0) return ranks;
  return ranks.map((rank) => rank.filter((one) => !elsewhere.has(one.key))).filter((rank) => rank.length > 0);
}

/** Folds the observations of one space (at least one, in any order) with its keys (at least one, in any order). */
export function fold(keys: readonly Key[], observations: readonly Observation[]): Folded {
  const ranks = ranksOf(observations);
  const everywhere = addressRanks(ranks);
  const key = callingKey(keys, everywhere);
  const where = ranksOn(key, keys, everywhere);
  const title = best(ranks, CHOICES.title);
  const handle = best(where, CHOICES.handle);
  const members = best(ranks, CHOICES.members);
  const growth = ranks.length < 2 || members === null ? null : growthOf(snapshotsOf(ranksOnPlatform(key, keys, ranks)));
  const description = best(ranks, CHOICES.description);
  const active = best(ranks, CHOICES.active);
  return {
    key: key.text,
    platform: key.platform,
    url: best(where, CHOICES.url),
    handle,
    name: best(ranks, CHOICES.name) ?? title ?? handle ?? nameInKey(key),
    title,
    kind: best(ranks, CHOICES.kind),
    members,
    active,
    activePeriod: active === null ? null : best(ranks, CHOICES.activePeriod),
    viewsPerPost: best(ranks, CHOICES.viewsPerPost),
    postsPerWeek: best(ranks, CHOICES.postsPerWeek),
    interactionsPerPost: best(ranks, CHOICES.interactionsPerPost),
    lastPostAt: best(ranks, CHOICES.lastPostAt),
    descriptionFrom: sourceOf(ranks, description),
    description,
    tags: tagsOf(ranks),
    language: best(ranks, CHOICES.language),
    country: best(ranks, CHOICES.country),
    place: best(ranks, CHOICES.place),
    visibility: best(ranks, CHOICES.visibility),
    createdAt: best(ranks, CHOICES.createdAt),
    asOf: newest(observations),
    checkedAt: newest(observations),
    growthPerDay: growth === null ? null : growth.perDay,
    growthDays: growth === null ? null : growth.days,
    insiders: insidersOf(observations),
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
  'insiders',
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
