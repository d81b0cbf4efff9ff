/** placeNotes: what a campaign's places are taken for, so that a person sees when the wrong Springfield is meant. */
import type { Because } from '../../domain/ranked.js';
import { wordsOf } from '../normalise/fold-words.js';
import type { KnownPlaces } from './known-place.js';
import { readPlace } from './read-place.js';
import { type Area, countryName, regionWithId } from './whereabouts.js';

/** Other names told; a gazetteer has dozens. */
const MOST_NAMES = 4;
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{M}]*$/u;

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
  const area = more?.area ?? (read.areas.length === 1 ? read.areas[0] : undefined);
  const where = area === undefined ? '' : whereOf(area, isWide);
  const shown = [...wordsOf(read.text)].join(' ');
  const others = [...read.names, ...(more?.names ?? [])].filter((name) => {
    const folded = wordsOf(name).join(' ');
    return folded !== shown && folded !== wordsOf(read.names[0] ?? '').join(' ');
  });
  const names = [...new Set(others)].sort((a, b) => Number(LATIN.test(b)) - Number(LATIN.test(a)));
  const [postcodes, towns] = [more?.postcodes.length ?? 0, more?.towns.length ?? 0];
  if (where === '' && names.length + postcodes + towns + read.beginnings.length === 0) return null;
  const told = names.slice(0, MOST_NAMES).join(', ');
  const values = { place: read.text, where, names: told, more: Math.max(0, names.length - MOST_NAMES), postcodes, towns };
  return { id: 'placenames.taken', values };
}

/** A note for each place of which more is known than its name. */
export function placeNotes(places: readonly string[], known: KnownPlaces): readonly Because[] {
  return places.flatMap((text) => noteOf(text, known) ?? []);
}
