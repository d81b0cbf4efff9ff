/** The table view: what a person sees on a terminal, fitted to its width, light enough to be printed. */
import { safeText } from '../core/safe-text.js';
import type { Column, Doc, DocRow } from '../domain/doc.js';
import { cellForPeople, cellOf } from './cells.js';
import { cutTo, type Measure } from './cut.js';
import { type Drawing, loadDrawing } from './drawing.js';
import { type Fitted, fitColumns, GAP, tableOrder } from './fit.js';
import { sentencesOf, wrapped } from './heading.js';
import { pieces } from './pieces.js';
import type { View, ViewOptions } from './view.js';

/** cli-table3 takes quadratic time (9 s for 10,000 rows), so it draws this many; later rows are joined alike. */
const DRAWN = 500;
/** What stands for a value that nobody knows. */
const UNKNOWN = '?';

/** Fills the cells of one row, column by column of the layout; a cell that wraps makes more than one line of it. */
type Line = (textOf: (column: Column) => string) => string[][];

function textOf(row: DocRow): (column: Column) => string {
  return (column) => cellForPeople(cellOf(row, column), column, UNKNOWN);
}

/** The widest text of a column; on a terminal nothing counts as wider than the terminal. */
function widest(column: Column, rows: readonly DocRow[], measure: (text: string) => number): Fitted {
  const widths = rows.map((row) => measure(textOf(row)(column)));
  return { column, width: widths.reduce((most, width) => Math.max(most, width), measure(column.label)) };
}

/** The columns that are shown, by the width of the first rows. */
function layoutOf(doc: Doc, first: readonly DocRow[], width: number | null, measure: Measure): readonly Fitted[] {
  const bounded = width === null ? measure : (text: string): number => measure(cutTo(text, width, measure));
  return fitColumns(
    tableOrder(doc.columns).map((column) => widest(column, first, bounded)),
    width,
  );
}

/** Cells cut or wrapped (on a terminal; numbers never) and filled up to the width of their column. */
function liner(layout: readonly Fitted[], isCut: boolean, drawing: Drawing): Line {
  const { measure } = drawing;
  const filled = (text: string, { column, width }: Fitted): string => {
    const blanks = ' '.repeat(Math.max(0, width - measure(text)));
    return column.sort === 'number' ? blanks + text : text + blanks;
  };
  const linesOf = (whole: string, { column, width }: Fitted): readonly string[] => {
    if (!isCut || column.sort === 'number') return [whole];
    return column.wraps === true ? wrapped(whole, width, drawing.wrap).split('\n') : [cutTo(whole, width, measure)];
  };
  return (text) => {
    const cells = layout.map((fitted) => linesOf(text(fitted.column), fitted));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      layout.map((fitted, column) => filled(cells[column]?.[at] ?? '', fitted)),
    );
  };
}

function joined(cells: readonly string[]): string {
  return cells.join(' '.repeat(GAP)).trimEnd();
}

function take(rows: Iterator<DocRow>, most: number): DocRow[] {
  const taken: DocRow[] = [];
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    taken.push(next.value);
    if (taken.length === most) break;
  }
  return taken;
}

/** Title and sentences, with a blank line before the rows. */
function* above(doc: Doc, hasRows: boolean, options: ViewOptions, drawing: Drawing): Generator<string> {
  const wrap = (text: string): string => wrapped(text, options.width, drawing.wrap);
  if (doc.title !== null) yield `${drawing.bold(wrap(safeText(doc.title)))}\n`;
  for (const line of sentencesOf(doc, hasRows, options)) yield `${wrap(line)}\n`;
  if (hasRows && (doc.title !== null || doc.lines.length > 0)) yield '\n';
}

function* parts(doc: Doc, options: ViewOptions, drawing: Drawing): Generator<string> {
  const rows = doc.rows()[Symbol.iterator]();
  try {
    const first = take(rows, DRAWN);
    // A command whose sentences say it all has columns for machines only.
    const hasTable = first.length > 0 && tableOrder(doc.columns).length > 0;
    yield* above(doc, hasTable, options, drawing);
    if (!hasTable) return;
    const layout = layoutOf(doc, first, options.width, drawing.measure);
    const line = liner(layout, options.width !== null, drawing);
    for (const cells of line(({ label }) => label)) yield `${drawing.bold(joined(cells))}\n`;
    const rule = layout.map(({ width }) => '─'.repeat(width));
    yield drawing.draw([rule, ...first.flatMap((row) => line(textOf(row)))].map(joined));
    for (let next = rows.next(); next.done !== true; next = rows.next()) {
      for (const cells of line(textOf(next.value))) yield `${joined(cells)}\n`;
    }
  } finally {
    // A reader that stops early must not leave a query open.
    rows.return?.();
  }
}

export const view = {
  id: 'table',
  title: { en: 'Table, to read and to print' },
  endings: ['.txt'],
  async *render(doc, options) {
    yield* pieces(parts(doc, options, await loadDrawing(options.colour)));
  },
} satisfies View;
