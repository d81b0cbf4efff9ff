/** Where the headings of a table stand: real sheets have titles and notes above them, or none at all. */
import { foldHeading } from '../../core/normalise/heading.js';
import { isUnknownWord } from '../../core/normalise/unknown-words.js';
import { meaningOf } from './heading-of-path.js';
import { joinedHeadings, twoRowsAt } from './two-row-header.js';
import { isAddress, isAddressInProse, isDate } from './value-shape.js';

export interface Header {
  /** 0-based index of the (last) heading row among the rows given; -1 when the first row is data already. */
  readonly at: number;
  readonly headings: readonly string[];
  /** How many rows the headings take: 0, 1, or 2 where groups of columns have a heading above them. */
  readonly height: number;
}

/** Real sheets have up to five rows above their headings; twenty is far enough and not yet in the data. */
export const HEADER_ROWS = 20;
/** No heading is longer than this; the longest question of a form that was seen has 90 letters. */
const HEADING_LENGTH = 200;
/** In a table without links or counts a longer cell is prose. */
const CELL_LENGTH = 1_000;
/** Three in five, as for a column with unknown heading. */
const MOST = 0.6;

/**
 * Finds the headings: of the first 20 rows the one with the most cells that are known headings (the first of equals);
 * two are needed, or one above a column of addresses. Without such a row, a column of addresses makes it a table all the same.
 * @returns null when it is no list that can be read without help
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best = { at: -1, known: 0 };
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const known = mayBeHeader(row) ? row.filter(isHeading).length : 0;
    if (known > best.known) best = { at, known };
  }
  const links = linkColumn(rows.slice(best.at + 1));
  const isEnough = best.known >= 2 || (best.known === 1 && (links !== -1 || isNamed(rows, best.at)));
  if (isEnough) return headerAt(rows, best.at);
  return links === -1 ? null : withoutKnown(rows, links);
}

function headerAt(rows: readonly (readonly string[])[], at: number): Header {
  const two = twoRowsAt(rows, at, { isHeading, mayBeHeader });
  if (two === null) return { at, headings: rows[at] ?? [], height: 1 };
  return { at: two.lower, headings: joinedHeadings(rows[two.upper] ?? [], rows[two.lower] ?? []), height: 2 };
}

/**
 * The headings where a person has named columns (--map) of a table that shows none: the row that holds the names given,
 * or none at all where columns are named by number (#3) only, so that the first row is not lost.
 */
export function headerByMap(rows: readonly (readonly string[])[], named: readonly string[]): Header {
  const names = named.filter((name) => !/^#\d+$/.test(name)).map((name) => name.trim().toLowerCase());
  const at = rows
    .slice(0, HEADER_ROWS)
    .findIndex((row) => names.every((name) => row.some((cell) => cell.trim().toLowerCase() === name)));
  if (named.length > 0 && names.length === 0) return numbered(rows);
  const found = Math.max(0, at);
  return { at: found, headings: rows[found] ?? [], height: 1 };
}

/** A row with an address in it is data, whatever its other cells are called; one filled cell of many is a title. */
function mayBeHeader(row: readonly string[]): boolean {
  return !row.some(isAddressInProse) && (row.length === 1 || row.filter((cell) => cell.trim() !== '').length > 1);
}

function isHeading(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > HEADING_LENGTH || isAddress(text) || isDate(text) || /^\d/.test(text)) return false;
  return meaningOf(text).sort !== 'unknown';
}

/** One known heading in the first row is enough when it is the name or handle, and every row is as wide as that row. */
function isNamed(rows: readonly (readonly string[])[], at: number): boolean {
  const header = rows[at] ?? [];
  const isIdentity = header
    .map(meaningOf)
    .some((meaning) => meaning.sort === 'field' && meaning.isSure && ['name', 'handle'].includes(meaning.field));
  return (
    at === 0 &&
    isIdentity &&
    rows.length > 1 &&
    rows.every((row) => row.length === header.length && row.every((cell) => cell.length <= CELL_LENGTH))
  );
}

/** The first column most of whose filled cells are addresses, or -1. */
function linkColumn(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => !isUnknownWord(cell));
    if (filled.length > 0 && filled.filter(isAddressInProse).length >= filled.length * MOST) return column;
  }
  return -1;
}

/** No known heading, but a column of addresses: a word above it is an unknown heading, an address there is data. */
function withoutKnown(rows: readonly (readonly string[])[], links: number): Header {
  const first = rows[0] ?? [];
  const top = first[links]?.trim() ?? '';
  if (rows.length > 1 && top !== '' && !isAddress(top)) return { at: 0, headings: first, height: 1 };
  return numbered(rows);
}

function numbered(rows: readonly (readonly string[])[]): Header {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { at: -1, headings: Array.from({ length: width }, (_, column) => `column ${column + 1}`), height: 0 };
}

/** What programs and judges write beside a name. */
const NO_NAMES = /(?:^| )(?:id|ids|key|code|reason|status|grade|score|rank|hash|uuid)$/;

/**
 * The column of names where no heading says so, or null: in a table whose headings say nothing, the text column nearest
 * to the addresses; else the first column, when its heading is the unknown one. Never one further on: it may be a person.
 */
export function unnamedNames(headings: readonly string[], rows: readonly (readonly string[])[]): number | null {
  const meanings = headings.map((heading) => meaningOf(heading));
  if (meanings.some((meaning) => meaning.sort === 'field' && (meaning.field === 'name' || meaning.field === 'title')))
    return null;
  const isUnknown = (column: number) => meanings[column]?.sort === 'unknown';
  const isName = (column: number) => isTextColumn(rows, column) && !NO_NAMES.test(foldHeading(headings[column] ?? ''));
  if (!headings.every((_, column) => isUnknown(column))) return isUnknown(0) && isName(0) ? 0 : null;
  const links = linkColumn(rows);
  const texts = headings.map((_, column) => column).filter(isName);
  return texts.sort((one, two) => Math.abs(one - links) - Math.abs(two - links) || one - two)[0] ?? null;
}

export function isTextColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => !isUnknownWord(cell));
  const isText = (cell: string) =>
    /\p{L}/u.test(cell) && !/^[~<>]?\d/.test(cell) && !isAddressInProse(cell) && !isDate(cell);
  return filled.length > 0 && filled.filter(isText).length >= filled.length * MOST;
}
