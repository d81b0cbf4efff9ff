/** The places that stand first on the map, and what another score would make of a place's rank. Used by flows/check. */
import { countAbove } from '../core/count-above.js';
import type { Campaign } from '../domain/campaign.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';
import { rank } from './rank.js';
import { wholeMapRequest } from './whole-map.js';

/** Eight screens of 25: whoever looks further has sorted the map for another reason. Assumed. */
const BEST = 200;

export interface BestOfMap {
  readonly ids: readonly number[];
  /** The rank of a place that has the score `now`, were its score another one. */
  readonly rankWith: (score: number, now: number) => number;
}

/** For the campaign, or by reach alone; what is off topic has no rank. */
export async function bestOf(
  store: Store,
  { campaign, today }: { readonly campaign: Campaign | null; readonly today: string },
  progress: Progress,
): Promise<BestOfMap> {
  const request = wholeMapRequest(campaign, today);
  const { order } = await rank(store, request, progress);
  const scores = Float64Array.from(order, (one) => one.score).reverse();
  return {
    ids: order.slice(0, BEST).map((one) => one.id),
    rankWith: (score, now) => countAbove(scores, score) - (now > score ? 1 : 0) + 1,
  };
}
