/** The rows of one sheet of an old workbook, out of its records (MS-XLS 2.1.7.20.6). */
import { addressOf, type BiffRecord, ID, recordsOf, smallNumberAt, textAt } from './workbook-biff.js';
import type { SheetRow } from './workbook-lines.js';
import { put } from './workbook-merge.js';
import type { SharedStrings } from './workbook-shared-strings.js';
import { byRow, type Link, MOST_SPANS, RowSpans, type Span } from './workbook-spans.js';
import { damaged, tooLarge } from './workbook-trouble.js';
import { type DateStyle, numberText, serialText } from './workbook-value.js';

/** What all sheets of a workbook share. */
export interface XlsShared {
  readonly strings: SharedStrings;
  /** By the number that a cell gives as its style. */
  readonly dateStyles: readonly (DateStyle | null)[];
  readonly is1904: boolean;
}

export interface XlsSheet {
  readonly file: string;
  readonly stream: Buffer;
  /** Where its first record is. */
  readonly at: number;
  readonly shared: XlsShared;
}

/** MS-XLS 2.5.10. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
/** Where a cell's value begins: behind row, column and style. */
const VALUE = 6;

/** All rows with something in them, in their order; some programs write cells in any. */
export function xlsRows(sheet: XlsSheet): readonly SheetRow[] {
  const reading = new Reading(sheet);
  let depth = 0;
  for (const record of recordsOf(sheet.stream, sheet.at)) {
    if (depth === 0 && record.id !== ID.begin) throw damaged(sheet.file, 'A sheet does not begin where it should.');
    // Charts within a sheet have records of their own.
    if (record.id === ID.begin) depth++;
    else if (record.id === ID.end) depth--;
    else if (depth === 1) reading.take(record);
    if (depth === 0) break;
  }
  return reading.rows();
}

class Reading {
  readonly #sheet: XlsSheet;
  readonly #cells = new Map<number, string[]>();
  readonly #merges: Span[] = [];
  readonly #links: Link[] = [];
  /** The cell whose calculated text comes in the next records. */
  #waiting: { readonly row: number; readonly column: number } | null = null;

  constructor(sheet: XlsSheet) {
    this.#sheet = sheet;
  }

  rows(): readonly SheetRow[] {
    const spans = new RowSpans({ merges: this.#merges.sort(byRow), links: this.#links.sort(byRow) });
    return [...this.#cells]
      .sort(([one], [two]) => one - two)
      .map(([row, cells]) => {
        spans.complete(row + 1, cells);
        return { number: row + 1, cells };
      });
  }

  take({ id, data }: BiffRecord): void {
    switch (id) {
      case ID.sharedText:
        this.#put(data, this.#sheet.shared.strings.at(data.readUInt32LE(VALUE)) ?? '');
        break;
      case ID.text:
      case ID.richText:
        this.#put(data, textAt(data, VALUE, 2));
        break;
      case ID.number:
        this.#put(data, this.#number(data.readDoubleLE(VALUE), data.readUInt16LE(4)));
        break;
      case ID.smallNumber:
        this.#put(data, this.#number(smallNumberAt(data, VALUE), data.readUInt16LE(4)));
        break;
      case ID.manyNumbers:
        this.#takeMany(data);
        break;
      case ID.truth:
        this.#put(data, truthText(data[VALUE] ?? 0, data[VALUE + 1] === 1));
        break;
      case ID.formula:
        this.#takeFormula(data);
        break;
      case ID.formulaText:
        if (this.#waiting !== null) this.#putAt(this.#waiting, textAt(data, 0, 2));
        this.#waiting = null;
        break;
      case ID.merges:
        for (let at = 2; at + 8 <= data.length; at += 8) this.#addMerge(spanAt(data, at));
        break;
      case ID.link:
        this.#addLink(data);
        break;
    }
  }

  /** A row of numbers: its row and first column, then style and number of each, and its last column. */
  #takeMany(data: Buffer): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column++) {
      this.#putAt({ row, column }, this.#number(smallNumberAt(data, at + 2), data.readUInt16LE(at)));
    }
  }

  /** The last result: a number, or a mark with what else it is (MS-XLS 2.5.133). */
  #takeFormula(data: Buffer): void {
    if (data.readUInt16LE(VALUE + 6) !== 0xffff) {
      this.#put(data, this.#number(data.readDoubleLE(VALUE), data.readUInt16LE(4)));
    } else if (data[VALUE] === 0) {
      this.#waiting = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    } else if (data[VALUE] === 1 || data[VALUE] === 2) {
      this.#put(data, truthText(data[VALUE + 2] ?? 0, data[VALUE] === 2));
    }
  }

  #number(value: number, style: number): string {
    const { dateStyles, is1904 } = this.#sheet.shared;
    const dateStyle = dateStyles[style] ?? null;
    return dateStyle === null ? numberText(String(value)) : serialText(String(value), dateStyle, is1904);
  }

  #put(data: Buffer, text: string): void {
    this.#putAt({ row: data.readUInt16LE(0), column: data.readUInt16LE(2) }, text);
  }

  #putAt({ row, column }: { readonly row: number; readonly column: number }, text: string): void {
    if (text === '') return;
    // An old sheet has 256 columns.
    if (column > 0xff) throw damaged(this.#sheet.file, 'A cell in it stands where no column is.');
    const cells = this.#cells.get(row);
    if (cells === undefined) this.#cells.set(row, put([], column, text));
    else put(cells, column, text);
  }

  #addMerge(span: Span): void {
    if (span.lastRow > span.firstRow) this.#merges.push(span);
    this.#checkSpans();
  }

  #addLink(data: Buffer): void {
    const url = addressOf(data);
    if (url !== null) this.#links.push({ ...spanAt(data, 0), url });
    this.#checkSpans();
  }

  #checkSpans(): void {
    if (this.#merges.length + this.#links.length > MOST_SPANS) {
      throw tooLarge(this.#sheet.file, `has more than ${MOST_SPANS} merged cells and links in a sheet`);
    }
  }
}

/** First and last row, first and last column, all counted from 0. */
function spanAt(data: Buffer, at: number): Span {
  return {
    firstRow: data.readUInt16LE(at) + 1,
    lastRow: data.readUInt16LE(at + 2) + 1,
    firstColumn: data.readUInt16LE(at + 4),
    lastColumn: data.readUInt16LE(at + 6),
  };
}

function truthText(value: number, isError: boolean): string {
  if (isError) return ERRORS.get(value) ?? '#ERROR!';
  return value === 0 ? 'FALSE' : 'TRUE';
}
