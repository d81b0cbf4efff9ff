/** runsOf: which of many things share a hash with one that matters, in memory of some bytes a thing; to find neighbours among a million names. */

export interface Hashed {
  /** Things are numbered from 0. */
  readonly count: number;
  /** Of a run at least one thing matters. */
  readonly matters: (thing: number) => boolean;
  /** Calls `use` with each hash of a thing: whole numbers below 2^32. */
  readonly hashes: (thing: number, use: (hash: number) => void) => void;
}

/** Room for the number of a thing beside 30 bits of hash in the 53 bits of a number: 8 million things. */
const ROOM = 2 ** 23;
/** A sieve with 4 million holes: what falls through has no hash of a thing that matters, and need not be sorted. */
const SIEVE = 2 ** 22;

/** Hash and thing as one number, ascending, for the hashes of what matters and a few others. */
function keysOf({ count, matters, hashes }: Hashed): Float64Array {
  const sieve = new Uint8Array(SIEVE);
  const mark = (hash: number): void => {
    sieve[hash % SIEVE] = 1;
  };
  for (let thing = 0; thing < count; thing += 1) if (matters(thing)) hashes(thing, mark);
  const keys: number[] = [];
  let thing = 0;
  const keep = (hash: number): void => {
    if (sieve[hash % SIEVE] === 1) keys.push((hash >>> 2) * ROOM + thing);
  };
  for (; thing < count; thing += 1) hashes(thing, keep);
  return Float64Array.from(keys).sort();
}

function thingsOf(keys: Float64Array, start: number, end: number): readonly number[] {
  const things: number[] = [];
  for (let at = start; at < end; at += 1) things.push((keys[at] ?? 0) % ROOM);
  return things;
}

/** The things of each hash that two or more share, in ascending order; things of different hashes may come together by chance. */
export function* runsOf(hashed: Hashed): Iterable<readonly number[]> {
  const keys = keysOf(hashed);
  let start = 0;
  let hash = -1;
  for (let at = 0; at <= keys.length; at += 1) {
    const next = at < keys.length ? Math.floor((keys[at] ?? 0) / ROOM) : -1;
    if (next === hash) continue;
    if (at - start > 1) {
      const things = thingsOf(keys, start, at);
      if (things.some(hashed.matters)) yield things;
    }
    start = at;
    hash = next;
  }
}
