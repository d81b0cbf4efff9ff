/** Where the observations of an import stand: one transaction writes them, so their numbers are in a row. */
import type Database from 'better-sqlite3';

export interface ObservationRange {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

interface Stored {
  readonly first: number | null;
  readonly last: number | null;
}

/** The range of import `id`; empty when it wrote nothing. Always ask for the import too: numbers at the end are given again. */
export function rangeOf(db: Database.Database, id: number): ObservationRange {
  const sql = 'SELECT first_observation AS first, last_observation AS last FROM import WHERE id = ?';
  const { first, last } = db.prepare<[number], Stored>(sql).get(id) ?? { first: null, last: null };
  return first === null || last === null ? { first: 1, last: 0, count: 0 } : { first, last, count: last - first + 1 };
}

/** The range in pieces of `size` numbers, both ends included. */
export function* steps({ first, last }: ObservationRange, size: number): Iterable<readonly [number, number]> {
  for (let from = first; from <= last; from += size) yield [from, Math.min(from + size - 1, last)];
}
