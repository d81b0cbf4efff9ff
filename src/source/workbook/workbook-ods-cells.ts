/** The rows of one ODS sheet out of the XML of all of them (OpenDocument 1.3 part 3, 9.1). */
import { CELL_BOMB, CELL_LENGTH, COLUMN_LIMIT, ROW_LIMIT, type SheetRow } from './workbook-lines.js';
import { formulaLink, linkedText } from './workbook-link.js';
import { Merges, put } from './workbook-merge.js';
import { tooLarge } from './workbook-trouble.js';
import { momentText, numberText } from './workbook-value.js';
import type { XmlHandler } from './workbook-xml.js';

/** Comments, pictures and notes of what was changed have text of their own, which is none of the cell's. */
const BESIDE = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'tracked-changes', 'forms', 'g', 'line']);
/** Cells and rows that are repeated: styles reach to the edge of the sheet, and what is empty costs nothing. */
const CELLS = new Set(['table-cell', 'covered-table-cell']);

/** Told of the XML of all sheets, it holds those rows of one that are complete until they are taken. */
export class OdsCells implements XmlHandler {
  readonly #file: string;
  readonly #sheet: number;
  readonly #merges = new Merges();
  #rows: SheetRow[] = [];
  /** Of the sheets so far; the first is 0. */
  #at = -1;
  #isSpreadsheet = false;
  #tables = 0;
  #beside = 0;
  #element = '';
  #row = 0;
  #rowTimes = 1;
  #cells: string[] = [];
  #column = 0;
  #cell = new Map<string, string>();
  #text = '';
  #paragraphs = 0;
  #isParagraph = false;
  #length = 0;
  #links: string[] = [];
  #times = '';
  isDone = false;

  constructor(file: string, sheet: number) {
    this.#file = file;
    this.#sheet = sheet;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string): void {
    this.#element = name;
    if (name === 'spreadsheet') this.#isSpreadsheet = true;
    if (name === 'table' && this.#isSpreadsheet) {
      this.#tables++;
      if (this.#tables === 1) this.#at++;
    }
    if (BESIDE.has(name)) this.#beside++;
    if (!this.#isHere()) return;
    if (name === 'table-row') {
      this.#rowTimes = 1;
      this.#cells = [];
      this.#column = 0;
    } else if (CELLS.has(name)) {
      this.#cell = new Map();
      this.#text = '';
      this.#links = [];
      this.#paragraphs = this.#length = 0;
    } else if (name === 'p') {
      this.#isParagraph = true;
      this.#paragraphs++;
      if (this.#paragraphs > 1) this.#add('\n');
    } else if (name === 's') this.#times = '1';
    else if (name === 'tab') this.#add(' ');
    else if (name === 'line-break') this.#add('\n');
  }

  attribute(name: string, value: string): void {
    if (!this.#isHere()) return;
    if (CELLS.has(this.#element)) this.#cell.set(name, value);
    else if (this.#element === 'table-row' && name === 'number-rows-repeated') this.#rowTimes = times(value);
    else if (this.#element === 'a' && name === 'href') this.#links.push(value);
    else if (this.#element === 's' && name === 'c') this.#times = value;
  }

  text(data: string): void {
    if (this.#isParagraph && this.#isHere()) this.#add(data);
  }

  close(name: string): void {
    this.#element = '';
    if (BESIDE.has(name)) this.#beside--;
    else if (!this.#isHere()) {
      // A table within a cell ends; its sheet goes on.
      if (name === 'table' && this.#isSpreadsheet) this.#tables--;
    } else if (name === 'p') this.#isParagraph = false;
    else if (name === 's') this.#add(' '.repeat(Math.min(times(this.#times), CELL_LENGTH)));
    else if (CELLS.has(name)) this.#endCell(name);
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table') {
      this.#tables--;
      this.isDone = true;
    }
  }

  #isHere(): boolean {
    return this.#at === this.#sheet && this.#tables === 1 && this.#beside === 0 && !this.isDone;
  }

  #add(text: string): void {
    this.#length += text.length;
    if (this.#length > CELL_BOMB) throw tooLarge(this.#file, 'has a cell with more than a million letters');
    if (this.#text.length < CELL_LENGTH) this.#text += text;
  }

  #endCell(name: string): void {
    const repeat = times(this.#cell.get('number-columns-repeated') ?? '1');
    const text = name === 'table-cell' ? this.#cellText() : '';
    if (text !== '') {
      if (this.#column + repeat > COLUMN_LIMIT) {
        throw tooLarge(this.#file, `has more than ${COLUMN_LIMIT} columns in row ${this.#row + 1}`);
      }
      for (let column = this.#column; column < this.#column + repeat; column++) put(this.#cells, column, text);
      const rows = times(this.#cell.get('number-rows-spanned') ?? '1');
      if (rows > 1) this.#merges.start(this.#column, this.#row + rows, text);
    }
    this.#column += repeat;
    this.#paragraphs = 0;
  }

  #cellText(): string {
    const value = this.#cell.get('value') ?? '';
    const shown = (this.#text === '' ? (this.#cell.get('string-value') ?? '') : this.#text).slice(0, CELL_LENGTH);
    const link = formulaLink(this.#cell.get('formula') ?? '');
    const links = link === null ? this.#links : [...this.#links, link.url];
    switch (this.#cell.get('value-type')) {
      case 'float':
      case 'percentage':
      case 'currency':
        return value === '' ? shown : numberText(value);
      case 'date':
        return momentText(this.#cell.get('date-value') ?? shown);
      case 'boolean':
        return (this.#cell.get('boolean-value') ?? shown).toUpperCase();
      default:
        return linkedText(shown || (link?.text ?? ''), links);
    }
  }

  #endRow(): void {
    const first = this.#row + 1;
    this.#row += this.#rowTimes;
    if (this.#cells.length === 0) return;
    if (this.#row > ROW_LIMIT) throw tooLarge(this.#file, `has more than ${ROW_LIMIT} rows in a sheet`);
    this.#merges.fill(first, this.#cells);
    // Repeated rows are alike to the last, so that they share their cells.
    for (let number = first; number <= this.#row; number++) this.#rows.push({ number, cells: this.#cells });
  }
}

/** How often something is repeated: a number of 1 and more, whatever the file says. */
function times(text: string): number {
  const value = Math.trunc(Number(text));
  return value >= 1 ? Math.min(value, ROW_LIMIT + 1) : 1;
}
