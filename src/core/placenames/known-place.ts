/** What a gazetteer knows of one of a campaign's places; made by flows/place-knowledge, used to widen the campaign's own words. */
import type { Area } from './whereabouts.js';

export interface KnownPlace {
  /** Where it lies, or the region that it is; null: what the person wrote says it. */
  readonly area: Area | null;
  /** It is a region or country itself. */
  readonly isWide: boolean;
  /** Other names, as the gazetteer writes them. */
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  /** Of a region: towns in it, folded, blanks between words. Only those that are not better known elsewhere. */
  readonly towns: readonly string[];
}

/** A campaign's place, as the person wrote it → what is known of it. */
export type KnownPlaces = ReadonlyMap<string, KnownPlace>;
