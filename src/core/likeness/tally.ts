/** Tally: how many places have a word, a name, a description; some ten bytes for each, whatever its length. */
import { textHash } from './text-hash.js';

export interface Tally {
  add(text: string): void;
  /** The same for a text whose hash is known (see textHash). */
  addHash(hash: number): void;
  /** How often the text was added. Two texts of one hash count as one: at a million texts that is one in some 4,000. */
  count(text: string): number;
  countHash(hash: number): number;
}

/** Slots of an empty tally; it doubles when it is more than half full. */
const FIRST_SIZE = 1_024;

/** Where the hash stands in the table, or the free slot where it would. */
function slotOf(hashes: Uint32Array, hash: number): number {
  const mask = hashes.length - 1;
  let at = hash & mask;
  while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & mask;
  return at;
}

export function newTally(): Tally {
  let hashes = new Uint32Array(FIRST_SIZE);
  let counts = new Uint32Array(FIRST_SIZE);
  let used = 0;
  const grow = (): void => {
    const [oldHashes, oldCounts] = [hashes, counts];
    hashes = new Uint32Array(oldHashes.length * 2);
    counts = new Uint32Array(oldHashes.length * 2);
    for (const [at, hash] of oldHashes.entries()) {
      if (hash === 0) continue;
      const to = slotOf(hashes, hash);
      hashes[to] = hash;
      counts[to] = oldCounts[at] ?? 0;
    }
  };
  const addHash = (hash: number): void => {
    const at = slotOf(hashes, hash);
    if (hashes[at] === 0) {
      hashes[at] = hash;
      used += 1;
    }
    counts[at] = (counts[at] ?? 0) + 1;
    if (used * 2 > hashes.length) grow();
  };
  const countHash = (hash: number): number => counts[slotOf(hashes, hash)] ?? 0;
  return {
    addHash,
    countHash,
    add: (text) => addHash(textHash(text)),
    count: (text) => countHash(textHash(text)),
  };
}
