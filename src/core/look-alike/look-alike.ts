/** lookAlike: whether a place may be the imitation of another one, and why; nothing follows from it but a badge. Pure. */
import { domainToUnicode } from 'node:url';
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import { registrableDomain } from '../identify/registrable-domain.js';
import { wordsOf } from '../normalise/fold-words.js';
import { type Circumstance, circumstances, type Sort } from './circumstances.js';
import { handleForm, type NameForm, nameForm } from './name-form.js';
import { isOrdinary, type Nearness, nearName } from './near-name.js';

export interface LookAlike {
  /** Sentences: how near the names are, then what speaks against the place. */
  readonly reasons: readonly Because[];
}

export interface LookAlikeOptions {
  /** ISO date. */
  readonly today: string;
  /** How many sources name a place, by its number; absent: that is not looked at. */
  readonly sourcesOf?: (id: number) => number;
}

/** How many circumstances make a near name suspicious: the odder the name, the fewer. */
const ENOUGH: Readonly<Record<Nearness, number>> = { letters: 1, digits: 1, added: 2, slip: 2, numbered: 3, same: 3 };
/** Size and sources alone say nothing: most places are small and stand in one list. */
const TELLING: ReadonlySet<Sort> = new Set(['age', 'country', 'silence']);
/** What speaks against honest places too: a chapter in another country is young and small, and so is a new place of a like name. */
const HONEST: Readonly<Record<Nearness, ReadonlySet<Sort>>> = {
  letters: new Set(),
  digits: new Set(),
  added: new Set(),
  slip: new Set(['age', 'size', 'sudden']),
  numbered: new Set(['age', 'size', 'sudden']),
  same: new Set(['age', 'country', 'size', 'sudden']),
};
/** Keys of places that are known by a name in a list only: without an address there is nothing to imitate with. */
const NAME_ONLY = /^[a-z0-9_-]+:(?:name|id)\//;

interface Near {
  readonly nearness: Nearness;
  readonly part: 'name' | 'address';
}

/** The handle is the host of the address: of a website, of a server. */
function isHost({ handle, url }: Space): boolean {
  if (handle === null || url === null || !handle.includes('.')) return false;
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/.exec(url)?.[1];
  return host === handle.replace(/^www\./, '');
}

function domainOf(space: Space): string | null {
  return space.handle === null || !isHost(space) ? null : registrableDomain(space.handle);
}

/** The name inside the address: 'elmroad' of www.elmroad.org, as its owner registered it; of a host in punycode its letters. */
export function addressName(space: Space): string | null {
  if (!isHost(space)) return space.handle;
  const domain = domainOf(space);
  return domain === null ? null : ((domainToUnicode(domain) || domain).split('.')[0] ?? null);
}

function addressForm(space: Space): NameForm | null {
  const name = addressName(space);
  return name === null ? null : handleForm(name);
}

const hasOwnName = (space: Space): boolean => space.handle !== null && space.name !== space.handle;

/** Its letters only look like those of the other: that does not happen to honest places. */
function isByShape(near: Near | null): boolean {
  return near !== null && (near.nearness === 'letters' || near.nearness === 'digits');
}

function nearByName(suspect: Space, original: Space): Nearness | null {
  const [name, other] = [nameForm(suspect.name), nameForm(original.name)];
  return name === null || other === null ? null : nearName(name, other);
}

/** Places that are called differently, or by an ordinary name, may well have addresses that come near each other. */
function nearByAddress(suspect: Space, original: Space, byName: Nearness | null): Nearness | null {
  const [address, other] = [addressForm(suspect), addressForm(original)];
  const found = address === null || other === null ? null : nearName(address, other);
  if (found === 'letters' || found === 'digits' || byName !== null || !hasOwnName(original)) return found;
  const name = nameForm(original.name);
  if (name === null || isOrdinary(name)) return null;
  return hasOwnName(suspect) && (found === 'slip' || found === 'same') ? null : found;
}

function near(suspect: Space, original: Space): Near | null {
  const byName = nearByName(suspect, original);
  const byAddress = nearByAddress(suspect, original, byName);
  if (byAddress !== null && (byName === null || ENOUGH[byAddress] < ENOUGH[byName]))
    return { nearness: byAddress, part: 'address' };
  return byName === null ? null : { nearness: byName, part: 'name' };
}

/** The names look alike and are made of other letters: nobody writes one for the other by a slip, whatever else is known of the two. */
export function areOddTwins(one: Space, other: Space): boolean {
  if (!canBeCompared(one, other)) return false;
  const names = [nearByName(one, other), nearByName(other, one)];
  return names.some((nearness) => nearness === 'letters' || nearness === 'digits');
}

/** Both places are known and have no word in common: two towns, one name. */
function areElsewhere(a: Space, b: Space): boolean {
  if (a.place === null || b.place === null) return false;
  const words = new Set(wordsOf(a.place));
  return !wordsOf(b.place).some((word) => words.has(word));
}

/** Two places that may well be called alike: in two towns, in two languages, of two kinds, or two forums on one topic. */
function areOfOtherSorts(a: Space, b: Space): boolean {
  if (a.kind === 'forum' || b.kind === 'forum') return true;
  const isOtherLanguage = a.language !== null && b.language !== null && a.language !== b.language;
  return isOtherLanguage || (a.kind !== null && b.kind !== null && a.kind !== b.kind) || areElsewhere(a, b);
}

/** One address, or two of one owner: the same handle under two forms of address, two pages of one site. */
function areOfOneOwner(a: Space, b: Space): boolean {
  if (a.id === b.id || a.key === b.key) return true;
  const domain = domainOf(a);
  if (domain !== null) return domain === domainOf(b);
  return a.handle !== null && a.handle.toLowerCase() === b.handle?.toLowerCase();
}

function canBeCompared(a: Space, b: Space): boolean {
  return a.platform === b.platform && !NAME_ONLY.test(a.key) && !NAME_ONLY.test(b.key) && !areOfOneOwner(a, b);
}

function isEnough(nearness: Nearness, found: readonly Circumstance[]): boolean {
  if (found.length < ENOUGH[nearness]) return false;
  if (nearness === 'letters') return true;
  if (found.every((one) => HONEST[nearness].has(one.sort))) return false;
  return found.some((one) => TELLING.has(one.sort));
}

/**
 * Whether `suspect` may be an imitation of `original`: a name or address that can pass for the other's on the same platform, and enough
 * that speaks against it and not against the other. Never true in both directions, and never of one place with itself.
 */
export function lookAlike(
  suspect: Space,
  original: Space,
  { today, sourcesOf = () => 1 }: LookAlikeOptions,
): LookAlike | null {
  if (!canBeCompared(suspect, original)) return null;
  const how = near(suspect, original);
  if (how === null || (!isByShape(how) && areOfOtherSorts(suspect, original))) return null;
  const [isOdd, isOtherOdd] = [isByShape(how), isByShape(near(original, suspect))];
  // Odd letters in the other one's name: if either is the imitation, it is that one.
  if (isOtherOdd && !isOdd) return null;
  const isPlain = isOdd && !isOtherOdd;
  const found = circumstances({ suspect, original, today, sourcesOf }, isPlain);
  if (found === null || !isEnough(how.nearness, found)) return null;
  const because: Because = { id: `look-alike.${how.part}-${how.nearness}`, values: {} };
  return { reasons: [because, ...found.map((one) => one.because)] };
}
