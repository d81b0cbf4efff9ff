/** Compares a database's schema with what the migrations make: a foreign table, trigger or view is found before it can act. */
import type Database from 'better-sqlite3';
import { loadDriver } from './driver.js';
import { migrations } from './migrations/all.js';

/** The schema as one text, in a fixed order; without SQLite's own tables (ANALYZE makes some). */
export function schemaOf(db: Database.Database): string {
  const sql = `SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '')
    FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;
  return db.prepare<[], string>(sql).pluck().all().join('\n');
}

/** The schema that the migrations up to `version` make. */
export function expectedSchema(version: number): string {
  const Driver = loadDriver();
  const db = new Driver(':memory:');
  for (const step of migrations.filter((one) => one.to <= version)) db.exec(step.sql);
  const schema = schemaOf(db);
  db.close();
  return schema;
}
