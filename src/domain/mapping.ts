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
}
