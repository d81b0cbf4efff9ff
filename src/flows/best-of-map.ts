/** The places that stand first on the map, and what another score would make of a place's rank. Used by flows/check. */
import type { Campaign } from '../domain/campaign.js';
import type { Store } from '../store/store.js';
import { NO_FILTERS } from './filters.js';
import type { Progress } from './import-request.js';
import { rank } from './rank.js';

/** Eight screens of 25: whoever looks further has sorted the map for another reason. Assumed. */
const BEST = 200;

export interface BestOfMap {
  readonly ids: readonly number[];
  /** The rank of a place that has the score `now`, were its score another one. */
  readonly rankWith: (score: number, now: number) => number;
}

/** How many of `scores`, which fall, are above `score`. */
function above(scores: Float64Array, score: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) > score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For the campaign, or by reach alone; what is off topic has no rank. */
export async function bestOf(
  store: Store,
  { campaign, today }: { readonly campaign: Campaign | null; readonly today: string },
  progress: Progress,
): Promise<BestOfMap> {
  const request = { campaign, weight: null, filters: NO_FILTERS, sort: 'score' as const, withHidden: false, today };
  const { order } = await rank(store, request, progress);
  const scores = Float64Array.from(order, (one) => one.score);
  return {
    ids: order.slice(0, BEST).map((one) => one.id),
    rankWith: (score, now) => above(scores, score) - (now > score ? 1 : 0) + 1,
  };
}
