/** The hash that stands for a member's list: keyed by this database, so that nobody without it can tell a list by comparing. */
import { createHmac } from 'node:crypto';
import type Database from 'better-sqlite3';

/** Name of the setting that holds the key. */
const SETTING = 'members_key';

function keyOf(db: Database.Database): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(SETTING);
}

const keyed = (key: string, sha256: string): string => createHmac('sha256', key).update(sha256).digest('hex');

/** As it is stored; null where no member's list was ever brought in: then nothing can be known. */
export function knownMemberHash(db: Database.Database, sha256: string): string | null {
  const key = keyOf(db);
  return key === undefined ? null : keyed(key, sha256);
}

/** As it is to be stored; the key is made with the first list. Within a transaction that the caller holds. */
export function memberHash(db: Database.Database, sha256: string): string {
  // 32 bytes: as long as the hash itself.
  const make = 'INSERT OR IGNORE INTO setting (name, value) VALUES (?, lower(hex(randomblob(32))))';
  db.prepare(make).run(SETTING);
  const key = keyOf(db);
  if (key === undefined) throw new Error("the key of members' lists was not made");
  return keyed(key, sha256);
}
