/** The column of a sheet of corrections that names the place of each row; used by edit-sheet. */
import { fieldOfHeading, foldHeading } from '../../core/normalise/heading.js';

/** The number of a place, as turf shows it. */
const NUMBERS: ReadonlySet<string> = new Set(['id', 'no', 'nr', 'number', 'numero', 'nummer']);
/** What only the first column may be called to name the place: further on it is one more thing said of it. */
const FIRST: ReadonlySet<string> = new Set(['space', 'place number', 'place no', 'space number', 'space no']);

function isAddress(heading: string): boolean {
  const meaning = fieldOfHeading(heading);
  return meaning.sort === 'platform-address' || (meaning.sort === 'field' && meaning.isSure && meaning.field === 'url');
}

function isName(heading: string): boolean {
  const meaning = fieldOfHeading(heading);
  return meaning.sort === 'field' && meaning.isSure && meaning.field === 'name';
}

/** By its key, else its number, its address, or a first column that says so; null where nothing names the place (a rank does not). */
export function placeColumn(headings: readonly string[]): number | null {
  const folded = headings.map(foldHeading);
  const isRanked = folded.includes('rank');
  const columns = [
    folded.indexOf('key'),
    folded.findIndex((heading) => NUMBERS.has(heading)),
    headings.findIndex(isAddress),
    FIRST.has(folded[0] ?? '') || (!isRanked && isName(headings[0] ?? '')) ? 0 : -1,
  ];
  return columns.find((column) => column >= 0) ?? null;
}
