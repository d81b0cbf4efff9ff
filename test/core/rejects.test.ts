/** The rejects file: the row's own columns, then what was wrong; a row that could not be split stands whole. */
import { describe, expect, it } from 'vitest';
import { rejectsLines } from '../../src/core/rejects.js';
import type { Reject } from '../../src/domain/row.js';

const rejected = (few: Partial<Reject>): Reject => ({
  line: 3,
  column: null,
  code: 'no-place',
  message: 'No name.',
  cells: null,
  raw: null,
  ...few,
});
const lines = (headings: readonly string[], ...rejects: readonly Reject[]): readonly string[] => [
  ...rejectsLines({ file: 'list.csv', headings, rejects }),
];

describe('the rejects file', () => {
  it('keeps the columns and says what was wrong', () => {
    expect(lines(['name', 'url'], rejected({ cells: ['', 'x, y'], column: 'name' }))).toEqual([
      'name,url,turf_file,turf_line,turf_column,turf_code,turf_message\n',
      ',"x, y",list.csv,3,name,no-place,No name.\n',
    ]);
  });
  it('fills short rows up', () => {
    expect(lines(['name', 'url', 'members'], rejected({ cells: ['A'] }))[1]).toBe(
      'A,,,list.csv,3,,no-place,No name.\n',
    );
  });
  it.each([
    ['has too many cells', rejected({ cells: ['a', 'b', 'c'], code: 'columns' }), 'a,b,c'],
    ['could not be split', rejected({ raw: 'a;"b', code: 'columns' }), 'a;"b'],
  ])('a row that %s stands whole in turf_raw', (_, reject, raw) => {
    const [header, line] = lines(['name', 'url'], reject);
    expect(header).toMatch(/,turf_raw\n$/);
    expect(line).toBe(`,,list.csv,3,,columns,No name.,"${raw.replaceAll('"', '""')}"\n`);
  });
  it('a row with too few cells stands whole too: nobody knows which are missing', () => {
    const [, line] = lines(['name', 'url', 'town'], rejected({ cells: ['A, B', 'x'], code: 'columns' }));
    expect(line).toBe(',,,list.csv,3,,columns,No name.,"""A, B"",x"\n');
  });
  it('of a rejects file has the marks of the last import only', () => {
    const headings = ['name', 'turf_file', 'turf_line', 'url'];
    expect(lines(headings, rejected({ cells: ['A', 'old.csv', '9', 'B'] }))).toEqual([
      'name,url,turf_file,turf_line,turf_column,turf_code,turf_message\n',
      'A,B,list.csv,3,,no-place,No name.\n',
    ]);
  });
  it('of a rejects file keeps the text of a row that still has no columns', () => {
    const headings = ['name', 'turf_code', 'turf_raw'];
    expect(lines(headings, rejected({ cells: ['', 'columns', 'a, b'] }))).toEqual([
      'name,turf_file,turf_line,turf_column,turf_code,turf_message,turf_raw\n',
      ',list.csv,3,,no-place,No name.,"a, b"\n',
    ]);
  });
  it('does not let a spreadsheet run a formula', () => {
    const line = lines(['name'], rejected({ cells: ['=HYPERLINK("http://x")'] }))[1] ?? '';
    expect(line.replaceAll('"', '')).not.toMatch(/^=/);
  });
});
