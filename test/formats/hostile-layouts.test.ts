/** Sheets made to be slow, to swallow rows or to reach into objects, by way of their layout. */
import { describe, expect, it } from 'vitest';
import { cardLine } from '../../src/formats/table/card-lines.js';
import { oddDelimiter } from '../../src/source/odd-delimiter.js';
import { readText } from './read-text.js';

const LONG = 100_000;

describe('is quick', () => {
  it.each<[string, () => unknown]>([
    ['a first line of stars', () => oddDelimiter(`name* link* ${'*'.repeat(LONG)}\n${'*'.repeat(LONG)}\n`, ',')],
    [
      'a thousand candidates',
      () => oddDelimiter(`name${'*~^#§¦%$+=|;:'.repeat(150)}\n${'* '.repeat(LONG / 2)}\n`, null),
    ],
    ['a card of dots', () => cardLine(`Public ${'·'.repeat(LONG)}`)],
    ['a card of blanks', () => cardLine(`${' '.repeat(LONG)}Public · 12K members`)],
    ['a heading of joints', () => readText(`name,link,${'url | '.repeat(500)}\nElm,https://t.me/elm,x\n`)],
    [
      'two thousand groups of columns',
      () => readText(`${'Facebook,,'.repeat(900)}\n${'Link,Members,'.repeat(900)}\n${'elm,5,'.repeat(900)}\n`),
    ],
    ['rows of one cell', () => readText(`Group,Link,Members\n${'ELM,,\nElm,https://t.me/elm,5\n'.repeat(5_000)}`)],
  ])('%s', async (_, work) => {
    const start = performance.now();
    await work();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('words of objects', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  it('are headings in two rows like any others', async () => {
    const text = `,Facebook,,${words[0]}\nGroup,Link,Members,${words[2]}\nElm,https://t.me/elm,5,x\n`;
    const { rows, reading } = await readText(text);
    expect(rows).toHaveLength(1);
    expect(reading.headings.at(-1)).toBe('__proto__ | toString');
    expect(Object.hasOwn(Object.prototype, 'members')).toBe(false);
  });
  it('are columns that --map can name', async () => {
    const { rows } = await readText(`${words.join(',')},link\nElm,b,c,d,https://t.me/elm\n`, {
      map: ['name=__proto__'],
    });
    expect(rows).toEqual(['{"line":2,"name":"Elm","addresses":["https://t.me/elm"]}']);
  });
  it('are sections and platforms that nobody knows', async () => {
    const text = `Group,Link,Members\n__PROTO__,,\nElm,https://t.me/elm,5\nCONSTRUCTOR,,\nHill,https://t.me/hill,6\n`;
    const places = (await readText(text)).items.map((item) => ('code' in item ? null : item.fields.get('place')));
    expect(places).toEqual(['__PROTO__', 'CONSTRUCTOR']);
  });
});

describe('no row is lost', () => {
  it.each([
    ['a name that says "template"', 'name,link\nTemplate makers,https://t.me/makers\n', 1],
    ['a name that says not to import', 'name,link\nWe import nothing,https://t.me/nothing\n', 1],
    ['a place called Total', 'name,link,members\nTotal,https://t.me/totalgroup,5\n', 1],
    ['the name of a platform', 'name,link,members\nFacebook,,\nElm,https://t.me/elm,5\n', 2],
    ['a heading as a name', 'name,link\nname,https://t.me/namegroup\n', 1],
  ])('%s', async (_, text, rows) => {
    expect((await readText(text)).rows).toHaveLength(rows);
  });
});
