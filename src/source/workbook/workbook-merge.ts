/** Cells merged down several rows hold their value in the first only: it is repeated in the rows below. */

interface Merge {
  readonly lastRow: number;
  readonly text: string;
}

/** The merges that reach into the row at hand. */
export class Merges {
  readonly #open = new Map<number, Merge>();

  /** A merge that begins in this row; `text` '' only takes its place. */
  start(column: number, lastRow: number, text: string): void {
    this.#open.set(column, { lastRow, text });
  }

  /** True when a merge from above takes that cell. */
  takes(row: number, column: number): boolean {
    const merge = this.#open.get(column);
    return merge !== undefined && merge.lastRow >= row;
  }

  /** Fills the cells of a row that merges from above reach; a row with nothing of its own stays empty. */
  fill(row: number, cells: string[]): void {
    const isFilled = cells.some((cell) => cell !== '');
    for (const [column, { lastRow, text }] of this.#open) {
      if (lastRow < row) this.#open.delete(column);
      else if (isFilled && text !== '' && (cells[column] ?? '') === '') put(cells, column, text);
    }
  }
}

/** Sets a cell of a row, and gives back the row; cells before it that are not there yet are empty. */
export function put(cells: string[], column: number, text: string): string[] {
  while (cells.length < column) cells.push('');
  cells[column] = text;
  return cells;
}
