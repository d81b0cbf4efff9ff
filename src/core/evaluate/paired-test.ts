/** Whether one ranking is better than another over the same queries, or by chance: a sign-flip test and a bootstrap interval. */
import { mean } from '../mean.js';
import { bitsOf, nextState, textSeed } from '../score/seeded.js';

export interface PairedTest {
  /** Queries in which the first is better, worse, the same. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Mean of first minus second, and where it lies in 95 of 100 draws of the queries. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** How often a difference this large, in either direction, would come by chance alone. */
  readonly p: number;
}

/** Smucker, Allan & Carterette, "A comparison of statistical significance tests for information retrieval evaluation" (2007), take 100,000; with 20,000 the third digit of p stands. */
const DRAWS = 20_000;
/** Up to here all ways to set the signs are fewer than the draws, so all are looked at. */
const MOST_EXACT = Math.floor(Math.log2(DRAWS));
/** Differences below this are rounding. */
const ROUNDING = 1e-12;
/** The middle 95 %. */
const TAIL = 0.025;

/** Random bits, the same in every run of the program. */
function seededBits(): () => number {
  let state = textSeed('paired test');
  return () => {
    state = nextState(state);
    return bitsOf(state);
  };
}

/** If neither is better, each difference might as well have the other sign. */
function chanceOf(differences: readonly number[]): number {
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0)) - ROUNDING;
  if (differences.length <= MOST_EXACT) {
    const ways = 2 ** differences.length;
    let asLarge = 0;
    for (let way = 0; way < ways; way += 1) {
      const sum = differences.reduce((total, value, at) => total + ((way >> at) & 1 ? value : -value), 0);
      if (Math.abs(sum) >= seen) asLarge += 1;
    }
    return asLarge / ways;
  }
  const next = seededBits();
  // What was seen is one of the ways.
  let asLarge = 1;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sum = differences.reduce((total, value) => total + (next() & 1 ? value : -value), 0);
    if (Math.abs(sum) >= seen) asLarge += 1;
  }
  return asLarge / (DRAWS + 1);
}

/** Percentiles of the mean over draws of the queries with putting back (Efron 1979). */
function intervalOf(differences: readonly number[]): readonly [number, number] {
  const next = seededBits();
  const means = Float64Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let at = 0; at < differences.length; at += 1) sum += differences[next() % differences.length] ?? 0;
    return sum / differences.length;
  }).sort();
  return [means[Math.floor(DRAWS * TAIL)] ?? 0, means[Math.ceil(DRAWS * (1 - TAIL)) - 1] ?? 0];
}

/** One value a query in both, in the same order; at least one. */
export function pairedTest(first: readonly number[], second: readonly number[]): PairedTest {
  const differences = first.map((value, at) => value - (second[at] ?? 0));
  const better = differences.filter((value) => value > ROUNDING).length;
  const worse = differences.filter((value) => value < -ROUNDING).length;
  const [low, high] = intervalOf(differences);
  return {
    better,
    worse,
    same: differences.length - better - worse,
    difference: mean(differences),
    low,
    high,
    p: chanceOf(differences),
  };
}
