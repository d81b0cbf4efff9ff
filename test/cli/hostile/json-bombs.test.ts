/** JSON that is deep, broken off, enormous or no list: refused with its place, without a crash and within bounds. */
import { expect, it } from 'vitest';
import { importEach, stored } from './stored.js';
import { hostile } from './universal.js';

const ITEM = '{"name":"Elm","url":"https://t.me/elm_road_help","members":12}';
const nested = (open: string, close: string, count = 100_000): string => open.repeat(count) + close.repeat(count);
const with_ = (value: string): string => `{"name":"B","url":"https://t.me/b_b_b_b_b","x":${value}}`;

it('nested deeper than any list', () =>
  hostile(async (turf) => {
    const files = {
      'lists.json': nested('[', ']'),
      'objects.json': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'by-turns.json': nested('[{"a":', '}]', 50_000),
      'never-closed.json': '['.repeat(100_000),
      'closed-too-often.json': `[${ITEM}]${']'.repeat(100_000)}`,
      'below-an-item.json': `[${ITEM},${with_(nested('[', ']'))}]`,
      'in-a-line.ndjson': `${ITEM}\n${with_(nested('[', ']'))}\n`,
      '65-deep.json': `[${with_(nested('[', ']', 65))}]`,
    };
    const { ran, of } = await importEach(turf, files);
    expect(ran.stderr).not.toMatch(/RangeError|call stack/i);
    expect(ran.cpuSeconds).toBeLessThan(40);
    for (const name of Object.keys(files)) {
      const { refused, rejected } = of(name);
      expect(refused || (name.endsWith('.ndjson') && rejected === 1), name).toBe(true);
    }
  }));

it('one alone, 100,000 deep: exit 4 and a sentence', () =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write('a.json', nested('[', ']'))]);
    expect(ran.code).toBe(4);
    expect(ran.cpuSeconds).toBeLessThan(20);
  }));

it('broken off or misspelt: refused with its place, nothing is stored', () =>
  hostile(async (turf) => {
    const whole = `[\n${ITEM},\n${ITEM.replaceAll('elm', 'oak')},\n${ITEM.replaceAll('elm', 'ash')}\n]`;
    const cut = [1, 2, 20, 60, 64, 67, 90].map((less) => [`cut-${less}.json`, whole.slice(0, -less)] as const);
    const files = {
      ...Object.fromEntries(cut),
      'two-commas.json': `[${ITEM},,${ITEM}]`,
      'last-comma.json': `[${ITEM},]`,
      'raw-break.json': `[${ITEM.replace('Elm', 'El\nm')}]`,
      'nan.json': `[${ITEM.replace('12', 'NaN')}]`,
      'bad-escape.json': `[${ITEM.replace('Elm', 'El\\x41m')}]`,
      'more-behind.json': `[${ITEM}] and more`,
    };
    const { ran, of } = await importEach(turf, files);
    expect(ran.code).toBe(4);
    for (const name of Object.keys(files)) expect(of(name).warnings.join(), name).toMatch(/line \d/);
    expect(stored(turf.db)).toEqual([]);
  }));

it('a bad line of NDJSON costs that line, or the file with its number', () =>
  hostile(async (turf) => {
    const { of } = await importEach(turf, { 'a.ndjson': `${ITEM}\n{"name":\n${ITEM.replaceAll('elm', 'oak')}\n` });
    const { refused, warnings, rejected, rows } = of('a.ndjson');
    if (refused) expect(warnings.join()).toContain('line 2');
    else expect([rows, rejected]).toEqual([3, 1]);
  }));

it('enormous texts, keys, numbers and lists, within bounds', () =>
  hostile(async (turf) => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join();
    const items = Array.from({ length: 20_000 }, (_, at) => ITEM.replaceAll('elm_road_help', `group_number_${at}`));
    const files = {
      'text.json': `[{"name":"${'a'.repeat(20_000_000)}","url":"https://t.me/long_long_name"}]`,
      'key.json': `[{"${'k'.repeat(5_000_000)}":1,"name":"A","url":"https://t.me/long_long_key"}]`,
      'number.json': `[${ITEM.replace('12', '9'.repeat(1_000_000))}]`,
      'keys.json': `[{${keys},"name":"A"}]`,
      'same-key.json': `[{${'"name":"A",'.repeat(100_000)}"url":"https://t.me/many_names"}]`,
      'empty-lists.json': `[${'[],'.repeat(500_000)}[]]`,
      'escapes.json': `[{"name":"${'\\u0061'.repeat(1_000_000)}","url":"https://t.me/many_escapes"}]`,
      'good.json': `[${items.join()}]`,
    };
    const { ran, of } = await importEach(turf, files);
    expect(ran.cpuSeconds).toBeLessThan(60);
    expect(of('good.json').rows).toBe(20_000);
    expect(of('good.json').rejected).toBe(0);
  }));

it('JSON that is no list of places gives none', () =>
  hostile(async (turf) => {
    const texts = ['null', '1', '"text"', '[]', '{}', '[1,2,3]', '[null,null]', '[[],[]]', '{"a":{"b":[]}}', '[{}]'];
    const files = Object.fromEntries([...texts, '{"error":"not found"}'].map((text, at) => [`${at}.json`, text]));
    const { ran, of } = await importEach(turf, files);
    expect([3, 4]).toContain(ran.code);
    for (const name of Object.keys(files)) expect(of(name).added, name).toBe(0);
    expect(stored(turf.db)).toEqual([]);
  }));
