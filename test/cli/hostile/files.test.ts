/** Files that a command writes: whole or not at all, for their owner only, never over the input, the database or what was there. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../run-turf.js';
import { filled, LIST } from './filled.js';
import { hostile } from './universal.js';

const BAD = 'name,url,members\nElm,https://t.me/elm_road_help,5\nA,https://t.me/b_b_b_b,5,one too many\n';

it('where nothing may be written: exit 7 and why, and all is as before', () =>
  hostile(async (turf) => {
    await filled(turf);
    turf.write('mine.csv', 'mine');
    turf.write('new.csv', LIST.replace('Elm', 'Oak'));
    mkdirSync(turf.path('folder.csv'));
    linkSync(turf.db, turf.path('hard.json'));
    symlinkSync('turf.db', turf.path('link.json'));
    symlinkSync('loop.csv', turf.path('loop.csv'));
    const all = (): unknown => readdirSync(turf.folder).map((name) => [name, hashOf(turf.path(name))]);
    const before = all();
    const cases: readonly [words: readonly string[], says: RegExp][] = [
      [['-o', 'mine.csv'], /already/],
      [['-o', 'no/x.csv'], /folder/],
      [['-o', 'folder.csv', '--force'], /folder/],
      [['-o', '.', '--json', '--force'], /folder/],
      [['-o', 'mine.csv/x.csv'], /./],
      [['-o', 'turf.db', '--json', '--force'], /database/],
      [['-o', './folder.csv/../turf.db', '--json', '--force'], /database/],
      [['-o', 'hard.json', '--force'], /database/],
      [['-o', 'link.json', '--force'], /database/],
      [['-o', `${'x'.repeat(300)}.csv`], /./],
      [['-o', 'loop.csv', '--force'], /./],
    ];
    for (const [words, says] of cases) {
      const ran = await turf.run(['map', ...words]);
      expect([ran.code, words]).toEqual([7, words]);
      expect(ran.stderr).toMatch(says);
    }
    const onto = await turf.run(['import', 'new.csv', '-o', 'new.csv', '--force']);
    expect(onto.code).toBe(7);
    expect(onto.stderr).toContain('input');
    expect(all()).toEqual(before);
  }));

it.each([['bad.csv'], ['./bad.csv'], ['turf.db'], ['no/r.csv'], ['.'], ['link.csv']])(
  'the rejects may not go to %s: nothing is saved',
  (name) =>
    hostile(async (turf) => {
      await filled(turf);
      turf.write('bad.csv', BAD);
      symlinkSync('bad.csv', turf.path('link.csv'));
      const ran = await turf.run(['import', 'bad.csv', '--rejects', name]);
      expect([2, 7]).toContain(ran.code);
      expect(hashOf(turf.db)).toBe(ran.dbBefore);
      expect(turf.read('bad.csv')).toBe(BAD);
      expect((await turf.run(['imports'])).code).toBe(0);
    }),
);

it('--force replaces, -o - is stdout, a link stays a link', () =>
  hostile(async (turf) => {
    await filled(turf);
    mkdirSync(turf.path('there'));
    turf.write('mine.csv', 'mine');
    symlinkSync('there/real.csv', turf.path('link.csv'));
    for (const words of [
      ['-o', 'mine.csv', '--force'],
      ['-o', 'link.csv'],
    ]) {
      const ran = await turf.run(['map', ...words]);
      expect([ran.code, ran.stdout]).toEqual([0, '']);
    }
    expect(lstatSync(turf.path('link.csv')).isSymbolicLink()).toBe(true);
    expect(turf.read('there/real.csv')).toBe(turf.read('mine.csv'));
    expect((await turf.run(['map', '-o', '-', '--format', 'csv'])).stdout).toBe(turf.read('mine.csv'));
    expect((await turf.run(['map', '-o', 'x.unknown'])).code).toBe(2);
  }));

it('a file that rejects are to go to is replaced with --force only', () =>
  hostile(async (turf) => {
    turf.write('mine.csv', 'mine');
    const words = ['import', turf.write('bad.csv', BAD), '--rejects', 'mine.csv'];
    const refused = await turf.run(words);
    expect([refused.code, turf.read('mine.csv')]).toEqual([7, 'mine']);
    expect(refused.stderr).toContain('turf import bad.csv --rejects mine.csv --force');
    expect((await turf.run([...words, '--force'])).code).toBe(3);
    expect(turf.read('mine.csv')).toContain('one too many');
  }));

it('a rejects file that is there already is not replaced: the next name is taken', () =>
  hostile(async (turf) => {
    turf.write('bad.rejects.csv', 'mine');
    const ran = await turf.run(['import', turf.write('bad.csv', BAD), '--json']);
    expect(ran.code).toBe(3);
    expect(turf.read('bad.rejects.csv')).toBe('mine');
    expect(turf.read('bad.rejects-2.csv')).toContain('one too many');
  }));

it('database, exports and rejects are for their owner only, also where files are open to everybody', () =>
  hostile(async (turf) => {
    turf.write('bad.csv', BAD);
    expect((await turf.sh('umask 000; turf import bad.csv; turf map -o a.csv && turf map -o a.json')).code).toBe(0);
    for (const name of ['turf.db', 'a.csv', 'a.json', 'bad.rejects.csv']) {
      expect(statSync(turf.path(name)).mode & 0o777, name).toBe(0o600);
    }
  }));

it('while it is written, a database is for its owner only too', () =>
  hostile(async (turf) => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Group ${at},https://t.me/big_group_${at}`);
    turf.write('big.csv', `name,url\n${rows.join('\n')}\n`);
    const { ended } = turf.start(['import', 'big.csv']);
    const modes = new Set<number>();
    let isOver = false;
    void ended.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      for (const name of readdirSync(turf.folder).filter((each) => each.startsWith('turf.db'))) {
        const found = statSync(turf.path(name), { throwIfNoEntry: false });
        if (found !== undefined) modes.add(found.mode & 0o777);
      }
      await pause(5);
    }
    expect((await ended).code).toBe(0);
    expect([...modes]).toEqual([0o600]);
  }));

it('an export killed while it replaces a file: the old one or the new one, whole', () =>
  hostile(async (turf) => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Group ${at},https://t.me/big_group_${at}`);
    await turf.run(['import', turf.write('big.csv', `name,url\n${rows.join('\n')}\n`)]);
    turf.write('out.csv', 'old\n');
    for (const afterMs of [250, 450, 700]) {
      const { child, ended } = turf.start(['spaces', '-o', 'out.csv', '--force']);
      await pause(afterMs);
      child.kill('SIGKILL');
      await ended;
      const lines = readFileSync(turf.path('out.csv'), 'utf8').trimEnd().split('\n').length;
      expect([1, 20_001]).toContain(lines);
    }
    expect((await turf.run(['spaces', '-o', 'out.csv', '--force'])).code).toBe(0);
    expect(readdirSync(turf.folder).sort()).toEqual(['big.csv', 'out.csv', 'turf.db']);
  }));

describe('what can be read or not', () => {
  it.each([
    ['a folder without lists', '.', /holds no list/],
    ['a missing file', 'missing.csv', /does not exist/],
    ['a device without end', '/dev/zero', /device/],
    ['a link that leads nowhere', 'nowhere.csv', /does not exist/],
    ['a loop of links', 'loop.csv', /could not be opened/],
    ['a name that is too long', 'x'.repeat(300), /could not be opened/],
    ['an address', 'https://example.org/list.csv', /./],
    ['an empty word', '', /./],
  ])('%s: exit 4, no database', (_, path, says) =>
    hostile(async (turf) => {
      symlinkSync('gone.csv', turf.path('nowhere.csv'));
      symlinkSync('loop.csv', turf.path('loop.csv'));
      const ran = await turf.run(['import', path]);
      expect(path === '' ? [2, 4] : [4]).toContain(ran.code);
      expect(ran.stderr).toMatch(says);
      expect(existsSync(turf.db)).toBe(false);
    }),
  );

  it('a pipe, a here-document and names with odd letters', () =>
    hostile(async (turf) => {
      turf.write('-dash.csv', LIST);
      turf.write("it's $HOME `x`;#.csv", LIST.replaceAll('elm', 'oak'));
      turf.write('a\nb.csv', LIST.replaceAll('elm', 'ash'));
      expect((await turf.sh('turf import <(cat ./-dash.csv)')).code).toBe(0);
      expect((await turf.run(['import', '--', '-dash.csv', "it's $HOME `x`;#.csv", 'a\nb.csv'])).code).toBe(0);
      expect((await turf.run(['imports'])).code).toBe(0);
    }));

  it('a file that grows, shrinks or vanishes meanwhile is no crash', () =>
    hostile(async (turf) => {
      const rows = Array.from({ length: 20_000 }, (_, at) => `Group ${at},https://t.me/big_group_${at}`);
      turf.write('big.csv', `name,url\n${rows.join('\n')}\n`);
      const ran = await turf.sh('turf import big.csv & sleep 0.4; truncate -s 1000000 big.csv; wait $!');
      expect([0, 3, 4]).toContain(ran.code);
      chmodSync(turf.path('big.csv'), 0o644);
    }));
});
