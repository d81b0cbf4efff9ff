/** Which import an import should be compared with: the one before of the same list; and when so much is missing that the file may be broken. Pure. */
import type { ImportRecord } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import { sourceLabelOf } from './normalise/source-label.js';

/** The sheet or the member of an archive, as the options of an import name it; '' for a whole file. */
function partOf({ options }: ImportRecord): string {
  const value: unknown = JSON.parse(options);
  if (typeof value !== 'object' || value === null || !('part' in value)) return '';
  return typeof value.part === 'string' ? value.part : '';
}

/** What stays the same from one export of a list to the next: several lists may have one source. */
function listOf(one: ImportRecord): string {
  return JSON.stringify([sourceLabelOf(one.file), sourceLabelOf(partOf(one))]);
}

function isBefore(a: ImportRecord, b: ImportRecord): boolean {
  return a.asOf < b.asOf || (a.asOf === b.asOf && a.id < b.id);
}

/** The last import before `one` (by date, then number) of the same list; null for members' lists and what was typed. */
export function previousImport(one: ImportRecord, sameSource: readonly ImportRecord[]): ImportRecord | null {
  if (one.kind !== 'file' || one.isInsiders || isMended(one)) return null;
  const list = listOf(one);
  return sameSource
    .filter((other) => isBefore(other, one) && listOf(other) === list && !isMended(other))
    .reduce<ImportRecord | null>((last, other) => (last === null || isBefore(last, other) ? other : last), null);
}

/** Rows that were mended are a part of their list, and no newer copy of it. */
function isMended({ file, ignoredColumns }: ImportRecord): boolean {
  return ignoredColumns.includes('turf_message') || /\.rejects(?:-\d{1,6})?\.[^.]{1,8}$/i.test(file);
}

/** The folder that the file, or the archive around it, lies in. */
function folderOf(one: ImportRecord): string {
  const part = partOf(one);
  const file = part !== '' && one.file.endsWith(`/${part}`) ? one.file.slice(0, -part.length - 1) : one.file;
  return file.replace(/[^\\/]*$/, '');
}

/** The import before, where it surely is an older export of the same: of the same format, from the same folder, no pipe. */
export function previousExport(one: ImportRecord, sameSource: readonly ImportRecord[]): ImportRecord | null {
  const last = previousImport(one, sameSource);
  const isSure = last !== null && one.file !== '-' && last.format === one.format && folderOf(last) === folderOf(one);
  return isSure ? last : null;
}

/** Of a shorter list half is soon gone without anything being broken. */
const FEWEST = 20;

/** A list that lacks more than this share of what it had, and is that much shorter, is rather a broken export than a year's work undone. */
const TOO_MANY = 0.5;

export function vanishedWarnings(
  one: ImportRecord,
  { count, of }: { readonly count: number; readonly of: number },
): readonly Warning[] {
  return of >= FEWEST && count > of * TOO_MANY && one.tally.spaces < of * TOO_MANY
    ? [{ id: 'import.many-vanished', values: { count, of, import: one.id } }]
    : [];
}
