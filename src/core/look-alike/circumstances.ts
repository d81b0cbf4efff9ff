/** circumstances: what speaks against a place beside another one of nearly the same name: young, run from elsewhere, silent. Pure. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import { daysBetween } from '../growth.js';

export type Sort = 'age' | 'country' | 'silence' | 'size' | 'sudden' | 'trust';

export interface Circumstance {
  readonly sort: Sort;
  readonly because: Because;
}

export interface Compared {
  readonly suspect: Space;
  readonly original: Space;
  /** ISO date. */
  readonly today: string;
  /** How many sources name a place, by its number. */
  readonly sourcesOf: (id: number) => number;
}

/** An imitation comes after what it imitates; within a year both may be beginners. Assumed. */
const YOUNGER_DAYS = 365;
/** No post for half a year: assumed. */
const SILENT_DAYS = 183;
/** A tenth of the people: assumed. */
const SMALLER = 10;

/** Why nobody talks there, as the end of an id; null: people do, or it is not known. */
function silenceOf(space: Space, today: string): Because | null {
  const { lastPostAt, postsPerWeek, interactionsPerPost, asOf } = space;
  const days = lastPostAt === null ? null : daysBetween(lastPostAt, asOf ?? today);
  if (days !== null && days >= SILENT_DAYS)
    return { id: 'look-alike.long-silent', values: { days, date: lastPostAt ?? '' } };
  if (postsPerWeek === 0 && days === null) return { id: 'look-alike.no-posts', values: {} };
  return interactionsPerPost === 0 ? { id: 'look-alike.no-answers', values: {} } : null;
}

/** maybe: that depends on the day on which it is asked. */
export type Silence = 'yes' | 'no' | 'maybe';

/** Whether nobody talks there, as `silenceOf` has it, without knowing what day it is. */
export function silenceAtAnyDay({ lastPostAt, postsPerWeek, interactionsPerPost, asOf }: Space): Silence {
  if (interactionsPerPost === 0 || (postsPerWeek === 0 && lastPostAt === null)) return 'yes';
  if (lastPostAt === null) return 'no';
  if (asOf === null) return 'maybe';
  return daysBetween(lastPostAt, asOf) >= SILENT_DAYS ? 'yes' : 'no';
}

function byAge({ suspect, original, today }: Compared): Circumstance | null {
  if (suspect.createdAt === null || original.createdAt === null) return null;
  if (daysBetween(original.createdAt, suspect.createdAt) < YOUNGER_DAYS) return null;
  const days = Math.max(0, daysBetween(suspect.createdAt, today));
  const other = Math.max(0, daysBetween(original.createdAt, today));
  return { sort: 'age', because: { id: 'look-alike.younger', values: { days, other } } };
}

function bySilence({ suspect, original, today }: Compared): Circumstance | null {
  const because = silenceOf(suspect, today);
  return because === null || silenceOf(original, today) !== null ? null : { sort: 'silence', because };
}

function bySize({ suspect, original }: Compared): Circumstance | null {
  if (suspect.members === null || original.members === null) return null;
  const [members, other] = [suspect.members.value, original.members.value];
  if (members * SMALLER > other) return null;
  return { sort: 'size', because: { id: 'look-alike.smaller', values: { members, other } } };
}

/** More people than the other has after years, within the year it is there. */
function bySuddenSize(compared: Compared): Circumstance | null {
  const { suspect, original, today } = compared;
  if (suspect.members === null || original.members === null || suspect.createdAt === null) return null;
  const [members, other] = [suspect.members.value, original.members.value];
  const days = daysBetween(suspect.createdAt, suspect.asOf ?? today);
  if (members <= other || days < 0 || days >= YOUNGER_DAYS || byAge(compared) === null) return null;
  return { sort: 'sudden', because: { id: 'look-alike.sudden', values: { members, other, days } } };
}

function byTrust({ suspect, original, sourcesOf }: Compared): Circumstance | null {
  const [insiders, own] = [original.insiders ?? 0, suspect.insiders ?? 0];
  if (own > 0) return null;
  if (insiders > 0) return { sort: 'trust', because: { id: 'look-alike.no-insiders', values: { insiders } } };
  const sources = sourcesOf(original.id);
  if (sources < 2 || sourcesOf(suspect.id) > 1) return null;
  return { sort: 'trust', because: { id: 'look-alike.one-source', values: { sources } } };
}

/** What speaks against the one and not against the other: which of two is the original follows from these. */
function pointing(compared: Compared): readonly Circumstance[] {
  return [byAge, bySilence, bySuddenSize, bySize, byTrust].flatMap((judge) => judge(compared) ?? []);
}

/** A code as ISO 3166 has it; other texts may be two spellings of one country. */
export function isOfCountry(country: string): boolean {
  return /^[A-Z]{2}$/.test(country);
}

function byCountry({ suspect, original }: Compared): readonly Circumstance[] {
  const [country, other] = [suspect.country ?? '', original.country ?? ''];
  if (country === other || !isOfCountry(country) || !isOfCountry(other)) return [];
  return [{ sort: 'country', because: { id: 'look-alike.country', values: { country, other } } }];
}

/**
 * What speaks against `suspect`; null when something speaks against `original` instead, or nothing tells which of the two came first:
 * so of two places at most one is ever the imitation. `isPlain`: the names themselves tell which one it is.
 */
export function circumstances(compared: Compared, isPlain: boolean): readonly Circumstance[] | null {
  const { suspect, original } = compared;
  const found = pointing(compared);
  const against = pointing({ ...compared, suspect: original, original: suspect });
  const isSudden = found.some((one) => one.sort === 'sudden');
  if (against.some((one) => !(isSudden && one.sort === 'size'))) return null;
  const all = [...found, ...byCountry(compared)];
  return found.length > 0 || (isPlain && all.length > 0) ? all : null;
}
