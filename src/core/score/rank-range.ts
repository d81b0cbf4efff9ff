/** The honest width of a rank: where a place stands in nine of ten fair runs, and how often it is among the first ten. */
import type { Figures } from './figures.js';
import { fieldOf } from './run-field.js';
import { RUNS, runsOf } from './runs.js';

export interface RankRange {
  /** From here … */
  readonly low: number;
  /** … to here in nine of ten runs; never without the rank itself. */
  readonly high: number;
  /** Share of the runs in which it is among the first ten, 0 to 1. */
  readonly topTen: number;
}

export interface RankRanges {
  /** Of the place at this rank, 1 for the first. */
  of(rank: number): RankRange;
  /** Share of the runs in which the place at rank `one` is worth more than that at `other`, 0 to 1. */
  ahead(one: number, other: number): number;
}

/** 5 % of the runs are outside on each side. */
const OUTSIDE = RUNS / 20;

/**
 * Rank acceptability (SMAA-2: Lahdelma & Salminen, Operations Research 49(3), 2001, doi 10.1287/opre.49.3.444.11220): the ranking is made again and
 * again with a weight, a luck of each platform and a luck of each place that would be as fair. The same places give the same ranges,
 * whatever the order they came in.
 *
 * `order`: numbers of the places in `figures`, the first rank first. `weight`: reach's share; null: reach alone.
 */
export function rankRanges(order: Uint32Array, figures: Figures, weight: number | null): RankRanges {
  const runs = runsOf(figures, weight);
  const field = fieldOf(order, runs);
  const worth = new Float64Array(RUNS);
  const others = new Float64Array(RUNS);
  const ranks = new Uint32Array(RUNS);
  return {
    of: (rank) => {
      runs.fill(order[rank - 1] ?? 0, worth);
      for (let run = 0; run < RUNS; run += 1) ranks[run] = field.rankIn(run, worth[run] ?? 0, rank - 1);
      ranks.sort();
      const low = ranks[OUTSIDE - 1] ?? rank;
      const high = ranks[RUNS - OUTSIDE - 1] ?? rank;
      const inTopTen = ranks.filter((one) => one <= 10).length;
      return { low: Math.min(rank, low), high: Math.max(rank, high), topTen: inTopTen / RUNS };
    },
    ahead: (one, other) => {
      runs.fill(order[one - 1] ?? 0, worth);
      runs.fill(order[other - 1] ?? 0, others);
      let won = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const more = (worth[run] ?? 0) - (others[run] ?? 0);
        if (more > 0 || (more === 0 && one < other)) won += 1;
      }
      return won / RUNS;
    },
  };
}
