/** What a person asks of an import, checked and in one shape. */
import type { DateOrder } from '../core/normalise/read-date.js';
import type { UnsureColumn } from '../domain/mapping.js';
import type { ReadOptions } from '../formats/format.js';
import type { OpenSourceOptions } from '../source/open-source.js';

export interface ImportRequest {
  readonly paths: readonly string[];
  /** --from: a format's id, else null. */
  readonly from: string | null;
  readonly opening: OpenSourceOptions;
  readonly reading: ReadOptions;
  /** --as-of, ISO date, else null. */
  readonly asOf: string | null;
  /** --source, else null: the file's name without date and ending. */
  readonly source: string | null;
  readonly platform: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
  readonly isStrict: boolean;
  /** --date-order for dates like 02/03/2024; null: found by looking. */
  readonly dateOrder: DateOrder | null;
  /** --insiders: members gave these lists; each adds one to the insiders of its places, and nothing says whose it was. */
  readonly isInsiders: boolean;
  /** --replaces N: this file is the newer copy of import N, which is undone in the same transaction. */
  readonly replaces: number | null;
  /** --save-mapping: keeps under this name how the columns were read. */
  readonly saveMapping: string | null;
  /** --mapping: reads the columns as was saved under this name. */
  readonly mapping: string | null;
  /** Asks which column fills a field, where a person is there to be asked; the answer is a column as --map names it. */
  readonly ask?: AskColumn;
  /** Now. */
  readonly now: Date;
}

export type AskColumn = (file: string, unsure: UnsureColumn) => Promise<string>;

/** The request of a person who names files and nothing else. */
export function plainRequest(
  paths: readonly string[],
  { stdin, now }: { readonly stdin: OpenSourceOptions['stdin']; readonly now: Date },
): ImportRequest {
  return {
    paths,
    from: null,
    opening: { encoding: null, delimiter: null, sheet: null, limitBytes: null, stdin },
    reading: { map: new Map(), delimiter: null, limitRows: null, host: null },
    asOf: null,
    source: null,
    platform: null,
    place: null,
    tags: [],
    isStrict: false,
    dateOrder: null,
    isInsiders: false,
    replaces: null,
    saveMapping: null,
    mapping: null,
    now,
  };
}

/** Shows how far it is; throws when the person pressed Ctrl-C. */
export type Progress = (id: string, done: number, total: number | null) => void;
