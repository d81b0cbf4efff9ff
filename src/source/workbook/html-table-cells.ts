/** Tables, rows and cells of a page out of its tags; one table's rows, or of all tables how large they are. */
import { CELL_BOMB, CELL_LENGTH, COLUMN_LIMIT, ROW_LIMIT, type SheetRow } from './workbook-lines.js';
import { linkedText } from './workbook-link.js';
import { Merges, put } from './workbook-merge.js';
import { tooLarge } from './workbook-trouble.js';

export interface FoundTable {
  /** 0-based, of all tables in the order of their beginnings. */
  readonly at: number;
  readonly caption: string;
}

/** A table that is open; tables stand within cells of others. */
interface Table {
  readonly at: number;
  readonly merges: Merges;
  row: number;
  filledRows: number;
  filledColumns: number;
  caption: string;
  cells: string[] | null;
  /** Where the next cell of the row goes. */
  column: number;
  isFrameRow: boolean;
  cell: Cell | null;
  /** The text of the caption is being read. */
  isCaption: boolean;
}

interface Cell {
  text: string;
  length: number;
  links: string[];
  columns: number;
  rows: number;
  /** The numbers and letters around a sheet of Google, the bars where it is frozen. */
  isFrame: boolean;
}

/** Tags that break a line within a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Their text is for machines, or another text for those who can't see the first. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'title', 'svg']);
/** Classes of Google Sheets' pages. */
const FRAME = /\b(?:row-headers?|column-headers?|freezebar)\b/;
const CAPTION_LENGTH = 100;
/** Tables within tables within tables lay out a page. */
const MOST_OPEN = 100;

/** Told of a page, it holds what is complete until it is taken. */
export class HtmlCells {
  readonly #file: string;
  /** The one table whose rows are wanted; null: none, only which tables there are. */
  readonly #wanted: number | null;
  readonly #open: Table[] = [];
  #count = 0;
  #element = '';
  #silent = 0;
  #rows: SheetRow[] = [];
  #tables: FoundTable[] = [];
  isDone = false;

  constructor(file: string, wanted: number | null) {
    this.#file = file;
    this.#wanted = wanted;
  }

  takeRows(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Tables that are complete and have at least two rows and two columns with something in them. */
  takeTables(): readonly FoundTable[] {
    const tables = this.#tables;
    this.#tables = [];
    return tables.sort((one, two) => one.at - two.at);
  }

  open(name: string): void {
    this.#element = name;
    if (SILENT.has(name)) this.#silent++;
    const table = this.#open.at(-1);
    if (name === 'table') this.#beginTable();
    else if (table === undefined) return;
    else if (name === 'tr') this.#beginRow(table);
    else if (name === 'td' || name === 'th') this.#beginCell(table);
    else if (name === 'caption') table.isCaption = true;
    else if (BREAKS.has(name)) this.#add('\n');
  }

  attribute(name: string, value: string): void {
    const cell = this.#open.at(-1)?.cell ?? null;
    if (cell === null) return;
    if (this.#element === 'a' && name === 'href') cell.links.push(value.slice(0, CELL_LENGTH));
    if (this.#element !== 'td' && this.#element !== 'th') return;
    if (name === 'colspan') cell.columns = times(value, COLUMN_LIMIT);
    if (name === 'rowspan') cell.rows = times(value, ROW_LIMIT);
    if (name === 'class' && FRAME.test(value)) cell.isFrame = true;
  }

  text(data: string): void {
    if (this.#silent === 0) this.#add(data.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    this.#element = '';
    if (SILENT.has(name)) this.#silent--;
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') this.#endCell(table);
    else if (name === 'tr') this.#endRow(table);
    else if (name === 'caption') table.isCaption = false;
    else if (name === 'table') this.#endTable(table);
    else if (BREAKS.has(name)) this.#add('\n');
  }

  #beginTable(): void {
    if (this.#open.length >= MOST_OPEN) throw tooLarge(this.#file, 'has tables nested too deep to be a list');
    this.#open.push({
      at: this.#count++,
      merges: new Merges(),
      row: 0,
      filledRows: 0,
      filledColumns: 0,
      caption: '',
      cells: null,
      column: 0,
      isFrameRow: false,
      cell: null,
      isCaption: false,
    });
  }

  #beginRow(table: Table): void {
    this.#endRow(table);
    table.cells = [];
    table.column = 0;
    table.isFrameRow = false;
  }

  #beginCell(table: Table): void {
    this.#endCell(table);
    // A cell without a row is in pages that were written by hand.
    table.cells ??= [];
    table.cell = { text: '', length: 0, links: [], columns: 1, rows: 1, isFrame: false };
  }

  #add(text: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (table.isCaption) table.caption = `${table.caption}${text}`.slice(0, CAPTION_LENGTH);
    if (table.cell === null) return;
    table.cell.length += text.length;
    if (table.cell.length > CELL_BOMB) throw tooLarge(this.#file, 'has a cell with more than a million letters');
    if (table.cell.text.length < CELL_LENGTH) table.cell.text += text;
  }

  #endCell(table: Table): void {
    const { cell, cells, merges } = table;
    table.cell = null;
    if (cell?.isFrame) table.isFrameRow = true;
    if (cell === null || cells === null || cell.isFrame) return;
    const row = table.row + 1;
    let column = table.column;
    while (merges.takes(row, column)) column++;
    const text = linkedText(tidy(cell.text), cell.links).slice(0, CELL_LENGTH);
    if (column + cell.columns > COLUMN_LIMIT) {
      throw tooLarge(this.#file, `has more than ${COLUMN_LIMIT} columns in row ${row} of a table`);
    }
    if (text !== '') put(cells, column, text);
    table.column = column + cell.columns;
    if (cell.rows === 1) return;
    for (let each = column; each < column + cell.columns; each++) {
      merges.start(each, table.row + cell.rows, each === column ? text : '');
    }
  }

  #endRow(table: Table): void {
    this.#endCell(table);
    const { cells } = table;
    table.cells = null;
    // A row of nothing but the frame of a sheet is no row of it.
    if (cells === null || (table.column === 0 && table.isFrameRow)) return;
    table.row++;
    table.merges.fill(table.row, cells);
    const filled = cells.filter((cell) => cell !== '').length;
    if (filled === 0) return;
    table.filledRows++;
    table.filledColumns = Math.max(table.filledColumns, filled);
    if (table.at === this.#wanted) this.#rows.push({ number: table.row, cells });
  }

  #endTable(table: Table): void {
    this.#endRow(table);
    this.#open.pop();
    if (table.at === this.#wanted) this.isDone = true;
    if (this.#wanted === null && table.filledRows >= 2 && table.filledColumns >= 2) {
      this.#tables.push({ at: table.at, caption: tidy(table.caption) });
    }
  }
}

/** Single blanks, no blank lines, nothing around it. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function times(text: string, most: number): number {
  const value = Math.trunc(Number(text));
  return value >= 1 ? Math.min(value, most) : 1;
}
