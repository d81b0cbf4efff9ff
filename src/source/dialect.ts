/** Which delimiter a table uses, and its first rows, from a sample. Read by sample. */
import { lastDelimiter, withoutLast } from '../core/normalise/last-delimiter.js';
import { badUsage } from '../domain/errors.js';
import type { SampleTable } from '../domain/source.js';
import { oddDelimiter } from './odd-delimiter.js';

/** In this order when they fit equally well. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Enough to judge by, and quick to split with four delimiters. */
const SAMPLE_ROWS = 50;
/** Below this share of rows with one and the same number of columns it is prose, not a table. */
const LEAST_SHARE = 0.5;

/**
 * The table that a text holds, or null when its lines are no table.
 * @param isWhole false when the text is cut off, so that its last row is not complete
 * @throws TurfError exit 2 for a delimiter that can't be one
 */
export function tableOf(text: string, isWhole: boolean, delimiter: string | null): SampleTable | null {
  const hinted = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  const asked = delimiter === null ? (hinted?.[1] ?? null) : spelled(delimiter);
  const body = hinted === null ? text : text.slice(hinted[0].length);
  if (asked !== null) return tableWith(body, asked, isWhole).table;
  const guesses = DELIMITERS.map((each) => tableWith(body, each, isWhole));
  const best = guesses.reduce((one, two) => (two.score > one.score ? two : one));
  const odd = oddDelimiter(body, best.score > 0 ? best.table.delimiter : null);
  if (odd !== null) return tableWith(body, odd, isWhole).table;
  if (best.score > 0) return best.table;
  const single = guesses[0]?.table;
  return single?.rows.every((row) => row.length === 1) ? single : null;
}

/** What a person can type on a command line stands for a tab. */
function spelled(delimiter: string): string {
  if (delimiter === '\\t' || delimiter.toLowerCase() === 'tab') return '\t';
  if (delimiter === '' || /["\r\n]/.test(delimiter)) {
    throw badUsage(
      'A delimiter is one or more letters other than a quote or a line break.',
      "Example: --delimiter ';'",
    );
  }
  return delimiter;
}

/** A table with one delimiter and how well it fits: the share of rows with the usual number of columns, more columns counting for more. */
function tableWith(text: string, delimiter: string, isWhole: boolean): { table: SampleTable; score: number } {
  const all = rowsOf(text, delimiter);
  const complete = isWhole || all.length < 2 ? all : all.slice(0, -1);
  const rows = complete.slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [columns, times] of counts) {
    const share = times / rows.length;
    if (share >= LEAST_SHARE) score = Math.max(score, share * Math.log2(columns));
  }
  const end = lastDelimiter(rows[0] ?? [], delimiter);
  return { table: { delimiter, rows: end === null ? rows : rows.map((row) => withoutLast(row, end)) }, score };
}

/** Splits a sample into rows, forgiving: a quote that never closes takes the rest. Empty lines are left out. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length <= SAMPLE_ROWS) {
    const cell = cellAt(text, at, delimiter);
    row.push(cell.text);
    at = cell.end;
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      if (at < text.length) continue;
      row.push('');
    }
    if (text.startsWith('\r\n', at)) at++;
    at++;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): { text: string; end: number } {
  if (text[start] === '"') {
    let quote = text.indexOf('"', start + 1);
    while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
    const end = quote === -1 ? text.length : quote + 1;
    const next = text[end];
    if (next === undefined || next === '\n' || next === '\r' || text.startsWith(delimiter, end)) {
      return { text: text.slice(start + 1, quote === -1 ? end : quote).replaceAll('""', '"'), end };
    }
  }
  const ends = [text.indexOf(delimiter, start), text.indexOf('\n', start), text.indexOf('\r', start)];
  const end = Math.min(...ends.map((each) => (each === -1 ? text.length : each)));
  return { text: text.slice(start, end), end };
}
