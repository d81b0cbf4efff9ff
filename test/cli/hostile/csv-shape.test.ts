/** Delimited text that is odd or broken: read the same, or refused with the line; no column and no row is lost in silence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { imported, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const LIST = [
  ['name', 'url', 'members'],
  ['Elm Road, North', 'https://t.me/elm_road_help', '1200'],
  ['River "Old" Town', 'https://t.me/river_old_town', '90'],
  ['Año\nNuevo', 'https://t.me/ano_nuevo_club', '15'],
];

function sheet(rows: readonly (readonly string[])[], delimiter = ',', ending = '\n'): string {
  const cell = (text: string): string => (/[",;|\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter) + ending).join('');
}

/** `count` good rows, one a line, from line 2 on. */
const good = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Group ${at},https://t.me/good_group_${at},${at + 10}`);

describe('the same rows, however they are written', () => {
  const cases: readonly [what: string, text: string][] = [
    ['semicolons', sheet(LIST, ';')],
    ['tabs', sheet(LIST, '\t')],
    ['bars', sheet(LIST, '|')],
    ['Excel says which separator', `sep=;\n${sheet(LIST, ';')}`],
    ['line ends of Windows', sheet(LIST, ',', '\r\n')],
    ['line ends of the old Mac', sheet(LIST, ',', '\r')],
    ['no line end at the end', sheet(LIST).trimEnd()],
    ['empty lines between', sheet(LIST).replace('members\n', 'members\n\n\n')],
    ['line ends mixed', sheet(LIST).replace('members\n', 'members\r\n').replace('90\n', '90\r\n')],
    ['every cell quoted', sheet(LIST.map((row) => row.map((cell) => `${cell}`))).replace('name', '"name"')],
  ];
  it.each(cases)('%s', (_, text) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', text), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran)).toMatchObject({ rows: 3, added: 3 });
      expect(stored(turf.db)).toMatchObject([
        { name: 'Elm Road, North', url: 'https://t.me/elm_road_help', members: 1200 },
        { name: 'River "Old" Town', members: 90 },
        { name: 'Año Nuevo', members: 15 },
      ]);
    }),
  );
});

describe('two columns for one thing', () => {
  it.each([
    ['name,name,members', 'A,B,5'],
    ['Name,url,name', 'A,https://t.me/two_names_here,B'],
    [' name ,members,NAME', 'A,5,B'],
    ['name,members,members', 'A,5,6'],
  ])('%s: refused, naming both', (header, row) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', `${header}\n${row}\n`)]);
      expect([2, 4]).toContain(ran.code);
      expect(ran.stderr).toMatch(/column 1|column 2|columns 1|columns 2/);
      expect(ran.stderr).toMatch(/column 2|column 3|and 2|and 3/);
      expect(ran.stderr).toContain('--map');
    }),
  );

  it('two columns of addresses are both read', () =>
    hostile(async (turf) => {
      const list = 'name,url,url\nA,https://t.me/first_of_two,https://www.reddit.com/r/second\n';
      const ran = await turf.run(['import', turf.write('a.csv', list)]);
      expect([0, 2, 4]).toContain(ran.code);
      if (ran.code === 0) expect(stored(turf.db).map(({ key }) => key)).toContain('telegram:first_of_two');
    }));
});

describe('rows that do not fit', () => {
  const lines = good(100);
  lines[12] = `${lines[12]},one too many`;
  lines[18] = 'Group 18,https://t.me/good_group_18';

  it('are listed by their lines; the others are in', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${lines.join('\n')}\n`);
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect(ran.code).toBe(3);
      const told = imported(ran);
      expect(told).toMatchObject({ rows: 100, added: 98, rejected: 2, rejects_file: 'a.rejects.csv' });
      const rejects = turf.read('a.rejects.csv');
      expect(rejects).toMatch(/,14,/);
      expect(rejects).toMatch(/,20,/);
      expect(rejects).toContain('one too many');
      expect(stored(turf.db)).toHaveLength(98);
    }));

  it('refuse the whole file with --strict', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${lines.join('\n')}\n`);
      const ran = await turf.run(['import', 'a.csv', '--strict']);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toContain('line 14');
      expect(stored(turf.db)).toEqual([]);
    }));

  it('thousands of cells too many in one row', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${good(5).join('\n')}\n${'x,'.repeat(3000)}\n`);
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect([3, 4]).toContain(ran.code);
      if (ran.code === 3) expect(imported(ran)).toMatchObject({ added: 5, rejected: 1 });
      else expect(ran.stderr).toContain('line 7');
    }));

  it('mended, they are imported again from the rejects file', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${lines.join('\n')}\n`);
      await turf.run(['import', 'a.csv']);
      const [header = ''] = turf.read('a.rejects.csv').split('\n');
      const mended = `Mended,https://t.me/mended_group,5${','.repeat(header.split(',').length - 3)}`;
      const ran = await turf.run(['import', turf.write('mended.csv', `${header}\n${mended}\n`), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran)).toMatchObject({ rows: 1, added: 1 });
    }));
});

describe('a quote that is never closed is named by the line where it was opened', () => {
  const rows = good(10_000);
  const opened = (at: number): string => rows.map((row, index) => (index === at ? `"${row}` : row)).join('\n');
  it.each([
    ['on line 2', 2],
    ['in the middle', 5000],
    ['on the last line', 10_001],
  ])('%s', (_, line) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', `name,url,members\n${opened(line - 2)}\n`)]);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toMatch(new RegExp(`line ${line}\\b`));
      expect(ran.stderr).toContain('quot');
    }),
  );

  it('in the header', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', `"name,url,members\n${rows.join('\n')}\n`)]);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toMatch(/line 1\b/);
    }));

  it('letters after a closing quote cost that row or the file, never another row', () =>
    hostile(async (turf) => {
      const ran = await turf.run([
        'import',
        turf.write('a.csv', `name,url,members\n${good(3).join('\n')}\n"A"b,https://t.me/after_quote,5\n`),
        '--json',
      ]);
      expect([0, 3, 4]).toContain(ran.code);
      if (ran.code === 4) expect(ran.stderr).toContain('line 5');
      else expect(stored(turf.db).length).toBeGreaterThanOrEqual(3);
    }));
});

describe('hardly a list', () => {
  const cases: readonly [what: string, content: string | Uint8Array, codes: readonly number[], says: RegExp][] = [
    ['0 bytes', '', [4], /empty|no rows/],
    ['only a header', 'name,url,members\n', [0, 4], /no rows/],
    ['the header twice', 'name,url,members\nname,url,members\n', [0, 3, 4], /./],
    ['only blank lines', '\n\n  \n\n', [4], /empty|no rows/],
    ['only a byte order mark', '\ufeff', [4], /empty|no rows/],
    ['only commas', ',,,,\n,,,,\n,,,,\n', [3, 4], /./],
    ['100 KB of commas', ','.repeat(100_000), [4], /./],
    ['only quotes', '"'.repeat(100_001), [4], /./],
    ['only NUL', new Uint8Array(5000), [4], /./],
    ['one line of 10 MB', 'a'.repeat(10_000_000), [4], /./],
    ['a row of 10 MB', `name,url\n${'a'.repeat(10_000_000)},https://t.me/very_long_row\n`, [3, 4], /./],
    ['10 MB inside quotes', `name,url\n"${'a\n'.repeat(5_000_000)}",https://t.me/long_quoted\n`, [3, 4], /./],
    [
      '3,000 columns',
      `name,${Array.from({ length: 3000 }, (_, at) => `c${at}`).join()}\n${'x,'.repeat(3000)}x\n`,
      [4],
      /2,?000/,
    ],
  ];
  it.each(cases)('%s', (_, content, codes, says) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', content)]);
      expect(codes).toContain(ran.code);
      expect(ran.stdout + ran.stderr).toMatch(says);
      expect(ran.seconds).toBeLessThan(10);
    }),
  );

  it('a header without rows says so in a sentence', () =>
    hostile(async (turf) => {
      turf.write('a.csv', 'name,url,members\n');
      expect((await turf.run(['import', 'a.csv', '--plain'])).stdout).toContain('no rows');
    }));
});

describe('control characters', () => {
  const codes = [...Array(32).keys(), 0x7f, 0x80, 0x9b, 0x9f].filter((code) => code !== 10 && code !== 13);
  const rows = codes.map((code) => `"A${String.fromCharCode(code)}B ${code}",https://t.me/control_code_${code},5`);

  it('in names are kept out of every output', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${rows.join('\n')}\n`);
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect([0, 3]).toContain(ran.code);
      expect(imported(ran).rows).toBe(rows.length);
      for (const format of ['csv', 'tsv', 'json', 'ndjson', 'plain', 'table']) {
        const shown = await turf.run(['spaces', '--format', format]);
        expect(shown.code).toBe(0);
        expect(shown.stdout).not.toContain('\\u0000');
      }
    }));

  it('NUL in a heading', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', 'na\0me,url\nA,https://t.me/nul_heading\n')]);
      expect([0, 4]).toContain(ran.code);
    }));
});

describe('content counts, not the ending', () => {
  const fixture = (name: string): Buffer =>
    readFileSync(join(import.meta.dirname, '../../../fixtures/formats/_none', name));
  const list = 'name,url\nElm,https://t.me/elm_road_help\n';
  const json = '[{"name":"Elm","url":"https://t.me/elm_road_help"}]';
  it.each([
    ['a CSV called .json', 'a.json', list],
    ['a JSON called .csv', 'a.csv', json],
    ['a CSV called .xlsx', 'a.xlsx', list],
    ['a JSON without ending', 'a', json],
    ['NDJSON called .txt', 'a.txt', `${json.slice(1, -1)}\n`.repeat(2)],
  ])('%s is read', (_, name, content) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write(name, content)]);
      expect(ran.code).toBe(0);
      expect(namesIn(turf.db)).toEqual(['Elm']);
    }),
  );

  it.each([
    ['a workbook', fixture('workbook.xlsx'), /Excel/],
    ['an old workbook', fixture('old-workbook.xls'), /Excel/],
    ['a picture', fixture('picture.png'), /not a text file/],
    ['noise', fixture('noise.bin'), /./],
    ['compressed', gzipSync(list), /gunzip/],
    ['a web page', fixture('page.html'), /web page/],
    ['a database', fixture('database.db'), /database/],
  ])('%s called .csv is named for what it is', (_, content, says) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', content)]);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toMatch(says);
    }),
  );
});
