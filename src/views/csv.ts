/** The CSV view: for spreadsheets. Text that a spreadsheet would run as a formula is neutralised; our own import undoes it. */
import { neutraliseFormula, safeText } from '../core/safe-text.js';
import type { Doc } from '../domain/doc.js';
import { cellForMachines, cellOf } from './cells.js';
import { isMarked, MARK, spreadsheetText } from './spreadsheet-text.js';
import type { View, ViewOptions } from './view.js';

/** Records handed to the library at once: some 64 KB of text. */
const BLOCK = 500;
/** A semicolon splits cells in Excel of many countries; the library alone would not quote it. */
const SEMICOLON = /;/;

/** On a terminal nothing may act; in a file or pipe direction marks and the like are part of the text. */
function cleaner(options: ViewOptions): (text: string) => string {
  return options.width === null ? spreadsheetText : (text) => neutraliseFormula(safeText(text));
}

function* records(doc: Doc, clean: (text: string) => string): Generator<string[]> {
  const { columns } = doc;
  if (columns.length === 0) {
    yield ['text'];
    for (const line of doc.lines) yield [clean(line)];
    return;
  }
  const mark = isMarked(columns) ? [MARK] : [];
  yield [...columns.map(({ id }) => id), ...mark];
  for (const row of doc.rows()) {
    yield [...columns.map((column) => cellForMachines(cellOf(row, column), clean)), ...mark.map(() => '')];
  }
}

function* blocks(all: Iterable<string[]>): Generator<string[][]> {
  let block: string[][] = [];
  for (const record of all) {
    block.push(record);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

export const view = {
  id: 'csv',
  title: { en: 'Spreadsheet (CSV)' },
  endings: ['.csv'],
  async *render(doc, options) {
    const { stringify } = await import('csv-stringify/sync');
    for (const block of blocks(records(doc, cleaner(options)))) yield stringify(block, { quoted_match: SEMICOLON });
  },
} satisfies View;
