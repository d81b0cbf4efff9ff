/** Two tables one below the other in a sheet: the row where the second begins, known by headings that differ from the first. Read by table-rows. */

import { meaningOf } from './heading-of-path.js';
import { isAddressInProse } from './value-shape.js';

/** Longer cells are data. */
const HEADING_LENGTH = 60;

/** A row of nothing but known headings, of which two or more say for sure what they are and one names the places. */
export function isSecondHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 2 || !filled.every(mayBeHeading)) return false;
  const meanings = filled.map(meaningOf);
  if (meanings.some(({ sort }) => sort === 'unknown')) return false;
  const sure = meanings.flatMap((meaning) => (meaning.sort === 'field' && meaning.isSure ? [meaning.field] : []));
  const isNaming = sure.some((field) => field === 'name' || field === 'url' || field === 'handle');
  return isNaming && new Set(sure).size >= 2;
}

function mayBeHeading(text: string): boolean {
  return text.length <= HEADING_LENGTH && !/^\d/.test(text) && !isAddressInProse(text);
}

/** The one filled cell of a row, as a title has; else null. */
export function titleIn(cells: readonly string[]): string | null {
  const [only, second] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return only === undefined || second !== undefined ? null : only;
}
