/** nearKeys: gathers the names of places as they pass and finds those that come near each other, without comparing each with each. */
import type { Space } from '../../domain/space.js';
import { addressName } from './look-alike.js';
import { isOdd, lookOf } from './name-form.js';
import { hashOf } from './name-hash.js';
import { runsOf } from './runs.js';
import { type Signs, signs } from './signs.js';
import { slipPairs } from './slip-pairs.js';

/** Numbers of two spaces: the one that may be the imitation, and the other. */
export type NearPair = readonly [suspect: number, other: number];

export interface NearKeys {
  add(space: Space): void;
  /** Each pair once; where both may be the imitation, both ways round. Only looks and signs are compared: lookAlike judges. */
  pairs(): readonly NearPair[];
}

/** A name that more places have on one platform is an ordinary one; then only odd letters count. Assumed. */
const MOST_ALIKE = 20;
/** Two numbers of spaces in one number of 53 bits: 67 million places. */
const ROOM = 2 ** 26;

/** Names by number, in columns: as objects a million of them take twice the memory. Names and addresses of one place are two. */
interface Names {
  readonly texts: string[];
  /** Number of the place, as signs count them. */
  readonly places: number[];
  /** Some letters are not what they look like. */
  readonly odd: boolean[];
  /** A forum is called by its topic, and others are called by like words: only the shapes of its letters count. */
  readonly topics: boolean[];
  /** Number of the platform. */
  readonly platforms: number[];
}

interface Looks extends Names {
  readonly looks: readonly string[];
  readonly signs: Signs;
}

/** A pair of numbers of names: what may be the imitation first. */
type Pair = readonly [number, number];

function tells({ places, signs }: Looks, suspect: number, other: number): boolean {
  return signs.tells(places[suspect] ?? 0, places[other] ?? 0);
}

/** Pairs of a run of names that look the same. */
function* alike(names: Looks, run: readonly number[]): Iterable<Pair> {
  const { odd, topics, texts } = names;
  const isUsual = run.length <= MOST_ALIKE;
  const others = isUsual ? run : run.filter((at) => odd[at] !== true).slice(0, MOST_ALIKE);
  for (const suspect of run) {
    const isOwn = isUsual && (topics[suspect] !== true || /[01]/.test(texts[suspect] ?? ''));
    for (const other of others)
      if (odd[suspect] === true || (isOwn && tells(names, suspect, other))) yield [suspect, other];
  }
}

/** A hash may be shared by chance: names of one look and platform each. */
function byLook({ looks, platforms }: Looks, run: readonly number[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const at of run) {
    const look = `${platforms[at]} ${looks[at]}`;
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [at]);
    else group.push(at);
  }
  return groups.values();
}

function* sameLooks(names: Looks): Iterable<Pair> {
  const { looks, platforms, places, odd, signs } = names;
  const matters = (at: number): boolean => odd[at] === true || signs.isKnown(places[at] ?? 0);
  const hashes = (at: number, use: (hash: number) => void): void => {
    const look = looks[at] ?? '';
    if (look !== '') use(hashOf(look, platforms[at] ?? 0));
  };
  for (const run of runsOf({ count: looks.length, matters, hashes }))
    for (const group of byLook(names, run)) yield* alike(names, group);
}

function slips(names: Looks): Iterable<Pair> {
  const { looks, platforms, places, topics, signs } = names;
  return slipPairs({
    looks,
    platforms,
    matters: (at) => topics[at] !== true && signs.isKnown(places[at] ?? 0),
    suspectsAmong: (run) => {
      const found = signs.suspectsAmong(run.map((at) => places[at] ?? 0));
      return found.size === 0 ? [] : run.filter((at) => topics[at] !== true && found.has(places[at] ?? 0));
    },
    tells: (suspect, other) => tells(names, suspect, other),
  });
}

export function nearKeys(): NearKeys {
  const names: Names = { texts: [], places: [], odd: [], topics: [], platforms: [] };
  const ids: number[] = [];
  const known = signs();
  const numbers = new Map<string, number>();
  let isAny = false;
  const file = (text: string, place: number, { platform, kind }: Space): void => {
    const number = numbers.get(platform) ?? numbers.size;
    numbers.set(platform, number);
    const isStrange = isOdd(text);
    names.texts.push(text);
    names.places.push(place);
    names.odd.push(isStrange);
    names.topics.push(kind === 'forum');
    names.platforms.push(number);
    isAny ||= isStrange || known.isKnown(place);
  };
  return {
    add(space) {
      const place = ids.push(space.id) - 1;
      known.add(space);
      file(space.name, place, space);
      const address = addressName(space);
      if (address !== null && address !== space.name) file(address, place, space);
    },
    pairs() {
      // In many lists nothing is known that could speak against a place.
      if (!isAny) return [];
      const looks: Looks = { ...names, looks: names.texts.map(lookOf), signs: known };
      const found = new Set<number>();
      for (const source of [sameLooks(looks), slips(looks)]) {
        for (const [suspect, other] of source) {
          const [a, b] = [ids[names.places[suspect] ?? 0] ?? 0, ids[names.places[other] ?? 0] ?? 0];
          if (a !== b) found.add(a * ROOM + b);
        }
      }
      return Array.from(found, (pair): NearPair => [Math.floor(pair / ROOM), pair % ROOM]);
    },
  };
}
