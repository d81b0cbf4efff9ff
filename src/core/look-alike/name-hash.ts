/** Hashes of a name, and of the parts of it that stay the same when one of its letters changes; so that a million names can be sorted by them. */

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Goes on from `hash` over the code units from `start` to `end`: FNV-1a in 32 bits (draft-eastlake-fnv). */
function onward(hash: number, text: string, [start, end]: readonly [number, number]): number {
  let value = hash;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value;
}

/** 32 bits; texts of another salt hash apart. */
export function hashOf(text: string, salt: number): number {
  return onward(Math.imul(SEED ^ salt, PRIME), text, [0, text.length]) >>> 0;
}

/** Names up to this length are cut in halves, from this length on in thirds: a third of a short one is in too many. Assumed. */
const SHORT = 12;
/** Salts of parts: names have at most 120 letters, some of them written as two. */
const MOST_PARTS = 1024;

type Use = (hash: number) => void;

/** The first half and the last one: one of them is the same. `size` is half of the shorter name's length, rounded down. */
function halves(text: string, { size, salt }: { size: number; salt: number }, use: Use): void {
  const { length } = text;
  const seed = Math.imul(SEED ^ (salt * MOST_PARTS + size * 8), PRIME);
  use(onward(seed, text, [0, size]) >>> 0);
  use(onward(seed + 1, text, [length - size, length]) >>> 0);
}

/**
 * The first two thirds, the last two, and the first with the last: one of these is the same, also where two letters changed places
 * on a border. `size` is a third of the shorter name's length less one, rounded down.
 */
function thirds(text: string, { size, salt }: { size: number; salt: number }, use: Use): void {
  const { length } = text;
  const seed = Math.imul(SEED ^ (salt * MOST_PARTS + size * 8 + 2), PRIME);
  use(onward(seed, text, [0, 2 * size]) >>> 0);
  use(onward(seed + 1, text, [length - 2 * size, length]) >>> 0);
  use(onward(onward(seed + 2, text, [0, size]), text, [length - size, length]) >>> 0);
}

/**
 * Calls `use` with hashes of parts of a text of at least six code units: two texts that differ by one letter, or by two neighbours that
 * changed places, share one of these. Each is filed as the shorter and as the longer one of two.
 */
export function partHashes(text: string, salt: number, use: Use): void {
  const { length } = text;
  if (length <= SHORT) {
    const [own, shorter] = [Math.floor(length / 2), Math.floor((length - 1) / 2)];
    halves(text, { size: own, salt }, use);
    if (shorter !== own) halves(text, { size: shorter, salt }, use);
  }
  if (length >= SHORT) {
    const [own, shorter] = [Math.floor((length - 1) / 3), Math.floor((length - 2) / 3)];
    thirds(text, { size: own, salt }, use);
    if (shorter !== own) thirds(text, { size: shorter, salt }, use);
  }
}

/**
 * Calls `use` with the hash of the text and that of the text without each of its letters: two texts that differ by one letter, or by two
 * neighbours that changed places, share one of these, and others hardly any. Takes longer than `partHashes`.
 */
export function gapHashes(text: string, use: Use): void {
  use(hashOf(text, 0));
  const { length } = text;
  let before = Math.imul(SEED, PRIME);
  for (let gap = 0; gap < length; gap += 1) {
    use(onward(before, text, [gap + 1, length]) >>> 0);
    before = onward(before, text, [gap, gap + 1]);
  }
}
