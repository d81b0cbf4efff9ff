/** slipPairs: pairs of names that differ by one letter, found by the half that they share. */
import { hashOf } from './name-hash.js';
import { oneEdit } from './one-edit.js';
import { filed, runsOf } from './runs.js';

export interface Looks {
  readonly looks: readonly string[];
  /** Number of the platform of each. */
  readonly platforms: readonly number[];
}

/** Shorter names have too many neighbours one letter away: as the words in near-name.ts. */
const LEAST = 6;
/** Up to so many names it is quicker to compare each with each. Measured. */
const FEW = 40;
/** A sieve of 4 million places, so that most names that share no half need not be sorted. */
const SIEVE = 2 ** 22;
/** Lengths of halves: names have at most 120 letters. */
const SIZES = 64;

/**
 * Of two names that differ by one letter the first or the last half is the same, counted by half the length of the shorter one: a name
 * of even length is filed as the longer one of two as well.
 */
function eachHalf(look: string, platform: number, use: (hash: number) => void): void {
  const half = Math.floor(look.length / 2);
  for (let size = half; size >= half - (look.length % 2 === 0 ? 1 : 0); size -= 1) {
    const salt = (platform * SIZES + size) * 2;
    use(hashOf(look, salt, [0, size]));
    use(hashOf(look, salt + 1, [look.length - size, look.length]));
  }
}

/** Each text with one letter left out or none: two that differ by one letter, or by two swapped ones, share one of these. */
function byNeighbour(run: readonly number[], looks: readonly string[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const at of run) {
    const look = looks[at] ?? '';
    const texts = new Set([look]);
    for (let gap = 0; gap < look.length; gap += 1) texts.add(look.slice(0, gap) + look.slice(gap + 1));
    for (const text of texts) {
      const group = groups.get(text);
      if (group === undefined) groups.set(text, [at]);
      else group.push(at);
    }
  }
  return groups.values();
}

function* pairsOf(run: readonly number[], looks: readonly string[]): Iterable<readonly [number, number]> {
  for (const [at, a] of run.entries())
    for (const b of run.slice(at + 1)) if (oneEdit(looks[a] ?? '', looks[b] ?? '') !== null) yield [a, b];
}

/** Keys of the halves that some known name has. */
function halfKeys({ looks, platforms }: Looks, isKnown: (at: number) => boolean): Float64Array {
  const each = (at: number, use: (hash: number) => void): void => {
    const look = looks[at] ?? '';
    if (look.length >= LEAST) eachHalf(look, platforms[at] ?? 0, use);
  };
  const sieve = new Uint8Array(SIEVE);
  for (const at of looks.keys()) {
    if (!isKnown(at)) continue;
    each(at, (hash) => {
      sieve[hash % SIEVE] = 1;
    });
  }
  const keys: number[] = [];
  for (const at of looks.keys()) {
    each(at, (hash) => {
      if (sieve[hash % SIEVE] === 1) keys.push(filed(hash, at));
    });
  }
  return Float64Array.from(keys);
}

/** Numbers of two names that differ by one letter, at least one of them `isKnown`; a pair may come more than once. */
export function* slipPairs(names: Looks, isKnown: (at: number) => boolean): Iterable<readonly [number, number]> {
  const { looks } = names;
  if (!looks.some((_, at) => isKnown(at))) return;
  for (const run of runsOf(halfKeys(names, isKnown))) {
    if (!run.some(isKnown)) continue;
    if (run.length <= FEW) yield* pairsOf(run, looks);
    else for (const group of byNeighbour(run, looks)) yield* pairsOf(group, looks);
  }
}
