/** Archives, folders and workbooks made to fill a disk, a memory or an evening: refused early and plainly; what is good beside them comes in. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { again, frame, LIST, tarOf, zip64, zipOf } from '../../source/packings.js';
import { workbook } from '../../source/small-workbook.js';
import type { Result } from '../run-turf.js';
import { importEach, importedAll, stored } from './stored.js';
import { hostile } from './universal.js';

const ZEROS = Buffer.alloc(64_000_000, '0');
const LOCKED = join(import.meta.dirname, '../../../fixtures/containers/locked.zip');

/** A workbook in which one part has this content. */
function withSheet(xml: string): Uint8Array {
  const book = workbook([{ name: 'A', rows: [['name', 'url']] }]);
  const empty = zipOf({ 'xl/worksheets/sheet1.xml': xml });
  // The last of two entries with one path counts.
  return joinZips(book, empty);
}

/** Entries of two zips in one, their directories one after the other (APPNOTE 4.3). */
function joinZips(one: Uint8Array, two: Uint8Array): Uint8Array {
  const [first, second] = [Buffer.from(one), Buffer.from(two)];
  const cut = (zip: Buffer) => {
    const end = zip.length - 22;
    const start = zip.readUInt32LE(end + 16);
    return {
      files: zip.subarray(0, start),
      directory: Buffer.from(zip.subarray(start, end)),
      count: zip.readUInt16LE(end + 10),
    };
  };
  const [a, b] = [cut(first), cut(second)];
  for (let at = 0; at < b.directory.length; ) {
    b.directory.writeUInt32LE(b.directory.readUInt32LE(at + 42) + a.files.length, at + 42);
    at +=
      46 + b.directory.readUInt16LE(at + 28) + b.directory.readUInt16LE(at + 30) + b.directory.readUInt16LE(at + 32);
  }
  const end = Buffer.from(first.subarray(-22));
  end.writeUInt16LE(a.count + b.count, 8);
  end.writeUInt16LE(a.count + b.count, 10);
  end.writeUInt32LE(a.directory.length + b.directory.length, 12);
  end.writeUInt32LE(a.files.length + b.files.length, 16);
  return Buffer.concat([a.files, b.files, a.directory, b.directory, end]);
}

/** A lie in the directory: the size of the last entry. */
function saying(zip: Uint8Array, bytes: number): Uint8Array {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(bytes, changed.lastIndexOf('PK\x01\x02') + 24);
  return changed;
}

const bombs: readonly (readonly [name: string, make: () => Uint8Array, says: RegExp])[] = [
  [
    'a cell of 64 MB in a workbook of 60 KB.xlsx',
    () =>
      withSheet(
        `<worksheet><sheetData><row><c t="inlineStr"><is><t>${ZEROS}</t></is></c></row></sheetData></worksheet>`,
      ),
    /100 times/,
  ],
  [
    'the same, said to be small.xlsx',
    () =>
      saying(
        withSheet(
          `<worksheet><sheetData><row><c t="inlineStr"><is><t>${ZEROS}</t></is></c></row></sheetData></worksheet>`,
        ),
        900,
      ),
    /damaged/,
  ],
  ['one large member.zip', () => zipOf({ 'a.csv': ZEROS }), /100 times/],
  ['said to be small.zip', () => saying(zipOf({ 'a.csv': ZEROS }), 900), /damaged/],
  ['said to be 4 GB.zip', () => saying(zipOf({ 'a.csv': LIST }), 4_000_000_000), /2 GB/],
  [
    'many members.zip',
    () => zipOf(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.csv`, ZEROS.subarray(0, 1_000_000)]))),
    /100 times/,
  ],
  ['more than 100,000 files.zip', () => zip64(zipOf({ 'a.csv': LIST }), 5_000_000), /100000 files/],
  ['a list.csv.gz', () => gzipSync(ZEROS), /100 times/],
  ['packed again and again.csv.gz', () => gzipSync(gzipSync(ZEROS)), /packed twice/],
  ['a tar.tgz', () => gzipSync(tarOf({ 'a.csv': ZEROS })), /100 times/],
  [
    'blocks of one letter.csv.zst',
    () =>
      frame(
        [0, 56],
        Array.from({ length: 300 }, () => again('0', 131_072)),
      ),
    /100 times/,
  ],
  ['a window of 2 GB.csv.zst', () => frame([0, 168], [again('0', 9)]), /more memory/],
];

function expectQuick({ seconds, cpuSeconds, peakMb, typed }: Result): void {
  expect(cpuSeconds ?? seconds, typed).toBeLessThan(20);
  expect(peakMb ?? 0, typed).toBeLessThan(300);
}

it.each(bombs)('%s', (name, make, says) =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write(name, make())]);
    expect([ran.code, ran.stderr]).toEqual([4, expect.stringMatching(says)]);
    expectQuick(ran);
    expect(stored(turf.db)).toEqual([]);
  }),
);

it('from standard input the same limits hold', () =>
  hostile(async (turf) => {
    for (const bytes of [gzipSync(ZEROS), zipOf({ 'a.csv': ZEROS })]) {
      const ran = await turf.run(['import', '-'], { stdin: bytes });
      expect([ran.code, ran.stderr]).toEqual([4, expect.stringMatching(/100 times/)]);
      expectQuick(ran);
    }
    const good = await turf.run(['import', '-', '--json'], { stdin: zipOf({ 'a.csv': LIST }) });
    expect([good.code, [...importedAll(good).keys()]]).toEqual([0, ['-/a.csv']]);
  }));

describe('damaged and odd archives', () => {
  it('are refused one by one; what is good beside them comes in', () =>
    hostile(async (turf) => {
      const good = zipOf({ 'a.csv': LIST });
      const files = {
        'cut.zip': good.subarray(0, 90),
        'only-a-mark.zip': Buffer.from('PK\x03\x04'),
        'empty.zip': Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
        'cut.gz': gzipSync(LIST).subarray(0, 50),
        'cut.zst': frame([0, 56], [again('a', 9)]).subarray(0, 8),
        'cut.tar': tarOf({ 'a.csv': LIST.repeat(30) }).subarray(0, 1_500),
        'nothing.tgz': gzipSync(''),
        'good.csv': LIST,
      };
      const { ran, of } = await importEach(turf, files);
      expect(ran.code).toBe(3);
      for (const name of Object.keys(files)) expect(of(name).refused, name).toBe(name !== 'good.csv');
      expect(stored(turf.db)).toHaveLength(2);
    }));

  it('with a password: said so, with what to do', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('x.zip', readFileSync(LOCKED))]);
      expect([ran.code, ran.stderr]).toEqual([
        4,
        expect.stringMatching(/locked with a password[\s\S]*turf import FOLDER/),
      ]);
    }));

  it('names that lead out of the archive or control a terminal write nothing and are shown as text', () =>
    hostile(async (turf) => {
      const zip = zipOf({ '../../out.csv': LIST, '/abs.csv': LIST, 'x\x1b[2J\u202Egpj.csv': LIST, 'y\nz\t.jpg': 'x' });
      const ran = await turf.run(['import', turf.write('x.zip', zip)]);
      expect(ran.code).toBe(0);
      expect(ran.stderr).toContain('leads out of the archive: ../../out.csv, /abs.csv');
    }));

  it('an archive in an archive stays closed, and is told', () =>
    hostile(async (turf) => {
      let bytes = zipOf({ 'a.csv': LIST });
      for (let depth = 0; depth < 5; depth++) bytes = zipOf({ 'inner.zip': bytes, [`list${depth}.csv`]: LIST });
      const ran = await turf.run(['import', turf.write('x.zip', bytes)]);
      expect([ran.code, ran.stderr]).toEqual([
        0,
        expect.stringContaining('1 archive inside it was not opened: inner.zip'),
      ]);
    }));
});

it('a folder that holds itself by links ends', () =>
  hostile(async (turf) => {
    mkdirSync(turf.path('x/y'), { recursive: true });
    turf.write('x/y/a.csv', LIST);
    symlinkSync('..', turf.path('x/y/up'));
    symlinkSync('../../x', turf.path('x/y/again'));
    const ran = await turf.run(['import', 'x', '--json']);
    expect([ran.code, [...importedAll(ran).keys()]]).toEqual([0, ['x/y/a.csv']]);
    expectQuick(ran);
  }));

it('rejects of several lists in one archive have a file each', () =>
  hostile(async (turf) => {
    const bad = `${LIST}Bad,1,2,3\n`;
    const book = workbook(
      [
        {
          name: 'A/B: "C"',
          rows: [
            ['name', 'url'],
            ['Bad', 'tel:+1555'],
            ['Elm', 'https://t.me/elm_road_help'],
          ],
        },
        {
          name: 'D',
          rows: [
            ['name', 'url'],
            ['Bad', 'tel:+1555'],
            ['Ash', 'https://t.me/ash_road_help'],
          ],
        },
      ].map((sheet) => ({ ...sheet, name: sheet.name.replaceAll('"', '&quot;') })),
    );
    turf.write('x.zip', zipOf({ 'a.csv': bad, 'b/a.csv': bad.replace('Elm', 'Ash'), 'book.xlsx': book }));
    const ran = await turf.run(['import', 'x.zip', '--json']);
    const files = [...importedAll(ran).values()].map(({ rejects_file }) => rejects_file);
    expect([ran.code, files]).toEqual([
      3,
      ['a.rejects.csv', 'a.rejects-2.csv', 'book-A-B-C-.rejects.csv', 'book-D.rejects.csv'],
    ]);
    for (const file of files) expect(turf.read(file ?? '')).toContain('Bad');
  }));

it('a try changes nothing, and Ctrl-C while it unpacks leaves nothing behind', () =>
  hostile(async (turf) => {
    const zip = zipOf({ 'a.csv': LIST, 'b.csv': LIST });
    expect((await turf.run(['import', turf.write('x.zip', zip), '--dry-run', '--json'])).code).toBe(0);
    expect(stored(turf.db)).toEqual([]);
    turf.write('large.csv.gz', gzipSync(Buffer.alloc(1_500_000_000, 'name,url\n'), { level: 1 }));
    const { child, ended, listening } = turf.start(['import', 'large.csv.gz', '--limit-size', 'none']);
    void listening.then(() => setTimeout(() => child.kill('SIGINT'), 700));
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([130, expect.stringContaining('Nothing was saved')]);
  }));
