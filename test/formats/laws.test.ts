/** Laws of reading: the clothes of a file do not change its rows; damage never gives anything but a plain refusal; no cell is slow. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { formats } from '../../src/formats/all.js';
import { formatFor } from '../../src/formats/detect.js';
import { lineOfLinks } from '../../src/formats/rows/line-of-links.js';
import { addressesInCell } from '../../src/formats/table/cell-links.js';
import { profileOf } from '../../src/formats/table/column-profile.js';
import { judge } from '../../src/formats/table/judge-column.js';
import { openSource } from '../../src/source/open-source.js';
import { allOf, fixtures, OPENING, plain, READING } from './fixture-files.js';

async function rowsIn(bytes: Buffer): Promise<string[]> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const source = await openSource('-', { ...OPENING, stdin });
  try {
    return (await allOf(await formatFor(source, { formats, asked: null }).read(source, READING))).map(plain);
  } finally {
    await source.close();
  }
}

const word = fc
  .string({
    unit: fc.constantFrom('a', 'é', 'ß', 'ñ', ' ', ',', ';', '"', '|', '’', '\t', '\n'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `Group ${text} x`);
const records = fc.array(
  fc.tuple(
    word,
    fc.integer({ min: 1, max: 1e6 }).map((n) => `https://t.me/group${n}`),
    fc.nat().map(String),
  ),
  { minLength: 2, maxLength: 8 },
);

function table(rows: readonly (readonly string[])[], delimiter: string, lineBreak: string): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [['name', 'url', 'members'], ...rows].map((row) => row.map(quoted).join(delimiter)).join(lineBreak);
}

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1'),
};

describe('clothes', () => {
  it('mark, line ends, delimiter, encoding and a last line break change no row', async () => {
    await fc.assert(
      fc.asyncProperty(
        records,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...Object.keys(ENCODERS)),
        fc.boolean(),
        async (rows, delimiter, lineBreak, encoding, hasEnd) => {
          // In Windows-1252 these are the very bytes of 钒 in UTF-8 (and of a character beyond): nobody can tell.
          fc.pre(encoding !== 'windows-1252' || !/é’’|ñ’’’/.test(rows.join()));
          const encode = ENCODERS[encoding] ?? Buffer.from;
          const dressed = encode(table(rows, delimiter, lineBreak) + (hasEnd ? lineBreak : ''));
          expect(await rowsIn(dressed)).toEqual(await rowsIn(Buffer.from(table(rows, ',', '\n'))));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the order of rows changes no row', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (rows) => {
        const withoutLine = (row: string) => row.replace(/^\{"line":\d+,/, '{');
        const there = (await rowsIn(Buffer.from(table(rows, ',', '\n')))).map(withoutLine).sort();
        const back = (await rowsIn(Buffer.from(table([...rows].reverse(), ',', '\n')))).map(withoutLine).sort();
        expect(back).toEqual(there);
      }),
      { numRuns: 50 },
    );
  });
});

describe('damage', () => {
  const inputs = fixtures
    .filter(({ isFolder }) => !isFolder)
    .map(({ path }) => readFileSync(path))
    .filter((bytes) => bytes.length > 0);
  const damage = fc.record({
    input: fc.constantFrom(...inputs),
    other: fc.constantFrom(...inputs),
    sort: fc.constantFrom('flip', 'cut', 'splice', 'double'),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  it('gives rows or a plain refusal, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ input, other, sort, at, byte }) => {
        const place = Math.floor(at * input.length);
        const damaged = Buffer.from(sort === 'cut' ? input.subarray(0, place) : input);
        if (sort === 'flip') damaged[place] = byte;
        const bytes =
          sort === 'splice'
            ? Buffer.concat([input.subarray(0, place), other])
            : sort === 'double'
              ? Buffer.concat([input, input])
              : damaged;
        try {
          await rowsIn(bytes);
        } catch (error) {
          if (!(error instanceof TurfError)) throw error;
          expect(error.exit).toBe(4);
          expect(error.hint).not.toBe(null);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('hostile cells', () => {
  const pieces = [
    'a',
    ' ',
    '(',
    ')',
    '[',
    '](',
    '![',
    '<',
    '"',
    "'",
    '.',
    'a.',
    '@',
    'a@',
    '/',
    'http://',
    'www.',
    '·',
    '1',
    '1,',
    '+1 ',
    '=HYPERLINK("',
    '{[',
    '-',
    ':',
    '\u0301',
    '😀',
    'r/',
    '*_`',
    '%',
  ];
  it.each(pieces)('100,000 characters of %j are read at once', (piece) => {
    for (const end of ['', '!', ' x', 'https://t.me/x']) {
      const cell = piece.repeat(Math.ceil(100_000 / piece.length)) + end;
      const start = performance.now();
      judge('type', profileOf([cell]));
      addressesInCell(cell, null);
      lineOfLinks(cell);
      expect(performance.now() - start).toBeLessThan(2_500);
    }
  });
});
