/** The type of a check: one per file in this folder. It judges one place at a time and says what is wrong and what settles it; flows/check.ts shows it the places. */
import type { ImportRecord } from '../../domain/import-record.js';
import type { Key } from '../../domain/place-key.js';
import type { Because } from '../../domain/ranked.js';
import type { Observation, Space } from '../../domain/space.js';
import type { Context } from '../score/part.js';

/** A place that the newest copy of a list no longer names. */
export interface Gone {
  /** The last copy of the list that named it. */
  readonly last: ImportRecord;
  readonly newest: ImportRecord;
}

/** A place that another one may imitate. */
export interface LooksLike {
  readonly original: Space;
  readonly reasons: readonly Because[];
}

export interface Subject {
  readonly space: Space;
  /** All that was said of it, in no promised order and without descriptions; null where a single row said all there is. */
  readonly observations: readonly Observation[] | null;
  /** Its keys, looked up when they are asked for. */
  readonly keys: () => readonly Key[];
  /** For checks of what is gone; else null. */
  readonly gone: Gone | null;
  /** For checks of look-alikes; else null. */
  readonly looksLike: LooksLike | null;
}

export interface CheckContext extends Context {
  readonly imports: ReadonlyMap<number, ImportRecord>;
  /** The rank that a place would have with `score` in place of the score it has. */
  readonly rankWith: (score: number, now: number) => number;
}

export interface Finding {
  /** How much it matters, to be compared within one check. */
  readonly weight: number;
  readonly because: Because;
  /** What speaks for it, where that is more than one thing. */
  readonly reasons?: readonly Because[];
  /** The words to type after "turf". */
  readonly command: readonly string[];
  /** The date of the list that a newer copy of would settle it too. */
  readonly listDate?: string;
  /** The rows that say it ("import:line") of each of their places: where one organization has several, it is told of one. */
  readonly rows?: readonly string[];
}

export interface Check {
  /** The name by which a person asks for it. */
  readonly id: string;
  /** Position among the checks. */
  readonly order: number;
  /** The places it is shown: all, the best of the map, those that a list no longer names, those like others. */
  readonly of: 'all' | 'best' | 'gone' | 'look-alikes';
  /** As many as a person settles in one sitting: the rest is not told and not counted. Absent: all are. */
  readonly most?: number;
  readonly judge: (subject: Subject, context: CheckContext) => readonly Finding[];
}
