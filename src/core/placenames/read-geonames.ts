/** A line of GeoNames as a place or a postcode; which places are worth keeping is decided here. Read by flows/bring-placenames. */
import type { Placename, Postcode } from '../../domain/placename.js';
import { foldedName } from '../normalise/fold-words.js';
import { regionsNamed } from './whereabouts.js';

/** Of smaller places only seats of a region and quarters of a town are kept (https://www.geonames.org/export/codes.html). */
const LEAST_POPULATION = 500;
const KEPT_SMALL = /^(?:PPLA\d?|PPLC|PPLG|PPLX)$/;
/** Countries, regions and counties. */
const KEPT_AREAS = /^(?:PCL[A-Z]{0,2}|ADM[12])$/;
/** Other names kept of a place: the largest cities have hundreds, most of them in alphabets that few lists have. */
const MOST_NAMES = 100;
const MOST_LETTERS = 100;
/** Codes of airports, as "OAK", are no names. */
const LEAST_NAME = 4;
const LATIN = /^[a-z0-9 ]*$/;
const COUNTRY = /^[A-Z]{2}$/;

const fold = (text: string): string => foldedName(text.slice(0, MOST_LETTERS));

function otherNamesOf(texts: readonly string[], folded: string): readonly string[] {
  const names = new Set<string>();
  for (const text of texts) {
    const name = fold(text);
    const least = LATIN.test(name) ? LEAST_NAME : 2;
    if (name.length >= least && name !== folded) names.add(name);
    if (names.size >= MOST_NAMES) break;
  }
  return [...names];
}

/** '00' is GeoNames' word for a region that is not known. */
function regionOf(country: string, code: string): string | null {
  return code === '' || code === '00' ? null : `${country}.${code}`;
}

function isKept(featureClass: string, code: string, population: number): boolean {
  if (featureClass === 'A') return KEPT_AREAS.test(code);
  return featureClass === 'P' && (population >= LEAST_POPULATION || KEPT_SMALL.test(code));
}

/** `cells`: 19 of a place. null: left out on purpose (a mountain, a hamlet); 'bad': it can't be read. */
export function placenameOf(cells: readonly string[]): Placename | null | 'bad' {
  const [number = '', name = '', ascii = '', others = '', , , featureClass = '', code = '', country = ''] = cells;
  const [region = '', , , , people = ''] = cells.slice(10);
  const population = /^\d{1,12}$/.test(people) ? Number(people) : 0;
  if (!isKept(featureClass, code, population)) return null;
  const folded = fold(name);
  if (folded === '' || !COUNTRY.test(country)) return 'bad';
  return {
    number: Number(number),
    name: name.slice(0, MOST_LETTERS),
    folded,
    otherNames: otherNamesOf([ascii, ...others.split(',')], folded),
    code,
    country,
    region: regionOf(country, region),
    population,
  };
}

/** Postcodes call regions by their names, and number them otherwise than the lists of places. */
function postalRegion(country: string, name: string, code: string): string | null {
  const known = regionsNamed(name).find((region) => region.country === country);
  return known?.id ?? regionOf(country, code);
}

/** `cells`: 12 of a postcode. */
export function postcodeOf(cells: readonly string[]): Postcode | 'bad' {
  const [country = '', code = '', place = '', regionName = '', regionCode = ''] = cells;
  const [postcode, folded] = [fold(code), fold(place)];
  if (postcode === '' || folded === '') return 'bad';
  return { postcode, folded, country, region: postalRegion(country, regionName, regionCode) };
}
