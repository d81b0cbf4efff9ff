/** The database file: foreign, newer, damaged, locked, read-only, misnamed, on a full disk; never harmed, never mistaken. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driverName, loadDriver } from '../../../src/store/driver.js';
import { hashOf, type Turf } from '../run-turf.js';
import { filled, LIST } from './filled.js';
import { namesIn, stored } from './stored.js';
import { expectUniversal, hostile } from './universal.js';

/** One that reads, one that makes. */
const COMMANDS: readonly (readonly string[])[] = [['map'], ['import', 'a.csv']];

/** `count` rows, all different from those of another `label`. */
function many(count: number, label: string): string {
  const rows = Array.from({ length: count }, (_, at) => `Group ${at},https://t.me/${label}_group_${at},${at}`);
  return `name,url,members\n${rows.join('\n')}\n`;
}

function sql(path: string, text: string): void {
  const db = new (loadDriver())(path);
  db.exec(text);
  db.close();
}

describe('not ours, newer or damaged: exit 5, and the file is the same to the byte', () => {
  const cases: readonly [what: string, make: (turf: Turf) => void, says: RegExp][] = [
    ['a text file', (turf) => writeFileSync(turf.db, 'dear diary\n'.repeat(50)), /not a turf database/],
    ['a short text file', (turf) => writeFileSync(turf.db, 'x'), /not a turf database/],
    [
      'only the first words of a database',
      (turf) => writeFileSync(turf.db, 'SQLite format 3\0'),
      /not a turf database/,
    ],
    ['the database of another program', (turf) => sql(`${turf.folder}/other.db`, 'CREATE TABLE photos (id)'), /./],
    ['a newer version', (turf) => sql(turf.db, 'PRAGMA user_version = 99'), /newer version/],
    ['the newest version', (turf) => sql(turf.db, 'PRAGMA user_version = 2147483647'), /newer version/],
    ['an impossible version', (turf) => sql(turf.db, 'PRAGMA user_version = -1'), /./],
    ['cut in half', (turf) => truncateSync(turf.db, statSync(turf.db).size / 2), /damaged/],
    ['cut by one byte', (turf) => truncateSync(turf.db, statSync(turf.db).size - 1), /damaged/],
    ['a table that is not ours', (turf) => sql(turf.db, 'CREATE TABLE spy (x)'), /tables that turf did not make/],
    [
      'a trigger',
      (turf) => sql(turf.db, 'CREATE TRIGGER spy AFTER INSERT ON import BEGIN DELETE FROM space; END'),
      /did not make/,
    ],
    [
      'a view in place of a table',
      (turf) => sql(turf.db, 'CREATE VIEW spy AS SELECT load_extension(1)'),
      /did not make/,
    ],
    ['a missing index', (turf) => sql(turf.db, 'DROP INDEX key_space'), /./],
    ['a page of noise', (turf) => writeFileSync(turf.db, noisy(readFileSync(turf.db))), /damaged|not/],
    ['a folder', (turf) => mkdirSync(turf.path('folder.db')), /not a file/],
  ];
  const names: Readonly<Record<string, string>> = {
    'the database of another program': 'other.db',
    'a folder': 'folder.db',
  };

  function noisy(bytes: Buffer): Buffer {
    return Buffer.from(bytes.map((byte, at) => (at >= 4096 && at < 8192 ? (at * 31) % 251 : byte)));
  }

  it.each(cases)('%s', (what, make, says) =>
    hostile(async (turf) => {
      await filled(turf);
      make(turf);
      const name = names[what] ?? 'turf.db';
      const before = hashOf(turf.path(name));
      for (const words of COMMANDS) {
        const ran = await turf.run([...words, '--db', name]);
        expect(ran.code).toBe(5);
        expect(ran.stdout).toBe('');
        expect(ran.stderr).toMatch(says);
      }
      expect(hashOf(turf.path(name))).toBe(before);
    }),
  );
});

it.each(
  [
    ['map'],
    ['spaces'],
    ['show', '1'],
    ['explain', '1'],
    ['imports'],
    ['campaign', 'list'],
    ['campaign', 'new', 'x', '--terms', 'y', '--dry-run'],
  ].map((words) => [words]),
)('turf %j on a name that was mistyped: exit 5 or a dry run, no file', (words) =>
  hostile(async (turf) => {
    const ran = await turf.run([...words, '--db', 'typo.db']);
    if (words.includes('--dry-run')) expect(ran.code).toBe(0);
    else {
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain('typo.db');
      expect(ran.stderr).toContain('turf import');
    }
    expect(readdirSync(turf.folder)).toEqual([]);
  }),
);

it('a dry run of every command that writes changes not one byte', () =>
  hostile(async (turf) => {
    await filled(turf);
    turf.write('b.csv', LIST.replace('120', '9000'));
    const lines = ['import b.csv', 'add https://t.me/another_group', 'campaign new y --terms z', 'campaign use help'];
    for (const line of [...lines, 'campaign remove help']) {
      const ran = await turf.run([...line.split(' '), '--dry-run']);
      expect([ran.code, line]).toEqual([0, line]);
    }
  }));

describe('a name is a name', () => {
  it.each(['a#b.db', 'a?mode=memory.db', 'file:a.db', ' lead.db', ':memory:', 'a\'b".db', 'año.db'])('%j', (name) =>
    hostile(async (turf) => {
      turf.write('a.csv', LIST);
      expect((await turf.run(['import', 'a.csv', `--db=${name}`])).code).toBe(0);
      expect(readdirSync(turf.folder).sort()).toEqual(['a.csv', name].sort());
      expect(statSync(turf.path(name)).mode & 0o777).toBe(0o600);
      expect(namesIn(turf.path(name))).toHaveLength(2);
      expect((await turf.run(['map'], { env: { TURF_DB: name } })).stdout).toContain('Elm Road Help');
    }),
  );

  it.each(['trail.db ', 'trail.db\u00a0', '', ' '])('%j is refused: no other file is meant', (name) =>
    hostile(async (turf) => {
      turf.write('a.csv', LIST);
      await turf.run(['import', 'a.csv', '--db', 'trail.db']);
      const before = hashOf(turf.path('trail.db'));
      const ran = await turf.run(['add', 'https://t.me/another_group', `--db=${name}`]);
      expect([2, 5]).toContain(ran.code);
      expect(hashOf(turf.path('trail.db'))).toBe(before);
      expect(readdirSync(turf.folder).sort()).toEqual(['a.csv', 'trail.db']);
    }),
  );

  it.each(['missing/a.db', 'a.csv/a.db', 'x'.repeat(300), '/dev/null', '/dev/full', '.'])(
    '%s can hold no database',
    (name) =>
      hostile(async (turf) => {
        turf.write('a.csv', LIST);
        const ran = await turf.run(['import', 'a.csv', '--db', name]);
        expect([5, 7]).toContain(ran.code);
        expect(readdirSync(turf.folder)).toEqual(['a.csv']);
      }),
  );

  it('a symbolic link stays one, also one to a file that is still to be made', () =>
    hostile(async (turf) => {
      turf.write('a.csv', LIST);
      mkdirSync(turf.path('there'));
      symlinkSync('there/real.db', turf.path('link.db'));
      expect((await turf.run(['import', 'a.csv', '--db', 'link.db'])).code).toBe(0);
      expect(namesIn(turf.path('there/real.db'))).toHaveLength(2);
      expect((await turf.run(['map', '--db', 'link.db'])).code).toBe(0);
    }));
});

describe('two at once', () => {
  it('two imports: both whole', () =>
    hostile(async (turf) => {
      turf.write('a.csv', many(10_000, 'first'));
      turf.write('b.csv', many(10_000, 'other'));
      const both = [turf.start(['import', 'a.csv', '--json']), turf.start(['import', 'b.csv', '--json'])];
      const ran = await Promise.all(both.map(({ ended }) => ended));
      expect(ran.map(({ code }) => code)).toEqual([0, 0]);
      for (const result of ran) expectUniversal({ ...result, dbBefore: hashOf(turf.db) }, turf.db);
      expect(stored(turf.db)).toHaveLength(20_000);
    }));

  it('a map while an import writes', () =>
    hostile(async (turf) => {
      await filled(turf);
      turf.write('b.csv', many(20_000, 'other'));
      const { ended } = turf.start(['import', 'b.csv']);
      for (let run = 0; run < 2; run += 1) {
        const { code, stdout } = await turf.start(['spaces', '--json']).ended;
        expect([0, 6]).toContain(code);
        if (code === 0) expect([2, 20_002]).toContain(JSON.parse(stdout).total);
      }
      expect((await ended).code).toBe(0);
      expect(stored(turf.db)).toHaveLength(20_002);
    }));

  it('somebody who never lets go: exit 6 after ten seconds', () =>
    hostile(async (turf) => {
      await filled(turf);
      // In a process of its own: here, every look at the file would give the lock back.
      const hold = `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('BEGIN IMMEDIATE');
        process.stdout.write('held'); process.stdin.resume().on('end', () => db.close());`;
      const name = driverName(process.version);
      const holder = spawn(process.execPath, ['-e', hold.replace('better-sqlite3', name), turf.db]);
      await once(holder.stdout, 'data');
      const ran = await turf.run(['add', 'https://t.me/another_group']);
      holder.stdin.end();
      expect(ran.code).toBe(6);
      expect(ran.stderr).toContain('another turf');
    }));
});

describe('no right, no room', () => {
  it('a database that may only be read: maps work, an import says why not', () =>
    hostile(async (turf) => {
      await filled(turf);
      chmodSync(turf.folder, 0o555);
      chmodSync(turf.db, 0o444);
      // Root may write everything, unless it gives that up; as another user it might not reach this folder at all.
      const isRoot = process.getuid?.() === 0;
      const as = isRoot ? 'setpriv --bounding-set -dac_override,-dac_read_search ' : '';
      const line = (words: string): string => `export NODE_OPTIONS=; ${as}"$TURF_NODE" "$TURF_PROGRAM" ${words}`;
      expect((await turf.sh(line('map --json'))).stdout).toContain('Elm Road Help');
      const ran = await turf.sh(line('add https://t.me/another_group'));
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain('turf.db');
      expect(ran.stderr).toContain('read-only');
      chmodSync(turf.folder, 0o755);
    }));

  it('a full disk: exit 7, and the rows are as before', () =>
    hostile(async (turf) => {
      await filled(turf);
      turf.write('b.csv', many(20_000, 'other'));
      const before = stored(turf.db);
      // Blocks of 1 KB: the database has 84 of them.
      const ran = await turf.sh('ulimit -f 600; turf import b.csv');
      expect(ran.code).toBe(7);
      expect(ran.stderr).toMatch(/disk/);
      expect(stored(turf.db)).toEqual(before);
      expect((await turf.run(['import', 'b.csv'])).code).toBe(0);
    }));

  it('a full disk at the very first import: no half database', () =>
    hostile(async (turf) => {
      turf.write('b.csv', many(20_000, 'other'));
      expect((await turf.sh('ulimit -f 600; turf import b.csv')).code).toBe(7);
      expect(existsSync(turf.db)).toBe(false);
    }));

  it('the tools of these tests are there', () => {
    for (const tool of ['script', 'bash', 'setpriv']) {
      expect(spawnSync(tool, ['--version']).status, `${tool} is needed by these tests`).toBe(0);
    }
  });
});
