/** Ratings: what a person said of a place for a campaign, and nothing else about it. Kept by the keys of the place, so that it outlives every import. */

/** yes: more like this. no: not on this map. */
export type Rated = 'yes' | 'no';

export interface Rating {
  /** null: no list names the place any more; it holds again as soon as one does. */
  readonly spaceId: number | null;
  /** The key of the place that it hangs on; of several the first in the alphabet. */
  readonly key: string;
  readonly verdict: Rated;
  /** ISO time. */
  readonly madeAt: string;
}
