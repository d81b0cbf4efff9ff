/** What is opened in archives and folders: lists by name, downloads by what a format names, parts together; and that nothing else is. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/source/entry.js';
import { type Files, LIST, lookInto, put, tarOf, zipOf } from './packings.js';

const root = mkdtempSync(join(tmpdir(), 'turf-test-'));
afterAll(() => rmSync(root, { recursive: true }));
let here = root;
beforeEach(() => {
  here = mkdtempSync(join(root, 'case-'));
});

function fill(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(here, folder, path)), { recursive: true });
    put(join(here, folder), path, content);
  }
  return join(here, folder);
}

/** Shown paths without the folder of the case, with the texts. */
async function look(paths: readonly [string, ...string[]], claims?: (paths: readonly string[]) => readonly Claim[]) {
  const { found, told } = await lookInto(paths, claims === undefined ? {} : { claims });
  const short = (text: string) => text.replaceAll(`${here}/`, '');
  return {
    found: Object.fromEntries([...found].map(([path, text]) => [short(path), short(text)])),
    told: told.map(({ id, values }) => `${id} ${short(String(values.file))} ${values.count}: ${values.names ?? ''}`),
  };
}

/** A download of an invented platform: its lists are "mine/groups.json" and "mine/pages.json". */
const claims = (paths: readonly string[]): readonly Claim[] => {
  const members = paths.filter((path) => /(^|\/)mine\/(groups|pages)\.json$/.test(path));
  return members.length === 0 ? [] : [{ format: 'invented', members }];
};
const DOWNLOAD = {
  'mine/groups.json': '["g"]',
  'mine/pages.json': '["p"]',
  'messages/inbox/anna/message_1.json': '{"text":"secret"}',
  'mine/people.json': '["someone"]',
  'photo.jpg': 'jpg',
};

describe('lists by their names', () => {
  const files = {
    'a.csv': LIST,
    'deep/er/b.ndjson': '{}',
    'c.csv.gz': gzipSync(LIST),
    'messages.csv': 'secret',
    'inbox/d.csv': 'secret',
    'photo.jpg': 'x',
    '.hidden.csv': 'secret',
    '__MACOSX/a.csv': 'x',
    'no-ending': 'x',
  };
  const opened = { 'a.csv': LIST, 'c.csv.gz': LIST, 'deep/er/b.ndjson': '{}' };
  const under = (place: string) =>
    Object.fromEntries(Object.entries(opened).map(([path, text]) => [`${place}/${path}`, text]));

  it.each([
    ['x.zip', zipOf],
    ['x.tar', tarOf],
    ['x.tgz', (all: Files) => gzipSync(tarOf(all))],
  ] as const)('in %s', async (name, make) => {
    const { found, told } = await look([put(here, name, make(files))]);
    expect(found).toEqual(under(name));
    expect(told).toEqual([`import.left-closed ${name} 4: inbox/d.csv, messages.csv, no-ending, photo.jpg`]);
  });

  it('in a folder', async () => {
    const { found, told } = await look([fill('x', files)]);
    expect(found).toEqual(under('x'));
    expect(told).toEqual(['import.left-closed x 4: inbox/d.csv, messages.csv, no-ending, photo.jpg']);
  });

  it('what is told names five at most, and the end of long names', async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}${'y'.repeat(100)}.jpg`, 'x']));
    const [told] = (await look([put(here, 'x.zip', zipOf(many))])).told;
    expect(told).toMatch(/^import\.left-closed x\.zip 7: …y{76}\.jpg, /);
    expect(told?.endsWith('.jpg, …')).toBe(true);
    expect(told?.match(/\.jpg/g)).toHaveLength(5);
  });

  it('an archive in an archive stays closed, whatever it is called; in a folder it is opened as if it were named', async () => {
    const inner = zipOf({ 'a.csv': LIST });
    const files = { 'in.zip': inner, 'in.tar.gz': 'x', 'disguised.csv': inner, 'b.csv': LIST };
    const { found, told } = await look([put(here, 'x.zip', zipOf(files))]);
    expect(found).toEqual({
      'x.zip/b.csv': LIST,
      'x.zip/disguised.csv': '! x.zip/disguised.csv: is an archive inside an archive',
    });
    expect(told).toEqual(['import.nested-archives x.zip 2: in.tar.gz, in.zip']);
    const folder = fill('x', { 'in.zip': inner, 'damaged.zip': inner.subarray(0, 50), 'b.csv': LIST });
    expect((await look([folder])).found).toEqual({
      'x/b.csv': LIST,
      'x/in.zip/a.csv': LIST,
      'x/damaged.zip': '! x/damaged.zip: is damaged: it can’t be unpacked',
    });
  });

  it('links are not followed, not even in a ring; a link that is named is', async () => {
    const folder = fill('x', { 'a.csv': LIST, 'sub/b.csv': LIST });
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync(folder, join(folder, 'sub', 'ring'));
    symlinkSync('/etc/passwd', join(folder, 'c.csv'));
    expect(Object.keys((await look([folder])).found)).toEqual(['x/a.csv', 'x/sub/b.csv']);
    symlinkSync(folder, join(here, 'link'));
    expect(Object.keys((await look([join(here, 'link')])).found)).toEqual(['link/a.csv', 'link/sub/b.csv']);
  });

  it('an empty folder holds nothing', async () => {
    mkdirSync(join(here, 'x'));
    expect(await look([join(here, 'x')])).toEqual({ found: {}, told: [] });
  });
});

describe('downloads that a format names', () => {
  it('are one thing, of which nothing else is opened or named', async () => {
    const { found, told } = await look([put(here, 'x.zip', zipOf(DOWNLOAD))], claims);
    expect(found).toEqual({ 'x.zip:mine/groups.json': '["g"]', 'x.zip:mine/pages.json': '["p"]' });
    expect(told).toEqual(['import.rest-closed x.zip 3: ']);
  });

  it('unpacked: tables and archives beside them are a person’s own, and are read; what else lies there is named', async () => {
    const other = zipOf({ 'c.csv': LIST });
    const files = {
      ...DOWNLOAD,
      'own.csv': LIST,
      'start.html': 'x',
      'other.zip': other,
      'messages/inbox/files/x.zip': other,
    };
    const { found, told } = await look([fill('x', files)], claims);
    expect(found).toEqual({
      'x:mine/groups.json': '["g"]',
      'x:mine/pages.json': '["p"]',
      'x/own.csv': LIST,
      'x/other.zip/c.csv': LIST,
    });
    expect(told).toEqual(['import.rest-closed x 5: ', 'import.beside-closed x 1: start.html']);
  });

  it('in a folder of their own among others: all lists outside of it are read, also of chats lying around', async () => {
    const chats = (paths: readonly string[]) => [
      ...claims(paths),
      ...[
        { format: 'chats', members: paths.filter((path) => path.endsWith('chat.txt')), isRepeating: true as const },
      ].filter(({ members }) => members.length > 0),
    ];
    const inside = Object.fromEntries(Object.entries(DOWNLOAD).map(([name, bytes]) => [`robin/inner/${name}`, bytes]));
    const own = { 'a.txt': LIST, 'ours/b.json': '[1]', 'ours/messages.csv': 'secret', 'chat.txt': 'hello' };
    const { found } = await look([fill('x', { ...inside, ...own })], chats);
    expect(Object.keys(found).sort()).toEqual([
      'x/a.txt',
      'x/ours/b.json',
      'x:chat.txt',
      'x:robin/inner/mine/groups.json',
      'x:robin/inner/mine/pages.json',
    ]);
  });

  it('flat tables of one download: what lies beside them may be posts and stays closed', async () => {
    const flat = (paths: readonly string[]) => [
      { format: 'flat', members: paths.filter((path) => /^subs/.test(path)) },
    ];
    const { found, told } = await look(
      [fill('x', { 'subs.csv': 'a', 'subs_2.csv': 'b', 'posts.csv': 'secret' })],
      flat,
    );
    expect(Object.keys(found)).toEqual(['x:subs.csv', 'x:subs_2.csv']);
    expect(told).toContain('import.beside-closed x 1: posts.csv');
  });

  it('the parts of a split one are one', async () => {
    const [one, two] = [{ 'a/mine/groups.json': '["g"]', 'a/x.jpg': 'x' }, { 'a/mine/pages.json': '["p"]' }];
    const paths = [put(here, 'd-1.zip', zipOf(one)), put(here, 'd-2.zip', zipOf(two))] as const;
    const { found } = await look(paths, claims);
    expect(found).toEqual({
      'd-1.zip and 1 more:a/mine/groups.json': '["g"]',
      'd-1.zip and 1 more:a/mine/pages.json': '["p"]',
    });
  });

  it('called like parts, but each with the same list: two downloads', async () => {
    const of = (person: string) => ({ [`${person}/mine/groups.json`]: `["${person}"]` });
    const paths = [put(here, 'member-1.zip', zipOf(of('anna'))), put(here, 'member-2.zip', zipOf(of('ben')))] as const;
    expect((await look(paths, claims)).found).toEqual({
      'member-1.zip:anna/mine/groups.json': '["anna"]',
      'member-2.zip:ben/mine/groups.json': '["ben"]',
    });
  });

  it('side by side in one folder: each by itself', async () => {
    const files = { 'anna/mine/groups.json': '["a"]', 'ben/mine/groups.json': '["b"]', 'ben/mine/pages.json': '["c"]' };
    expect((await look([fill('x', files)], claims)).found).toEqual({
      'x/anna:anna/mine/groups.json': '["a"]',
      'x/ben:ben/mine/groups.json': '["b"]',
      'x/ben:ben/mine/pages.json': '["c"]',
    });
  });

  it('with a folder for each chat: one', async () => {
    const each = (paths: readonly string[]) => claims(paths).map((claim) => ({ ...claim, isRepeating: true as const }));
    const files = { '1/mine/groups.json': '["a"]', '2/mine/groups.json': '["b"]' };
    expect(Object.keys((await look([fill('x', files)], each)).found)).toEqual([
      'x:1/mine/groups.json',
      'x:2/mine/groups.json',
    ]);
  });

  it('of two formats in one archive: each by itself', async () => {
    const both = (paths: readonly string[]) => [
      { format: 'one', members: paths.filter((path) => path === 'one.json') },
      { format: 'two', members: paths.filter((path) => path === 'two.json') },
    ];
    const files = { 'one.json': '[1]', 'two.json': '[2]' };
    expect((await look([put(here, 'x.zip', zipOf(files))], both)).found).toEqual({
      'x.zip:one.json': '[1]',
      'x.zip:two.json': '[2]',
    });
  });

  it('a poisoned message in it is never read: every other member is damaged, and the lists come in', async () => {
    const bytes = Buffer.from(zipOf(DOWNLOAD));
    for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 4)) {
      const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
      const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      if (claims([name]).length === 0) bytes.fill(0xff, data, data + bytes.readUInt32LE(at + 18));
    }
    const path = put(here, 'x.zip', bytes);
    expect(Object.values((await look([path], claims)).found)).toEqual(['["g"]', '["p"]']);
    // The damage is there: whoever opens the others finds it.
    const named = () => [{ format: 'x', members: ['messages/inbox/anna/message_1.json'] }];
    expect((await look([path], named)).found['x.zip']).toContain('is damaged');
  });
});
