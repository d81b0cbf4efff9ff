/** How many cells a row may have: as many as there are headings, give or take what is empty throughout. */
import type { Reject } from '../../domain/row.js';
import type { DelimitedRow } from './delimited-rows.js';

export interface Widths {
  readonly least: number;
  readonly headings: number;
  readonly delimiter: string;
}

/** From three rows on, one and the same number of missing cells is the habit of the file and not a slip. */
const HABIT_ROWS = 3;

/** Trailing headings that are blank need no cell; nor do trailing columns that none of the first rows has. */
export function widthsOf(headings: readonly string[], rows: readonly (readonly string[])[], delimiter: string): Widths {
  let least = headings.length;
  while (least > 0 && headings[least - 1]?.trim() === '') least--;
  const habit = Math.max(0, ...rows.map((row) => row.length));
  if (rows.filter((row) => row.length === habit).length >= HABIT_ROWS) least = Math.min(least, habit);
  return { least, headings: headings.length, delimiter };
}

/** The Reject of a row with too many or too few cells, else null. Empty cells beyond the headings are no fault. */
export function columnCheck(record: DelimitedRow, { least, headings, delimiter }: Widths): Reject | null {
  const { cells, line } = record;
  const isLonger = cells.length > headings && cells.some((cell, at) => at >= headings && cell.trim() !== '');
  if (!isLonger && cells.length >= least) return null;
  const cause = isLonger
    ? 'a comma (or other delimiter) inside a name without quotes around it'
    : 'a cell or a delimiter is missing';
  return {
    line,
    column: null,
    code: 'columns',
    message: `This row has ${cells.length} columns and the header has ${headings}. Probable cause: ${cause}.`,
    cells: isLonger ? null : cells,
    raw: isLonger ? cells.map((cell) => quoted(cell, delimiter)).join(delimiter) : null,
  };
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
