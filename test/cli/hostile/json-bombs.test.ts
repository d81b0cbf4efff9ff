/** JSON that is deep, broken off, enormous or no list: refused with its place, without a crash and within bounds. */
import { describe, expect, it } from 'vitest';
import { imported, stored } from './stored.js';
import { hostile } from './universal.js';

const ITEM = '{"name":"Elm","url":"https://t.me/elm_road_help","members":12}';
const deep = (open: string, close: string, count = 100_000): string => open.repeat(count) + close.repeat(count);

describe('nested deeper than any list', () => {
  it.each([
    ['lists', deep('[', ']')],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['both by turns', deep('[{"a":', '}]', 50_000)],
    ['never closed', '['.repeat(100_000)],
    ['closed too often', `[${ITEM}]${']'.repeat(100_000)}`],
    ['below a good item', `[${ITEM},{"name":"B","url":"https://t.me/b_b_b_b_b","x":${deep('[', ']')}}]`],
    ['in a line of NDJSON', `${ITEM}\n{"name":"B","url":"https://t.me/b_b_b_b_b","x":${deep('[', ']')}}\n`],
    ['65 deep', `[{"name":"B","url":"https://t.me/b_b_b_b_b","x":${deep('[', ']', 65)}}]`],
  ])('%s', (_, text) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.json', text)]);
      expect([3, 4]).toContain(ran.code);
      expect(ran.stderr).not.toMatch(/RangeError|call stack/i);
      expect(ran.seconds).toBeLessThan(5);
    }),
  );
});

describe('broken off or misspelt', () => {
  const whole = `[${ITEM},${ITEM.replaceAll('elm', 'oak')},${ITEM.replaceAll('elm', 'ash')}]`;
  const at = [whole.length - 1, whole.length - 2, 130, 100, 70, 64];
  it.each([
    ...at.map((length): [string, string] => [`cut after ${length} letters`, whole.slice(0, length)]),
    ['a comma too many', `[${ITEM},,${ITEM}]`],
    ['a comma at the end', `[${ITEM},]`],
    ['single quotes', `[{'name':'Elm','url':'https://t.me/elm_road_help'}]`],
    ['a raw line break in a text', `[${ITEM.replace('Elm', 'El\nm')}]`],
    ['NaN as a value', `[${ITEM.replace('12', 'NaN')}]`],
    ['a bad escape', `[${ITEM.replace('Elm', 'El\\x41m')}]`],
    ['something behind it', `[${ITEM}] and more`],
  ])('%s: refused with its place', (_, text) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.json', text)]);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toMatch(/line \d|cut off|end/i);
      expect(stored(turf.db)).toEqual([]);
    }),
  );

  it('a bad line of NDJSON costs that line, or the file with its number', () =>
    hostile(async (turf) => {
      const ran = await turf.run([
        'import',
        turf.write('a.ndjson', `${ITEM}\n{"name":\n${ITEM.replaceAll('elm', 'oak')}\n`),
        '--json',
      ]);
      expect([3, 4]).toContain(ran.code);
      if (ran.code === 4) expect(ran.stderr).toContain('line 2');
      else expect(imported(ran)).toMatchObject({ rows: 3, rejected: 1 });
    }));
});

describe('enormous', () => {
  const items = (count: number): string =>
    Array.from({ length: count }, (_, at) => ITEM.replaceAll('elm_road_help', `group_number_${at}`)).join(',');
  it.each([
    ['one text of 20 MB', `[{"name":"${'a'.repeat(20_000_000)}","url":"https://t.me/long_long_name"}]`, [0, 3, 4]],
    ['one key of 5 MB', `[{"${'k'.repeat(5_000_000)}":1,"name":"A","url":"https://t.me/long_long_key"}]`, [0, 3, 4]],
    ['a number of 1,000,000 digits', `[${ITEM.replace('12', '9'.repeat(1_000_000))}]`, [0, 3, 4]],
    [
      '100,000 keys in one object',
      `[{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()},"name":"A"}]`,
      [0, 3, 4],
    ],
    ['one key 100,000 times', `[{${'"name":"A",'.repeat(100_000)}"url":"https://t.me/many_names"}]`, [0, 3, 4]],
    ['1,000,000 empty lists', `[${'[],'.repeat(1_000_000)}[]]`, [3, 4]],
    ['1,000,000 escapes', `[{"name":"${'\\u0061'.repeat(1_000_000)}","url":"https://t.me/many_escapes"}]`, [0, 3, 4]],
    ['50,000 good items', `[${items(50_000)}]`, [0]],
  ])('%s', (_, text, codes) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.json', text)]);
      expect(codes).toContain(ran.code);
      expect(ran.seconds).toBeLessThan(15);
    }),
  );
});

it.each([
  'null',
  '1',
  '"text"',
  '[]',
  '{}',
  '[1,2,3]',
  '[null,null]',
  '[[],[]]',
  '{"a":{"b":{"c":[]}}}',
  '[{}]',
  '{"error":"not found"}',
])('%s is no list of places', (text) =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write('a.json', text)]);
    expect([3, 4]).toContain(ran.code);
    expect(stored(turf.db)).toEqual([]);
  }),
);
