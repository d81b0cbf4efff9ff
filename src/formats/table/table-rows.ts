/** Reads the records of any table (sheet, export) as Rows: finds the headings, plans the columns, then one record after another. */
import { restoreFormula } from '../../core/safe-text.js';
import type { Warning } from '../../domain/listing.js';
import type { Reading } from '../../domain/mapping.js';
import type { Reject, RowOrReject } from '../../domain/row.js';
import type { ReadOptions } from '../format.js';
import type { Notices } from '../rows/notices.js';
import { rowLimit } from '../rows/row-limit.js';
import { namedLink } from './cell-links.js';
import { columnCheck, type Widths, widthsOf } from './column-count.js';
import { type Plan, planColumns } from './column-plan.js';
import type { DelimitedRow } from './delimited-rows.js';
import { isExampleRow } from './example-row.js';
import { isFootnote } from './footnote-row.js';
import { tellGuesses } from './guessed-columns.js';
import { findHeader, type Header, headerByMap, unnamedNames } from './header-row.js';
import { rowFromCells } from './row-from-cells.js';
import { isSecondHeader, titleIn } from './second-header.js';
import { type Sections, sectionIn, sectionsOf, withSection } from './section-rows.js';
import { stillWhole } from './still-whole.js';
import { isPlatformWord } from './value-shape.js';

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
  readonly headerCells: readonly (readonly string[])[];
  readonly sections: Sections | null;
  /** What the last heading between the rows said. */
  section: string | null;
  /** The title above a second table. */
  title: string | null;
}

/** Opens a table; see Format.read for errors. */
export async function openTable(source: TableSource, options: ReadOptions): Promise<Table> {
  const records = source.records[Symbol.asyncIterator]();
  const first = withoutHint(await firstRows(records), source.delimiter);
  const current = { layout: firstLayout(first, source, options) };
  const { header, plan } = current.layout;
  const above = Math.max(0, header.at + 1 - header.height);
  if (above > 0) source.notices.add('formats.above-header', { rows: above });
  tellGuesses(plan.unsure, source.notices);
  const headerLine = header.at === -1 ? null : (first[header.at]?.line ?? null);
  const limit = rowLimit(source.file, options.limitRows);
  const readAll = (rows: readonly DelimitedRow[]) => readRecords(rows, current, { source, options });
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    const looked = readAll(first.slice(header.at + 1));
    let rows = looked.length;
    yield limit(looked);
    for (let next = await records.next(); !next.done; next = await records.next()) {
      const items = readAll(next.value);
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
      unsure: plan.unsure,
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

function firstLayout(first: readonly DelimitedRow[], source: TableSource, options: ReadOptions): Layout {
  const cells = first.slice(0, LOOK_ROWS).map((row) => row.cells);
  const header = withoutLinks(findHeader(cells) ?? headerByMap(cells, [...options.map.values()]));
  return layoutOf(cells, header, { file: source.file, delimiter: source.delimiter, map: options.map });
}

interface LayoutOptions {
  readonly file: string;
  readonly delimiter: string;
  readonly map: ReadOptions['map'];
}

function layoutOf(cells: readonly (readonly string[])[], header: Header, options: LayoutOptions): Layout {
  const data = cells.slice(header.at + 1).filter((row) => row.some((cell) => cell.trim() !== '') && !isExampleRow(row));
  const columns = header.headings.map((heading, column) => ({
    heading,
    cells: data.map((row) => row[column] ?? ''),
  }));
  const nameColumn = unnamedNames(header.headings, data);
  const plan = planColumns(columns, { file: options.file, map: options.map, nameColumn });
  const isRejects = header.headings.includes('turf_code') && header.headings.includes('turf_message');
  return {
    header,
    plan,
    widths: widthsOf(header.headings, data, options.delimiter),
    isRejects,
    headerCells: header.at === -1 ? [] : cells.slice(header.at + 1 - header.height, header.at + 1),
    sections: header.headings.length < 2 ? null : sectionsOf(withoutTotals(data), plan.columns.has('place')),
    section: null,
    title: null,
  };
}

/** In a workbook a heading may be a link, to the form behind the list say. */
function withoutLinks(header: Header): Header {
  return { ...header, headings: header.headings.map((heading) => namedLink(heading)?.name || heading) };
}

interface Opened {
  readonly source: TableSource;
  readonly options: ReadOptions;
}

/** `current.layout` changes where a second table begins below the first. */
function readRecords(records: readonly DelimitedRow[], current: { layout: Layout }, opened: Opened): RowOrReject[] {
  const { notices } = opened.source;
  const items: RowOrReject[] = [];
  for (const [at, record] of records.entries()) {
    const { layout } = current;
    const title = titleIn(record.cells);
    if (title !== null && isSecondTable(nextFilled(records, at + 1), layout)) {
      notices.count('formats.titles-between', record.line);
      layout.title = title;
    } else if (isSecondTable(record, layout)) {
      notices.count('formats.second-tables', record.line);
      current.layout = secondLayout(records.slice(at), layout, opened);
    } else {
      const own = layout.isRejects ? { ...record, cells: record.cells.map(restoreFormula) } : record;
      const item = readRecord(own, layout, notices);
      if (item !== null) items.push(item);
    }
  }
  return items;
}

function nextFilled(records: readonly DelimitedRow[], from: number): DelimitedRow | undefined {
  let at = from;
  while (records[at]?.cells.every((cell) => cell.trim() === '')) at++;
  return records[at];
}

/** The headings once more are no second table. */
function isSecondTable(record: DelimitedRow | undefined, layout: Layout): boolean {
  if (record === undefined || layout.isRejects || layout.header.at === -1) return false;
  return !isHeader(record.cells, layout) && isSecondHeader(record.cells);
}

/** Columns that --map names hold where the second table has them. "WhatsApp groups" above it is the platform of its rows. */
function secondLayout(records: readonly DelimitedRow[], { title }: Layout, { source, options }: Opened): Layout {
  const cells = records.slice(0, LOOK_ROWS).map((row) => row.cells);
  const headings = cells[0] ?? [];
  const known = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  const layout = layoutOf(
    cells,
    { at: 0, headings, height: 1 },
    {
      file: source.file,
      delimiter: source.delimiter,
      map: new Map([...options.map].filter(([, column]) => known.has(column.trim().toLowerCase()))),
    },
  );
  if (title === null || !isPlatformWord(title)) return layout;
  return { ...layout, sections: { field: 'platform', column: headings.length }, section: title };
}

/** null for what is no row: blank, the headings once more, a heading between rows, an example, a line of totals. */
function readRecord(record: DelimitedRow, layout: Layout, notices: Notices): RowOrReject | null {
  const { cells, line } = record;
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (record.longCell !== -1) return longCell(record, layout.header.headings);
  const aside = asideOf(cells, layout);
  if (aside !== null) {
    notices.count(aside, line);
    return null;
  }
  const trouble =
    columnCheck(record, layout.widths) ?? (layout.isRejects ? stillWhole(record, layout.header.headings) : null);
  if (trouble !== null) return trouble;
  const item = rowFromCells(line, cells, layout.plan.steps);
  if (('code' in item || item.addresses.length === 0) && isTotals(cells)) {
    notices.count('formats.totals', line);
    return null;
  }
  return 'code' in item || layout.sections === null ? item : withSection(item, layout.sections, layout.section);
}

/** The notice for a row that is no place; remembers the heading of a section. */
function asideOf(cells: readonly string[], layout: Layout): string | null {
  if (isHeader(cells, layout)) return 'formats.repeated-header';
  if (isExampleRow(cells)) return 'formats.examples';
  if (isFootnote(cells)) return 'formats.footnotes';
  if (layout.sections === null || isTotals(cells)) return null;
  const section = sectionIn(cells, layout.sections);
  if (section === null) return null;
  layout.section = section;
  return layout.sections.field === 'place' ? 'formats.sections-of-places' : 'formats.sections-of-platforms';
}

function withoutTotals(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => !isTotals(row));
}

function isTotals(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return TOTALS.has(first.trim().toLowerCase().replace(/[:.]$/, ''));
}

function isHeader(cells: readonly string[], { headerCells }: Layout): boolean {
  return headerCells.some((row) => cells[0] === row[0] && cells.every((cell, at) => cell === (row[at] ?? '')));
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
