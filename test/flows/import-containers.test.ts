/** Lists in archives, folders and workbooks: the same rows however they are packed; what is no list; strict; and hints that can be typed. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles, type Outcome } from '../../src/flows/import.js';
import type { ImportRequest } from '../../src/flows/import-request.js';
import { formats } from '../../src/formats/all.js';
import type { Store } from '../../src/store/store.js';
import { fixtures } from '../formats/fixture-files.js';
import { derivedState, request, tally, withStore } from '../scratch.js';
import { type Files, frame, LIST, raw, tarOf, zipOf } from '../source/packings.js';
import { workbook } from '../source/small-workbook.js';

/** Writes the files, folders as needed, and imports the paths. */
async function bring(
  { store, folder }: { readonly store: Store; readonly folder: string },
  files: Files,
  paths: readonly string[],
  more: Partial<ImportRequest> = {},
): Promise<readonly Outcome[]> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const full = paths.map((path) => join(folder, path));
  return importFiles(store, request(full, more), () => {});
}

const told = (outcome: Outcome | undefined) =>
  outcome?.beside.map(({ id, values }) => `${id} ${values.names ?? ''}`) ?? [];
const shown = (outcomes: readonly Outcome[], folder: string) =>
  outcomes.map(({ is, path }) => `${is} ${path.replace(`${folder}/`, '')}`);

describe('a list', () => {
  const row = fc.tuple(fc.stringMatching(/^[A-Za-z ]{1,20}$/), fc.integer({ min: 100, max: 999 }), fc.nat(100_000));
  const NAME = 'groups-2026-03-01.csv';

  it('gives the same places plain, packed in any way, and in a folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const csv = `name,url,members\n${rows.map(([name, at, members]) => `${name},https://t.me/group_${at},${members}\n`).join('')}`;
        const ways: readonly (readonly [Files, string])[] = [
          [{ [NAME]: csv }, NAME],
          [{ [`${NAME}.gz`]: gzipSync(csv) }, `${NAME}.gz`],
          [{ [`${NAME}.zst`]: frame([0, 7 << 3], [raw(csv)]) }, `${NAME}.zst`],
          [{ 'x.zip': zipOf({ [`deep/${NAME}`]: csv, 'photo.jpg': 'x' }) }, 'x.zip'],
          [{ 'x.zip': zipOf({ [`${NAME}.gz`]: gzipSync(csv) }) }, 'x.zip'],
          [{ 'x.tar.gz': gzipSync(tarOf({ [NAME]: csv })) }, 'x.tar.gz'],
          [{ [`x/y/${NAME}`]: csv }, 'x'],
          [{ 'x/y.zip': zipOf({ [NAME]: csv }) }, 'x'],
          [{ 'archive-2026-03-01.zip': zipOf({ 'groups.csv': csv }) }, 'archive-2026-03-01.zip'],
        ];
        const states: string[] = [];
        for (const [files, path] of ways) {
          await withStore(async (store, folder) => {
            const [outcome] = await bring({ store, folder }, files, [path]);
            expect(outcome === undefined ? 0 : tally(outcome).rows).toBe(rows.length);
            states.push(derivedState(store));
          });
        }
        expect(new Set(states).size).toBe(1);
      }),
      { numRuns: 8 },
    );
  });

  it('packed in another way is the same list: nothing new; the same archive again is known', async () => {
    await withStore(async (store, folder) => {
      const at = { store, folder };
      const files = { 'a.csv': LIST, 'a.zip': zipOf({ 'b.csv': LIST, 'c.csv': LIST.replace('Elm', 'Ash') }) };
      await bring(at, files, ['a.csv']);
      const [first, second] = await bring(at, {}, ['a.zip']);
      expect(first?.is === 'imported' && tally(first)).toMatchObject({ added: 0, unchanged: 2 });
      expect(second?.is).toBe('imported');
      expect((await bring(at, {}, ['a.zip'])).map(({ is }) => is)).toEqual(['known', 'known']);
      expect(store.imports.all().map(({ file }) => basename(file))).toEqual(
        expect.arrayContaining(['a.csv', 'b.csv', 'c.csv']),
      );
    });
  });
});

/** All files below a folder, by path. */
function filesOf(folder: string): Record<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

describe.each(
  fixtures.filter(
    ({ isFolder, folder }) => isFolder && formats.some(({ id, isOnRequest }) => id === folder && isOnRequest !== true),
  ),
)('the download $folder/$file', ({ folder: format, file, path }) => {
  it('gives the same places unpacked, as .zip with or without a folder of its own, and as .tgz', async () => {
    const files = filesOf(path);
    const inside = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${file}/${name}`, bytes]));
    const ways: readonly (readonly [Files, string])[] = [
      [Object.fromEntries(Object.entries(inside)), file],
      [{ [`${file}.zip`]: zipOf(files) }, `${file}.zip`],
      [{ [`${file}.zip`]: zipOf(inside) }, `${file}.zip`],
      [{ [`${file}.tgz`]: gzipSync(tarOf(inside)) }, `${file}.tgz`],
    ];
    const results: string[] = [];
    for (const [made, name] of ways) {
      await withStore(async (store, folder) => {
        const outcomes = await bring({ store, folder }, made, [name], { asOf: '2026-03-01' });
        expect(
          outcomes.map((outcome) => (outcome.is === 'refused' ? outcome.error.message : outcome.record.format)),
        ).toEqual([format]);
        results.push(derivedState(store));
      });
    }
    for (const result of results) expect(result).toBe(results[0]);
  });
});

describe('what is no list', () => {
  it('among lists is counted and named; alone it is refused with what was looked for', async () => {
    await withStore(async (store, folder) => {
      const at = { store, folder };
      const files = {
        'x/a.csv': LIST,
        'x/notes.txt': 'Dear all,\nwe met.\n',
        'x/empty.json': '',
        'y/notes.txt': 'Dear all,\nwe met.\n',
      };
      const outcomes = await bring(at, files, ['x', 'y']);
      expect(shown(outcomes, folder)).toEqual(['imported x/a.csv', 'refused y']);
      expect(told(outcomes[0])).toEqual(['import.no-lists empty.json, notes.txt']);
      const [, refused] = outcomes;
      expect(refused?.is === 'refused' && [refused.error.message, refused.error.why]).toEqual([
        `${join(folder, 'y')}: holds no list that turf knows`,
        expect.stringContaining('Looked at 1: notes.txt.'),
      ]);
    });
  });

  it('one part of a split download without a list: give all parts', async () => {
    await withStore(async (store, folder) => {
      const files = { 'facebook-anna-2.zip': zipOf({ 'photos/a.jpg': 'x' }) };
      const [refused] = await bring({ store, folder }, files, ['facebook-anna-2.zip']);
      expect(refused?.is === 'refused' && refused.error.hint).toBe(
        `Give all parts in one call: turf import ${join(folder, 'facebook-anna-2.zip')} OTHER-PARTS`,
      );
    });
  });

  it('a damaged member is a refusal of its own; what can be read comes in', async () => {
    await withStore(async (store, folder) => {
      const files = { 'x.zip': zipOf({ 'a.csv.gz': gzipSync(LIST).subarray(0, 40), 'b.csv': LIST }) };
      expect(shown(await bring({ store, folder }, files, ['x.zip']), folder)).toEqual([
        'refused x.zip/a.csv.gz',
        'imported x.zip/b.csv',
      ]);
    });
  });

  it('hints name what can be typed: the archive, not the member; in quotes where it needs them', async () => {
    await withStore(async (store, folder) => {
      const files = { "x's.zip": zipOf({ 'a.csv': LIST }) };
      const [refused] = await bring({ store, folder }, files, ["x's.zip"], {
        reading: { map: new Map(), delimiter: null, limitRows: 1, host: null },
      });
      const quoted = `'${join(folder, "x's.zip").replace("'", "'\\''")}'`;
      expect(refused?.is === 'refused' && refused.error.hint).toContain(`turf import ${quoted} --limit-rows none`);
    });
  });
});

describe('many files', () => {
  const files = { 'a.csv': LIST, 'bad.csv': '', 'c.csv': LIST.replace('Elm', 'Ash') };
  it('one that is refused does not stop the others; with --strict it ends the call, and what was before is in', async () => {
    await withStore(async (store, folder) => {
      const at = { store, folder };
      const paths = ['a.csv', 'bad.csv', 'c.csv'];
      expect(shown(await bring(at, files, paths, { isStrict: true }), folder)).toEqual([
        'imported a.csv',
        'refused bad.csv',
      ]);
      expect(shown(await bring(at, files, paths), folder)).toEqual([
        'known a.csv',
        'refused bad.csv',
        'imported c.csv',
      ]);
    });
  });

  it('300 of them leave no file open', async () => {
    await withStore(async (store, folder) => {
      const many = Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [`x/${at}.csv`, `name,url\nA,https://t.me/group_${at}\n`]),
      );
      const open = () => readdirSync('/proc/self/fd').length;
      const before = open();
      expect(await bring({ store, folder }, many, ['x'])).toHaveLength(300);
      expect(await bring({ store, folder }, { 'x.zip': zipOf(many) }, ['x.zip'])).toHaveLength(300);
      expect(open()).toBe(before);
    });
  });
});

describe('workbooks', () => {
  const rows = (name: string) => [
    ['name', 'url'],
    [name, `https://t.me/${name.toLowerCase()}_neighbours`],
  ];
  const book = workbook([
    { name: 'Berlin', rows: rows('Berlin') },
    { name: 'Read me', rows: [['How to fill this in']] },
    { name: 'Old', rows: rows('Old'), isHidden: true },
    { name: 'Porto 2025', rows: rows('Porto') },
    { name: 'Notes', rows: [['We met on Monday and talked about this and that.'], ['Then we went home.']] },
  ]);

  it('each sheet that holds a list is an import of its own; the others are told', async () => {
    await withStore(async (store, folder) => {
      const outcomes = await bring({ store, folder }, { 'book.xlsx': book }, ['book.xlsx']);
      expect(shown(outcomes, folder)).toEqual(['imported book.xlsx (Berlin)', 'imported book.xlsx (Porto 2025)']);
      expect(
        outcomes.map(
          (outcome) => outcome.is === 'imported' && [outcome.sheet, outcome.record.source, outcome.record.asOf],
        ),
      ).toEqual([
        ['Berlin', 'book (Berlin)', expect.any(String)],
        ['Porto 2025', expect.stringContaining('Porto'), '2025-01-01'],
      ]);
      expect(told(outcomes[1])).toEqual([
        'import.sheets-hidden "Old"',
        'import.sheets-instructions "Read me"',
        expect.stringMatching(/^import\.no-lists book\.xlsx \(Notes\)/),
      ]);
      expect((await bring({ store, folder }, {}, ['book.xlsx'])).map(({ is }) => is)).toEqual(['known', 'known']);
    });
  });

  it('a sheet called like a platform is about that one, where its rows say nothing else', async () => {
    const names = (name: string) => ({
      name,
      rows: [
        ['name', 'members'],
        ['Elm Road', '5'],
      ],
    });
    const platforms = workbook([names('Facebook'), names('WhatsApp groups'), names('Swap shops')]);
    await withStore(async (store, folder) => {
      const outcomes = await bring({ store, folder }, { 'book.xlsx': platforms }, ['book.xlsx']);
      const isByName = outcomes.map(
        (one) => one.is === 'imported' && one.record.warnings.some(({ id }) => id === 'import.by-name-only'),
      );
      expect(isByName).toEqual([false, false, true]);
    });
  });

  it('--sheet reads that one only, also a hidden one, and --delimiter does not matter', async () => {
    await withStore(async (store, folder) => {
      const { opening, reading } = request([]);
      const outcomes = await bring({ store, folder }, { 'book.xlsx': book }, ['book.xlsx'], {
        opening: { ...opening, sheet: 'old', delimiter: ';' },
        reading: { ...reading, delimiter: ';' },
      });
      expect(shown(outcomes, folder)).toEqual(['imported book.xlsx']);
      expect(store.spaces.count()).toBe(1);
      expect(told(outcomes[0])).toEqual([]);
    });
  });

  it('--sheet with a name that is not there is wrong use, and says which there are', async () => {
    await withStore(async (store, folder) => {
      const { opening } = request([]);
      const wrong = bring({ store, folder }, { 'book.xlsx': book }, ['book.xlsx'], {
        opening: { ...opening, sheet: 'Paris' },
      });
      await expect(wrong).rejects.toMatchObject({
        exit: 2,
        hint: expect.stringContaining('Berlin, Read me, Old, Porto 2025, Notes'),
      });
      expect(store.imports.all()).toEqual([]);
    });
  });

  it('in an archive, and a page with a table, are read too', async () => {
    await withStore(async (store, folder) => {
      const cells = rows('Berlin').map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
      const page = `<!doctype html><html><body><table>${cells.join('')}</table></body></html>`;
      const files = { 'x.zip': zipOf({ 'book.xlsx': book, 'page.html': page }) };
      expect(shown(await bring({ store, folder }, files, ['x.zip']), folder)).toEqual([
        'imported x.zip/book.xlsx (Berlin)',
        'imported x.zip/book.xlsx (Porto 2025)',
        'imported x.zip/page.html',
      ]);
      expect(store.spaces.count()).toBe(2);
    });
  });
});
