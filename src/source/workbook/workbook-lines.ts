/** Rows of a sheet as tab-separated text: one line a row, so that the number of a line is the number of its row. */
import { damaged, tooLarge } from './workbook-trouble.js';

/** A row with something in it. */
export interface SheetRow {
  /** 1-based; ascending. Rows between two are empty. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface SheetFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Far more than a list of places has; Excel has half as many. */
export const ROW_LIMIT = 2_000_000;
export const COLUMN_LIMIT = 2_000;
/** What a cell may hold is judged where rows are split; one letter more than 64 KB is enough to be seen there as too long. */
export const CELL_LENGTH = 65_537;
/** Excel itself takes 32,767 characters a cell; thirty times that is no cell but a bomb. */
export const CELL_BOMB = 1_000_000;
/** Rows looked at to see how wide the sheet is. */
const LOOK_ROWS = 100;
/** Characters of a piece of text: what is read at once elsewhere. */
const PIECE = 65_536;
/** As for archives: what comes out is at most a hundred times what went in, small files apart. */
const MOST_TIMES = 100;
const SMALL = 64_000_000;

/**
 * The text of a sheet in pieces. Rows are filled up to the widest one so far, since a row that is too short is taken for
 * a slip; empty cells and rows at the end are left out; a line break in a cell becomes U+2028.
 * @throws TurfError exit 4 for more than 2,000,000 rows, 2,000 columns, or repeated cells that blow up the text
 */
export async function* sheetText(batches: AsyncIterable<readonly SheetRow[]>, file: SheetFile): AsyncGenerator<string> {
  const lines = new Lines(file);
  let waiting: readonly SheetRow[] | null = [];
  for await (const rows of batches) {
    if (waiting === null) {
      yield* lines.add(rows);
      continue;
    }
    waiting = waiting.concat(rows);
    if (waiting.length < LOOK_ROWS) continue;
    lines.look(waiting);
    yield* lines.add(waiting);
    waiting = null;
  }
  lines.look(waiting ?? []);
  yield* lines.add(waiting ?? []);
  yield* lines.end();
}

/** Holds where the text has got to: its width, its line, and what is not handed on yet. */
class Lines {
  readonly #file: SheetFile;
  readonly #most: number;
  #width = 0;
  #line = 0;
  #length = 0;
  #parts: string[] = [];
  #partsLength = 0;

  constructor(file: SheetFile) {
    this.#file = file;
    this.#most = Math.max(SMALL, file.sizeBytes * MOST_TIMES);
  }

  look(rows: readonly SheetRow[]): void {
    for (const { cells } of rows) this.#width = Math.max(this.#width, filledWidth(cells));
  }

  *add(rows: readonly SheetRow[]): Generator<string> {
    for (const row of rows) {
      const width = filledWidth(row.cells);
      if (width === 0) continue;
      if (width > COLUMN_LIMIT) {
        throw tooLarge(this.#file.path, `has more than ${COLUMN_LIMIT} columns in row ${row.number}`);
      }
      this.#width = Math.max(this.#width, width);
      this.#write(row, width);
      if (this.#partsLength >= PIECE) yield this.#take();
    }
  }

  *end(): Generator<string> {
    if (this.#partsLength > 0) yield this.#take();
  }

  #write(row: SheetRow, width: number): void {
    // Rows out of their order are only in files made by hand: they follow where they stand.
    const number = Math.max(row.number, this.#line + 1);
    if (!Number.isSafeInteger(number)) throw damaged(this.#file.path, 'The number of a row in it is none.');
    if (number > ROW_LIMIT) throw tooLarge(this.#file.path, `has more than ${ROW_LIMIT} rows in a sheet`);
    const cells = row.cells.slice(0, width).map(cellText);
    const text = `${'\n'.repeat(number - this.#line - 1)}${cells.join('\t')}${'\t'.repeat(this.#width - width)}\n`;
    this.#line = number;
    this.#length += text.length;
    if (this.#length > this.#most) throw tooLarge(this.#file.path, `unpacks to more than ${MOST_TIMES} times its size`);
    this.#parts.push(text);
    this.#partsLength += text.length;
  }

  #take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#partsLength = 0;
    return text;
  }
}

function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--;
  return width;
}

/** A cell too long to be quoted stays bare, and is refused as too long when its row is read. */
function cellText(cell: string): string {
  if (!/["\t\r\n]/.test(cell)) return cell;
  const line = cell.replace(/\r\n|\r|\n/g, '\u2028');
  if (line.length >= CELL_LENGTH) return line.replace(/[\t"]/g, ' ');
  return /["\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
