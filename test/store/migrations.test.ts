/** Databases as older versions left them: each is brought to the newest schema and says what it said before. */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../src/core/score/space-words.js';
import { openTurf } from '../../src/flows/open-turf.js';
import { undoTools } from '../../src/flows/store-tools.js';
import { loadDriver } from '../../src/store/driver.js';
import { migrations } from '../../src/store/migrations/all.js';
import { expectedSchema, schemaOf } from '../../src/store/schema-check.js';
import type { Searched } from '../../src/store/search-index.js';
import { bring, inFolder, stateOf } from '../scratch.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');
const olds = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
const latest = Math.max(...migrations.map(({ to }) => to));
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function withOld<T>(name: string, work: (path: string, folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, 'turf.db');
    const db = new (loadDriver())(path);
    db.exec(readFileSync(join(FOLDER, name), 'utf8'));
    db.close();
    return work(path, folder);
  });
}

function versionIn(path: string): unknown {
  const db = new (loadDriver())(path, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
}

/** The words of the places, made by today's rule from what is stored: splitting names changes, and the index is filled again. */
function wordsByTodaysRule(path: string): Readonly<Record<string, string>> {
  const copy = `${path}.copy`;
  copyFileSync(path, copy);
  const db = new (loadDriver())(copy);
  db.exec("INSERT INTO search (search) VALUES ('delete-all')");
  const insert = db.prepare(
    'INSERT INTO search (rowid, name, title, description, place, ends) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const rows = db.prepare<[], Omit<Searched, 'tags'> & { id: number; tags: string | null }>(
    `SELECT s.id, s.name, s.handle, s.title, s.tags, d.description, s.place, s.country
     FROM space s LEFT JOIN observation d ON d.id = s.description_from`,
  );
  for (const { id, tags, ...space } of rows.all()) {
    const { name, title, description, place, ends } = searchText({
      ...space,
      tags: tags === null ? [] : tags.split('|'),
    });
    insert.run(id, name, title, description, place, ends);
  }
  db.close();
  const { words } = stateOf(copy);
  rmSync(copy);
  return words;
}

/** The columns that a space had then and has now say the same. */
function expectSameState(before: ReturnType<typeof stateOf>, after: ReturnType<typeof stateOf>): void {
  expect(after.spaces).toMatchObject(before.spaces.map((space) => expect.objectContaining(space)));
  const { spaces: _spaces, words: _words, ...others } = before;
  expect(after).toMatchObject(others);
}

describe.each(olds)('%s', (name) => {
  const version = Number(basename(name, '.sql'));

  it('is what that version made', async () => {
    await withOld(name, async (path) => {
      const db = new (loadDriver())(path, { readonly: true });
      expect(schemaOf(db)).toBe(expectedSchema(version));
      db.close();
      expect(versionIn(path)).toBe(version);
    });
  });

  it('is brought to the newest schema by a reader too, says the same, and a copy stands beside it', async () => {
    await withOld(name, async (path) => {
      const before = stateOf(path);
      expect(before.spaces.length).toBeGreaterThan(5);
      openTurf(path, { mode: 'read', isDryRun: false }).close();
      expect(versionIn(path)).toBe(latest);
      expectSameState(before, stateOf(path));
      expect(stateOf(path).words).toEqual(wordsByTodaysRule(path));
      const backup = `${path}.schema-${version}.backup`;
      expect(versionIn(backup)).toBe(version);
      expect(stateOf(backup)).toEqual(before);
      expect(statSync(backup).mode & 0o777).toBe(0o600);
      expect(existsSync(`${backup}.part`)).toBe(false);
    });
  });

  it('its campaigns forbid no words, weigh as usual and come from no issue; nothing is known of access', async () => {
    await withOld(name, async (path) => {
      const store = openTurf(path, { mode: 'read', isDryRun: false });
      const campaigns = store.campaigns.all();
      expect(campaigns.length).toBeGreaterThan(0);
      for (const campaign of campaigns) expect(campaign).toMatchObject({ never: [], weights: {}, issues: [] });
      for (const space of store.spaces.all())
        expect(space).toMatchObject({ posting: null, rules: [], gatekeeper: null, risk: null });
      store.close();
    });
  });

  it('stays as it is to the byte on trial, and where it may not be written', async () => {
    await withOld(name, async (path, folder) => {
      const before = hash(path);
      const trial = openTurf(path, { mode: 'create', isDryRun: true });
      await bring(trial, { folder, name: 'more-2026-02-01.csv', content: 'name,url\nNew,https://t.me/newplace\n' });
      trial.close();
      expect(hash(path)).toBe(before);
      chmodSync(path, 0o400);
      chmodSync(folder, 0o500);
      const reader = openTurf(path, { mode: 'read', isDryRun: false });
      expect(reader.spaces.count()).toBeGreaterThan(5);
      reader.close();
      chmodSync(folder, 0o700);
      // Root may write anywhere: then it was brought up to date.
      if (process.getuid?.() !== 0) expect(hash(path)).toBe(before);
    });
  });

  it('can be taken back import by import, to nothing', async () => {
    await withOld(name, async (path) => {
      const store = openTurf(path, { mode: 'write', isDryRun: false });
      const tools = undoTools(() => {}, 'progress.undoing');
      for (const { id } of store.imports.all()) await store.imports.undo(id, tools);
      store.close();
      expect(stateOf(path)).toMatchObject({ spaces: [], links: [], words: {}, observations: 0 });
    });
  });
});

it('the first schema is among them', () => {
  expect(olds).toContain('0001.sql');
});
