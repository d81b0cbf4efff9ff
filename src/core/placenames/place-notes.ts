/** placeNotes: what a campaign's places are taken for, so that a person sees when the wrong Springfield is meant. */
import type { Because } from '../../domain/ranked.js';
import type { KnownPlaces } from './known-place.js';
import { readPlace } from './read-place.js';
import { type Area, countryName, regionWithId } from './whereabouts.js';

/** "California, United States"; of a region itself only what lies around it. */
function whereOf({ country, region }: Area, isWide: boolean): string {
  const name = region === null || isWide ? null : (regionWithId(region)?.name ?? null);
  if (region === null && isWide) return '';
  return name === null ? countryName(country) : `${name}, ${countryName(country)}`;
}

function noteOf(text: string, known: KnownPlaces): Because | null {
  const read = readPlace(text);
  const more = known.get(text);
  const isWide = read.isWide || more?.isWide === true;
  const areas = more?.area === undefined || more.area === null ? read.areas : [more.area];
  // 'Oakland, CA' may be in Canada too.
  const where = areas.map((area) => whereOf(area, isWide)).join(' or ');
  const own = [...new Set(read.names)].filter((name) => !read.text.startsWith(name));
  const names = more?.names.length ?? 0;
  const postcodes = more?.postcodes.length ?? 0;
  const towns = more?.towns.length ?? 0;
  const isPlain = own.length + names + postcodes + towns === 0;
  if (where === '' && isPlain) return null;
  const beginnings = read.beginnings.map((one) => one.text);
  const also = [...own, ...beginnings].join(', ');
  const values = { place: read.text, where, also, names, postcodes, towns };
  return { id: 'placenames.taken', values };
}

/** A note for each place of which more is known than its name. */
export function placeNotes(places: readonly string[], known: KnownPlaces): readonly Because[] {
  return places.flatMap((text) => noteOf(text, known) ?? []);
}
