/** slipPairs: pairs of names that differ by one letter, found by the half that they share. */
import { hashOf } from './name-hash.js';
import { oneEdit } from './one-edit.js';
import { runsOf } from './runs.js';

/** Names by number, from 0. */
export interface SlipNames {
  readonly looks: readonly string[];
  /** Number of the platform of each. */
  readonly platforms: readonly number[];
  /** The name may be an imitation. */
  readonly matters: (name: number) => boolean;
  /** The first may be an imitation of the second, by what is known of both. */
  readonly tells: (suspect: number, other: number) => boolean;
  /** Some of these may be an imitation of another one of them. */
  readonly tellsAmong: (names: readonly number[]) => boolean;
}

type Pair = readonly [suspect: number, other: number];

/** Shorter names have too many neighbours one letter away: as the words in near-name.ts. */
const LEAST = 6;
/** Up to so many suspects it is quicker to compare each with all. Measured. */
const FEW = 100;
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

function pairsOf({ looks, tells }: SlipNames, suspects: readonly number[], run: readonly number[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const suspect of suspects) {
    const look = looks[suspect] ?? '';
    for (const other of run)
      if (tells(suspect, other) && oneEdit(look, looks[other] ?? '') !== null) found.push([suspect, other]);
  }
  return found;
}

/** Pairs that differ by one letter and tell; a pair may come more than once. */
export function* slipPairs(names: SlipNames): Iterable<Pair> {
  const { looks, platforms, matters, tellsAmong } = names;
  const hashes = (at: number, use: (hash: number) => void): void => {
    const look = looks[at] ?? '';
    if (look.length >= LEAST) eachHalf(look, platforms[at] ?? 0, use);
  };
  for (const run of runsOf({ count: looks.length, matters, hashes })) {
    const suspects = run.filter(matters);
    if (suspects.length <= FEW) yield* pairsOf(names, suspects, run);
    else if (tellsAmong(run))
      for (const group of byNeighbour(run, looks)) yield* pairsOf(names, group.filter(matters), group);
  }
}
