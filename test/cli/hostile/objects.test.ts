/** Names that mean something to JavaScript: as headings, keys, values and words of the command line they are only names. */
import { describe, expect, it } from 'vitest';
import { imported, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'length',
  '0',
  '-1',
];

describe('headings', () => {
  it('are told as not used, and the row is stored', () =>
    hostile(async (turf) => {
      turf.write(
        'a.csv',
        `${NAMES.join()},name,url\n${NAMES.map(() => 'polluted').join()},Elm,https://t.me/elm_road_help\n`,
      );
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect(ran.code).toBe(0);
      for (const name of NAMES) expect(imported(ran).ignored_columns).toContain(name);
      expect(namesIn(turf.db)).toEqual(['Elm']);
      expect(ran.stdout).not.toContain('polluted');
    }));

  it.each(NAMES)('%s as the only heading beside the name', (name) =>
    hostile(async (turf) => {
      const ran = await turf.run([
        'import',
        turf.write('a.csv', `${name},name\nx,Elm\n`),
        '--json',
        '--platform',
        'telegram',
      ]);
      expect([0, 3, 4]).toContain(ran.code);
      if (ran.code === 0) expect(namesIn(turf.db)).toEqual(['Elm']);
    }),
  );

  it('can be mapped, and rejected rows keep them', () =>
    hostile(async (turf) => {
      turf.write(
        'a.csv',
        '__proto__,constructor\nElm,https://t.me/elm_road_help\nOak,https://t.me/oak_road_help,more\n',
      );
      const ran = await turf.run(['import', 'a.csv', '--map', 'name=__proto__', '--map', 'url=constructor', '--json']);
      expect(ran.code).toBe(3);
      expect(namesIn(turf.db)).toEqual(['Elm']);
      expect(imported(ran).columns).toMatchObject({ name: '__proto__', url: 'constructor' });
      expect(turf.read('a.rejects.csv')).toMatch(/^__proto__,constructor,/);
    }));
});

describe('JSON', () => {
  it.each([
    [
      'as own keys',
      `[{${NAMES.map((name) => `"${name}":{"name":"polluted","isAdmin":true}`).join()},"name":"Elm","url":"https://t.me/elm_road_help"}]`,
    ],
    [
      'around the item',
      '[{"__proto__":{"name":"polluted"},"constructor":{"prototype":{"name":"polluted"}},"name":"Elm","url":"https://t.me/elm_road_help"}]',
    ],
    ['as NDJSON', '{"name":"Elm","url":"https://t.me/elm_road_help","__proto__":{"members":99}}\n'],
    ['as the key of the list', '{"__proto__":[{"name":"Elm","url":"https://t.me/elm_road_help"}]}'],
    [
      'as keys that are names',
      '{"constructor":{"url":"https://t.me/elm_road_help","name":"Elm"},"__proto__":{"url":"https://t.me/elm_road_help","name":"Elm"}}',
    ],
  ])('%s', (_, text) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.json', text), '--json']);
      expect([0, 3, 4]).toContain(ran.code);
      if (ran.code === 0) expect(stored(turf.db)).toMatchObject([{ name: 'Elm', members: null }]);
      expect(JSON.stringify(stored(turf.db))).not.toContain('polluted');
    }),
  );
});

it('values: names, platforms, kinds, tags, languages, countries', () =>
  hostile(async (turf) => {
    const rows = NAMES.map((name, at) => `${name},https://t.me/object_group_${at},${Array(7).fill(name).join()}`);
    turf.write('a.csv', `name,url,platform,kind,tags,language,country,visibility,place\n${rows.join('\n')}\n`);
    const ran = await turf.run(['import', 'a.csv', '--json']);
    expect([0, 3]).toContain(ran.code);
    expect(imported(ran).rows).toBe(NAMES.length);
    for (const words of [['map', '--json'], ['spaces'], ['show', '1'], ['explain', '1'], ['spaces', '__proto__']]) {
      expect((await turf.run(words)).code).toBe(0);
    }
    for (const flag of ['--platform', '--language', '--tag', '--place']) {
      expect((await turf.run(['map', flag, '__proto__'])).code).toBe(0);
    }
  }));

describe('the command line', () => {
  it.each([
    [['__proto__'], 2],
    [['constructor'], 2],
    [['campaign', 'toString'], 2],
    [['map', '--__proto__'], 2],
    [['map', '--constructor', 'x'], 2],
    [['map', '--format', 'constructor'], 2],
    [['map', '--sort', '__proto__'], 2],
    [['map', '--campaign', '__proto__'], 8],
    [['show', '__proto__'], 8],
    [['import', 'a.csv', '--from', 'constructor'], 8],
    [['import', 'a.csv', '--map', '__proto__=name'], 2],
    [['import', 'a.csv', '--map', 'name=toString'], 2],
    [['import', '__proto__'], 4],
  ] as const)('turf %j: exit %i', (words, code) =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('b.csv', 'name,url\nElm,https://t.me/elm_road_help\n')]);
      turf.write('a.csv', 'name,url\nOak,https://t.me/oak_road_help\n');
      expect((await turf.run(words)).code).toBe(code);
    }),
  );

  it('a campaign may be called so', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', 'name,url\n__proto__ club,https://t.me/proto_club\n')]);
      expect((await turf.run(['campaign', 'new', '__proto__', '--terms', '__proto__,constructor'])).code).toBe(0);
      expect(JSON.parse((await turf.run(['map', '--json'])).stdout)).toMatchObject({ campaign: '__proto__' });
    }));
});
