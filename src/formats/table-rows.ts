/** Reads the records of any table (sheet, export) as Rows: finds the headings, plans the columns, then one record after another. */
import { restoreFormula } from '../core/safe-text.js';
import type { Warning } from '../domain/listing.js';
import type { Reading } from '../domain/mapping.js';
import type { Reject, RowOrReject } from '../domain/row.js';
import { columnCheck, type Widths, widthsOf } from './column-count.js';
import { type Plan, planColumns } from './column-plan.js';
import type { DelimitedRow } from './delimited-rows.js';
import type { ReadOptions } from './format.js';
import { findHeader, type Header, unnamedNames } from './header-row.js';
import type { Notices } from './notices.js';
import { rowFromCells } from './row-from-cells.js';
import { rowLimit } from './row-limit.js';

export interface Table {
  readonly reading: Reading;
  readonly batches: AsyncIterable<readonly RowOrReject[]>;
  readonly warnings: () => readonly Warning[];
}

export interface TableSource {
  readonly file: string;
  readonly delimiter: string;
  readonly records: AsyncIterable<readonly DelimitedRow[]>;
  readonly notices: Notices;
}

/** Rows looked at before the first is read: twenty for the headings and fifty to judge the columns by. */
const LOOK_ROWS = 70;
const TOTALS = new Set(
  'total|totals|grand total|sum|sums|sum total|subtotal|totales|suma|total general|totaux|somme|gesamt|summe|totaal|totale|итого|всего'.split(
    '|',
  ),
);

interface Layout {
  readonly header: Header;
  readonly plan: Plan;
  readonly widths: Widths;
  /** turf's own rejects file: formulas in it were made harmless, and are restored. */
  readonly isRejects: boolean;
}

/** Opens a table; see Format.read for errors. */
export async function openTable(source: TableSource, options: ReadOptions): Promise<Table> {
  const records = source.records[Symbol.asyncIterator]();
  const first = withoutHint(await firstRows(records), source.delimiter);
  const layout = layoutOf(first, source, options);
  const { header, plan } = layout;
  const above = Math.max(0, header.at);
  if (above > 0) source.notices.add('formats.above-header', { rows: above });
  const headerLine = header.at === -1 ? null : (first[header.at]?.line ?? null);
  const limit = rowLimit(source.file, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    const looked = readAll(first.slice(header.at + 1), layout, source.notices);
    let rows = looked.length;
    yield limit(looked);
    for (let next = await records.next(); !next.done; next = await records.next()) {
      const items = readAll(next.value, layout, source.notices);
      rows += items.length;
      yield limit(items);
    }
    if (rows === 0) source.notices.add('formats.no-rows', {});
  }
  return {
    reading: {
      columns: plan.columns,
      ignored: plan.ignored,
      personal: plan.personal,
      headings: header.headings,
      delimiter: source.delimiter,
      headerLine,
      unit: 'line',
    },
    batches: batches(),
    warnings: () => source.notices.all(),
  };
}

/** Excel writes the delimiter into a first line of its own ("sep=;"). */
function withoutHint(rows: readonly DelimitedRow[], delimiter: string): readonly DelimitedRow[] {
  return /^sep=.?$/i.test(rows[0]?.cells.join(delimiter) ?? '') ? rows.slice(1) : rows;
}

async function firstRows(records: AsyncIterator<readonly DelimitedRow[]>): Promise<DelimitedRow[]> {
  const rows: DelimitedRow[] = [];
  while (rows.length < LOOK_ROWS) {
    const next = await records.next();
    if (next.done) break;
    rows.push(...next.value);
  }
  return rows;
}

function layoutOf(first: readonly DelimitedRow[], source: TableSource, options: ReadOptions): Layout {
  const cells = first.slice(0, LOOK_ROWS).map((row) => row.cells);
  const header = findHeader(cells) ?? { at: 0, headings: cells[0] ?? [] };
  const data = cells.slice(header.at + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = header.headings.map((heading, column) => ({
    heading,
    cells: data.map((row) => row[column] ?? ''),
  }));
  const nameColumn = unnamedNames(header.headings, data);
  const plan = planColumns(columns, { file: source.file, map: options.map, nameColumn });
  const isRejects = header.headings.includes('turf_code') && header.headings.includes('turf_message');
  return { header, plan, widths: widthsOf(header.headings, data, source.delimiter), isRejects };
}

function readAll(records: readonly DelimitedRow[], layout: Layout, notices: Notices): RowOrReject[] {
  const items: RowOrReject[] = [];
  for (const record of records) {
    const own = layout.isRejects ? { ...record, cells: record.cells.map(restoreFormula) } : record;
    const item = readRecord(own, layout, notices);
    if (item !== null) items.push(item);
  }
  return items;
}

/** null for what is no row: blank, the headings once more, a line of totals. */
function readRecord(record: DelimitedRow, { header, plan, widths }: Layout, notices: Notices): RowOrReject | null {
  const { cells, line } = record;
  const firstFilled = cells.find((cell) => cell.trim() !== '');
  if (firstFilled === undefined) return null;
  if (record.longCell !== -1) return longCell(record, header.headings);
  if (isHeader(cells, header)) {
    notices.count('formats.repeated-header', line);
    return null;
  }
  const trouble = columnCheck(record, widths);
  if (trouble !== null) return trouble;
  const item = rowFromCells(line, cells, plan.steps);
  if (!('code' in item) && item.addresses.length > 0) return item;
  if (!TOTALS.has(firstFilled.trim().toLowerCase().replace(/[:.]$/, ''))) return item;
  notices.count('formats.totals', line);
  return null;
}

function isHeader(cells: readonly string[], header: Header): boolean {
  return (
    header.at !== -1 &&
    cells[0] === header.headings[0] &&
    cells.every((cell, at) => cell === (header.headings[at] ?? ''))
  );
}

function longCell(record: DelimitedRow, headings: readonly string[]): Reject {
  return {
    line: record.line,
    column: headings[record.longCell] ?? null,
    code: 'field-size',
    message: `Column ${record.longCell + 1} of this row holds more than 64 KB of text. Shorten it, or look for a missing line break.`,
    cells: record.cells,
    raw: null,
  };
}
