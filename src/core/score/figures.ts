/** The figures of a ranking in columns, light enough for a million places: what it is ordered by, and what the width of a rank is drawn from. */
import type { Ranked } from '../../domain/ranked.js';
import type { ReachRow } from '../platforms/reach-table.js';
import { textSeed } from './seeded.js';
import { sharedSigma } from './shared-sigma.js';

/** One entry a place, by the number that `push` gave it: 0, 1, 2 … */
export interface Figures {
  /** Number of the space. */
  readonly id: Uint32Array;
  /** Made of its key, so that its luck is the same in every file. */
  readonly seed: Uint32Array;
  readonly score: Float64Array;
  readonly reach: Float64Array;
  /** 100 where there is no campaign. */
  readonly relevance: Float64Array;
  /** People likely to see one post. */
  readonly people: Float64Array;
  /** 1: its size is not known, reach is a guess. */
  readonly isEstimated: Uint8Array;
  /** Standard deviation of log10 people: its own … */
  readonly sigma: Float32Array;
  /** … and that of the guess which all places of the platform share. */
  readonly shared: Float32Array;
  /** Which of `platforms`. */
  readonly platform: Uint16Array;
  readonly platforms: readonly string[];
}

export interface FiguresBook {
  readonly figures: Figures;
  /** Enters a place and gives back its number. */
  push(scored: Ranked, row: ReachRow): number;
}

/** Room for `most` places. */
export function figuresFor(most: number): FiguresBook {
  const platforms: string[] = [];
  const numbers = new Map<string, number>();
  const figures: Figures = {
    id: new Uint32Array(most),
    seed: new Uint32Array(most),
    score: new Float64Array(most),
    reach: new Float64Array(most),
    relevance: new Float64Array(most),
    people: new Float64Array(most),
    isEstimated: new Uint8Array(most),
    sigma: new Float32Array(most),
    shared: new Float32Array(most),
    platform: new Uint16Array(most),
    platforms,
  };
  const numberOf = (platform: string): number => {
    const known = numbers.get(platform);
    if (known !== undefined) return known;
    numbers.set(platform, platforms.length);
    return platforms.push(platform) - 1;
  };
  let next = 0;
  return {
    figures,
    push: ({ space, score, reach, relevance, people, sigma, missing }, row) => {
      const at = next;
      next += 1;
      figures.id[at] = space.id;
      figures.seed[at] = textSeed(space.key);
      figures.score[at] = score;
      figures.reach[at] = reach;
      figures.relevance[at] = relevance ?? 100;
      figures.people[at] = people;
      figures.isEstimated[at] = missing.includes('members') ? 1 : 0;
      figures.sigma[at] = sigma;
      figures.shared[at] = sharedSigma(space, row);
      figures.platform[at] = numberOf(space.platform);
      return at;
    },
  };
}
