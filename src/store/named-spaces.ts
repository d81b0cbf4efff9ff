/** Spaces by their names alone: for lists of what vanished, was kept or went away. */
import type Database from 'better-sqlite3';

export interface NamedSpace {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** The spaces of these numbers in their order; numbers that are no more are left out. */
export function* namedSpaces(db: Database.Database, ids: Iterable<number>): Iterable<NamedSpace> {
  const ask = db.prepare<[number], NamedSpace>('SELECT id, key, name FROM space WHERE id = ?');
  for (const id of ids) {
    const space = ask.get(id);
    if (space !== undefined) yield space;
  }
}
