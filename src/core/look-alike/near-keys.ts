/** nearKeys: gathers the names of places as they pass and finds those that come near each other, without comparing each with each. */
import type { Space } from '../../domain/space.js';
import { addressName, mayImitate } from './look-alike.js';
import { isOdd, lookOf } from './name-form.js';
import { hashOf } from './name-hash.js';
import { filed, runsOf } from './runs.js';
import { slipPairs } from './slip-pairs.js';

/** Numbers of two spaces: the one that may be the imitation, and the other. */
export type NearPair = readonly [suspect: number, other: number];

export interface NearKeys {
  add(space: Space): void;
  /** Each pair once; where both may be the imitation, both ways round. Spaces are not compared yet, only their names' looks. */
  pairs(): readonly NearPair[];
}

/** A name that more places have on one platform is an ordinary one; then only odd letters count. Assumed. */
const MOST_ALIKE = 20;
/** Enough is known of the place that something could speak against it. */
const KNOWN = 1;
/** Some of its letters are not what they look like. */
const ODD = 2;
/** Two numbers of spaces in one number of 53 bits: 67 million places. */
const ROOM = 2 ** 26;

/** Names by number, in columns: as objects a million of them take twice the memory. */
interface Names {
  readonly ids: number[];
  readonly texts: string[];
  /** Number of the platform of each. */
  readonly platforms: number[];
  readonly marks: number[];
}

interface Looks extends Names {
  readonly looks: readonly string[];
}

/** Pairs of a run of names that look the same. */
function* alike({ ids, marks }: Looks, run: readonly number[]): Iterable<NearPair> {
  const isUsual = run.length <= MOST_ALIKE;
  const isSuspect = (at: number): boolean => ((marks[at] ?? 0) & (isUsual ? KNOWN | ODD : ODD)) !== 0;
  const others = isUsual ? run : run.filter((at) => ((marks[at] ?? 0) & ODD) === 0).slice(0, MOST_ALIKE);
  for (const suspect of run.filter(isSuspect))
    for (const other of others) yield [ids[suspect] ?? 0, ids[other] ?? 0];
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

function* sameLooks(names: Looks): Iterable<NearPair> {
  const { looks, platforms, marks } = names;
  const hashes = Uint32Array.from(looks, (look, at) => (look === '' ? 0 : hashOf(look, platforms[at] ?? 0)));
  const suspicious = new Set(hashes.filter((_, at) => marks[at] !== 0));
  const keys: number[] = [];
  for (const [at, hash] of hashes.entries()) if (hash !== 0 && suspicious.has(hash)) keys.push(filed(hash, at));
  for (const run of runsOf(Float64Array.from(keys))) for (const group of byLook(names, run)) yield* alike(names, group);
}

function* slips(names: Looks): Iterable<NearPair> {
  const { ids, marks } = names;
  const isKnown = (at: number): boolean => ((marks[at] ?? 0) & KNOWN) !== 0;
  for (const [a, b] of slipPairs(names, isKnown)) {
    if (isKnown(a)) yield [ids[a] ?? 0, ids[b] ?? 0];
    if (isKnown(b)) yield [ids[b] ?? 0, ids[a] ?? 0];
  }
}

export function nearKeys(): NearKeys {
  const names: Names = { ids: [], texts: [], platforms: [], marks: [] };
  const numbers = new Map<string, number>();
  const file = (text: string, id: number, { platform, mark }: { platform: number; mark: number }): void => {
    names.ids.push(id);
    names.texts.push(text);
    names.platforms.push(platform);
    names.marks.push(isOdd(text) ? mark | ODD : mark);
  };
  return {
    add(space) {
      const platform = numbers.get(space.platform) ?? numbers.size;
      numbers.set(space.platform, platform);
      const where = { platform, mark: mayImitate(space) ? KNOWN : 0 };
      file(space.name, space.id, where);
      const address = addressName(space);
      if (address !== null && address !== space.name) file(address, space.id, where);
    },
    pairs() {
      const found = new Set<number>();
      // In many lists nothing is known that could speak against a place.
      if (names.marks.every((mark) => mark === 0)) return [];
      const looks: Looks = { ...names, looks: names.texts.map(lookOf) };
      for (const source of [sameLooks(looks), slips(looks)])
        for (const [a, b] of source) if (a !== b) found.add(a * ROOM + b);
      return Array.from(found, (pair): NearPair => [Math.floor(pair / ROOM), pair % ROOM]);
    },
  };
}
