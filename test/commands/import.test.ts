/** turf import at the desk: what is said to be typed next, what is refused before any work, and what of a folder is no list. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../source/packings.js';
import { atDesk } from './typed.js';

const LIST = 'name,url\nElm,https://t.me/elm_road_help\n';
const BAD = `${LIST}Oak,https://t.me/oak_road_help,one too many\n`;

describe('rejected rows are mended', () => {
  it.each([
    ['a-2026-03-01.csv', [], 'a-2026-03-01.rejects.csv'],
    ['a.csv', ['--as-of', '2026-03-01'], 'a.rejects.csv --as-of 2026-03-01'],
    [
      'a-2026-03-01.csv',
      ['--source', 'crm', '--platform', 'telegram', '--place', 'New York', '--tag', 'x,y'],
      "a-2026-03-01.rejects.csv --platform telegram --place 'New York' --source crm --tag x --tag y",
    ],
    ['a-2026-03-01.csv', ['--rejects', 'b.csv'], 'b.csv --source a --as-of 2026-03-01'],
    ['a-2026-03-01.csv', ['--insiders'], 'a-2026-03-01.rejects.csv --insiders'],
  ])('%s %j: turf import %s', (name, flags, typed) =>
    atDesk(async ({ file, type }) => {
      const { stderr } = await type('import', file(name, BAD), ...flags);
      expect(stderr).toMatch(/, then: {2}turf import /);
      expect(stderr.split(', then:  turf import ')[1]?.split('\n')[0]).toBe(typed);
    }),
  );

  it('of a list that is in already they are written again where they are missing or asked for', () =>
    atDesk(async ({ file, type, ask }) => {
      const path = file('a.csv', BAD);
      await type('import', path);
      expect(await ask('import', path)).toMatchObject({ imports: [{ already_imported: 1, rejects_file: null }] });
      const again = await ask('import', path, '--rejects', 'again.csv');
      expect(again).toMatchObject({ imports: [{ already_imported: 1, added: 0, rejects_file: 'again.csv' }] });
      expect((await type('import', path, '--rejects', 'again.csv')).exit).toBe(7);
    }));
});

describe('rejected rows of several lists', () => {
  /** What is in the file that stands for the list, if anything is. */
  const rowsOf = (db: string, name: string): string => readFileSync(join(dirname(db), name), 'utf8');

  it.each([[[]], [['--force']]])('%j: each has a file of its own, and it is told which', (flags) =>
    atDesk(async ({ db, file, type }) => {
      const lists = ['a.csv', 'b.csv', 'c.csv'].map((name) => file(name, BAD.replaceAll('Oak', `Oak ${name}`)));
      const { exit, stderr } = await type('import', ...lists, '--rejects', 'r.csv', ...flags);
      expect(exit).toBe(3);
      for (const [list, rejects] of [
        ['a.csv', 'r.csv'],
        ['b.csv', 'r-2.csv'],
        ['c.csv', 'r-3.csv'],
      ] as const) {
        expect(rowsOf(db, rejects)).toContain(`Oak ${list}`);
        expect(stderr).toMatch(
          new RegExp(`rejected rows of \\S*${list} in ${rejects}, then: {2}turf import ${rejects} `),
        );
      }
    }),
  );

  it('--force replaces what was there before, and nothing else', () =>
    atDesk(async ({ db, file, type }) => {
      file('r.csv', 'old');
      file('r-2.csv', 'mine');
      const lists = ['a.csv', 'b.csv'].map((name) => file(name, BAD.replaceAll('Oak', `Oak ${name}`)));
      expect((await type('import', ...lists, '--rejects', 'r.csv')).exit).toBe(7);
      expect((await type('import', ...lists, '--rejects', 'r.csv', '--force')).exit).toBe(3);
      expect(rowsOf(db, 'r.csv')).toContain('Oak a.csv');
      expect(rowsOf(db, 'r-2.csv')).toBe('mine');
      expect(rowsOf(db, 'r-3.csv')).toContain('Oak b.csv');
    }));

  it('names that differ in case alone are one file on many disks', () =>
    atDesk(async ({ db, file, ask }) => {
      for (const folder of ['one', 'two']) mkdirSync(join(dirname(db), folder));
      const lists = [file('one/Groups.csv', BAD), file('two/groups.csv', BAD.replaceAll('Oak', 'Ash'))];
      expect(await ask('import', ...lists)).toMatchObject({
        imports: [{ rejects_file: 'Groups.rejects.csv' }, { rejects_file: 'groups.rejects-2.csv' }],
      });
    }));

  it('never go where the result goes', () =>
    atDesk(async ({ db, file, type }) => {
      const path = file('a.csv', BAD);
      const { exit, stderr } = await type('import', path, '--rejects', 'r.csv', '-o', './r.csv', '--force');
      expect([exit, stderr]).toEqual([2, expect.stringContaining('r.csv')]);
      expect((await type('import', path, '-o', 'a.rejects.csv', '--force')).exit).toBe(3);
      expect(rowsOf(db, 'a.rejects.csv')).not.toContain('Oak');
      expect(rowsOf(db, 'a.rejects-2.csv')).toContain('Oak');
    }));
});

describe('the way to duplicates', () => {
  const HINT = 'turf dupes';
  it('is told once lists may overlap, to a person', () =>
    atDesk(async ({ file, see, type }) => {
      expect((await see('import', file('a.csv', LIST))).stderr).not.toContain(HINT);
      const more = 'name,url\nElm Road,https://facebook.com/groups/elmroad\n';
      const { stderr } = await see('import', file('b.csv', more));
      expect(stderr).toContain(HINT);
      expect(stderr.trimEnd().split('\n').at(-1)).toBe('Next: turf map');
      expect((await see('import', file('c.csv', `${more}\n`))).stderr).not.toContain(HINT);
      const third = more.replace('elmroad', 'elmroad2');
      expect((await see('import', file('d.csv', third), '--quiet')).stderr).not.toContain(HINT);
      expect((await type('import', file('e.csv', third.replace('2', '3')))).stderr).not.toContain(HINT);
    }));

  it('also where the same list comes again at another date, not where its own rejected rows do', () =>
    atDesk(async ({ file, see }) => {
      await see('import', file('a-2026-03-01.csv', BAD));
      const mended = LIST.replace('elm_road', 'oak_road');
      expect((await see('import', file('a-2026-03-01.rejects-9.csv', mended))).stderr).not.toContain(HINT);
      const later = LIST.replace('elm_road', 'elm_new');
      expect((await see('import', file('a-2026-05-01.csv', later))).stderr).toContain(HINT);
    }));
});

describe('is refused before any work', () => {
  it.each([
    [['--as-of', '2026-12-01'], 'still to come', 'turf import LIST.csv --as-of 2026-11-24'],
    [['--platform', 'nonsense'], 'no platform "nonsense"', 'turf import LIST.csv --platform reddit'],
  ])('%j', (flags, why, hint) =>
    atDesk(async ({ file, type }) => {
      const { exit, stderr } = await type('import', file('a.csv', LIST), ...flags);
      expect(exit).toBe(2);
      expect(stderr).toContain(why);
      expect(stderr).toContain(hint);
    }),
  );
});

it.each([
  ['a.7z', '7z\xbc\xaf\x27\x1c\0\x04', 'a 7z archive', 'Unpack it first'],
  ['a.csv', 'Rar!\x1a\x07\x01\0', 'a RAR archive', 'Unpack it first'],
  ['a.numbers', zipOf({ 'Index/Document.iwa': 'x' }), 'Numbers', 'File, Export To, Excel'],
])('%s: what it is and what to do', (name, content, what, hint) =>
  atDesk(async ({ file, type }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const { exit, stderr } = await type('import', file(name, bytes));
    expect([exit, stderr.includes(what), stderr.includes(hint)]).toEqual([4, true, true]);
  }),
);

it('--replaces with a list that is in already says that nothing was replaced; on trial, what would be', () =>
  atDesk(async ({ file, type }) => {
    const [one, two] = [file('one.csv', LIST), file('two.csv', LIST.replace('Elm', 'Ash'))];
    await type('import', one, two);
    const known = await type('import', two, '--replaces', '1');
    expect([known.exit, known.stderr]).toEqual([0, expect.stringContaining('in already, as number 2')]);
    const trial = await type('import', file('new.csv', `${LIST}#`), '--replaces', '1', '--dry-run');
    expect(trial.stderr).toContain('Import 1 would be taken back');
  }));

it('in a folder what turf wrote beside an import is left out and told; a rejects file that is named is read', () =>
  atDesk(async ({ db, file, type, ask }) => {
    const folder = join(dirname(db), 'lists');
    mkdirSync(folder);
    const made = await type('import', file('a.csv', BAD), '--json', '--rejects', 'lists/a.rejects.csv');
    writeFileSync(join(folder, 'told.json'), made.stdout);
    writeFileSync(join(folder, 'b.csv'), LIST);
    const { exit, stdout, stderr } = await type('import', folder);
    expect([exit, stdout.trimEnd().split('\n').length]).toEqual([0, 2]);
    expect(stderr).toContain(
      '2 files in it that turf itself wrote beside an import were left out: a.rejects.csv, told.json',
    );
    expect(await ask('import', join(folder, 'a.rejects.csv'))).toMatchObject({ imports: [{ rows: 1, rejected: 1 }] });
  }));
