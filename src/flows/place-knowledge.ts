/** What the gazetteer in the store knows of a campaign's places: other names, postcodes, towns in a region, and towns that are elsewhere. */

import { foldedName } from '../core/normalise/fold-words.js';
import { choosePlace, type Hints, isRegion } from '../core/placenames/choose-place.js';
import { isCommonWord } from '../core/placenames/common-word.js';
import type { KnownPlace, KnownPlaces } from '../core/placenames/known-place.js';
import { type ReadPlace, readPlace } from '../core/placenames/read-place.js';
import { type LargeTown, type TownInName, townFinder } from '../core/placenames/town-in-name.js';
import { type Area, areCompatible, countryNamed, regionsNamed } from '../core/placenames/whereabouts.js';
import type { Campaign } from '../domain/campaign.js';
import type { Placename } from '../domain/placename.js';
import type { Store } from '../store/store.js';

export interface PlaceKnowledge {
  readonly known: KnownPlaces;
  /** The town in a name that is none of the campaign's places. */
  readonly townIn: (name: string) => TownInName | null;
}

/** A name alone means a town of this size, as in GeoNames' cities15000. */
const LARGE = 15_000;
/** Towns of a region looked for in the column of places; California has some 700 of 15,000 people, the United States 3,300. */
const MOST_TOWNS = 2_000;
/** The largest cities have a few hundred. */
const MOST_POSTCODES = 1_000;

/** Folded name → the largest town of it. */
function largeTowns(store: Store): ReadonlyMap<string, LargeTown> {
  const towns = new Map<string, LargeTown>();
  for (const { folded, name, country, region, population } of store.placenames.largeTowns(LARGE))
    if (!towns.has(folded)) towns.set(folded, { name, area: { country, region }, population });
  return towns;
}

interface Gazetteer {
  readonly store: Store;
  readonly towns: ReadonlyMap<string, LargeTown>;
  /** Regions and countries that the campaign names. */
  readonly areas: readonly Area[];
}

/** Names of towns there, without those that mean a larger town elsewhere. */
function townsIn(areas: readonly Area[], { store, towns }: Gazetteer): readonly string[] {
  return areas
    .flatMap((area) => store.placenames.townsIn(area, MOST_TOWNS).map((name) => ({ area, name })))
    .filter(({ area, name }) => {
      const largest = towns.get(name);
      return largest === undefined || areCompatible(largest.area, area);
    })
    .map(({ name }) => name)
    .slice(0, MOST_TOWNS);
}

/** Without words that mean something else, regions ("British Columbia" for Vancouver) and names that a larger town goes by. */
function otherNames(
  { folded, otherNames: names, population }: Placename,
  towns: Gazetteer['towns'],
): readonly string[] {
  const isOwn = (name: string): boolean => {
    const larger = towns.get(name)?.population ?? 0;
    const isArea = regionsNamed(name).length > 0 || countryNamed(name) !== null;
    return larger <= population && !isArea && !isCommonWord(name, larger);
  };
  return [folded, ...names.filter(isOwn)];
}

function knownOf(read: ReadPlace, gazetteer: Gazetteer): KnownPlace | null {
  const { store, towns, areas } = gazetteer;
  const [name = ''] = read.names;
  const hints = { said: read.areas, beside: areas, isWide: read.isWide };
  const place = choosePlace(store.placenames.named(foldedName(name)), hints);
  if (read.isWide) {
    const names = place === null ? [] : otherNames(place, towns);
    return { area: null, isWide: true, names, postcodes: [], towns: townsIn(read.areas, gazetteer) };
  }
  if (place === null) return byPostcodes(foldedName(name), hints, store);
  const area = { country: place.country, region: place.code.startsWith('PCL') ? null : place.region };
  const isWide = isRegion(place);
  return {
    area,
    isWide,
    names: otherNames(place, towns),
    postcodes: isWide ? [] : store.placenames.postcodes(place, MOST_POSTCODES),
    towns: isWide ? townsIn([area], gazetteer) : [],
  };
}

/** A place that only a list of postcodes has. */
function byPostcodes(folded: string, { said, beside }: Hints, store: Store): KnownPlace | null {
  const areas = store.placenames
    .postcodeAreas(folded)
    .filter((area) => said.length === 0 || said.some((one) => areCompatible(one, area)));
  const area = areas.find((one) => beside.some((other) => areCompatible(one, other))) ?? areas[0];
  if (area === undefined) return null;
  const postcodes = store.placenames.postcodes({ folded, ...area }, MOST_POSTCODES);
  return { area, isWide: false, names: [], postcodes, towns: [] };
}

/** Null without a gazetteer, or where the campaign names no place. */
export function placeKnowledge(store: Store, campaign: Campaign): PlaceKnowledge | null {
  if (campaign.places.length === 0 || store.placenames.sources().length === 0) return null;
  const read = campaign.places.map((text) => [text, readPlace(text)] as const);
  const towns = largeTowns(store);
  const areas = read.flatMap(([, place]) => (place.isWide ? place.areas : []));
  const gazetteer = { store, towns, areas };
  const known = new Map<string, KnownPlace>();
  for (const [text, place] of read) {
    const found = knownOf(place, gazetteer);
    if (found !== null) known.set(text, found);
  }
  const regions = [...known.values()].flatMap(({ area, isWide }) => (isWide && area !== null ? [area] : []));
  const own = new Set([
    ...read.flatMap(([, place]) => place.names.map(foldedName)),
    ...[...known.values()].flatMap(({ names }) => names),
  ]);
  const isCommon = (word: string): boolean => isCommonWord(word, towns.get(word)?.population ?? 0);
  return { known, townIn: townFinder({ towns, own, areas: [...areas, ...regions], isCommon }) };
}
