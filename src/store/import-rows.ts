/** Rows of the table `import` ↔ ImportRecord: what is kept of each file brought in. Used by imports.ts. */
import type Database from 'better-sqlite3';
import type { AsOfFrom, ImportRecord, ImportStart } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import { listFrom } from './campaigns.js';
import type { Settled } from './import-writer.js';

export interface ImportRow {
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
  readonly insiders: 0 | 1;
  readonly personal_columns: string;
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

export function toImport(row: ImportRow): ImportRecord {
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
    personalColumns: listFrom(row.personal_columns),
    asOf: row.as_of,
    asOfFrom: row.as_of_from,
    tags: listFrom(row.tags),
    isInsiders: row.insiders === 1,
    madeAt: row.made_at,
    tally: { rows, added, updated, unchanged, duplicate, rejected, spaces },
    warnings: warningsFrom(row.warnings),
  };
}

/** Writes what is known of an import before its first row; its number. */
export function begin(db: Database.Database, start: ImportStart): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO import (kind, file, source, sha256, size_bytes, options, format, encoding, delimiter, header_line,
         columns, ignored_columns, as_of, as_of_from, tags, insiders, personal_columns, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      start.isInsiders ? 1 : 0,
      JSON.stringify(start.personalColumns),
      start.madeAt,
    );
  return Number(lastInsertRowid);
}

/** Of a member's list only warnings made of figures are kept: texts may be the member's own. */
function kept({ isInsiders, warnings }: ImportRecord): readonly Warning[] {
  if (!isInsiders) return warnings;
  return warnings.filter(({ values }) => Object.values(values).every((value) => typeof value === 'number'));
}

/** Writes what is known of it at its end. */
export function finish(db: Database.Database, record: ImportRecord, range: Settled['range']): void {
  const { tally } = record;
  db.prepare(
    `UPDATE import SET as_of = ?, as_of_from = ?, rows = ?, added = ?, updated = ?, unchanged = ?, duplicate = ?,
       rejected = ?, spaces = ?, warnings = ?, first_observation = ?, last_observation = ? WHERE id = ?`,
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
    JSON.stringify(kept(record)),
    range?.first ?? null,
    range?.last ?? null,
    record.id,
  );
}
