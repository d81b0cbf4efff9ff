/** A folder and a store for one test, gone afterwards; and the shortest way to import a text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type Outcome } from '../src/flows/import.js';
import { type ImportRequest, plainRequest } from '../src/flows/import-request.js';
import { openTurf } from '../src/flows/open-turf.js';
import { loadDriver } from '../src/store/driver.js';
import type { Store } from '../src/store/store.js';

export const NOW = new Date('2026-11-24T12:00:00Z');

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'turf-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function withStore<T>(work: (store: Store, folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const store = openTurf(join(folder, 'test.db'), { mode: 'create', isDryRun: false });
    try {
      return await work(store, folder);
    } finally {
      store.close();
    }
  });
}

export function request(paths: readonly string[], more: Partial<ImportRequest> = {}): ImportRequest {
  return { ...plainRequest(paths, { stdin: async function* () {}, now: NOW }), ...more };
}

/** Writes `content` as `name` into the folder of the store and imports it. */
export async function bring(
  store: Store,
  file: { readonly folder: string; readonly name: string; readonly content: string | Uint8Array },
  more: Partial<ImportRequest> = {},
): Promise<Outcome> {
  const path = join(file.folder, file.name);
  writeFileSync(path, file.content);
  const [outcome] = await importFiles(store, request([path], more), () => {});
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

/** Everything derived, without the numbers of spaces: what two stores must share to say the same. */
export function derivedState(store: Store): string {
  const { observations: _, ...derived } = stateOf(store.path);
  return JSON.stringify(derived, null, 1);
}

/** What is derived in the database at `path`, from how many facts, and what SQLite says of its soundness. */
export function stateOf(path: string) {
  const Driver = loadDriver();
  const db = new Driver(path, { readonly: true });
  const columns = db
    .prepare<[], string>(
      "SELECT 's.' || name FROM pragma_table_info('space') WHERE name NOT IN ('id', 'description_from')",
    )
    .pluck()
    .all()
    .join(', ');
  const spaces = db
    .prepare(
      `SELECT ${columns}, d.description,
         (SELECT group_concat(text || ' ' || slot || ' ' || strength, '; ')
          FROM (SELECT text, slot, strength FROM key WHERE space_id = s.id ORDER BY text)) AS keys
       FROM space s LEFT JOIN observation d ON d.id = s.description_from ORDER BY s.key`,
    )
    .all();
  const links = db
    .prepare<[], string>(
      `SELECT DISTINCT min(a.text, b.text) || ' = ' || max(a.text, b.text) FROM link
       JOIN key a ON a.id = link.a JOIN key b ON b.id = link.b ORDER BY 1`,
    )
    .pluck()
    .all();
  const lost = `SELECT (SELECT count(*) FROM key WHERE NOT EXISTS (SELECT 1 FROM observation WHERE key_id = key.id)
      AND NOT EXISTS (SELECT 1 FROM link WHERE a = key.id OR b = key.id)) AS keys,
    (SELECT count(*) FROM space WHERE description_from NOT IN (SELECT id FROM observation)) AS descriptions`;
  const sound = {
    integrity: db.pragma('integrity_check', { simple: true }),
    foreign: db.pragma('foreign_key_check'),
    lost: db.prepare(lost).get(),
  };
  const observations = db.prepare('SELECT count(*) FROM observation').pluck().get();
  db.close();
  return { spaces, links, words: indexedWords(path), observations, sound };
}

/** Key of a space and column → the words that the index holds of it, in their order. */
function indexedWords(path: string): Readonly<Record<string, string>> {
  const Driver = loadDriver();
  const db = new Driver(path);
  db.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search', 'instance')");
  const found: Record<string, string> = {};
  const rows = db
    .prepare<[], { place: string; term: string }>(
      `SELECT coalesce(s.key, 'no space ' || doc) || ' ' || col AS place, term FROM temp.words
       LEFT JOIN space s ON s.id = doc ORDER BY place, "offset"`,
    )
    .all();
  db.close();
  for (const { place, term } of rows) found[place] = found[place] === undefined ? term : `${found[place]} ${term}`;
  return found;
}

export function tally(outcome: Outcome): Readonly<Record<string, number>> {
  if (outcome.is === 'refused') throw outcome.error;
  return { ...outcome.record.tally };
}
