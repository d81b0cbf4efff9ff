/** Names that mean something to JavaScript: as headings, keys, values and words of the command line they are only names. */
import { describe, expect, it } from 'vitest';
import { importEach, imported, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

describe('headings', () => {
  it('are told as not used, and the row is stored', () =>
    hostile(async (turf) => {
      const row = `${NAMES.map(() => 'polluted').join()},Elm,https://t.me/elm_road_help`;
      const ran = await turf.run(['import', turf.write('a.csv', `${NAMES.join()},name,url\n${row}\n`), '--json']);
      expect(ran.code).toBe(0);
      for (const name of NAMES) expect(imported(ran).ignored_columns).toContain(name);
      expect(namesIn(turf.db)).toEqual(['Elm']);
      expect(ran.stdout).not.toContain('polluted');
    }));

  it('each as the only one beside the name', () =>
    hostile(async (turf) => {
      const files = Object.fromEntries(
        NAMES.map((name, at) => [`${at}.csv`, `${name},name,url\nx,Elm,https://t.me/elm_road_help\n`]),
      );
      expect((await importEach(turf, files)).ran.code).toBe(0);
      expect(namesIn(turf.db)).toEqual(['Elm']);
    }));

  it('can be mapped, and rejected rows keep them', () =>
    hostile(async (turf) => {
      const rows = 'Elm,https://t.me/elm_road_help\nOak,https://t.me/oak_road_help,more\n';
      turf.write('a.csv', `__proto__,constructor\n${rows}`);
      const maps = ['--map', 'name=__proto__', '--map', 'url=constructor'];
      const ran = await turf.run(['import', 'a.csv', ...maps, '--json']);
      expect(ran.code).toBe(3);
      expect(namesIn(turf.db)).toEqual(['Elm']);
      expect(imported(ran).columns).toMatchObject({ name: '__proto__', url: 'constructor' });
      expect(turf.read('a.rejects.csv')).toMatch(/^__proto__,constructor,/);
    }));
});

it('keys of JSON', () =>
  hostile(async (turf) => {
    const elm = '"name":"Elm","url":"https://t.me/elm_road_help"';
    const files = {
      'own.json': `[{${NAMES.map((name) => `"${name}":{"name":"polluted","isAdmin":true}`).join()},${elm}}]`,
      'around.json': `[{"constructor":{"prototype":{"name":"polluted"}},${elm}}]`,
      'lines.ndjson': `{${elm},"__proto__":{"isAdmin":true}}\n`,
      'list.json': `{"__proto__":[{${elm}}]}`,
      'names.json': `{"constructor":{${elm}},"toString":{${elm}}}`,
    };
    const { of } = await importEach(turf, files);
    for (const name of ['own.json', 'around.json', 'lines.ndjson']) expect(of(name).rows, name).toBe(1);
    for (const name of namesIn(turf.db)) expect(name).toBe('Elm');
  }));

it('values: names, platforms, kinds, tags, languages, countries', () =>
  hostile(async (turf) => {
    const rows = NAMES.map((name, at) => `${name},https://t.me/object_group_${at},${Array(7).fill(name).join()}`);
    turf.write('a.csv', `name,url,platform,kind,tags,language,country,visibility,place\n${rows.join('\n')}\n`);
    const ran = await turf.run(['import', 'a.csv', '--json']);
    expect([0, 3]).toContain(ran.code);
    expect(imported(ran).rows).toBe(NAMES.length);
    const first = stored(turf.db)[0]?.key ?? '';
    for (const words of [
      ['map', '--json'],
      ['show', first],
      ['explain', first],
      ['spaces', '__proto__'],
    ]) {
      expect((await turf.run(words)).code).toBe(0);
    }
    for (const flag of ['--tag', '--place']) expect((await turf.run(['map', flag, '__proto__'])).code).toBe(0);
    // Platforms and languages are known by name: a word that is none is a slip.
    for (const flag of ['--platform', '--language']) {
      for (const name of NAMES) expect([(await turf.run(['map', flag, name])).code, name]).toEqual([2, name]);
    }
  }));

describe('the command line', () => {
  it.each([
    [['__proto__'], 2],
    [['campaign', 'toString'], 2],
    [['map', '--__proto__'], 2],
    [['map', '--constructor', 'x'], 2],
    [['map', '--format', 'constructor'], 2],
    [['map', '--sort', '__proto__'], 2],
    [['import', 'a.csv', '--from', 'constructor'], 8],
    [['import', 'a.csv', '--map', '__proto__=name'], 2],
    [['import', 'a.csv', '--map', 'name=toString'], 2],
    [['import', '__proto__'], 4],
  ] as const)('turf %j: exit %i', (words, code) =>
    hostile(async (turf) => {
      turf.write('a.csv', 'name,url\nOak,https://t.me/oak_road_help\n');
      expect((await turf.run(words)).code).toBe(code);
    }),
  );

  it('a campaign may be called so; a space or campaign that is not there is not found', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', 'name,url\n__proto__ club,https://t.me/proto_club\n')]);
      expect((await turf.run(['map', '--campaign', 'constructor'])).code).toBe(8);
      expect((await turf.run(['show', 'constructor'])).code).toBe(8);
      expect((await turf.run(['campaign', 'new', '__proto__', '--terms', '__proto__,constructor'])).code).toBe(0);
      expect(JSON.parse((await turf.run(['map', '--json'])).stdout)).toMatchObject({ campaign: '__proto__' });
    }));
});
