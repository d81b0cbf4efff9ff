/** What became of one list of an import: brought in, known already, or refused; also where the call was stopped. */
import { EXIT, type TurfError } from '../domain/errors.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import type { Reject } from '../domain/row.js';
import type { ColumnsKept } from './ask-columns.js';

interface Common {
  /** As shown: 'lists.zip/groups.csv', 'groups.xlsx (Berlin)'. */
  readonly path: string;
  /** What was left closed or was no list in the archive, folder or workbook; told by the last of its lists. */
  readonly beside: readonly Warning[];
}

/** For the rejects file. */
interface Rejected {
  readonly rejects: readonly Reject[];
  readonly headings: readonly string[];
}

export interface Imported extends Common, Rejected {
  readonly is: 'imported';
  readonly record: ImportRecord;
  /** Headings not used because they look personal. */
  readonly personal: readonly string[];
  /** null for formats that know their columns. */
  readonly columns: ColumnsKept | null;
  /** The sheet of a workbook that it is, else null. */
  readonly sheet: string | null;
}

/** The same bytes, read the same way, are in already; what was rejected then was looked for again. */
export interface Known extends Common, Rejected {
  readonly is: 'known';
  readonly sheet: string | null;
  readonly record: ImportRecord;
  /** null where nothing was to be kept. */
  readonly columns: ColumnsKept | null;
}

export interface Refused extends Common {
  readonly is: 'refused';
  readonly error: TurfError;
}

export type Outcome = Imported | Known | Refused;

/** What ended the call before its last list: Ctrl-C, a full disk; the lists before it are saved. null: it went to its end. */
export function stoppedBy(outcomes: readonly Outcome[]): TurfError | null {
  const last = outcomes.at(-1);
  const isStop = last?.is === 'refused' && last.error.exit !== EXIT.input && last.error.exit !== EXIT.usage;
  return isStop ? last.error : null;
}
