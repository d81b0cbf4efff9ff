/** The width of a rank as people read it: for the map and for explanations. */
import type { RankRange } from '../core/score/rank-range.js';

/** '1-4'; '3' where no run says otherwise. */
export function rangeText({ low, high }: RankRange): string {
  return low === high ? String(low) : `${low}-${high}`;
}
