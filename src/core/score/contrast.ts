/** What separates two places on the map: reach or relevance, whichever the score owes more of the difference to. */
import type { Ranked } from '../../domain/ranked.js';

export type Side = 'reach' | 'relevance';

/** As in the score, where nothing at all has no logarithm: far below a tenth of a point. */
const LEAST = 0.01;

function log(points: number): number {
  return Math.log(Math.max(LEAST, points));
}

/** `weight`: reach's share of the mix. null: the two do not differ. */
export function mainSide(one: Ranked, other: Ranked, weight: number): Side | null {
  const reach = Math.abs(weight * (log(one.reach) - log(other.reach)));
  const relevance = Math.abs((1 - weight) * (log(one.relevance ?? 100) - log(other.relevance ?? 100)));
  if (reach === 0 && relevance === 0) return null;
  return reach >= relevance ? 'reach' : 'relevance';
}
