/** Workbooks that are damaged, locked, or made to fill the memory: each is refused early, with what to do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import type { Container } from '../../src/domain/source.js';
import { FIELD_LIMIT } from '../../src/formats/table/delimited-rows.js';
import {
  inline,
  type Made,
  ods,
  readBytes,
  relation,
  relationsXml,
  sheetXml,
  textOf,
  xlsx,
  zipped,
} from './made-workbook.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/workbooks');
/** As for every refusal; a machine that does other work is given twice the time. */
const MOST_MS = 10_000;

async function refusalOf(bytes: Uint8Array, container: Container = 'zip'): Promise<TurfError> {
  const start = performance.now();
  const error: unknown = await readBytes(bytes, container).then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  if (!(error instanceof TurfError)) throw error;
  expect(error.exit).toBe(4);
  expect(error.hint).not.toBe(null);
  return error;
}

const part = (xml: string): Made => xlsx('', { 'xl/worksheets/sheet1.xml': xml });
const without = (parts: Made, name: string): Made =>
  Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
const plain = xlsx(`<row>${inline('a')}</row>`);
const LONG = 'x'.repeat(3_000_000);

describe('is refused', () => {
  const cases: readonly (readonly [string, Made, string])[] = [
    ['a missing sheet', without(plain, 'xl/worksheets/sheet1.xml'), 'damaged'],
    ['a missing list of sheets', without(plain, 'xl/workbook.xml'), 'damaged'],
    ['missing relationships', without(plain, 'xl/_rels/workbook.xml.rels'), 'damaged'],
    ['a sheet that is cut off', part('<worksheet><sheetData><row><c><v>1</v>'), 'damaged'],
    ['a sheet that is no XML', part('{"rows": []}'), 'damaged'],
    ['an empty sheet part', part(''), 'damaged'],
    ['tags within tags', part(`<worksheet>${'<a>'.repeat(1_700_000)}`), 'nested too deep'],
    ['a tag without end', part(`<worksheet ${LONG}`), 'tag without end'],
    ['an attribute without end', part(`<worksheet a="${LONG}`), 'tag without end'],
    ['a cell of three million letters', xlsx(`<row>${inline(LONG)}</row>`), 'million letters'],
    ['a value of three million letters', xlsx(`<row><c><v>${LONG}</v></c></row>`), 'million letters'],
    [
      'a shared text of three million letters',
      xlsx('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': `<sst><si><t>${LONG}</t></si></sst>` }),
      'million letters',
    ],
    ['a column beyond the last', xlsx('<row><c r="ZZZ1"><v>1</v></c></row>'), '2000 columns'],
    ['a row beyond the last', xlsx('<row r="9999999"><c><v>1</v></c></row>'), '2000000 rows'],
    ['a row whose number is none', xlsx('<row r="x"><c><v>1</v></c></row>'), 'damaged'],
    [
      'a shared text repeated a thousand times',
      xlsx(`${'<row><c t="s"><v>0</v></c></row>'.repeat(1_100)}`, {
        'xl/sharedStrings.xml': `<sst><si><t>${'y'.repeat(65_000)}</t></si></sst>`,
      }),
      'more than 100 times its size',
    ],
    [
      'an ODS row repeated a million times',
      ods(
        '<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">' +
          `<table:table-cell><text:p>${'z'.repeat(200)}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      'more than 100 times its size',
    ],
    [
      'an ODS cell repeated across the sheet',
      ods(
        '<table:table table:name="a"><table:table-row><table:table-cell table:number-columns-repeated="16384">' +
          '<text:p>z</text:p></table:table-cell></table:table-row></table:table>',
      ),
      '2000 columns',
    ],
    [
      'an ODS whose parts are locked',
      ods('', '', { 'META-INF/manifest.xml': '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' }),
      'password',
    ],
    [
      'a text document',
      { 'content.xml': '<o:body><o:text/></o:body>', mimetype: 'application/vnd.oasis.opendocument.text' },
      'not a spreadsheet',
    ],
    ['an archive that is no workbook', { 'Index/Document.iwa': 'x' }, 'no workbook'],
  ];
  it.each(cases)('%s', async (_, parts, what) => {
    expect((await refusalOf(zipped(parts))).message).toContain(what);
  });

  it('an archive that is cut off', async () => {
    const bytes = zipped(plain);
    expect((await refusalOf(bytes.subarray(0, bytes.length - 60))).message).toContain('damaged');
  });
  it('an archive with a changed byte in its sheet', async () => {
    const bytes = zipped(xlsx(`<row>${inline('abcdefghijklmnopqrstuvwxyz0123456789')}</row>`));
    const start = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml', bytes.length - 200) + 60;
    const changed = bytes.map((byte, at) => (at >= start && at < start + 20 ? byte ^ 0xff : byte));
    expect((await refusalOf(changed)).message).toContain('damaged');
  });
  it('a binary workbook', async () => {
    const error = await refusalOf(readFileSync(join(FIXTURES, 'sheetjs.xlsb')));
    expect(error.message).toContain('.xlsb');
  });

  const XLS = readFileSync(join(FIXTURES, 'sheetjs.xls'));
  const WORKBOOK = Buffer.from('Workbook\0', 'utf16le');
  /** An old file whose main part is called otherwise. */
  const renamed = (name: string): Buffer => {
    const bytes = Buffer.from(XLS);
    const at = bytes.indexOf(WORKBOOK);
    bytes.fill(0, at, at + 64);
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    return bytes;
  };
  /** An old workbook with other bytes at a place behind the beginning of its first record. */
  const changed = (at: number, hex: string): Buffer => {
    const bytes = Buffer.from(XLS);
    bytes.write(hex, bytes.indexOf(Buffer.from('0908100000060500', 'hex')) + at, 'hex');
    return bytes;
  };
  it.each([
    ['a new workbook behind a password', renamed('EncryptedPackage'), 'password'],
    ['an old workbook behind a password', changed(20, '2f00'), 'password'],
    ['an old document', renamed('WordDocument'), 'no workbook'],
    ['a workbook of Excel 95', renamed('Book'), 'older than Excel 97'],
    ['a workbook that says it is of Excel 95', changed(4, '0005'), 'older than Excel 97'],
    ['half of an old workbook', XLS.subarray(0, 2_000), 'damaged'],
    ['the head of an old file', XLS.subarray(0, 60), 'damaged'],
  ])('%s', async (_, bytes, what) => {
    expect((await refusalOf(bytes, 'ole')).message).toContain(what);
  });

  it.each([
    ['a page nested beyond all measure', '<div>'.repeat(1_000_000), 'nested too deep'],
    ['tables within tables', '<table><tr><td>'.repeat(100_000), 'nested too deep'],
    ['a cell without end', `<table><tr><td>${'x'.repeat(2_000_000)}`, 'million letters'],
    ['a tag without end', `<table><tr><td a="${'x'.repeat(11_000_000)}`, 'tag without end'],
    ['a cell over thousands of columns', '<table><tr><td colspan=1999>a<td>b<td>c<tr><td>d', '2000 columns'],
  ])('%s', async (_, html, what) => {
    expect((await refusalOf(Buffer.from(html), 'html')).message).toContain(what);
  });
});

describe('with bytes changed at random', () => {
  const files = readdirSync(FIXTURES).filter((name) => /\.(?:xls|xlsx|ods)$/.test(name));
  it.each(files)('%s is read or refused, never more', async (name) => {
    const bytes = readFileSync(join(FIXTURES, name));
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const other = Buffer.from(bytes);
        for (const [at, byte] of changes) other[at] = byte;
        const error: unknown = await readBytes(other, name.endsWith('.xls') ? 'ole' : 'zip').then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error !== null) expect(error).toBeInstanceOf(TurfError);
      }),
      { numRuns: 150 },
    );
  });
});

describe('is read all the same, and does no harm', () => {
  const inText = (doctype: string, text: string) =>
    part(`<?xml version="1.0"?>${doctype}${sheetXml(`<row>${inline(text)}</row>`).replace(/^<\?xml[^>]*>/, '')}`);

  it('entities that would grow, or name a file, are not expanded', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await textOf(inText(lol, 'x &b; y'))).toBe('x &b; y\n');
    const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(await textOf(inText(outside, 'x &f; y'))).toBe('x &f; y\n');
  });
  it('a cell of more than 64 KB stays too long, and its row is refused when it is read', async () => {
    const text = await textOf(xlsx(`<row>${inline('a', `"\t${'x'.repeat(100_000)}`)}</row>`));
    const [, cell = ''] = text.trimEnd().split('\t');
    expect(cell.length).toBeGreaterThan(FIELD_LIMIT);
    expect(cell).not.toContain('"');
  });
  it('only the last row has anything in it', async () => {
    const text = await textOf(xlsx('<row r="1048576"><c r="A1048576"><v>7</v></c></row>'));
    expect(text).toBe(`${'\n'.repeat(1_048_575)}7\n`);
  });
  it('names like __proto__', async () => {
    const workbook = (plain['xl/workbook.xml'] ?? '').replace('"Groups"', '"__proto__"');
    const sheets = await readBytes(zipped({ ...plain, 'xl/workbook.xml': workbook, 'xl/__proto__': 'x' }));
    expect(sheets.map(({ name }) => name)).toEqual(['__proto__']);
  });
  it('a link to a relationship that is not there', async () => {
    const more = {
      'xl/worksheets/sheet1.xml': sheetXml(
        `<row r="1">${inline('a')}</row>`,
        '<hyperlinks><hyperlink ref="A1" r:id="r9"/></hyperlinks>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(relation('r1', 'hyperlink', 'https://x.example')),
    };
    expect(await textOf(xlsx('', more))).toBe('a\n');
  });
});
