/** Merged cells and links of a sheet that files keep apart from its cells: put to each row as it comes. */
import { COLUMN_LIMIT } from './workbook-lines.js';
import { linkedText } from './workbook-link.js';
import { Merges, put } from './workbook-merge.js';

/** A range of cells; rows are 1-based, columns 0-based. */
export interface Span {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Link extends Span {
  readonly url: string;
}

/** Both in the order of their first rows. */
export interface Spans {
  readonly merges: readonly Span[];
  readonly links: readonly Link[];
}

/** Excel itself writes at most 65,530 links a sheet. */
export const MOST_SPANS = 500_000;

export const byRow = (one: Span, two: Span): number => one.firstRow - two.firstRow;

/** Completes the rows of one sheet, in their order. */
export class RowSpans {
  readonly #spans: Spans;
  readonly #merges = new Merges();
  readonly #links = new Map<number, Link>();
  #nextMerge = 0;
  #nextLink = 0;

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  /** Puts links to the cells of a row, and into those that a merge from above reaches its value. */
  complete(row: number, cells: string[]): void {
    this.#addLinks(row, cells);
    this.#merges.fill(row, cells);
    this.#startMerges(row, cells);
  }

  #addLinks(row: number, cells: string[]): void {
    const { links } = this.#spans;
    for (let link = links[this.#nextLink]; link !== undefined && link.firstRow <= row; ) {
      for (let column = link.firstColumn; column <= Math.min(link.lastColumn, COLUMN_LIMIT - 1); column++) {
        this.#links.set(column, link);
      }
      link = links[++this.#nextLink];
    }
    for (const [column, { lastRow, url }] of this.#links) {
      const text = cells[column] ?? '';
      if (lastRow < row) this.#links.delete(column);
      // A link without text is what is left of a cell that was emptied: nobody sees it.
      else if (text !== '') put(cells, column, linkedText(text, [url]));
    }
  }

  #startMerges(row: number, cells: readonly string[]): void {
    const { merges } = this.#spans;
    for (let merge = merges[this.#nextMerge]; merge !== undefined && merge.firstRow <= row; ) {
      const text = merge.firstRow === row ? (cells[merge.firstColumn] ?? '') : '';
      if (text !== '') this.#merges.start(merge.firstColumn, merge.lastRow, text);
      merge = merges[++this.#nextMerge];
    }
  }
}
