/** The type of a format: one export format per file in this folder. Read by flows/import through the list the build writes. */
import type { Field } from '../domain/field.js';
import type { Warning } from '../domain/listing.js';
import type { Reading } from '../domain/mapping.js';
import type { RowOrReject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { Words } from '../domain/words.js';

/** Yes, or no with what was missing: that is what a person sees when nothing fits. */
export interface Detection {
  readonly yes: boolean;
  readonly missing: readonly string[];
  /** With a no: it may be such a file all the same, and is read as one where a person says so (--from). */
  readonly mayBe?: true;
}

export interface ReadOptions {
  /** --map FIELD=COLUMN, stronger than any guess. */
  readonly map: ReadonlyMap<Field, string>;
  /** --delimiter, else null. */
  readonly delimiter: string | null;
  /** --limit-rows; null lifts it. */
  readonly limitRows: number | null;
  /** --host: the address of a forum whose files never name it; else null. */
  readonly host: string | null;
}

/** A read under way: `reading` is known before the first batch; `warnings` is complete after the last. */
export interface Reader {
  readonly reading: Reading;
  /** Platform that the whole file is about ('reddit'), or null. */
  readonly platform: string | null;
  readonly batches: AsyncIterable<readonly RowOrReject[]>;
  readonly warnings: () => readonly Warning[];
}

export interface Format {
  readonly id: string;
  readonly title: Words;
  /** How a person gets such a file, in plain words. */
  readonly howToExport: Words;
  /** Generic formats are asked last, in this order; specific ones (0) must never both say yes. */
  readonly generic: number;
  /** true for what is too personal to be read unasked: such a file is known, and refused without --from. */
  readonly isOnRequest?: true;
  readonly detect: (sample: Sample) => Detection;
  /** Opens the reading; throws a TurfError (exit 4) for a file that is damaged or is not what it seemed. */
  readonly read: (source: Source, options: ReadOptions) => Promise<Reader>;
  /** For downloads of several files (a .zip, a folder); absent: single files only. */
  readonly bundle?: BundleFormat;
}

export interface BundleFormat {
  /**
   * Of all paths in an archive or folder those that are this format's lists; none: it is not such a download. By path alone:
   * what is not named here is never opened. Paths keep their folders ('my-data/groups/your_groups.json').
   */
  readonly members: (paths: readonly string[]) => readonly string[];
  /** Reads all of them as one list; throws as `read` does. */
  readonly read: (bundle: Bundle, options: ReadOptions) => Promise<Reader>;
  /** true where one download has a folder for each chat, with the same names in each; elsewhere these are downloads side by side. */
  readonly isRepeating?: true;
}
