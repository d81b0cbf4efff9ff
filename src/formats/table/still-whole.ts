/** A row of a rejects file that stands whole in one cell, as it was rejected: nobody mended it, so it is rejected again. Read by table-rows. */
import type { Reject } from '../../domain/row.js';
import type { DelimitedRow } from './delimited-rows.js';

const RAW = 'turf_raw';
/** Longer than any message of turf: a rejects file is a file like any other. */
const MOST_LETTERS = 500;

/** null where its own cells were filled in, or it never stood whole. */
export function stillWhole({ line, cells }: DelimitedRow, headings: readonly string[]): Reject | null {
  const own = (name: string): string => cells[headings.indexOf(name)]?.trim() ?? '';
  const isFilled = cells.some((cell, at) => cell.trim() !== '' && headings[at]?.startsWith('turf_') !== true);
  if (isFilled || own(RAW) === '') return null;
  return {
    line,
    column: null,
    code: 'columns',
    message:
      own('turf_message').slice(0, MOST_LETTERS) ||
      'This row stands whole in turf_raw: write its parts under their headings.',
    cells,
    raw: null,
  };
}
