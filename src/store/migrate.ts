/** Brings a database to the newest schema, in one transaction; and the copy that is made of it before. */
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { SearchText } from '../domain/space.js';
import { APPLICATION_ID } from './identity-check.js';
import { migrations } from './migrations/all.js';
import { emptied, type Searched, searchIndex } from './search-index.js';

/** The newest schema that this program knows. */
export const latest = Math.max(0, ...migrations.map((step) => step.to));

/** The schema of an open database. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

export interface MigrateOptions {
  /** Done once no other turf can write any more. */
  readonly before?: () => void;
  readonly searchText: (space: Searched) => SearchText;
}

/** Brings it to the newest schema, whole or not at all. */
export function migrate(db: Database.Database, { before = () => {}, searchText }: MigrateOptions): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    before();
    const steps = migrations.filter((one) => one.to > versionOf(db));
    for (const step of steps) {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.to}`);
    }
    if (steps.some((step) => step.refillsSearch)) refill(db, searchText);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Takes all words out of the search index and makes them again. */
function refill(db: Database.Database, searchText: (space: Searched) => SearchText): void {
  const index = searchIndex(db, searchText);
  emptied(db, index);
  const last = db.prepare<[], number | null>('SELECT max(id) FROM space').pluck().get() ?? 0;
  index.addRange(0, last + 1);
}

/**
 * A whole copy of what `reader` reads, or none; one that is there already stays. By SQLite and not by the system: closing
 * the file here would let go of SQLite's own locks. Closes the reader.
 */
export function backUp(reader: Database.Database, backup: string): void {
  try {
    if (existsSync(backup)) return;
    const part = `${backup}.part`;
    closeSync(openSync(part, 'w', 0o600));
    reader.prepare('VACUUM INTO ?').run(part);
    renameSync(part, backup);
  } finally {
    reader.close();
  }
}
