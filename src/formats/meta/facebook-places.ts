/** Entries of a Facebook download → its groups and pages, one each: the newest entry tells whether the owner is still there. Read by facebook-dyi. */

import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import type { FacebookEntry } from './facebook-entries.js';
import { membershipEvent, namesCutOut } from './facebook-sentences.js';

/** One entry with its name found. */
interface Named {
  readonly line: number;
  readonly entry: FacebookEntry;
  readonly name: string;
  readonly isLeft: boolean;
}

interface Gathered {
  readonly line: number;
  readonly kind: string;
  readonly name: string;
  url: string;
  /** Of the newest entry; the first of several without a time. */
  at: number;
  isLeft: boolean;
  isRun: boolean;
  /** Nothing but "followed" speaks of it: it may be a person. */
  isOnlyFollowed: boolean;
  /** Nothing but "no longer followed" speaks of it. */
  isOnlyGone: boolean;
}

/** Places in the order of their first entry; what is left out is counted in the notices. */
export function facebookPlaces(entries: readonly FacebookEntry[], notices: Notices): readonly KnownPlace[] {
  const named = withNames(entries, notices);
  const places = new Map<string, Gathered>();
  const byName = new Map<string, Gathered[]>();
  for (const one of named.filter(({ entry }) => entry.url !== '')) {
    const key = `${one.entry.list.kind} ${one.entry.url.toLowerCase()}`;
    const known = places.get(key);
    if (known === undefined) index(byName, begin(places, key, one));
    else take(known, one);
  }
  for (const one of named.filter(({ entry }) => entry.url === '')) {
    const key = nameKey(one.entry.list.kind, one.name);
    // Two pages of one name with different addresses: a bare name may be either, and stays by itself.
    const [addressed, ...others] = byName.get(key) ?? [];
    const known = others.length === 0 ? (addressed ?? places.get(key)) : places.get(key);
    if (known === undefined) begin(places, key, one);
    else take(known, one);
  }
  return [...places.values()].sort((one, two) => one.line - two.line).flatMap((place) => placeOf(place, notices));
}

function nameKey(kind: string, name: string): string {
  return `${kind} name ${name.normalize('NFC').toLowerCase()}`;
}

function index(byName: Map<string, Gathered[]>, place: Gathered): void {
  const key = nameKey(place.kind, place.name);
  const known = byName.get(key);
  if (known === undefined) byName.set(key, [place]);
  else known.push(place);
}

/** Finds the names that stand in sentences, and leaves out persons and what has no name. */
function withNames(entries: readonly FacebookEntry[], notices: Notices): readonly Named[] {
  const events = entries.map(({ sentence, list }) => (list.sort === 'events' ? membershipEvent(sentence) : null));
  const isUnknown = (entry: FacebookEntry, at: number) => events[at]?.name === null && entry.sentence !== '';
  const unclear = entries.filter(isUnknown);
  const toCut = unclear.filter(({ name }) => name === '');
  const cut = namesCutOut(toCut.map(({ sentence }) => sentence));
  const cutNames = new Map(toCut.map((entry, at): [FacebookEntry, string] => [entry, cut[at] ?? '']));
  if (unclear.length > 0) notices.add('formats.facebook-unknown-language', { count: unclear.length });
  if (toCut.length > 0) notices.add('formats.names-cut-out', { count: toCut.length, example: cut[0] ?? '' });
  return entries.flatMap((entry, at): Named[] => {
    const line = at + 1;
    if (entry.list.kind === 'person') {
      notices.count('formats.people-left-out', line);
      return [];
    }
    const name = entry.name || events[at]?.name || cutNames.get(entry) || '';
    if (name === '' && entry.url === '') {
      notices.count('formats.facebook-nameless', line);
      return [];
    }
    return [{ line, entry, name, isLeft: entry.list.sort === 'gone' || events[at]?.isLeft === true }];
  });
}

function begin(places: Map<string, Gathered>, key: string, { line, entry, name, isLeft }: Named): Gathered {
  const { list, url, at } = entry;
  const place: Gathered = {
    line,
    kind: list.kind,
    name,
    url,
    // A comment proves that the owner was there, not that the owner still is.
    at: list.sort === 'comments' ? Number.NEGATIVE_INFINITY : (at ?? Number.NEGATIVE_INFINITY),
    isLeft,
    isRun: list.sort === 'run',
    isOnlyFollowed: list.sort === 'followed',
    isOnlyGone: list.sort === 'gone',
  };
  places.set(key, place);
  return place;
}

/** Facebook lists the newest first: of two entries of one time the earlier line wins. */
function take(place: Gathered, { entry, isLeft }: Named): void {
  const at = entry.at ?? Number.NEGATIVE_INFINITY;
  if (at > place.at && entry.list.sort !== 'comments') {
    place.at = at;
    place.isLeft = isLeft;
  }
  place.isRun ||= entry.list.sort === 'run';
  place.isOnlyFollowed &&= entry.list.sort === 'followed' || entry.list.sort === 'gone';
  place.isOnlyGone &&= entry.list.sort === 'gone';
}

function placeOf(place: Gathered, notices: Notices): readonly KnownPlace[] {
  const { line, kind, name, url, isLeft, isRun, isOnlyFollowed, isOnlyGone } = place;
  if (isOnlyGone) {
    notices.count('formats.facebook-unfollowed', line);
    return [];
  }
  if (isOnlyFollowed) notices.count('formats.may-be-people', line);
  if (isLeft) notices.count('formats.left-places', line);
  const tags = [isLeft ? 'left' : '', isRun ? 'we-admin' : ''].filter((tag) => tag !== '').join('|');
  return [{ line, addresses: url === '' ? [] : [url], fields: { name, kind, tags } }];
}
