/** Two hundred runs of a ranking: in each one other figures that would be as fair. How much a place is worth in each of them. */
import type { Figures } from './figures.js';
import { POINTS, RELEVANCE_SIGMA } from './scale.js';
import { bitsOf, nextState, normalOf, otherNormalOf, textSeed } from './seeded.js';

/** Enough that the 5 % on either side are ten runs each; twice as many change no range worth speaking of. */
export const RUNS = 200;
/** The mix of reach and relevance is a choice: another one up to this far away would be as fair. Assumed. */
const WEIGHT_SPREAD = 0.15;

/** Logarithms of 0..100 in steps of 1/160: a table is several times faster, and single precision is the same on every machine. */
const STEPS = 160;
const LOG: Float32Array = Float32Array.from({ length: 100 * STEPS + 1 }, (_, at) =>
  // Nothing at all is taken as a third of a step, which is below everything else.
  Math.log(Math.max(at, 1 / 3) / STEPS),
);

function logOf(points: number): number {
  const held = points < 0 ? 0 : points > 100 ? 100 : points;
  return LOG[(held * STEPS + 0.5) | 0] ?? 0;
}

export interface Runs {
  /** Writes what the place is worth in each run to `worth`: the logarithm of its score, for comparing only. */
  fill(at: number, worth: Float64Array): void;
  /** A quick test of whether a place could be worth as much as the level in any of the runs; it lets some pass that are not. */
  reaching(levels: Float64Array): (at: number) => boolean;
}

/** From 0 to 1 with its peak at one half: the mean of two even draws. */
function triangular(state: number): number {
  return (bitsOf(nextState(state)) + bitsOf(nextState(nextState(state)))) / 2 ** 33;
}

/** Reach's share in each run. */
function weightsOf(weight: number): Float64Array {
  return Float64Array.from({ length: RUNS }, (_, run) => {
    const drawn = weight + WEIGHT_SPREAD * (2 * triangular(textSeed(`weight ${run}`)) - 1);
    return Math.max(0, Math.min(1, drawn));
  });
}

/** The luck of a platform in each run: its places share the guess of how many see a post, so they move together. */
function luckOf(platform: string): Float64Array {
  return Float64Array.from({ length: RUNS }, (_, run) =>
    normalOf(bitsOf(nextState(textSeed(`platform ${platform} ${run}`)))),
  );
}

/** One place in a thousand has better luck of its own in a run; that it is overlooked then moves no rank by a hundredth. */
const GOOD_LUCK = 3;

/** The least reach with which a place of this relevance comes up to the level in some run, with the luck that its platform has in it. */
function reachNeeded(
  related: number,
  common: number,
  of: { luck: Float64Array; weights: Float64Array; levels: Float64Array },
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const share = of.weights[run] ?? 1;
    const missing = (of.levels[run] ?? 0) - (1 - share) * logOf(related);
    const needed = share === 0 ? (missing > 0 ? Number.POSITIVE_INFINITY : 0) : Math.exp(missing / share);
    if (needed <= 100) least = Math.min(least, needed - common * (of.luck[run] ?? 0));
  }
  return least;
}

/** `weight` null: reach alone. */
export function runsOf(figures: Figures, weight: number | null): Runs {
  const { seed, reach, relevance, sigma, shared, platform } = figures;
  const weights = weight === null ? new Float64Array(RUNS).fill(1) : weightsOf(weight);
  const lucks = figures.platforms.map(luckOf);
  const none = new Float64Array(RUNS);
  return {
    fill: (at, worth) => {
      const luck = lucks[platform[at] ?? 0] ?? none;
      const [middle, related] = [reach[at] ?? 0, relevance[at] ?? 0];
      const [own, common] = [POINTS * (sigma[at] ?? 0), POINTS * (shared[at] ?? 0)];
      let state = seed[at] ?? 0;
      for (let run = 0; run < RUNS; run += 1) {
        state = nextState(state);
        const bits = bitsOf(state);
        const share = weights[run] ?? 1;
        const reached = middle + common * (luck[run] ?? 0) + own * normalOf(bits);
        worth[run] = share * logOf(reached) + (1 - share) * logOf(related + RELEVANCE_SIGMA * otherNormalOf(bits));
      }
    },
    reaching: (levels) => {
      const known = new Map<number, number>();
      return (at) => {
        const [related, common] = [
          Math.min(100, Math.ceil((relevance[at] ?? 0) + RELEVANCE_SIGMA * GOOD_LUCK)),
          shared[at] ?? 0,
        ];
        const key = (platform[at] ?? 0) * 128 * 128 + Math.round(common * 100) * 128 + related;
        let needed = known.get(key);
        if (needed === undefined) {
          needed = reachNeeded(related, POINTS * common, { luck: lucks[platform[at] ?? 0] ?? none, weights, levels });
          known.set(key, needed);
        }
        return (reach[at] ?? 0) + POINTS * GOOD_LUCK * (sigma[at] ?? 0) >= needed;
      };
    },
  };
}
