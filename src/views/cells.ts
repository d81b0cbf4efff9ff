/** The cells of a Doc as text: for people (table, plain) and for machines (tsv, csv). Used by the views. */
import { safeText } from '../core/safe-text.js';
import type { Cell, Column, DocRow } from '../domain/doc.js';

/** Places of a number that stands among texts, where no column says how many: enough to tell 0.02 from 0. */
const PLACES_IN_TEXT = 3;
const formats = new Map<string, Intl.NumberFormat>();

/** English grouping (1,234.5); a rounded-away minus is dropped, so never "-0". */
function numberFormat({ sort, digits }: Column): Intl.NumberFormat {
  const least = digits ?? 0;
  const most = digits ?? (sort === 'number' ? 0 : PLACES_IN_TEXT);
  const known = formats.get(`${least}-${most}`);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });
  formats.set(`${least}-${most}`, made);
  return made;
}

/** The cell of that column; a row that does not have it is unknown there. */
export function cellOf(row: DocRow, column: Column): Cell {
  return Object.hasOwn(row, column.id) ? (row[column.id] ?? null) : null;
}

/** For reading: numbers grouped, foreign text made safe, `unknown` for what nobody knows (never 0). */
export function cellForPeople(cell: Cell, column: Column, unknown: string): string {
  if (cell === null) return unknown;
  if (typeof cell === 'string') return safeText(cell);
  return Number.isFinite(cell) ? numberFormat(column).format(cell) : unknown;
}

/** For machines: numbers as they are, unknown and anything infinite is empty, text through `clean`. */
export function cellForMachines(cell: Cell, clean: (text: string) => string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return clean(cell);
  return Number.isFinite(cell) ? String(cell) : '';
}
