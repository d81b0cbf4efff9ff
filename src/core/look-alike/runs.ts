/** runsOf: which of many things share a hash with one that matters, in bounded memory; to find neighbours among a million names. */

export interface Hashed {
  /** Things are numbered from 0. */
  readonly count: number;
  /** Of a run at least one thing matters. */
  readonly matters: (thing: number) => boolean;
  /** Calls `use` with each hash of a thing: whole numbers below 2^32, well mixed. */
  readonly hashes: (thing: number, use: (hash: number) => void) => void;
}

/** Room for the number of a thing beside 30 bits of hash in the 53 bits of a number: 8 million things. */
const ROOM = 2 ** 23;
/** A sieve of 16 MB: while at most an eighth of it is filled, few hashes that nothing shares are kept by chance. */
const SIEVE = 2 ** 24;
const MOST_MARKED = SIEVE / 8;
/** What the sieve holds of the hashes that fall into one of its holes. */
const ONE = 1;
const SEVERAL = 2;

/** Hashes that only things of no matter have are not counted. */
function markedIn({ count, matters, hashes }: Hashed): number {
  let marked = 0;
  const add = (): void => {
    marked += 1;
  };
  for (let thing = 0; thing < count; thing += 1) if (matters(thing)) hashes(thing, add);
  return marked;
}

/** Which part of all hashes is looked at: the memory of one part is enough for all. */
interface Part {
  readonly at: number;
  readonly of: number;
}

/** Hash and thing as one number, ascending, for hashes that something that matters may share with another thing. */
function keysOf({ count, matters, hashes }: Hashed, sieve: Uint8Array, part: Part): Float64Array {
  const isOther = (hash: number): boolean => part.of > 1 && hash % part.of !== part.at;
  sieve.fill(0);
  const mark = (hash: number): void => {
    if (!isOther(hash)) sieve[hash >>> 8] = ONE;
  };
  for (let thing = 0; thing < count; thing += 1) if (matters(thing)) hashes(thing, mark);
  const meet = (hash: number): void => {
    if (isOther(hash)) return;
    const hole = hash >>> 8;
    const found = sieve[hole] ?? 0;
    // The first bit: something that matters is there. Then a count of all things, up to two.
    if (found !== 0 && found < ONE + 2 * SEVERAL) sieve[hole] = found + SEVERAL;
  };
  for (let thing = 0; thing < count; thing += 1) hashes(thing, meet);
  const keys: number[] = [];
  let thing = 0;
  const keep = (hash: number): void => {
    if (!isOther(hash) && (sieve[hash >>> 8] ?? 0) >= ONE + 2 * SEVERAL) keys.push((hash >>> 2) * ROOM + thing);
  };
  for (; thing < count; thing += 1) hashes(thing, keep);
  return Float64Array.from(keys).sort();
}

function thingsOf(keys: Float64Array, start: number, end: number): readonly number[] {
  const things: number[] = [];
  for (let at = start; at < end; at += 1) things.push((keys[at] ?? 0) % ROOM);
  return things;
}

function* runsIn(keys: Float64Array, matters: Hashed['matters']): Iterable<readonly number[]> {
  let start = 0;
  let hash = -1;
  for (let at = 0; at <= keys.length; at += 1) {
    const next = at < keys.length ? Math.floor((keys[at] ?? 0) / ROOM) : -1;
    if (next === hash) continue;
    if (at - start > 1) {
      const things = thingsOf(keys, start, at);
      if (things.some(matters)) yield things;
    }
    start = at;
    hash = next;
  }
}

/** The things of each hash that two or more share, in ascending order; things of different hashes may come together by chance. */
export function* runsOf(hashed: Hashed): Iterable<readonly number[]> {
  const marked = markedIn(hashed);
  if (marked === 0) return;
  const sieve = new Uint8Array(SIEVE);
  const of = Math.ceil(marked / MOST_MARKED);
  for (let at = 0; at < of; at += 1) yield* runsIn(keysOf(hashed, sieve, { at, of }), hashed.matters);
}
