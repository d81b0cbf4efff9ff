/** The rows below the headings of a sheet that a person filled in: those that say something, each with what is wrong with its cells. */
import type { Source } from '../domain/source.js';
import { columnCheck, widthsOf } from '../formats/table/column-count.js';
import { delimitedRows } from '../formats/table/delimited-rows.js';

export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** It has too many cells or too few: why; null: it has as many as there are headings. */
  readonly problem: string | null;
}

/** A batch at a time; blank rows are left out. Throws a TurfError (exit 4) for what can't be read. */
export async function* sheetRows(source: Source): AsyncIterable<readonly SheetRow[]> {
  const { table } = source.sample;
  const [headings = [], ...rest] = table?.rows ?? [];
  const delimiter = table?.delimiter ?? ',';
  const widths = widthsOf(headings, rest, delimiter);
  let isHeader = true;
  for await (const records of delimitedRows(source.text(), { file: source.path, delimiter }, () => undefined)) {
    yield records
      .slice(isHeader ? 1 : 0)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map((record) => ({ ...record, problem: columnCheck(record, widths)?.message ?? null }));
    isHeader = false;
  }
}
