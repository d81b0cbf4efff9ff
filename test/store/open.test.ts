/** Opening a database: missing, foreign, newer, damaged and read-only files are refused in plain words and stay as they are. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { openTurf, type TurfOptions } from '../../src/flows/open-turf.js';
import { loadDriver } from '../../src/store/driver.js';
import { bring, inFolder } from '../scratch.js';

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const READ: TurfOptions = { mode: 'read', isDryRun: false };
const CREATE: TurfOptions = { mode: 'create', isDryRun: false };
const LIST = {
  name: 'list-2026-01-01.csv',
  content: 'name,url,members\nElm Road Help,https://t.me/elmroad,120\nRiver,https://t.me/rivercity,90\n',
};

function refusal(path: string, options: TurfOptions): TurfError {
  try {
    openTurf(path, options).close();
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('it was opened');
}

async function withDatabase<T>(work: (path: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, 'turf.db');
    const store = openTurf(path, CREATE);
    await bring(store, { folder, ...LIST });
    store.close();
    return work(path);
  });
}

describe('opening', () => {
  it('makes a database that only its owner can read', async () => {
    await withDatabase(async (path) => {
      expect(statSync(path).mode & 0o777).toBe(0o600);
    });
  });

  it('makes none for a reader, and says what to type', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'typo.db');
      const error = refusal(path, READ);
      expect(error.exit).toBe(5);
      expect(error.message).toContain(path);
      expect(error.hint).toContain('turf import');
      expect(refusal(path, { mode: 'write', isDryRun: false }).exit).toBe(5);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it('leaves nothing behind when nothing was imported', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'new.db');
      openTurf(path, CREATE).close();
      expect(existsSync(path)).toBe(false);
    });
  });

  it('refuses a text file and another program’s database, to the byte', async () => {
    await inFolder(async (folder) => {
      const text = join(folder, 'notes.db');
      writeFileSync(text, 'dear diary\n'.repeat(50));
      const other = join(folder, 'other.db');
      const db = new (loadDriver())(other);
      db.exec('CREATE TABLE photos (id INTEGER)');
      db.close();
      for (const path of [text, other]) {
        const before = hash(path);
        for (const options of [READ, CREATE]) {
          const error = refusal(path, options);
          expect(error.exit).toBe(5);
          expect(error.message).toContain('not a turf database');
        }
        expect(hash(path)).toBe(before);
      }
    });
  });

  it('refuses a newer database, to the byte', async () => {
    await withDatabase(async (path) => {
      const db = new (loadDriver())(path);
      db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 1}`);
      db.close();
      const before = hash(path);
      for (const options of [READ, CREATE]) expect(refusal(path, options).message).toContain('newer version');
      expect(hash(path)).toBe(before);
    });
  });

  it('refuses a file that was cut in half', async () => {
    await withDatabase(async (path) => {
      truncateSync(path, Math.floor(statSync(path).size / 2));
      const before = hash(path);
      for (const options of [READ, CREATE]) {
        const error = refusal(path, options);
        expect(error.exit).toBe(5);
        expect(error.message).toContain('damaged');
        expect(error.hint).toContain('backup');
      }
      expect(hash(path)).toBe(before);
    });
  });

  it('refuses a database in which somebody put a trigger', async () => {
    await withDatabase(async (path) => {
      const db = new (loadDriver())(path);
      db.exec('CREATE TRIGGER evil AFTER INSERT ON space BEGIN DELETE FROM observation; END');
      db.close();
      expect(refusal(path, READ).message).toContain('turf did not make');
    });
  });

  it('rolls back what a killed import left, and reads on', async () => {
    await withDatabase(async (path) => {
      const db = new (loadDriver())(path);
      const whole = readFileSync(path);
      db.pragma('cache_size = 1');
      db.pragma('cache_spill = 1');
      db.exec('BEGIN IMMEDIATE');
      for (let at = 0; at < 400; at += 1)
        db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(`x${at}`, 'y'.repeat(500));
      // As a kill would leave it: the file half changed, its journal beside it.
      const [half, journal] = [readFileSync(path), readFileSync(`${path}-journal`)];
      db.exec('ROLLBACK');
      db.close();
      expect(half.equals(whole)).toBe(false);
      writeFileSync(path, half);
      writeFileSync(`${path}-journal`, journal);
      const store = openTurf(path, READ);
      expect(store.spaces.count()).toBe(2);
      store.close();
      expect(existsSync(`${path}-journal`)).toBe(false);
      const check = new (loadDriver())(path, { readonly: true });
      expect(check.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0);
      check.close();
    });
  });

  it('tries out on a copy: the file stays as it is to the byte', async () => {
    await withDatabase(async (path) => {
      const before = hash(path);
      const store = openTurf(path, { mode: 'create', isDryRun: true });
      const folder = join(path, '..');
      await bring(store, { folder, name: 'more-2026-02-01.csv', content: 'name,url\nNew,https://t.me/newplace\n' });
      expect(store.spaces.count()).toBe(3);
      store.close();
      expect(hash(path)).toBe(before);
      expect(readdirSync(folder).filter((name) => name.includes('journal'))).toEqual([]);
    });
  });
});
