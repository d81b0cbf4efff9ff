/** The XLSX view: for spreadsheets that are to open with a click; our own import reads it again without loss. */
import type { CellValue, ColumnDef, WriteSheet, Cell as XlsxCell } from 'hucre';
import { safeUrl } from '../core/safe-text.js';
import type { Cell, Column, Doc } from '../domain/doc.js';
import { cellOf } from './cells.js';
import { isMarked, MARK, spreadsheetText } from './spreadsheet-text.js';
import type { View } from './view.js';

/** Excel's limits: letters of a cell, letters of a link ("Excel specifications and limits"). */
const CELL_LENGTH = 32_767;
const LINK_LENGTH = 2_079;
/** Lists of usual size are written at once, with links to click; longer ones as a stream, in which links can't be. */
const AT_ONCE = 5_000;
/** Columns are as wide as their longest text, within what can be read, and wide enough to write in. */
const NARROWEST: Readonly<Record<Column['sort'], number>> = { number: 9, text: 12, name: 30 };
const WIDEST = 60;
/** Sheets: the list, and the sentences about it, which import passes over by its name. */
const LIST = 'turf';
const ABOUT = 'README';
/** Nothing about when it was written: the same result is the same file. */
const NO_DATE = new Date(0);

type SheetRecord = CellValue[];

/** XML can't hold these, and reads _x0041_ as a letter. */
function cleaned(text: string): string {
  const clean = spreadsheetText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return clean.length <= CELL_LENGTH ? clean : `${clean.slice(0, CELL_LENGTH - 1)}…`;
}

function storedValue(cell: Cell): CellValue {
  if (typeof cell === 'string') return cell === '' ? null : cleaned(cell);
  return cell !== null && Number.isFinite(cell) ? cell : null;
}

function headingsOf(columns: readonly Column[]): string[] {
  if (columns.length === 0) return ['text'];
  return [...columns.map(({ id }) => id), ...(isMarked(columns) ? [MARK] : [])];
}

function* recordsOf({ columns, lines, rows }: Doc): Generator<SheetRecord> {
  if (columns.length === 0) for (const line of lines) yield [cleaned(line)];
  else for (const row of rows()) yield columns.map((column) => storedValue(cellOf(row, column)));
}

/** The first records, and whether there are more. */
function firstOf(records: Generator<SheetRecord>): { first: SheetRecord[]; isAll: boolean } {
  const first: SheetRecord[] = [];
  while (first.length < AT_ONCE) {
    const next = records.next();
    if (next.done === true) return { first, isAll: true };
    first.push(next.value);
  }
  return { first, isAll: false };
}

function widthsOf(
  headings: readonly string[],
  records: readonly SheetRecord[],
  columns: readonly Column[],
): ColumnDef[] {
  return headings.map((heading, at) => {
    const longest = records.reduce((most, record) => Math.max(most, String(record[at] ?? '').length), heading.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST[columns[at]?.sort ?? 'text'], longest + 2)) };
  });
}

/** Cells that are a web address as a whole lead to it; the headings are bold. */
function cellsOf(headings: readonly string[], records: readonly SheetRecord[]): Map<string, Partial<XlsxCell>> {
  const cells = new Map<string, Partial<XlsxCell>>();
  for (const at of headings.keys()) cells.set(`0,${at}`, { style: { font: { bold: true } } });
  for (const [row, record] of records.entries()) {
    for (const [at, value] of record.entries()) {
      const url = typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? safeUrl(value) : null;
      if (url !== null && url.length <= LINK_LENGTH) cells.set(`${row + 1},${at}`, { hyperlink: { target: url } });
    }
  }
  return cells;
}

function* following(first: readonly SheetRecord[], rest: Iterable<SheetRecord>): Generator<SheetRecord> {
  yield* first;
  yield* rest;
}

async function* written(doc: Doc): AsyncGenerator<Uint8Array> {
  const { writeXlsx, writeXlsxStream } = await import('hucre');
  const headings = headingsOf(doc.columns);
  const records = recordsOf(doc);
  try {
    const { first, isAll } = firstOf(records);
    const shape = { name: LIST, columns: widthsOf(headings, first, doc.columns), freezePane: { rows: 1 } };
    if (isAll) {
      const list = { ...shape, rows: [headings, ...first], cells: cellsOf(headings, first) };
      yield await writeXlsx({ sheets: [list, ...aboutOf(doc)], properties: { modified: NO_DATE } });
    } else {
      yield* writeXlsxStream(following([headings, ...first], records), shape);
    }
  } finally {
    // A reader that stops early must not leave a query open.
    records.return(undefined);
  }
}

function aboutOf({ columns, lines }: Doc): WriteSheet[] {
  if (columns.length === 0 || lines.length === 0) return [];
  return [{ name: ABOUT, columns: [{ width: WIDEST }], rows: lines.map((line) => [cleaned(line)]) }];
}

export const view = {
  id: 'xlsx',
  title: { en: 'Spreadsheet (Excel)' },
  endings: ['.xlsx'],
  isBinary: true,
  render: (doc) => written(doc),
} satisfies View;
