/** What the store keeps of one import, and the counts that must add up. */
import type { Warning } from './listing.js';

/** rows = added + updated + unchanged + duplicate + rejected, always. */
export interface Tally {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Later rows of the same file for a space that an earlier row gave. */
  readonly duplicate: number;
  readonly rejected: number;
  /** Distinct spaces the file speaks of. */
  readonly spaces: number;
}

/** Where the date of the figures came from. */
export type AsOfFrom = 'flag' | 'column' | 'name' | 'file' | 'today';

/** What is known of an import before its first row. */
export interface ImportStart {
  readonly kind: 'file' | 'hand';
  /** As the person named it. */
  readonly file: string;
  readonly source: string;
  readonly sha256: string | null;
  readonly sizeBytes: number | null;
  /** The options that change how the bytes are read; with sha256 it tells whether a file is already in. */
  readonly options: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly ignoredColumns: readonly string[];
  /** Those of them that looked personal. */
  readonly personalColumns: readonly string[];
  /** ISO date. */
  readonly asOf: string;
  readonly asOfFrom: AsOfFrom;
  readonly tags: readonly string[];
  /** A member gave the list: each place it names has one insider more, and nothing says whose it was. */
  readonly isInsiders: boolean;
  /** ISO date and time, UTC. */
  readonly madeAt: string;
}

export interface ImportRecord extends ImportStart {
  readonly id: number;
  readonly tally: Tally;
  readonly warnings: readonly Warning[];
}
