/** A campaign: what the organizer is about; relevance is judged against it. */
import type { Weights } from './weights.js';

export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly about: string | null;
  readonly terms: readonly string[];
  readonly related: readonly string[];
  /** Words that make a place unlikely. */
  readonly exclude: readonly string[];
  /** Words that take a place off the map, whatever else it speaks of. */
  readonly never: readonly string[];
  /** A place with its other names after '=': 'Oakland=Oaktown=946*'; one with '*' at its end is a beginning (of postcodes). */
  readonly places: readonly string[];
  readonly languages: readonly string[];
  /** Reach's share of the mix, 0 to 1 (docs/scoring.md: 0.4). */
  readonly weight: number;
  /** Weights that are not as usual. */
  readonly weights: Partial<Weights>;
  /** Ids of the issue packs that its words were taken from. */
  readonly issues: readonly string[];
}

/** A campaign before the store gives it its number. */
export type NewCampaign = Omit<Campaign, 'id'>;
