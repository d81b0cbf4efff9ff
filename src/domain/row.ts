/** What a format yields: a Row (fields still as text) or a Reject. Both keep the line they came from. */
import type { Field } from './field.js';

/** One address of a row, as written; `platform` when its column says so (a column named "twitter"). */
export interface RawAddress {
  readonly text: string;
  readonly platform: string | null;
}

export interface Row {
  /** 1-based line where the record starts (text), or the 1-based number of the record (JSON). */
  readonly line: number;
  /** Text as it stands in the file, trimmed; a field that is absent or blank is not in the map. 'url' is never here. */
  readonly fields: ReadonlyMap<Field, string>;
  /** All addresses of the row in column order: the first is the primary one. */
  readonly addresses: readonly RawAddress[];
  /** The original cells in file order, for the rejects file. */
  readonly cells: readonly string[];
  /** Only in our own exports: texts of keys of places that people said are others than this one. */
  readonly apart?: readonly string[];
}

/** A row that could not be used: counted, written to the rejects file, and the import goes on. */
export interface Reject {
  readonly line: number;
  /** Heading of the column at fault, or null when it is the whole row. */
  readonly column: string | null;
  /** Short stable word for scripts: 'columns', 'no-place', 'person', 'date', 'field-size' … */
  readonly code: string;
  /** A plain sentence: what is wrong and what to do. */
  readonly message: string;
  /** The original cells, or null when the row could not be split into columns: then `raw` is the text. */
  readonly cells: readonly string[] | null;
  readonly raw: string | null;
}

export type RowOrReject = Row | Reject;

export function isReject(item: RowOrReject): item is Reject {
  return 'code' in item;
}
