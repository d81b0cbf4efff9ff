/** One line of CSV as RFC 4180 has it; for the rejects file, which is written beside a result. */
import { neutraliseFormula } from './safe-text.js';

/** Quotes where needed, neutralises formulas (our own import undoes it), ends with a line feed. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(neutraliseFormula(cell.replaceAll('\0', '')))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
