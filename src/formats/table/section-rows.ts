/** Headings between the rows of a sheet: "RIVERSIDE" or "Facebook groups" alone in its row, meant for the rows below. Read by table-rows. */
import { isUnknownWord } from '../../core/normalise/unknown-words.js';
import type { Row } from '../../domain/row.js';
import { isAddressInProse, isDate, isPlatformWord } from './value-shape.js';

/** What such headings name, and in which column they stand. */
export interface Sections {
  readonly field: 'place' | 'platform';
  readonly column: number;
}

/** Longer cells are remarks. */
const LENGTH = 60;
/** One alone may be a place that is known by its name only. */
const LEAST = 2;

/**
 * How the sheet is divided, judged from its first rows; null for most sheets. Platform words divide wherever they stand
 * twice; other words only where the sheet has no column of places, begins with one, has rows below each, and they can be
 * told from names: in capitals, with a colon, in a column that is empty otherwise, or because each has several full rows below.
 */
export function sectionsOf(rows: readonly (readonly string[])[], hasPlaces: boolean): Sections | null {
  const columns = rows.map(sectionColumn);
  const heads = columns.flatMap((column, at) => {
    const next = columns[at + 1];
    return column !== null && next === null ? [{ at, column, text: rows[at]?.[column] ?? '' }] : [];
  });
  const platforms = heads.filter(({ text }) => isPlatformWord(text));
  const [first] = platforms;
  if (first !== undefined && platforms.length >= LEAST) return { field: 'platform', column: first.column };
  const [top] = heads;
  const alone = columns.filter((column) => column !== null).length;
  if (top?.at !== 0 || hasPlaces || heads.length < LEAST || heads.length !== alone || alone * 2 > rows.length)
    return null;
  const others = rows.filter((_, at) => columns[at] === null).map((row) => row[top.column]?.trim() ?? '');
  const texts = heads.map(({ text }) => text.trim());
  const isDividing = isTold(texts, others) || (top.column === 0 && haveSeveralRows(heads, columns.length));
  return isDividing ? { field: 'place', column: top.column } : null;
}

/** Whether the headings look unlike the other cells of their column. */
function isTold(texts: readonly string[], others: readonly string[]): boolean {
  const tests = [isCapital, (text: string) => text.endsWith(':'), (text: string) => text !== ''];
  return tests.some((test) => texts.every(test) && others.filter(test).length * 4 <= others.length);
}

/** Two rows or more below each, one below the last: a place known by its name only stands among others, not above each pair of them. */
function haveSeveralRows(heads: readonly { at: number }[], rows: number): boolean {
  return heads.every(({ at }, index) => {
    const next = heads[index + 1]?.at;
    return next === undefined ? rows - at > 1 : next - at > 2;
  });
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The text of a section's heading, or null when the row is none. */
export function sectionIn(cells: readonly string[], { field, column }: Sections): string | null {
  if (sectionColumn(cells) !== column) return null;
  const text = (cells[column] ?? '').trim().replace(/\s*:$/, '');
  if (field === 'place') return text;
  if (/^subreddits?$/i.test(text)) return 'Reddit';
  return isPlatformWord(text) ? text : null;
}

/** The one filled cell of a row, where it may be a heading. */
function sectionColumn(cells: readonly string[]): number | null {
  const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const [only, second] = filled;
  if (only === undefined || second !== undefined) return null;
  const text = cells[only]?.trim() ?? '';
  const isWords = /\p{L}/u.test(text) && !isUnknownWord(text) && !isAddressInProse(text) && !isDate(text);
  return isWords && text.length <= LENGTH ? only : null;
}

/** The row with what its section says, where it says nothing itself. */
export function withSection(row: Row, { field }: Sections, text: string | null): Row {
  if (text === null || row.fields.has(field)) return row;
  return { ...row, fields: new Map([...row.fields, [field, text]]) };
}
