/** Workbooks written by programs that people use, and the law that what is written is read. UPDATE_EXPECTED=1 records the first and fails. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/domain/source.js';
import { delimitedRows } from '../../src/formats/table/delimited-rows.js';
import { isInstructions } from '../../src/source/workbook/workbook-sheet-name.js';
import { readBytes, readFile } from './made-workbook.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/workbooks');
const CONTAINERS: Readonly<Record<string, Container>> = { xlsx: 'zip', ods: 'zip', xls: 'ole', html: 'html' };
const files = readdirSync(FIXTURES).filter((name) => Object.hasOwn(CONTAINERS, name.split('.').at(-1) ?? ''));

describe('fixtures/workbooks', () => {
  it.each(files)('%s reads as recorded', async (name) => {
    const sheets = await readFile(join(FIXTURES, name), CONTAINERS[name.split('.').at(-1) ?? ''] ?? 'binary');
    const text = sheets
      .map((sheet) => `== ${sheet.name}${sheet.skip === null ? '' : ` (${sheet.skip})`}\n${sheet.text}`)
      .join('');
    const expected = join(FIXTURES, `${name}.expected.txt`);
    if (process.env.UPDATE_EXPECTED === '1') {
      if (!existsSync(expected) || readFileSync(expected, 'utf8') !== text) {
        writeFileSync(expected, text);
        throw new Error('recorded: read the file, then run again without UPDATE_EXPECTED');
      }
    }
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });
});

/** What a cell may hold in XML and come back: no controls, no lone surrogates, nothing but blanks, no formula of a link. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[\0-\x1f\ufffe\uffff]/g, '').trim())
  .filter((text) => !/_x[0-9a-f]{4}_/i.test(text));
const rows = fc.array(
  fc.array(fc.oneof(cell, fc.constantFrom('"', 'a"b', '"a', 'a,b;c', "'=1", 'é\nb')), { maxLength: 5 }),
  {
    maxLength: 8,
  },
);

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly [number, ...string[]])[]> {
  const [sheet] = await readBytes(bytes);
  const found: (readonly [number, ...string[]])[] = [];
  const text = (async function* () {
    yield sheet?.text ?? '';
  })();
  for await (const records of delimitedRows(text, { file: 'x', delimiter: '\t' }, () =>
    expect.fail('damaged quotes'),
  )) {
    for (const { line, cells } of records) found.push([line, ...cells]);
  }
  return found;
}

describe('what is written as a sheet is read as its rows, each on the line of its number', () => {
  it.each([
    ['XLSX', writeXlsx],
    ['ODS', writeOds],
  ] as const)('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(rows, async (of) => {
        const bytes = await write({ sheets: [{ name: 'A', rows: of.map((row) => [...row]) }] });
        if (!(bytes instanceof Uint8Array)) throw new Error('not bytes');
        const width = Math.max(0, ...of.map((row) => row.findLastIndex((text) => text !== '') + 1));
        const meant = of.flatMap((row, at) => {
          const cells = Array.from({ length: width }, (__, column) => (row[column] ?? '').replaceAll('\n', '\u2028'));
          return cells.every((text) => text === '') ? [] : [[at + 1, ...cells]];
        });
        expect(await cellsOf(bytes)).toEqual(meant);
      }),
      { numRuns: 60 },
    );
  });
});

describe('sheets that explain or feed others', () => {
  it.each([
    'Instructions',
    'README',
    'Read me first!',
    'Legend',
    'Dropdowns',
    'Lists',
    'Archive',
    'Help',
    'Anleitung',
    'Instrucciones',
    'Léeme',
    "Mode d'emploi",
    'Инструкция',
    'How to use',
    'Drop-downs 2',
  ])('%s', (name) => expect(isInstructions(name)).toBe(true));
  it.each([
    'Groups',
    'Lists of groups',
    'Helpers',
    'Sheet1',
    'Archive of channels',
    'Mutual aid',
    'Guides',
    '',
    'toString',
  ])('not %s', (name) => expect(isInstructions(name)).toBe(false));
});
