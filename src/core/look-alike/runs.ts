/** runsOf: which of many things share a hash, in memory of eight bytes a thing; for finding neighbours among a million names. Pure. */

/** Room for the number of a thing beside 30 bits of hash in the 53 bits of a number: 8 million things. */
const ROOM = 2 ** 23;

/** A thing under a hash of up to 32 bits, as one number. */
export function filed(hash: number, thing: number): number {
  return (hash >>> 2) * ROOM + thing;
}

/** The things of each hash that two or more share, in ascending order; different texts may share a hash. Sorts `keys` in place. */
export function* runsOf(keys: Float64Array): Iterable<readonly number[]> {
  keys.sort();
  let start = 0;
  for (let at = 1; at <= keys.length; at += 1) {
    const isSame = at < keys.length && Math.floor((keys[at] ?? 0) / ROOM) === Math.floor((keys[start] ?? 0) / ROOM);
    if (isSame) continue;
    if (at - start > 1) yield Array.from(keys.subarray(start, at), (key) => key % ROOM);
    start = at;
  }
}
