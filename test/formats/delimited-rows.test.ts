/** The row splitter against csv-parse, with any cutting into chunks. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { COLUMN_LIMIT, delimitedRows, FIELD_LIMIT } from '../../src/formats/table/delimited-rows.js';

async function* chunked(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function split(text: string, delimiter = ',', size = 1 << 18) {
  const damaged: number[] = [];
  const rows = [];
  for await (const batch of delimitedRows(chunked(text, size), { file: 'f.csv', delimiter }, (line) =>
    damaged.push(line),
  )) {
    rows.push(...batch);
  }
  return { rows, cells: rows.map((row) => row.cells), lines: rows.map((row) => row.line), damaged };
}

async function refusal(text: string, size = 1 << 18): Promise<TurfError> {
  try {
    await split(text, ',', size);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const BREAKS = ['\n', '\r\n', '\r'];
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '*', ' ', '\n', '\r', '\r\n', '𝕏'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

function written(rows: string[][], delimiter: string, lineBreak: string): string {
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join(delimiter) + lineBreak).join('');
}

describe('delimitedRows', () => {
  it('reads what csv-parse reads, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t', '* ', '||'),
        fc.constantFrom(...BREAKS),
        fc.integer({ min: 1, max: 9 }),
        async (rows, delimiter, lineBreak, size) => {
          const text = written(rows, delimiter, lineBreak);
          const oracle: unknown = parse(text, {
            delimiter,
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
          });
          expect((await split(text, delimiter, size)).cells).toEqual(oracle);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads any text the same whatever the chunks are', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (each, size) => {
        const whole = await split(each).catch((error: Error) => error.message);
        expect(await split(each, ',', size).catch((error: Error) => error.message)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(BREAKS)('counts the lines where records start, with %j', async (lineBreak) => {
    const text = ['a,b', '', '"x', 'y",z', 'last,1'].join(lineBreak);
    for (const size of [1, 2, 3, 100]) expect((await split(text, ',', size)).lines).toEqual([1, 3, 5]);
  });

  it.each([
    ['a quote inside a plain cell is a letter', 'a "b" c,d', ['a "b" c', 'd'], []],
    ['text behind a closing quote is kept as it stands', '"abc"d,e', ['"abc"d', 'e'], [1]],
    ['a slip with a comma inside', '1,"Hey, I missed " it",3', ['1', '"Hey, I missed " it"', '3'], [1]],
    ['the last cell may be empty', 'a,b,', ['a', 'b', ''], []],
    ['blanks around are kept', ' a , b', [' a ', ' b'], []],
  ])('%s', async (_, text, cells, damaged) => {
    const read = await split(text);
    expect(read.cells).toEqual([cells]);
    expect(read.damaged).toEqual(damaged);
  });

  it.each([
    ['nothing follows', ''],
    ['10,000 lines follow', 'x,y\n'.repeat(10_000)],
    ['quoted cells follow', 'x,"a, b"\n'.repeat(10)],
  ])('names the line where a quote opened that is never closed, when %s', async (_, rest) => {
    for (const size of [7, 1 << 18]) {
      const error = await refusal(`name,members\n"Tenants,5\n${rest}`, size);
      expect(error.exit).toBe(4);
      expect(error.message).toBe('f.csv: the quote opened on line 2 is never closed');
      expect(error.where).toBe('f.csv, line 2');
    }
  });

  it('cuts a cell over 64 KB and flags its row; the next row is read', async () => {
    const text = `a,${'x'.repeat(FIELD_LIMIT + 1)},c\nnext,row\n`;
    for (const size of [1000, 1 << 18]) {
      const { rows } = await split(text, ',', size);
      expect(rows.map((row) => [row.longCell, row.cells.length, row.cells[0]])).toEqual([
        [1, 3, 'a'],
        [-1, 2, 'next'],
      ]);
    }
  });

  it('holds a record without end in bounded memory', async () => {
    async function* endless(): AsyncGenerator<string> {
      for (let piece = 0; piece < 200; piece++) yield 'x'.repeat(100_000);
    }
    const rows = [];
    for await (const batch of delimitedRows(endless(), { file: 'f', delimiter: ',' }, () => undefined))
      rows.push(...batch);
    expect(rows.map((row) => [row.longCell, row.cells[0]?.length])).toEqual([[0, FIELD_LIMIT]]);
  });

  it('refuses more than 2,000 columns and takes 2,000', async () => {
    expect((await refusal(','.repeat(COLUMN_LIMIT))).exit).toBe(4);
    expect((await split(','.repeat(COLUMN_LIMIT - 1))).cells[0]).toHaveLength(COLUMN_LIMIT);
  });
});
