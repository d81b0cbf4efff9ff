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
/** New members a day, from the first day on and a thousand in all: groups of one town grow in months to what this makes in weeks. Assumed. */
const SUDDEN_A_DAY = 30;
const LEAST_SUDDEN = 1_000;

/** It is said that nobody talks there; no date is needed to know it, so it stays true whatever else is said later. */
export function isSaidSilent({ interactionsPerPost, postsPerWeek, lastPostAt }: Space): boolean {
  return interactionsPerPost === 0 || (postsPerWeek === 0 && lastPostAt === null);
}

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
export function silenceAtAnyDay(space: Space): Silence {
  const { lastPostAt, asOf } = space;
  if (isSaidSilent(space)) return 'yes';
  if (lastPostAt === null) return 'no';
  if (asOf === null) return 'maybe';
  return daysBetween(lastPostAt, asOf) >= SILENT_DAYS ? 'yes' : 'no';
}

/** Nobody talks in the original either. Its own date does not count: a newer figure of its size says nothing of its posts. */
function isSilentToo({ suspect, original }: Compared): boolean {
  if (isSaidSilent(original)) return true;
  if (isSaidSilent(suspect)) return false;
  const [last, other] = [suspect.lastPostAt, original.lastPostAt];
  return last !== null && other !== null && other <= last;
}

function byAge({ suspect, original, today }: Compared): Circumstance | null {
  if (suspect.createdAt === null || original.createdAt === null) return null;
  if (daysBetween(original.createdAt, suspect.createdAt) < YOUNGER_DAYS) return null;
  const days = Math.max(0, daysBetween(suspect.createdAt, today));
  const other = Math.max(0, daysBetween(original.createdAt, today));
  return { sort: 'age', because: { id: 'look-alike.younger', values: { days, other } } };
}

function bySilence(compared: Compared): Circumstance | null {
  const because = silenceOf(compared.suspect, compared.today);
  return because === null || isSilentToo(compared) ? null : { sort: 'silence', because };
}

function bySize({ suspect, original }: Compared): Circumstance | null {
  if (suspect.members === null || original.members === null) return null;
  const [members, other] = [suspect.members.value, original.members.value];
  if (members * SMALLER > other) return null;
  return { sort: 'size', because: { id: 'look-alike.smaller', values: { members, other } } };
}

/**
 * Within its first year it has more people than such places win in that time. How many the other has does not count: it may grow,
 * and what is odd stays odd.
 */
function bySuddenSize(compared: Compared): Circumstance | null {
  const { suspect, original, today } = compared;
  if (suspect.members === null || suspect.createdAt === null || byAge(compared) === null) return null;
  const members = suspect.members.value;
  const days = daysBetween(suspect.createdAt, suspect.asOf ?? today);
  if (days < 0 || days >= YOUNGER_DAYS || members < Math.max(LEAST_SUDDEN, SUDDEN_A_DAY * days)) return null;
  const id = original.members === null ? 'look-alike.sudden-alone' : 'look-alike.sudden';
  return { sort: 'sudden', because: { id, values: { members, other: original.members?.value ?? 0, days } } };
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
 * What speaks against the original beside the suspect and tells that it is not the original. That its last post is long ago does not:
 * a newer figure would make it so. A suspect that grew all of a sudden is larger, and no better for it.
 */
function againstOriginal(compared: Compared, isSudden: boolean): readonly Circumstance[] {
  const { suspect, original } = compared;
  return pointing({ ...compared, suspect: original, original: suspect }).filter(
    ({ sort }) => !(sort === 'silence' && !isSaidSilent(original)) && !(sort === 'size' && isSudden),
  );
}

/**
 * What speaks against `suspect`; null when something speaks against `original` instead, or nothing tells which of the two came first:
 * so of two places at most one is ever the imitation. `isPlain`: the names themselves tell which one it is.
 * Later dates, more people and more sources of the original only ever add to what is found.
 */
export function circumstances(compared: Compared, isPlain: boolean): readonly Circumstance[] | null {
  const found = pointing(compared);
  const isSudden = found.some((one) => one.sort === 'sudden');
  if (againstOriginal(compared, isSudden).length > 0) return null;
  const all = [...found, ...byCountry(compared)];
  return found.length > 0 || (isPlain && all.length > 0) ? all : null;
}
