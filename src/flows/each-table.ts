/** Goes through the tables of a sheet that a person filled in (a file, standard input, a workbook), one after another. */
import type { Source } from '../domain/source.js';
import { entriesOf } from '../source/entries.js';
import type { Search } from '../source/entry.js';
import type { OpenSourceOptions } from '../source/open-source.js';
import type { Progress } from './import-request.js';

/** A sheet that says what is to be done. */
export interface SheetRequest {
  readonly path: string;
  readonly stdin: OpenSourceOptions['stdin'];
  readonly now: Date;
  readonly progress: Progress;
}

export interface TableWork<T> {
  /** Which of the sources of a file (itself, or the sheets of a workbook) are tables of this sort. */
  readonly tablesOf: (sources: readonly Source[]) => readonly T[];
  /** Its source is open until this is done. */
  readonly take: (table: T) => Promise<void>;
}

/** A table with the place of each column that is asked for. */
export interface ReadTable<C> {
  readonly source: Source;
  readonly columns: C;
}

/** Of the sources of a file those whose first line has the headings; `columnsOf`: null where it has not. */
export function tablesWith<C>(
  columnsOf: (headings: readonly string[]) => C | null,
): (sources: readonly Source[]) => readonly ReadTable<C>[] {
  return (sources) =>
    sources.flatMap((source) => {
      const columns = columnsOf(source.sample.table?.rows[0] ?? []);
      return columns === null ? [] : [{ source, columns }];
    });
}

/** Returns how many tables there were. Throws a TurfError (exit 4) for what can't be read. */
export async function eachTable<T>({ path, stdin }: SheetRequest, { tablesOf, take }: TableWork<T>): Promise<number> {
  const options = { encoding: null, delimiter: null, sheet: null, limitBytes: null, stdin };
  const search: Search = { options, claims: () => [], isKnown: () => false, tell: () => {} };
  let count = 0;
  for await (const entry of entriesOf([path], search)) {
    const opened = await entry.open();
    const sources = opened.pieces.flatMap((piece) => (piece.is === 'bundle' ? [] : [piece.source]));
    try {
      for (const table of tablesOf(sources)) {
        count += 1;
        await take(table);
      }
    } finally {
      await opened.close();
    }
  }
  return count;
}
