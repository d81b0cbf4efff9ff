/** Who stands where in each run: counted for the places that come far enough up, estimated by a sample further down, so that a million cost little. */
import { countAbove } from '../count-above.js';
import { RUNS, type Runs } from './runs.js';

/** Up to so many places each is looked at in each run. */
const ALL = 5_000;
/** Of more, so many that stand first say what a place must be worth to be counted: as much as one of the best `DEPTH` of them. */
const HEAD = 2_000;
/** Ranks that are counted in every run at least. */
const DEPTH = 500;
/** Further down ranks are estimated by so many places that are spread evenly over the whole order. */
const SPREAD = 2_000;

export interface Field {
  /** The rank in a run of a place that is worth so much in it; `index`: where it stands in the order, for equals. */
  rankIn(run: number, worth: number, index: number): number;
}

/** What every place of a list is worth in each run, rising. */
function worthByRun(places: Uint32Array, runs: Runs): readonly Float64Array[] {
  const worth = new Float64Array(RUNS);
  const byRun = Array.from({ length: RUNS }, () => new Float64Array(places.length));
  for (const [index, at] of places.entries()) {
    runs.fill(at, worth);
    for (const [run, column] of byRun.entries()) column[index] = worth[run] ?? 0;
  }
  for (const column of byRun) column.sort();
  return byRun;
}

/** A key holds how much a place is worth in 26 bits and its index in 24, together less than 2^53. */
const INDEXES = 2 ** 24;
const WORTH_STEPS = 2 ** 22;
/** Worth is a logarithm of 1/480 or more: this makes it positive. */
const WORTH_SHIFT = 8;

/** Of equals the one that stands first in the order is higher. */
function keyOf(worth: number, index: number): number {
  return Math.round((worth + WORTH_SHIFT) * WORTH_STEPS) * INDEXES + (INDEXES - 1 - index);
}

/** So many keys of a run are kept: where nearly all places are alike, nearly all could be among the first. */
const MOST_KEPT = 10_000;

/** The higher half of the keys of a run. */
function withoutLower(keys: readonly number[]): number[] {
  return [
    ...Float64Array.from(keys)
      .sort()
      .subarray(keys.length / 2),
  ];
}

/** The keys of the places that are worth at least the level of the run, rising. */
function keysAbove(order: Uint32Array, runs: Runs, levels: Float64Array): readonly Float64Array[] {
  const found: number[][] = Array.from({ length: RUNS }, () => []);
  const least = new Float64Array(RUNS);
  const worth = new Float64Array(RUNS);
  const canReach = runs.reaching(levels);
  for (let index = 0; index < order.length; index += 1) {
    const at = order[index] ?? 0;
    if (!canReach(at)) continue;
    runs.fill(at, worth);
    for (let run = 0; run < RUNS; run += 1) {
      const value = worth[run] ?? 0;
      if (value < (levels[run] ?? 0)) continue;
      const key = keyOf(value, index);
      if (key < (least[run] ?? 0)) continue;
      const keys = found[run] ?? [];
      if (keys.push(key) < MOST_KEPT) continue;
      const kept = withoutLower(keys);
      found[run] = kept;
      least[run] = kept[0] ?? 0;
    }
  }
  return found.map((keys) => Float64Array.from(keys).sort());
}

/** `order`: at most 2^24 numbers of places, the first rank first. */
export function fieldOf(order: Uint32Array, runs: Runs): Field {
  const isSmall = order.length <= ALL;
  const levels = isSmall
    ? new Float64Array(RUNS).fill(Number.NEGATIVE_INFINITY)
    : Float64Array.from(worthByRun(order.subarray(0, HEAD), runs), (column) => column[HEAD - DEPTH] ?? 0);
  const keys = keysAbove(order, runs, levels);
  const step = order.length / SPREAD;
  const sample = Uint32Array.from({ length: SPREAD }, (_, at) => order[Math.floor((at + 0.5) * step)] ?? 0);
  const spread = isSmall ? [] : worthByRun(sample, runs);
  const none = new Float64Array(0);
  return {
    rankIn: (run, worth, index) => {
      const counted = keys[run] ?? none;
      const rank = 1 + countAbove(counted, keyOf(worth, index));
      // Its own key is among those counted, or lower than all of them.
      return rank <= counted.length ? rank : Math.max(rank, Math.round(step * countAbove(spread[run] ?? none, worth)));
    },
  };
}
