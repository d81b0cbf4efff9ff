/** slipPairs: pairs of names that differ by one letter, found by the parts of them that are the same. */
import { gapHashes, partHashes } from './name-hash.js';
import { oneEdit } from './one-edit.js';
import { runsOf } from './runs.js';

/** Names by number, from 0. */
export interface SlipNames {
  readonly looks: readonly string[];
  /** Number of the platform of each. */
  readonly platforms: readonly number[];
  /** The name may be an imitation. */
  readonly matters: (name: number) => boolean;
  /** Those of the names that may be an imitation of another one of them. */
  readonly suspectsAmong: (names: readonly number[]) => readonly number[];
  /** The first may be an imitation of the second, by what is known of both. */
  readonly tells: (suspect: number, other: number) => boolean;
}

type Pair = readonly [suspect: number, other: number];

/** Shorter names have too many neighbours one letter away: as the words in near-name.ts. */
const LEAST = 6;
/** More comparisons than this a name take longer than sorting out by letters. Measured. */
const FEW = 20;

function* compared({ looks, tells }: SlipNames, suspects: readonly number[], run: readonly number[]): Iterable<Pair> {
  for (const suspect of suspects)
    for (const other of run)
      if (tells(suspect, other) && oneEdit(looks[suspect] ?? '', looks[other] ?? '') !== null) yield [suspect, other];
}

/** Smaller runs of a run: of names that share all but one letter. */
function* byGaps(
  { looks }: SlipNames,
  suspects: readonly number[],
  run: readonly number[],
): Iterable<readonly number[]> {
  const some = new Set(suspects);
  const smaller = runsOf({
    count: run.length,
    matters: (at) => some.has(run[at] ?? 0),
    hashes: (at, use) => gapHashes(looks[run[at] ?? 0] ?? '', use),
  });
  for (const places of smaller) yield places.map((at) => run[at] ?? 0);
}

/** Pairs that differ by one letter and tell; a pair may come more than once. */
export function* slipPairs(names: SlipNames): Iterable<Pair> {
  const { looks, platforms, matters, suspectsAmong } = names;
  const hashes = (name: number, use: (hash: number) => void): void => {
    const look = looks[name] ?? '';
    if (look.length >= LEAST) partHashes(look, platforms[name] ?? 0, use);
  };
  for (const run of runsOf({ count: looks.length, matters, hashes })) {
    const suspects = suspectsAmong(run);
    if (suspects.length <= FEW) yield* compared(names, suspects, run);
    else for (const few of byGaps(names, suspects, run)) yield* compared(names, suspectsAmong(few), few);
  }
}
