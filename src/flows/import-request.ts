/** What a person asks of an import, checked and in one shape. */
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
  /** Now. */
  readonly now: Date;
}

/** Shows how far it is; throws when the person pressed Ctrl-C. */
export type Progress = (id: string, done: number, total: number | null) => void;
