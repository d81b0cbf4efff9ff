/** What the addresses of two places say: one handle or number in two forms, two different ones of one sort, two platforms. */

import type { Evidence } from '../../domain/likeness.js';
import type { Kind } from '../../domain/listing.js';
import { priorBits, rarityBits, type Stats } from './stats.js';
import type { Suspect } from './suspect.js';

/** Facebook takes "elm.road" and "elmroad" as one page (facebook.com/help/105399436216001: "Periods can't be used to differentiate usernames"). As good as sure: bits above the prior. */
const BUT_DOTS = 10;
/** A letter of a name says some two bits (C. Shannon, "Prediction and Entropy of Printed English", 1951: 0.6 to 2.3). */
const BITS_A_LETTER = 2;
/** The same name in two forms of address of one platform is mostly one place, but anybody may take it: bits above the prior. */
const MOST_BY_HANDLE = 5;
/** On another platform it is another place of one organization, or of another one. */
const ELSEWHERE = 0.5;
/** An id stays for ever: two of one sort are two places, unless one was closed and founded anew. A decision. */
const OTHER_ID = -6;
/** A name in an address can be changed by its owner. A decision. */
const OTHER_HANDLE = -4;
/** Invites are made anew every week; pages of one site and accounts that moved to another server may be one place. */
const OTHER_INVITE = -1;
/** Lists that were checked by hand have as many that moved from one platform to another as stayed. */
const OTHER_PLATFORM = -1;
const OTHER_KIND = -2;

/** Addresses in which another text means little. */
const PASSING = /\.(?:invite|address|share|folder|server)$|^(?:fediverse|bluesky)\.handle$/;
const LASTING = /(?:^|[.-])(?:id|did)$|^(?:linkedin\.group|x\.community)$/;
/** One thing under two words. */
const KIN: ReadonlyMap<Kind, string> = new Map([
  ['group', 'people'],
  ['chat', 'people'],
  ['forum', 'people'],
  ['server', 'people'],
  ['page', 'voice'],
  ['account', 'voice'],
  ['channel', 'voice'],
  ['feed', 'voice'],
]);

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((one) => b.includes(one)).sort();
}

/** One of their addresses is the same but for dots. */
function isButDots(a: Suspect, b: Suspect): boolean {
  return a.slots.includes('facebook.page-name') && b.slots.includes('facebook.page-name');
}

/** Bits of a name in an address, by its length and by how many have it. */
function handleBits(handle: string, stats: Stats): number {
  const count = stats.handles.count(handle);
  const rare = count <= 2 ? Number.POSITIVE_INFINITY : rarityBits(count, stats);
  return Math.min(MOST_BY_HANDLE - priorBits(stats), BITS_A_LETTER * handle.length, rare);
}

function sameHandle(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  const [number] = shared(a.numbers, b.numbers);
  const isOnePlatform = a.platform === b.platform;
  const prior = priorBits(stats);
  if (number !== undefined && isOnePlatform)
    return [{ because: { id: 'dupes.same-number', values: { number } }, weight: MOST_BY_HANDLE - prior }];
  const [handle] = shared(a.handles, b.handles);
  if (handle === undefined) return [];
  if (isOnePlatform && isButDots(a, b))
    return [{ because: { id: 'dupes.but-dots', values: {} }, weight: BUT_DOTS - prior }];
  const bits = handleBits(handle, stats);
  const id = isOnePlatform ? 'dupes.same-handle' : 'dupes.same-handle-elsewhere';
  return [{ because: { id, values: { handle } }, weight: isOnePlatform ? bits : ELSEWHERE * bits }];
}

/** Slots of which each has its own key, so the keys differ. */
export function rivalSlots(a: Suspect, b: Suspect): readonly string[] {
  return shared(a.slots, b.slots);
}

/** Both have an id that stays for ever, and not the same. */
export function haveRivalIds(a: Suspect, b: Suspect): boolean {
  return rivalSlots(a, b).some((slot) => LASTING.test(slot));
}

/** The heaviest of what each slot that both have says. */
function otherAddress(a: Suspect, b: Suspect): readonly Evidence[] {
  const slots = rivalSlots(a, b);
  if (slots.length === 0) return [];
  if (haveRivalIds(a, b)) return [{ because: { id: 'dupes.other-id', values: {} }, weight: OTHER_ID }];
  const isPassing = slots.every((slot) => PASSING.test(slot));
  return isPassing
    ? [{ because: { id: 'dupes.other-invite', values: {} }, weight: OTHER_INVITE }]
    : [{ because: { id: 'dupes.other-handle', values: {} }, weight: OTHER_HANDLE }];
}

/** A group and a page of one platform. */
export function areOfOtherKinds(a: Suspect, b: Suspect): boolean {
  const [one, other] = [a.kind, b.kind].map((kind) => (kind === null ? undefined : KIN.get(kind)));
  return a.platform === b.platform && one !== undefined && other !== undefined && one !== other;
}

/** One number of a platform in two forms of address, or one address but for dots. */
export function isOneNumber(a: Suspect, b: Suspect): boolean {
  if (a.platform !== b.platform) return false;
  return shared(a.numbers, b.numbers).length > 0 || (isButDots(a, b) && shared(a.handles, b.handles).length > 0);
}

function otherSort(a: Suspect, b: Suspect): readonly Evidence[] {
  const values = { a: a.platform, b: b.platform };
  if (a.hasAddress && b.hasAddress && a.platform !== b.platform)
    return [{ because: { id: 'dupes.other-platform', values }, weight: OTHER_PLATFORM }];
  if (!areOfOtherKinds(a, b)) return [];
  return [{ because: { id: 'dupes.other-kind', values: { a: a.kind ?? '', b: b.kind ?? '' } }, weight: OTHER_KIND }];
}

export function addressEvidence(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  const same = sameHandle(a, b, stats);
  const isOneAddress = same.some(({ because }) => because.id === 'dupes.but-dots');
  return [...same, ...(isOneAddress ? [] : otherAddress(a, b)), ...otherSort(a, b)];
}
