/** Imports: the list of files brought in, and the one way to bring in another: one transaction a file. */
import type Database from 'better-sqlite3';
import type { AsOfFrom, ImportRecord, ImportStart } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import { listFrom } from './campaigns.js';
import { type ImportTools, importWriter, type RowWriter } from './import-writer.js';

/** What the flow knows only when the file has been read to its end. */
export interface ImportEnd {
  readonly rejected: number;
  readonly warnings: readonly Warning[];
  /** The newest date of the file's own date column, which then is the date of the import; else null. */
  readonly newestRowDate: string | null;
}

export interface Imports {
  all(): readonly ImportRecord[];
  byId(id: number): ImportRecord | null;
  /** The import of exactly these bytes read in exactly this way, or null. */
  ofBytes(sha256: string, options: string): ImportRecord | null;
  /**
   * Brings in one file: BEGIN IMMEDIATE, rows by `work`, folding, COMMIT; anything thrown rolls all of it back.
   * `work` calls the writer synchronously, batch by batch, and may wait between batches.
   */
  one(start: ImportStart, tools: ImportTools, work: (writer: RowWriter) => Promise<ImportEnd>): Promise<ImportRecord>;
}

interface ImportRow {
  readonly id: number;
  readonly kind: 'file' | 'hand';
  readonly file: string;
  readonly source: string;
  readonly sha256: string | null;
  readonly size_bytes: number | null;
  readonly options: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header_line: number | null;
  readonly columns: string;
  readonly ignored_columns: string;
  readonly as_of: string;
  readonly as_of_from: AsOfFrom;
  readonly tags: string;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly spaces: number;
  readonly warnings: string;
  readonly made_at: string;
}

function mapFrom(json: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new Error('stored columns are no list');
  return new Map(value.map((pair) => (Array.isArray(pair) ? [String(pair[0]), String(pair[1])] : ['', ''])));
}

function warningsFrom(json: string): readonly Warning[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new Error('stored warnings are no list');
  return value.flatMap((item: unknown) => (isWarning(item) ? [item] : []));
}

function isWarning(item: unknown): item is Warning {
  return typeof item === 'object' && item !== null && 'id' in item && 'values' in item;
}

function toImport(row: ImportRow): ImportRecord {
  const { rows, added, updated, unchanged, duplicate, rejected, spaces } = row;
  return {
    id: row.id,
    kind: row.kind,
    file: row.file,
    source: row.source,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    options: row.options,
    format: row.format,
    encoding: row.encoding,
    delimiter: row.delimiter,
    headerLine: row.header_line,
    columns: mapFrom(row.columns),
    ignoredColumns: listFrom(row.ignored_columns),
    asOf: row.as_of,
    asOfFrom: row.as_of_from,
    tags: listFrom(row.tags),
    madeAt: row.made_at,
    tally: { rows, added, updated, unchanged, duplicate, rejected, spaces },
    warnings: warningsFrom(row.warnings),
  };
}

function begin(db: Database.Database, start: ImportStart): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO import (kind, file, source, sha256, size_bytes, options, format, encoding, delimiter, header_line,
         columns, ignored_columns, as_of, as_of_from, tags, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      start.kind,
      start.file,
      start.source,
      start.sha256,
      start.sizeBytes,
      start.options,
      start.format,
      start.encoding,
      start.delimiter,
      start.headerLine,
      JSON.stringify([...start.columns]),
      JSON.stringify(start.ignoredColumns),
      start.asOf,
      start.asOfFrom,
      JSON.stringify(start.tags),
      start.madeAt,
    );
  return Number(lastInsertRowid);
}

function finish(db: Database.Database, record: ImportRecord): void {
  const { tally } = record;
  db.prepare(
    `UPDATE import SET as_of = ?, as_of_from = ?, rows = ?, added = ?, updated = ?, unchanged = ?, duplicate = ?,
       rejected = ?, spaces = ?, warnings = ? WHERE id = ?`,
  ).run(
    record.asOf,
    record.asOfFrom,
    tally.rows,
    tally.added,
    tally.updated,
    tally.unchanged,
    tally.duplicate,
    tally.rejected,
    tally.spaces,
    JSON.stringify(record.warnings),
    record.id,
  );
}

function datedBy(start: ImportStart, end: ImportEnd): ImportStart {
  if (end.newestRowDate === null || start.asOfFrom === 'flag') return start;
  return { ...start, asOf: end.newestRowDate, asOfFrom: 'column' };
}

export function importsOf(db: Database.Database): Imports {
  const read = (rest: string, ...values: readonly (string | number)[]): readonly ImportRecord[] =>
    db
      .prepare<(string | number)[], ImportRow>(`SELECT * FROM import ${rest}`)
      .all(...values)
      .map(toImport);
  return {
    all: () => read('ORDER BY id'),
    byId: (id) => read('WHERE id = ?', id)[0] ?? null,
    ofBytes: (sha256, options) =>
      read('WHERE sha256 = ? AND options = ? ORDER BY id LIMIT 1', sha256, options)[0] ?? null,
    one: async (start, tools, work) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const id = begin(db, start);
        const writer = importWriter(db, { ...start, id }, tools);
        const end = await work(writer);
        // Before folding: rows without a date of their own take the import's.
        const dated = datedBy(start, end);
        db.prepare('UPDATE import SET as_of = ? WHERE id = ?').run(dated.asOf, id);
        const placed = await writer.settle(dated.asOf);
        const rows = placed.added + placed.updated + placed.unchanged + placed.duplicate + end.rejected;
        const record = { ...dated, id, tally: { ...placed, rows, rejected: end.rejected }, warnings: end.warnings };
        finish(db, record);
        db.exec('COMMIT');
        return record;
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
