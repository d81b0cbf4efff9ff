/** Numbers for new spaces: one after the other, none twice, also after an undo. */
import type Database from 'better-sqlite3';

export interface SpaceNumbers {
  next(): number;
  /** Those given since it was opened: from `first` up to, not including, `end`. */
  given(): { readonly first: number; readonly end: number };
}

export function spaceNumbers(db: Database.Database): SpaceNumbers {
  // Keys of which nothing is said have a number and no row.
  const sql = `SELECT max(coalesce((SELECT max(space_id) FROM key), 0),
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'space'), 0), coalesce((SELECT max(space) FROM known_number), 0))`;
  const first = (db.prepare<[], number>(sql).pluck().get() ?? 0) + 1;
  let end = first;
  return {
    next: () => {
      end += 1;
      return end - 1;
    },
    given: () => ({ first, end }),
  };
}
