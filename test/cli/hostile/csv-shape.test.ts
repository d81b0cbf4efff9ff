/** Delimited text that is odd or broken: read the same, or refused with the line; no column and no row is lost in silence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importEach, imported, namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

const LIST = [
  ['name', 'url', 'members'],
  ['Elm Road, North', 'https://t.me/elm_road_help', '1200'],
  ['River "Old" Town', 'https://t.me/river_old_town', '90'],
  ['Año\nNuevo', 'https://t.me/ano_nuevo_club', '15'],
];

function sheet(delimiter = ',', ending = '\n'): string {
  const cell = (text: string): string => (/[",;|\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return LIST.map((row) => row.map(cell).join(delimiter) + ending).join('');
}

/** `count` good rows, one a line, from line 2 on. */
const good = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Group ${at},https://t.me/good_group_${at},${at + 10}`);

it('the same rows, however they are written', () =>
  hostile(async (turf) => {
    const files = {
      'commas.csv': sheet(),
      'semicolons.csv': sheet(';'),
      'tabs.csv': sheet('\t'),
      'bars.csv': sheet('|'),
      'excel-says.csv': `sep=;\n${sheet(';')}`,
      'windows.csv': sheet(',', '\r\n'),
      'old-mac.csv': sheet(',', '\r'),
      'no-end.csv': sheet().trimEnd(),
      'blank-lines.csv': sheet().replace('members\n', 'members\n\n\n'),
      'mixed-ends.csv': sheet().replace('members\n', 'members\r\n').replace('90\n', '90\r\n'),
      'title-above.csv': `Our groups,,\n,,\n${sheet()}`,
    };
    const { ran, of } = await importEach(turf, files, ['--as-of', '2026-01-01']);
    expect(ran.code).toBe(0);
    expect(of('commas.csv')).toMatchObject({ rows: 3, added: 3 });
    for (const name of Object.keys(files).slice(1)) {
      expect({ ...of(name), name }).toMatchObject({ name, rows: 3, unchanged: 3 });
    }
    expect(stored(turf.db)).toMatchObject([
      { name: 'Elm Road, North', url: 'https://t.me/elm_road_help', members: 1200 },
      { name: 'River "Old" Town', members: 90 },
      { name: 'Año Nuevo', members: 15 },
    ]);
  }));

describe('two columns for one thing', () => {
  it('are refused, naming both', () =>
    hostile(async (turf) => {
      const files = {
        'a.csv': 'name,name,members\nA,B,5\n',
        'b.csv': 'Name,url,name\nA,https://t.me/two_names_here,B\n',
        'c.csv': ' name ,members,NAME\nA,5,B\n',
        'd.csv': 'name,members,members\nA,5,6\n',
      };
      const { ran, of } = await importEach(turf, files);
      expect(ran.code).toBe(4);
      for (const name of Object.keys(files)) {
        expect(of(name).refused, name).toBe(true);
        expect(of(name).warnings.join(), name).toMatch(/column \d .*column \d/);
      }
      expect(ran.stderr).toContain('--map name=#1');
    }));

  it('but two columns of addresses are both read', () =>
    hostile(async (turf) => {
      turf.write('a.csv', 'name,url,url\nA,https://t.me/first_of_two,https://www.reddit.com/r/second\n');
      expect((await turf.run(['import', 'a.csv'])).code).toBe(0);
      expect(stored(turf.db).map(({ key }) => key)).toEqual(['telegram:first_of_two', 'reddit:r/second']);
    }));
});

describe('rows that do not fit', () => {
  const lines = good(100);
  lines[12] = `${lines[12]},one too many`;
  lines[18] = 'Group 18,https://t.me/good_group_18';
  const list = `name,url,members\n${lines.join('\n')}\n`;

  it('are listed by their lines, the others are in, and mended they are imported again', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', list), '--json']);
      expect(ran.code).toBe(3);
      expect(imported(ran)).toMatchObject({ rows: 100, added: 98, rejected: 2, rejects_file: 'a.rejects.csv' });
      const rejects = turf.read('a.rejects.csv');
      expect(rejects).toMatch(/,14,/);
      expect(rejects).toMatch(/,20,/);
      expect(rejects).toContain('one too many');
      expect(stored(turf.db)).toHaveLength(98);

      const [header = ''] = rejects.split('\n');
      const mended = `Mended,https://t.me/mended_group,5${','.repeat(header.split(',').length - 3)}`;
      const again = await turf.run(['import', turf.write('mended.csv', `${header}\n${mended}\n`), '--json']);
      expect(again.code).toBe(0);
      expect(imported(again)).toMatchObject({ rows: 1, added: 1 });
    }));

  it('refuse the whole file with --strict', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', list), '--strict']);
      expect(ran.code).toBe(4);
      expect(ran.stderr).toContain('line 14');
      expect(stored(turf.db)).toEqual([]);
    }));

  it('cost themselves, never another row: thousands of cells, letters after a closing quote', () =>
    hostile(async (turf) => {
      const files = {
        'wide.csv': `name,url,members\n${good(5).join('\n')}\n${'x,'.repeat(3000)}\n`,
        'quote.csv': `name,url,members\n${good(5).join('\n')}\n"A"b,https://t.me/after_quote,5\n`,
      };
      const { of } = await importEach(turf, files);
      for (const name of Object.keys(files)) {
        const { refused, rows, warnings } = of(name);
        if (refused) expect(warnings.join(), name).toContain('line 7');
        else expect(rows, name).toBe(6);
      }
    }));
});

it('a quote that is never closed is named by the line where it was opened', () =>
  hostile(async (turf) => {
    const rows = good(10_000);
    const openedOn = (line: number): string =>
      `name,url,members\n${rows.map((row, at) => (at === line - 2 ? `"${row}` : row)).join('\n')}\n`;
    const { ran, of } = await importEach(turf, {
      '2.csv': openedOn(2),
      '5000.csv': openedOn(5000),
      '10001.csv': openedOn(10_001),
    });
    expect(ran.code).toBe(4);
    for (const line of [2, 5000, 10_001]) {
      expect(of(`${line}.csv`).warnings.join()).toMatch(new RegExp(`quote.* line ${line}\\b`));
    }
  }));

it('a quote in the header that is never closed: refused, not read as something else', () =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write('a.csv', `"name,url,members\n${good(50).join('\n')}\n`)]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/line 1\b/);
  }));

describe('hardly a list', () => {
  it('says so, each in its words, soon and within bounds', () =>
    hostile(async (turf) => {
      const wide = Array.from({ length: 3000 }, (_, at) => `c${at}`).join();
      const files = {
        'empty.csv': '',
        'blank.csv': '\n\n  \n\n',
        'mark.csv': '\ufeff',
        'commas.csv': ',,,,\n,,,,\n,,,,\n',
        'more-commas.csv': ','.repeat(100_000),
        'quotes.csv': '"'.repeat(100_001),
        'nul.csv': new Uint8Array(5000),
        'line.csv': 'a'.repeat(10_000_000),
        'wide.csv': `name,${wide}\n${'x,'.repeat(3000)}x\n`,
      };
      const { ran, of } = await importEach(turf, files);
      expect(ran.code).toBe(4);
      expect(ran.cpuSeconds).toBeLessThan(40);
      for (const name of ['empty.csv', 'blank.csv', 'mark.csv']) expect(of(name).warnings.join()).toMatch(/no rows/);
      expect(of('wide.csv').warnings.join()).toMatch(/2,?000/);
    }));

  it('rows of 10 MB are rejected or refused with their line', () =>
    hostile(async (turf) => {
      const files = {
        'long.csv': `name,url\n${'a'.repeat(10_000_000)},https://t.me/very_long_row\nElm,https://t.me/elm_road_help\n`,
        'quoted.csv': `name,url\n"${'a\n'.repeat(5_000_000)}",https://t.me/long_quoted\n`,
      };
      const { ran, of } = await importEach(turf, files);
      expect([3, 4]).toContain(ran.code);
      expect(ran.cpuSeconds).toBeLessThan(40);
      for (const name of Object.keys(files)) {
        const { refused, warnings, rejected } = of(name);
        if (refused) expect(warnings.join()).toContain('line 2');
        else expect(rejected).toBeGreaterThan(0);
      }
    }));

  it('a header without rows says so in a sentence', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', 'name,url,members\n'), '--plain']);
      expect([0, 4]).toContain(ran.code);
      expect(ran.stdout + ran.stderr).toContain('no rows');
    }));
});

describe('control characters', () => {
  const codes = [...Array(32).keys(), 0x7f, 0x80, 0x9b, 0x9f].filter((code) => code !== 10 && code !== 13);
  const rows = codes.map((code) => `"A${String.fromCharCode(code)}B ${code}",https://t.me/control_code_${code},5`);

  it('in names are kept out of every output, and NUL out of the database', () =>
    hostile(async (turf) => {
      turf.write('a.csv', `name,url,members\n${rows.join('\n')}\n`);
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect([0, 3]).toContain(ran.code);
      expect(imported(ran).rows).toBe(rows.length);
      expect(JSON.stringify(stored(turf.db))).not.toContain('\\u0000');
      for (const format of ['csv', 'tsv', 'json', 'ndjson', 'plain', 'table']) {
        expect((await turf.run(['spaces', '--format', format])).code).toBe(0);
      }
    }));

  it('NUL in a heading', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', 'na\0me,url\nA,https://t.me/nul_heading\n')]);
      expect([0, 4]).toContain(ran.code);
    }));
});

describe('content counts, not the ending', () => {
  it('a list is read, whatever it is called', () =>
    hostile(async (turf) => {
      const json = '{"name":"Elm","url":"https://t.me/elm_road_help"}';
      const csv = 'name,url\nElm,https://t.me/elm_road_help\n';
      const files = {
        'a.json': csv,
        'a.csv': `[${json}]`,
        'a.xlsx': csv,
        a: `[${json}]`,
        'a.txt': `${json}\n${json}\n`,
      };
      expect((await importEach(turf, files)).ran.code).toBe(0);
      expect(namesIn(turf.db)).toEqual(['Elm']);
    }));

  it('what is no list is named for what it is', () =>
    hostile(async (turf) => {
      const fixture = (name: string): Buffer =>
        readFileSync(join(import.meta.dirname, '../../../fixtures/formats/_none', name));
      const files: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
        'workbook.csv': [fixture('workbook.xlsx'), /damaged/],
        'old.csv': [fixture('old-workbook.xls'), /sheets/],
        'picture.csv': [fixture('picture.png'), /not a text file/],
        'noise.csv': [fixture('noise.bin'), /./],
        'packed.csv': [gzipSync(gzipSync('name,url\n')), /packed twice/],
        'page.json': [fixture('page.html'), /web page/],
        'data.csv': [fixture('database.db'), /database/],
        'pdf.csv': [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'), /./],
      };
      const contents = Object.fromEntries(Object.entries(files).map(([name, [content]]) => [name, content]));
      const { ran, of } = await importEach(turf, contents);
      expect(ran.code).toBe(4);
      for (const [name, [, says]] of Object.entries(files)) expect(of(name).warnings.join(), name).toMatch(says);
    }));
});
