/** slipPairs: pairs of names that differ by one letter, found by the parts of them that are the same. */
import { neighbourHashes } from './name-hash.js';
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
}

type Pair = readonly [suspect: number, other: number];

/** Shorter names have too many neighbours one letter away: as the words in near-name.ts. */
const LEAST = 6;

/** Pairs that differ by one letter and tell; a pair may come more than once. */
export function* slipPairs({ looks, platforms, matters, tells }: SlipNames): Iterable<Pair> {
  const hashes = (name: number, use: (hash: number) => void): void => {
    const look = looks[name] ?? '';
    if (look.length >= LEAST) neighbourHashes(look, platforms[name] ?? 0, use);
  };
  for (const run of runsOf({ count: looks.length, matters, hashes })) {
      const k = run.filter(matters).length;
      globalThis.RUNS = globalThis.RUNS ?? [];
      globalThis.RUNS.push([run.length, k]);
    }
    for (const suspect of run.filter(matters))
      for (const other of run)
        if (tells(suspect, other) && oneEdit(looks[suspect] ?? '', looks[other] ?? '') !== null) yield [suspect, other];
  }
}
