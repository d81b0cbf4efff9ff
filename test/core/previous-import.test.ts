/** Which import an import is compared with, and when so much is missing that it is told. */
import { describe, expect, it } from 'vitest';
import { previousExport, previousImport, vanishedWarnings } from '../../src/core/previous-import.js';
import type { ImportRecord } from '../../src/domain/import-record.js';

function record(id: number, file: string, asOf: string, more: Partial<ImportRecord> = {}): ImportRecord {
  return {
    id,
    kind: 'file',
    file,
    source: 'survey',
    sha256: null,
    sizeBytes: null,
    options: '{}',
    format: 'sheet',
    encoding: null,
    delimiter: null,
    headerLine: null,
    columns: new Map(),
    ignoredColumns: [],
    personalColumns: [],
    asOf,
    asOfFrom: 'name',
    tags: [],
    isInsiders: false,
    madeAt: '2026-11-24T12:00:00Z',
    tally: { rows: 0, added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, spaces: 0 },
    warnings: [],
    ...more,
  };
}

const part = (name: string): Partial<ImportRecord> => ({ options: JSON.stringify({ part: name }) });

describe('the import before', () => {
  const one = record(5, 'lists/groups-2026-05.csv', '2026-05-01');
  it.each<[string, readonly ImportRecord[], number | null]>([
    ['none', [], null],
    [
      'is the last by date, whatever the order they came in',
      [record(9, 'groups-2026-03.csv', '2026-03-01'), record(2, 'groups-2026-02.csv', '2026-02-01')],
      9,
    ],
    ['is no later one', [record(2, 'groups-2026-06.csv', '2026-06-01')], null],
    [
      'of one day is the one with the lower number',
      [record(4, 'groups.csv', '2026-05-01'), record(6, 'groups.csv', '2026-05-01')],
      4,
    ],
    ['is of the same list, not of another from the same source', [record(2, 'pages-2026-04.csv', '2026-04-01')], null],
    ['is of a whole file, not of a sheet', [record(2, 'groups-2026-04.csv', '2026-04-01', part('Pages'))], null],
  ])('%s', (_, others, id) => {
    expect(previousImport(one, [...others, one])?.id ?? null).toBe(id);
  });
  it('of a sheet is of the sheet of that name', () => {
    const sheet = record(5, 'groups-2026-05.xlsx', '2026-05-01', part('Pages'));
    const others = [
      record(3, 'groups-2026-04.xlsx', '2026-04-01', part('Groups')),
      record(2, 'groups-2026-04.xlsx', '2026-04-01', part('Pages')),
    ];
    expect(previousImport(sheet, others)?.id).toBe(2);
  });
  it('of mended rows is none, nor are they the one before', () => {
    const mended = record(6, 'lists/groups-2026-05.rejects.csv', '2026-05-01');
    expect(previousImport(mended, [one])).toBeNull();
    expect(
      previousImport({ ...one, id: 7 }, [mended, { ...one, ignoredColumns: ['turf_code', 'turf_message'] }]),
    ).toBeNull();
  });
  it('is none for what was typed and for members’ lists', () => {
    const before = record(2, 'groups-2026-04.csv', '2026-04-01');
    expect(previousImport({ ...one, kind: 'hand' }, [before])).toBeNull();
    expect(previousImport({ ...one, isInsiders: true, options: 'f00d' }, [before])).toBeNull();
  });
});

describe('the export before', () => {
  const one = record(5, 'lists/groups-2026-05.csv', '2026-05-01');
  const member = (id: number, archive: string) => record(id, `${archive}/groups.csv`, '2026-04-01', part('groups.csv'));
  it.each<[string, ImportRecord, ImportRecord, number | null]>([
    ['lies in the same folder', one, record(2, 'lists/groups-2026-04.csv', '2026-04-01'), 2],
    ['is none in another folder', one, record(2, 'bob/groups-2026-04.csv', '2026-04-01'), null],
    ['is none of another format', one, record(2, 'lists/groups.csv', '2026-04-01', { format: 'export' }), null],
    ['is none for a pipe', record(5, '-', '2026-05-01'), record(2, '-', '2026-04-01'), null],
    [
      'may be another archive in the folder',
      { ...member(5, 'a/may.zip'), asOf: '2026-05-01' },
      member(2, 'a/april.zip'),
      2,
    ],
  ])('%s', (_, now, before, id) => {
    expect(previousExport(now, [before, now])?.id ?? null).toBe(id);
  });
});

it('is told when more than half is missing', () => {
  const one = record(5, 'groups.csv', '2026-05-01');
  expect(vanishedWarnings(one, { count: 50, of: 100 })).toEqual([]);
  expect(vanishedWarnings(one, { count: 51, of: 100 })).toEqual([
    { id: 'import.many-vanished', values: { count: 51, of: 100, import: 5 } },
  ]);
  expect(vanishedWarnings(one, { count: 19, of: 19 })).toEqual([]);
  expect(vanishedWarnings(one, { count: 20, of: 20 })).toHaveLength(1);
});
