/** A folder and a store for one test, gone afterwards; and the shortest way to import a text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type Outcome } from '../src/flows/import.js';
import { type ImportRequest, plainRequest } from '../src/flows/import-request.js';
import { loadDriver } from '../src/store/driver.js';
import { openStore } from '../src/store/open.js';
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
    const store = openStore(join(folder, 'test.db'), { mode: 'create', isDryRun: false });
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
  const Driver = loadDriver();
  const db = new Driver(store.path, { readonly: true });
  const spaces = db
    .prepare(
      `SELECT s.key, s.platform, s.url, s.handle, s.name, s.title, s.kind, s.members, s.members_low, s.members_high, s.active,
         s.active_period, s.posts_per_week, s.last_post_at, d.description, s.tags, s.language, s.country, s.place, s.visibility,
         s.created_at, s.as_of, s.checked_at, s.growth_per_day,
         (SELECT group_concat(text, ' ') FROM (SELECT text FROM key WHERE space_id = s.id ORDER BY text)) AS keys
       FROM space s LEFT JOIN observation d ON d.id = s.description_from ORDER BY s.key`,
    )
    .all();
  const words = db.prepare("SELECT count(*) FROM search WHERE search MATCH 'a* OR e* OR t*'").pluck().get();
  const whole = db.pragma('integrity_check', { simple: true });
  db.close();
  return JSON.stringify({ spaces, words, whole }, null, 1);
}

export function tally(outcome: Outcome): Readonly<Record<string, number>> {
  if (outcome.is === 'refused') throw outcome.error;
  return { ...outcome.record.tally };
}
