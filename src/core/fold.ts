/** Folds all that was said of a place into one space: for each field the best observation. Used by flows/import, pure. */
import { GATEKEEPERS, POSTINGS, RISKS, type Rule } from '../domain/access.js';
import type { Count } from '../domain/count.js';
import type { Field } from '../domain/field.js';
import type { ActivePeriod } from '../domain/listing.js';
import { isOwnersTag, LEFT } from '../domain/owner-tags.js';
import { haveSeveralNames, type Key, UNKNOWN_PLATFORM } from '../domain/place-key.js';
import type { Folded, Observation } from '../domain/space.js';
import { best, type Choice, isCleared, type Rank, ranksOf } from './best-value.js';
import { type Growth, growthOf } from './growth.js';
import { ofOneSeries, snapshotsOf } from './snapshots.js';

const larger = (a: number, b: number): boolean => a > b;
/** Rows of one file that differ: the text that says more, then the one first in code-unit order. */
const fuller = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);
const earlier = (a: string, b: string): boolean => a < b;
const more = (a: Count, b: Count): boolean =>
  a.value > b.value || (a.value === b.value && a.high - a.low < b.high - b.low);

/** Words in an order of caution: of two rows of one list that differ, the more cautious counts. */
const inOrderOf =
  <T extends string>(words: readonly T[]) =>
  (a: T, b: T): boolean =>
    words.indexOf(a) > words.indexOf(b);
const NO_RULES: readonly Rule[] = [];
const stricter = (a: readonly Rule[], b: readonly Rule[]): boolean =>
  a.length > b.length || (a.length === b.length && a.join('|') < b.join('|'));

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
  posting: choice('posting', (one) => one.posting, inOrderOf(POSTINGS)),
  rules: choice<readonly Rule[]>('rules', (one) => (one.rules.length === 0 ? null : one.rules), stricter),
  gatekeeper: choice('gatekeeper', (one) => one.gatekeeper, inOrderOf(GATEKEEPERS)),
  risk: choice('risk', (one) => one.risk, inOrderOf(RISKS)),
  createdAt: choice('created_at', (one) => one.createdAt, earlier),
} as const;

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

/** The key a space is called by now: where it has several names, the one of the newest list. */
function callingKey(keys: readonly Key[], where: readonly Rank[]): Key {
  const strong = keys.filter(({ strength }) => strength === 'strong');
  if (!haveSeveralNames(keys)) return primaryKey(keys);
  const byText = new Map(strong.map((key) => [key.text, key]));
  for (const rank of where) {
    const named = rank.flatMap(({ key }) => byText.get(key) ?? []);
    if (named.length > 0) return primaryKey(named);
  }
  return primaryKey(keys);
}

/** The words on where a place is: of one with several addresses, those that speak of the key it is called by. */
function ranksOn(key: Key, keys: readonly Key[], where: readonly Rank[]): readonly Rank[] {
  if (!haveSeveralNames(keys)) return where;
  const own = where.map((rank) => rank.filter((one) => one.key === key.text)).filter((rank) => rank.length > 0);
  return own.length === 0 ? where : own;
}

/** What was said of where it is now: the figures of the platform that a place left are not those of the one it moved to. */
function ranksHere(key: Key, keys: readonly Key[], ranks: readonly Rank[]): readonly Rank[] {
  const isElsewhere = ({ platform }: Key): boolean => platform !== key.platform && platform !== UNKNOWN_PLATFORM;
  const elsewhere = new Set(keys.filter(isElsewhere).map(({ text }) => text));
  if (elsewhere.size === 0) return ranks;
  return ranks.map((rank) => rank.filter((one) => !elsewhere.has(one.key))).filter((rank) => rank.length > 0);
}

/** Growth of the members; where none are known, of the people active in one and the same span: those online at a moment come and go. */
function growthFrom(series: readonly Observation[], hasMembers: boolean, period: ActivePeriod | null): Growth | null {
  if (hasMembers) return growthOf(snapshotsOf(series));
  if (period === null || period === 'now') return null;
  return growthOf(snapshotsOf(series, (one) => (one.activePeriod === period ? one.active : null)));
}

/** Folds the observations of one space (at least one, in any order) with its keys (at least one, in any order). */
export function fold(keys: readonly Key[], observations: readonly Observation[]): Folded {
  const ranks = ranksOf(observations);
  const everywhere = addressRanks(ranks);
  const key = callingKey(keys, everywhere);
  const where = ranksOn(key, keys, everywhere);
  const here = ranksHere(key, keys, ranks);
  const title = best(ranks, CHOICES.title);
  const handle = best(where, CHOICES.handle);
  const members = best(here, CHOICES.members);
  const active = best(here, CHOICES.active);
  const activePeriod = active === null ? null : best(here, CHOICES.activePeriod);
  const lastPostAt = best(here, CHOICES.lastPostAt);
  const growth =
    ranks.length < 2
      ? null
      : growthFrom(
          ofOneSeries(key.text, observations, () => keys),
          members !== null,
          activePeriod,
        );
  const description = best(ranks, CHOICES.description);
  return {
    key: key.text,
    platform: key.platform,
    url: best(where, CHOICES.url),
    handle,
    name: best(ranks, CHOICES.name) ?? title ?? handle ?? nameInKey(key),
    title,
    kind: best(here, CHOICES.kind),
    members,
    active,
    activePeriod,
    viewsPerPost: best(here, CHOICES.viewsPerPost),
    postsPerWeek: best(here, CHOICES.postsPerWeek),
    interactionsPerPost: best(here, CHOICES.interactionsPerPost),
    lastPostAt,
    lastPostAsOf: lastPostAt === null ? null : newest(observations.filter((one) => one.lastPostAt === lastPostAt)),
    descriptionFrom: sourceOf(ranks, description),
    description,
    tags: tagsOf(ranks),
    language: best(ranks, CHOICES.language),
    country: best(ranks, CHOICES.country),
    place: best(ranks, CHOICES.place),
    visibility: best(here, CHOICES.visibility),
    posting: best(here, CHOICES.posting),
    rules: best(here, CHOICES.rules) ?? NO_RULES,
    gatekeeper: best(ranks, CHOICES.gatekeeper),
    risk: best(ranks, CHOICES.risk),
    createdAt: best(here, CHOICES.createdAt),
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
  'posting',
  'gatekeeper',
  'risk',
  'createdAt',
  'insiders',
] as const satisfies readonly (keyof Known)[];

/** A later import of older figures changes nothing but dates; this tells whether anything else changed. */
export function isSameSpace(a: Folded, b: Known): boolean {
  return (
    COMPARED.every((field) => a[field] === b[field]) &&
    isSameCount(a.members, b.members) &&
    a.active?.value === b.active?.value &&
    isSameList(a.tags, b.tags) &&
    isSameList(a.rules, b.rules)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

function isSameCount(a: Count | null, b: Count | null): boolean {
  return a?.value === b?.value && a?.low === b?.low && a?.high === b?.high;
}
