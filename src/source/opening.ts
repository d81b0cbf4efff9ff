/** How a person wants files opened; made from the flags of `turf import`. */

export interface OpenSourceOptions {
  /** --encoding, else null: found by looking. */
  readonly encoding: string | null;
  /** --delimiter, else null. */
  readonly delimiter: string | null;
  /** --sheet: the one sheet of a workbook to read, else null. */
  readonly sheet: string | null;
  /** Bytes of standard input, for the path '-'. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** --limit-size in bytes; null: only what is unpacked has a limit; Infinity: nothing has. */
  readonly limitBytes: number | null;
  /** Told the bytes so far while something is unpacked; throws when the person pressed Ctrl-C. */
  readonly onUnpacked?: (bytes: number) => void;
}
