/** What a person says of places for a campaign: yes, no, or nothing any more. */
import type { Rated } from '../domain/rating.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { anchorsOf } from './decide.js';

export interface RateRequest {
  readonly campaignId: number;
  readonly spaces: readonly Space[];
  /** null: what was said is forgotten. */
  readonly verdict: Rated | null;
  readonly now: Date;
}

/** One transaction. Returns what was said of each place before, by its number. */
export function rate(
  store: Store,
  { campaignId, spaces, verdict, now }: RateRequest,
): ReadonlyMap<number, Rated | null> {
  const said = store.ratings.verdicts(campaignId);
  const places = spaces.map((space) => ({
    keys: store.spaces.keysOf(space.id),
    anchors: anchorsOf(store, space),
  }));
  store.ratings.change({ campaignId, places, verdict, madeAt: now.toISOString() });
  return new Map(spaces.map(({ id }) => [id, said.get(id) ?? null]));
}
