/** What the views for spreadsheets (CSV, XLSX) have in common: text without controls, and the mark of an export. */
import { neutraliseFormula } from '../core/safe-text.js';
import type { Column } from '../domain/doc.js';

/** Heading of the empty last column of an export of spaces: by it our import knows that it may take the neutralising back. */
export const MARK = 'turf_export_v1';

/** Only a list with keys can be read again. */
export function isMarked(columns: readonly Column[]): boolean {
  return columns.some(({ id }) => id === 'key');
}

/** Control characters have no place in a cell: line breaks become \n, tabs blanks, all others go. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, '');
}

/** Text for a cell in a file: no controls, no formulas. */
export function spreadsheetText(text: string): string {
  return neutraliseFormula(withoutControls(text));
}
