/** geonamesShape: whether a text is a list of GeoNames, by its first line; and its lines as cells. */
import type { PlacenameSort } from '../../domain/placename.js';

/** Columns of a list of places (https://download.geonames.org/export/dump/readme.txt) … */
const PLACE_CELLS = 19;
/** … and of postcodes (https://download.geonames.org/export/zip/readme.txt). */
const POSTCODE_CELLS = 12;
/** More than any line of GeoNames has: its other names are 10,000 letters at most. */
const MOST_LETTERS = 20_000;
const COORDINATE = /^-?\d{1,3}(?:\.\d{1,9})?$/;
const COUNTRY = /^[A-Z]{2}$/;

/** The cells of a line without its line break; GeoNames quotes nothing. */
export function geonamesCells(line: string): readonly string[] {
  return line.replace(/\r$/, '').split('\t');
}

/** What a line of GeoNames speaks of; null when it is none. */
export function shapeOfCells(cells: readonly string[]): PlacenameSort | null {
  const cell = (at: number): string => cells[at] ?? '';
  if (cells.length === PLACE_CELLS) {
    const isPlace =
      /^\d{1,10}$/.test(cell(0)) && cell(1) !== '' && COORDINATE.test(cell(4)) && COORDINATE.test(cell(5));
    return isPlace && /^[A-Z]?$/.test(cell(6)) ? 'places' : null;
  }
  if (cells.length !== POSTCODE_CELLS) return null;
  const isThere = (at: number): boolean => cell(at) === '' || COORDINATE.test(cell(at));
  return COUNTRY.test(cell(0)) && cell(1) !== '' && cell(2) !== '' && isThere(9) && isThere(10) ? 'postcodes' : null;
}

/** By the first line of a text. */
export function geonamesShape(text: string): PlacenameSort | null {
  const end = text.indexOf('\n');
  const first = text.slice(0, end === -1 ? MOST_LETTERS : end);
  return first.length > MOST_LETTERS ? null : shapeOfCells(geonamesCells(first));
}
