/** choosePlace: which place of a gazetteer is meant, of all that have the name. */
import type { Placename } from '../../domain/placename.js';
import { type Area, areCompatible } from './whereabouts.js';

export interface Hints {
  /** Where the person says that it lies: a condition. */
  readonly said: readonly Area[];
  /** Regions and countries that the campaign names besides: places there are meant before larger ones elsewhere. */
  readonly beside: readonly Area[];
  /** It is a region or country itself. */
  readonly isWide: boolean;
}

/** A region is meant before a town of its name when ten times as many live there: Normandy, but the city of São Paulo; assumed. */
const REGION_BEFORE_TOWN = 10;

export function isRegion({ code }: Pick<Placename, 'code'>): boolean {
  return /^(?:PCL|ADM1)/.test(code);
}

function areaOf({ country, region, code }: Placename): Area {
  return { country, region: code.startsWith('PCL') ? null : region };
}

function isIn(place: Placename, areas: readonly Area[]): boolean {
  return areas.some((area) => areCompatible(area, areaOf(place)));
}

function weightOf(place: Placename): number {
  return isRegion(place) ? place.population / REGION_BEFORE_TOWN : place.population;
}

/** `candidates`: of one name, the largest first. Null when none fits. */
export function choosePlace(candidates: readonly Placename[], { said, beside, isWide }: Hints): Placename | null {
  const sort = candidates.filter((place) => (said.length === 0 || isIn(place, said)) && (!isWide || isRegion(place)));
  const near = sort.filter((place) => isIn(place, beside));
  return [...(near.length > 0 ? near : sort)].sort((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}
