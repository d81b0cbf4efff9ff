/** Opens the database: identity first, then pragmas, schema check and migration. The only maker of a Store. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { badDatabase, badUsage } from '../domain/errors.js';
import type { SearchText } from '../domain/space.js';
import { campaignsOf } from './campaigns.js';
import { checkQuestionsOf } from './check-questions.js';
import { decisionsOf } from './decisions.js';
import { loadDriver } from './driver.js';
import { fileTrouble } from './file-trouble.js';
import { checkFile } from './identity-check.js';
import { importsOf } from './imports.js';
import { likenessOf } from './likeness.js';
import { mappingsOf } from './mappings.js';
import { backUp, latest, migrate, versionOf } from './migrate.js';
import { placenamesOf } from './placenames.js';
import { ratingsOf } from './ratings.js';
import { reachRowsOf } from './reach-rows.js';
import { expectedSchema, schemaOf } from './schema-check.js';
import { searchOf } from './search.js';
import type { Searched } from './search-index.js';
import { sharedRowsOf } from './shared-rows.js';
import { spacesOf } from './spaces.js';
import { sqliteTrouble } from './sqlite-trouble.js';
import type { Store } from './store.js';
import { yardsticksOf } from './yardsticks.js';

export interface OpenOptions {
  /** read: must exist, never written. write: must exist. create: made if missing. */
  readonly mode: 'read' | 'write' | 'create';
  /** Work on a private copy that is thrown away; the file stays as it is to the byte. */
  readonly isDryRun: boolean;
  /** The words of a space for the search index: an older file's are made again. */
  readonly searchText: (space: Searched) => SearchText;
}

/** How long to wait for another turf before giving up (exit 6). */
const BUSY_TIMEOUT_MS = 10_000;
/** Below this size the whole structure is checked at opening: some 2 ms a megabyte. */
const QUICK_CHECK_BYTES = 50_000_000;

/** Opens `path`; throws a TurfError (exit 5 or 6) when it is missing, foreign, newer or damaged; exit 2 for a name that can't be. */
export function openStore(path: string, options: OpenOptions): Store {
  if (path !== path.trimEnd()) throw endsBlank(path);
  try {
    const state = checkFile(path, latest);
    if (state !== 'missing') recover(path);
    if (state !== 'ours' && options.mode !== 'create') throw missing(path, state);
    return state === 'ours' ? openOurs(path, options) : openNew(path, options);
  } catch (error) {
    throw sqliteTrouble(error, path) ?? fileTrouble(error, path) ?? error;
  }
}

/** A whole path is a name and nothing else: alone, the driver would trim it, and read ':memory:' as no file at all. */
function connect(path: string, options: Database.Options): Database.Database {
  const Driver = loadDriver();
  return new Driver(resolve(path), options);
}

/** The driver would take the name without its blanks: another file. */
function endsBlank(path: string): Error {
  return badUsage(`The name of a database can't end with a blank: "${path}".`, `turf … --db "${path.trimEnd()}"`);
}

function missing(path: string, state: 'missing' | 'empty'): Error {
  const what =
    state === 'missing' ? `There is no turf database at ${path}.` : `${path} is empty: nothing was imported yet.`;
  return badDatabase(what, 'turf import YOUR-LIST.csv   (this makes it; or name another one with --db FILE.db)');
}

function openNew(path: string, options: OpenOptions): Store {
  if (options.isDryRun) {
    const Driver = loadDriver();
    // '' is SQLite's private temporary database: on disk when it grows, gone when closed.
    const db = new Driver('');
    prepare(db);
    migrate(db, options);
    return storeOf(path, { db, drop: () => {} });
  }
  // Made by us with 0600 before SQLite sees it, so that its journal inherits the mode.
  const wasThere = existsSync(path);
  if (!wasThere) closeSync(openSync(path, 'a', 0o600));
  // A symbolic link may lead to it; what is taken back is the file.
  const made = realpathSync(path);
  let db: Database.Database;
  try {
    db = connect(path, { timeout: BUSY_TIMEOUT_MS });
    prepare(db);
    migrate(db, options);
  } catch (error) {
    if (!wasThere) unlinkSync(made);
    throw error;
  }
  // A refused first import must not leave an empty database behind.
  const drop = (): void => {
    if (isUnused(path)) unlinkSync(made);
  };
  return storeOf(path, { db, drop });
}

function isUnused(path: string): boolean {
  const db = connect(path, { readonly: true, fileMustExist: true });
  const sql = 'SELECT NOT EXISTS (SELECT 1 FROM import) AND NOT EXISTS (SELECT 1 FROM campaign)';
  const answer = db.prepare(sql).pluck().get();
  db.close();
  return answer === 1;
}

function openOurs(path: string, options: OpenOptions): Store {
  const isReader = options.mode === 'read' || options.isDryRun;
  const db = connect(path, { readonly: isReader, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    prepare(db);
    checkStructure(db, path);
    const isTrial = options.isDryRun && options.mode !== 'read';
    if (!isTrial && versionOf(db) === latest) return storeOf(path, { db, drop: () => {} });
    // An older file that may not be changed is brought up to date as a copy.
    if (isTrial || (isReader && !isWritable(path))) return storeOf(path, copyOf(db, options));
    db.close();
    return storeOf(path, { db: upgraded(path, options), drop: () => {} });
  } catch (error) {
    db.close();
    throw error;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(resolve(path)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A journal left by a killed turf is rolled back by opening once for writing, and taken away also where there was nothing to roll back. */
function recover(path: string): void {
  if (!existsSync(`${path}-journal`)) return;
  const db = connect(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  db.pragma('schema_version');
  // Going back to DELETE removes the journal, unless another turf is writing: then it is that one's.
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('journal_mode = DELETE');
  db.close();
}

/** Settings of every connection, each with its reason. */
function prepare(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  if (!db.readonly) {
    db.pragma('journal_mode = DELETE'); // one file that can be mailed and copied
    db.pragma('synchronous = FULL'); // "done" means on the disk
    db.pragma('secure_delete = ON'); // what is forgotten is gone from the bytes
  }
  db.pragma('trusted_schema = OFF'); // a database from somebody else is hostile input
  db.pragma('cell_size_check = ON');
  db.pragma('cache_size = -65536'); // 64 MB: as fast as 256 MB, and memory stays bounded
  db.pragma('temp_store = FILE');
}

/** Brings an older database to the newest schema, after a copy beside it. */
function upgraded(path: string, options: OpenOptions): Database.Database {
  const db = connect(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    prepare(db);
    const before = (): void => {
      const reader = connect(path, { readonly: true, fileMustExist: true });
      backUp(reader, `${path}.schema-${versionOf(db)}.backup`);
    };
    migrate(db, { before, searchText: options.searchText });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkStructure(db: Database.Database, path: string): void {
  const isSmall = statSync(path).size <= QUICK_CHECK_BYTES;
  const isWhole = !isSmall || db.pragma('quick_check(1)', { simple: true }) === 'ok';
  if (isWhole && schemaOf(db) === expectedSchema(versionOf(db))) return;
  const what = isWhole ? 'holds tables that turf did not make' : 'is damaged';
  throw badDatabase(
    `${path} ${what}. It was not changed.`,
    'turf map --db BACKUP.db   (use a backup copy, or make a new database by importing your files again)',
  );
}

/** A private copy of the newest schema in the system's folder for temporary files; the original is only read. */
function copyOf(db: Database.Database, options: OpenOptions): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'turf-'));
  const path = join(folder, 'dry-run.db');
  db.prepare('VACUUM INTO ?').run(path);
  db.close();
  const Driver = loadDriver();
  const copy = new Driver(path, { fileMustExist: true });
  prepare(copy);
  if (versionOf(copy) < latest) migrate(copy, options);
  return { db: copy, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An open connection and what is left to do after it is closed. */
interface Opened {
  readonly db: Database.Database;
  readonly drop: () => void;
}

function storeOf(path: string, { db, drop }: Opened): Store {
  return {
    path,
    imports: importsOf(db),
    spaces: spacesOf(db),
    search: searchOf(db),
    checks: checkQuestionsOf(db),
    sharedRows: sharedRowsOf(db),
    campaigns: campaignsOf(db),
    mappings: mappingsOf(db),
    likeness: likenessOf(db),
    decisions: decisionsOf(db),
    reach: reachRowsOf(db),
    placenames: placenamesOf(db),
    yardsticks: yardsticksOf(db),
    ratings: ratingsOf(db),
    close: () => {
      if (!db.open) return;
      if (db.inTransaction) db.exec('ROLLBACK');
      db.close();
      drop();
    },
  };
}
