/** One piece of work, whole or not at all: BEGIN IMMEDIATE, COMMIT, or ROLLBACK of everything when it throws. */
import type Database from 'better-sqlite3';

/** As db.transaction(), but the work may wait (for the next batch, for a breath). */
export async function inTransaction<T>(db: Database.Database, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
