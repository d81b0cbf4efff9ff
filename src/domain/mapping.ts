/** How a file was read: which column fills which field, what was left out, and why. Shown in every summary. */
import type { Field } from './field.js';

export interface Reading {
  /** field → heading of the column that fills it ("Group name"); several columns joined by " + ". */
  readonly columns: ReadonlyMap<Field, string>;
  /** Headings that were not used. */
  readonly ignored: readonly string[];
  /** Headings not used because they look personal (e-mail, phone, person): a part of `ignored`. */
  readonly personal: readonly string[];
  /** All headings in file order, for the rejects file. */
  readonly headings: readonly string[];
  /** null where there is no delimiter. */
  readonly delimiter: string | null;
  /** 1-based line of the header, null without one. */
  readonly headerLine: number | null;
  /** What `Row.line` counts. */
  readonly unit: 'line' | 'record';
  /** Columns that were a guess and matter; present (and mostly empty) where --map can say it better. */
  readonly unsure?: readonly UnsureColumn[];
}

/** A column and what it holds, as a person would tell it from another. */
export interface ColumnSample {
  readonly heading: string;
  /** 1-based. */
  readonly number: number;
  /** The first different cells, at most three, each at most 40 characters. */
  readonly samples: readonly string[];
}

/** A field whose column was guessed; `rivals` are the columns that fit as well. */
export interface UnsureColumn extends ColumnSample {
  readonly field: Field;
  readonly rivals: readonly ColumnSample[];
}

/** In the place of a column in --map: no column fills the field. */
export const NO_COLUMN = '-';

/** How a person said that columns are read: kept by name, or (name null) for all files with these headings. */
export interface Mapping {
  readonly name: string | null;
  /** The headings of the file that it was made for, as one text that is equal for equal sets; null where there were none. */
  readonly headings: string | null;
  /** field → column, as in --map. */
  readonly columns: ReadonlyMap<Field, string>;
  /** ISO date and time. */
  readonly madeAt: string;
}
