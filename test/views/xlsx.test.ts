/** The XLSX view: it says what the CSV view says, opens again as a list of ours, and stays within Excel's limits. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Column, type Doc, type DocRow, doc } from '../../src/domain/doc.js';
import { formats } from '../../src/formats/all.js';
import { formatFor } from '../../src/formats/detect.js';
import { delimitedRows } from '../../src/formats/table/delimited-rows.js';
import { view as csv } from '../../src/views/csv.js';
import type { ViewOptions } from '../../src/views/view.js';
import { view as xlsx } from '../../src/views/xlsx.js';
import { allOf, opened, READING } from '../formats/fixture-files.js';
import { inFolder } from '../scratch.js';
import { readBytes } from '../source/made-workbook.js';
import { rendered } from './rendered.js';

const OPTIONS: ViewOptions = { width: null, colour: false, lang: 'en' };
const columns: readonly Column[] = ['key', 'members', 'url', 'name'].map((id) => ({
  id,
  label: id,
  sort: id === 'members' ? 'number' : 'text',
}));

function docOf(rows: readonly DocRow[], lines: readonly string[] = []): Doc {
  return doc({ columns, lines, rows: () => rows, json: { head: {} } });
}

async function bytesOf(of: Doc): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx.render(of)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The text of the list as import gets it, a line break in a cell as it was. */
async function listOf(of: Doc): Promise<string> {
  const [list] = await readBytes(await bytesOf(of));
  return list?.text ?? '';
}

async function cellsOf(text: string): Promise<string[][]> {
  const found: string[][] = [];
  const chunks = (async function* () {
    yield text;
  })();
  for await (const records of delimitedRows(chunks, { file: 'x', delimiter: '\t' }, () => undefined)) {
    for (const { cells } of records) found.push(cells.map((cell) => cell.replaceAll('\u2028', '\n')));
  }
  return found;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'\x1b\x07\r\n\t\0\x7f"\',;|=+-@ a例é\u202e\u200b👩‍👩_x0041_'), maxLength: 20 }),
  fc.constantFrom('=1+1', "'=x", '-', '+52', '_x005F_x0041_', '_x000D_', '<b>&amp;', 'https://x.example/?q="1"&b=<2>'),
);
const row = fc.record({
  key: text,
  members: fc.option(fc.oneof(fc.integer(), fc.double())),
  url: fc.option(text),
  name: text,
});

describe('xlsx', () => {
  it('says what csv says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        // Blanks at the end of a line of cells are no cells, and a line of none is no line; 1e-7 and 0.0000001 are one.
        const trimmed = (cells: readonly string[]) =>
          cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
        const asNumber = (cell: string) => (cell === '' || Number.isNaN(Number(cell)) ? cell : String(Number(cell)));
        const filled = (all: readonly string[][]) =>
          all
            .map((cells) => trimmed(cells.map((cell, at) => (at === 1 ? asNumber(cell) : cell))))
            .filter((cells) => cells.length > 0);
        const written: string[][] = parse(await rendered(csv, docOf(rows), OPTIONS));
        const meant = written.map((cells) =>
          cells.map((cell) => cell.replaceAll('\u2028', '\n').replace(/[\ufffe\uffff]/g, '')),
        );
        expect(filled(await cellsOf(await listOf(docOf(rows))))).toEqual(filled(meant));
      }),
      { numRuns: 60 },
    );
  });

  it('is read again as a list of ours', async () => {
    const rows = [
      { key: 'telegram:elm', members: 1234.5, url: 'https://t.me/elm', name: '=1+1' },
      { key: 'name:x:y', members: null, url: null, name: "'quoted" },
    ];
    await inFolder(async (folder) => {
      const path = join(folder, 'list.tsv');
      writeFileSync(path, await listOf(docOf(rows)));
      await opened(path, async (source) => {
        const format = formatFor(source, { formats, asked: null });
        expect(format.id).toBe('turf-export');
        const items = await allOf(await format.read(source, READING));
        expect(items.map((item) => ('code' in item ? item.message : item.fields.get('name')))).toEqual([
          '=1+1',
          "'quoted",
        ]);
      });
    });
  });

  it('keeps every row of a long list, which is written as a stream', async () => {
    const rows = Array.from({ length: 5_050 }, (_, at) => ({
      key: `k${at}`,
      members: at,
      url: `https://x.example/${at}`,
      name: 'n',
    }));
    const cells = await cellsOf(await listOf(docOf(rows)));
    expect(cells.length).toBe(5_051);
    expect(cells[0]).toEqual(['key', 'members', 'url', 'name', 'turf_export_v1']);
    expect(cells.at(-1)?.slice(0, 4)).toEqual(['k5049', '5049', 'https://x.example/5049', 'n']);
  });

  it('links only whole web addresses, and to what they say', async () => {
    const urls = [
      'https://t.me/elm',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'see https://x.example',
      'https://exämple.org/',
    ];
    const files = unzipSync(
      await bytesOf(docOf(urls.map((url, at) => ({ key: `k${at}`, members: 1, url, name: 'n' })))),
    );
    const relations = strFromU8(files['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array());
    expect([...relations.matchAll(/Target="([^"]+)"/g)].map(([, target]) => target)).toEqual([
      'https://t.me/elm',
      'https://xn--exmple-cua.org/',
    ]);
  });

  it('cuts a text that Excel would refuse, and shows that it did', async () => {
    const cells = await cellsOf(await listOf(docOf([{ key: 'k', members: 1, url: null, name: 'x'.repeat(40_000) }])));
    expect(cells[1]?.[3]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('puts the sentences on a sheet of their own, which import passes over', async () => {
    const sheets = await readBytes(
      await bytesOf(docOf([{ key: 'k', members: 1, url: null, name: 'n' }], ['One of two.'])),
    );
    expect(sheets.map(({ name, skip }) => [name, skip])).toEqual([
      ['turf', null],
      ['README', 'instructions'],
    ]);
    expect(sheets[1]?.text).toBe('One of two.\n');
  });

  it('closes the rows when its reader stops early', async () => {
    let isClosed = false;
    function* endless(): Generator<DocRow> {
      try {
        for (let at = 0; ; at += 1) yield { key: `k${at}`, members: at, url: null, name: 'x'.repeat(100) };
      } finally {
        isClosed = true;
      }
    }
    for await (const piece of xlsx.render(doc({ columns, rows: endless, json: { head: {} } }))) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(isClosed).toBe(true);
  });
});
