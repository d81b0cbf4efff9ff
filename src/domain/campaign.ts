/** A campaign: what the organizer is about; relevance is judged against it. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly about: string | null;
  readonly terms: readonly string[];
  readonly related: readonly string[];
  readonly exclude: readonly string[];
  readonly places: readonly string[];
  readonly languages: readonly string[];
  /** Reach's share of the mix, 0 to 1 (docs/scoring.md: 0.4). */
  readonly weight: number;
}
