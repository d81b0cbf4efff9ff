/** The rows of an XLSX sheet, cell by cell, out of its XML (ECMA-376 part 1, 18.3.1). */
import { columnOf } from './workbook-column.js';
import { CELL_BOMB, CELL_LENGTH, COLUMN_LIMIT, type SheetRow } from './workbook-lines.js';
import { formulaLink, linkedText } from './workbook-link.js';
import { put } from './workbook-merge.js';
import { CellText, type SharedStrings } from './workbook-shared-strings.js';
import { RowSpans, type Spans } from './workbook-spans.js';
import { tooLarge } from './workbook-trouble.js';
import { type DateStyle, momentText, numberText, serialText } from './workbook-value.js';
import type { XmlHandler } from './workbook-xml.js';

/** Excel's longest formula. */
const FORMULA_LENGTH = 8_192;

/** What all sheets of a workbook share. */
export interface Shared {
  readonly strings: SharedStrings | null;
  /** By the number that a cell gives as its style. */
  readonly dateStyles: readonly (DateStyle | null)[];
  readonly is1904: boolean;
}

/** Told of a sheet's XML, it holds the rows that are complete until they are taken. */
export class SheetCells implements XmlHandler {
  readonly #file: string;
  readonly #shared: Shared;
  readonly #spans: RowSpans;
  #rows: SheetRow[] = [];
  #isRows = false;
  #element = '';
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = -1;
  #value = '';
  #formula = '';
  #inline: CellText;

  constructor(file: string, shared: Shared, spans: Spans) {
    this.#file = file;
    this.#shared = shared;
    this.#spans = new RowSpans(spans);
    this.#inline = new CellText(file);
  }

  /** The rows that are complete, in the order of the file; each is given once. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string): void {
    this.#element = name;
    switch (name) {
      case 'sheetData':
        this.#isRows = true;
        break;
      case 'row':
        this.#row += 1;
        this.#column = -1;
        this.#cells = [];
        break;
      case 'c':
        this.#column += 1;
        this.#type = this.#value = this.#formula = '';
        this.#style = -1;
        this.#inline.clear();
        break;
      default:
        this.#inline.open(name);
    }
  }

  attribute(name: string, value: string): void {
    if (this.#element === 'c') {
      if (name === 'r') this.#column = columnOf(value);
      else if (name === 't') this.#type = value;
      else if (name === 's') this.#style = Number(value);
    } else if (this.#element === 'row' && name === 'r') {
      this.#row = Number(value);
    }
  }

  text(data: string): void {
    switch (this.#element) {
      case 'v':
        if (this.#value.length > CELL_BOMB) throw tooLarge(this.#file, 'has a cell with more than a million letters');
        this.#value += data;
        break;
      case 'f':
        if (this.#formula.length < FORMULA_LENGTH) this.#formula += data;
        break;
      default:
        this.#inline.add(data);
    }
  }

  close(name: string): void {
    this.#element = '';
    switch (name) {
      case 'c':
        this.#endCell();
        break;
      case 'row':
        this.#endRow();
        break;
      case 'sheetData':
        this.#isRows = false;
        break;
      default:
        this.#inline.close(name);
    }
  }

  #endCell(): void {
    if (!this.#isRows) return;
    const formula = this.#formula === '' ? null : formulaLink(this.#formula);
    const text = this.#cellText() || (formula?.text ?? '');
    const linked = formula === null ? text : linkedText(text, [formula.url]);
    if (linked === '') return;
    if (this.#column < 0 || this.#column >= COLUMN_LIMIT) {
      throw tooLarge(this.#file, `has more than ${COLUMN_LIMIT} columns in row ${this.#row}`);
    }
    put(this.#cells, this.#column, linked);
  }

  #cellText(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#shared.strings?.at(value.trim() === '' ? -1 : Number(value)) ?? '';
      case 'inlineStr':
        return this.#inline.take();
      case 'str':
        this.#inline.append(value);
        return this.#inline.take();
      case 'b':
        return value.trim() === '' ? '' : /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
      case 'd':
        return momentText(value);
      case 'e':
        return value.trim();
      default:
        return this.#number(value.trim().slice(0, CELL_LENGTH));
    }
  }

  #number(stored: string): string {
    const style = this.#shared.dateStyles[this.#style] ?? null;
    return style === null ? numberText(stored) : serialText(stored, style, this.#shared.is1904);
  }

  #endRow(): void {
    this.#spans.complete(this.#row, this.#cells);
    if (this.#cells.length > 0) this.#rows.push({ number: this.#row, cells: this.#cells });
  }
}
