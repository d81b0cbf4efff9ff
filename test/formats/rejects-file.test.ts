/** The rejects file goes home through a spreadsheet: mended and saved in any of its ways, it imports as the list itself would. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rejectsLines } from '../../src/core/rejects.js';
import { isReject } from '../../src/domain/row.js';
import { readText } from './read-text.js';

const LIST =
  'Group name,Link,Members,City\n' +
  'Elm Road Help,https://t.me/elmroadhelp,120,Elmton\n' +
  ',,40,"Hill, East"\n' +
  'Mill, Lane,https://t.me/milllane,80,Elmton\n' +
  '"=SUM(A1)",,7,"Hillton, ""upper"""\n';

/** The rejects of the list, as rows of cells. */
async function rejected(): Promise<string[][]> {
  const { items, reading } = await readText(LIST);
  const rejects = items.filter(isReject);
  expect(rejects.map(({ code }) => code)).toEqual(['no-place', 'columns']);
  return parse([...rejectsLines({ file: 'list.csv', headings: reading.headings, rejects })].join(''));
}

/** A person fills in what was missing. */
function mended([header = [], first = [], second = []]: readonly (readonly string[])[]): string[][] {
  return [
    [...header],
    ['=Quiet Street', 'https://t.me/quietstreet', ...first.slice(2)],
    ['Mill, Lane', 'https://t.me/milllane', '80', 'Elmton', ...second.slice(4)],
  ];
}

function saved(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`;
}

const EXPECTED = [
  { name: '=Quiet Street', members: '40', place: 'Hill, East', address: 'https://t.me/quietstreet' },
  { name: 'Mill, Lane', members: '80', place: 'Elmton', address: 'https://t.me/milllane' },
];

describe('a mended rejects file', () => {
  it.each<[string, (rows: string[][]) => Uint8Array]>([
    ['CSV', (rows) => Buffer.from(saved(rows, ','))],
    ['CSV of a country with decimal commas', (rows) => Buffer.from(`\ufeff${saved(rows, ';')}`)],
    ['Excel with its hint', (rows) => Buffer.from(`sep=;\r\n${saved(rows, ';')}`)],
    ['"Unicode text"', (rows) => Buffer.from(`\ufeff${saved(rows, '\t')}`, 'utf16le')],
    [
      'without the columns of turf',
      (rows) =>
        Buffer.from(
          saved(
            rows.map((row) => row.slice(0, 4)),
            ',',
          ),
        ),
    ],
  ])('saved as %s', async (_, save) => {
    const { items, reading } = await readText(save(mended(await rejected())));
    const rows = items.map((item) =>
      isReject(item)
        ? item.code
        : {
            name: item.fields.get('name'),
            members: item.fields.get('members'),
            place: item.fields.get('place'),
            address: item.addresses[0]?.text,
          },
    );
    expect(rows).toEqual(EXPECTED);
    expect(reading.ignored).toEqual([]);
  });

  it('that was not mended is rejected once more, with the same text', async () => {
    const rows = await rejected();
    const { items, reading } = await readText(saved(rows, ','));
    const again = parse(
      [...rejectsLines({ file: 'x.csv', headings: reading.headings, rejects: items.filter(isReject) })].join(''),
    );
    expect(again[2]?.at(-1)).toBe('Mill, Lane,https://t.me/milllane,80,Elmton');
  });
});
