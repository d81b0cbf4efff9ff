/** turf imports show: how one import was read, what it brought, and what vanished since the export before it. */
import { shellWord } from '../../core/shell-word.js';
import { type DocRow, doc, type Json } from '../../domain/doc.js';
import type { ImportRecord } from '../../domain/import-record.js';
import type { ImportReport } from '../../flows/import-report.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { importJson } from '../import-json.js';
import { importNumber } from '../the-import.js';
import { sortOfWarning, warningText } from '../told-warning.js';

/** Names told on a terminal; JSON has all. */
const MOST_NAMES = 20;

/** All but the one of sort `but`; doubts are called so. */
function warningsOf(ctx: Ctx, { warnings }: ImportRecord, but: string | null): readonly string[] {
  return warnings
    .filter(({ id }) => id !== but)
    .map((warning) => {
      const text = warningText(ctx.tell, warning);
      return sortOfWarning(warning) === 'warning' ? ctx.tell('imports.warning', { text }) : text;
    });
}

function vanishedLine(ctx: Ctx, { record, since }: ImportReport): readonly string[] {
  if (since === null) return [];
  const { previous, count, of } = since;
  const values = { id: record.id, previous: previous.id, date: previous.asOf, count, of };
  if (count === 0) return [ctx.tell('imports.none-vanished', values)];
  const names: string[] = [];
  for (const { id, name } of since.spaces()) {
    if (names.length === MOST_NAMES) break;
    names.push(`${name} (${id})`);
  }
  const more = count > names.length ? count - names.length : '';
  return [ctx.tell('imports.vanished', { ...values, names: names.join('; '), more })];
}

/** The rows themselves are not kept: they may hold anything. */
function rejectedLine(ctx: Ctx, { id, file, kind, isInsiders, tally: { rejected } }: ImportRecord): readonly string[] {
  if (rejected === 0 || kind === 'hand') return [];
  return [ctx.tell('imports.rejected', { id, rejected, file: isInsiders || file === '-' ? 'LIST' : shellWord(file) })];
}

/** How it was read, one thing a row; what does not apply is left out. */
function aboutRows(record: ImportRecord): readonly DocRow[] {
  const columns = [...record.columns].map(([field, heading]) => (field === heading ? field : `${field} ← ${heading}`));
  const { personalColumns } = record;
  const about: readonly (readonly [string, string | number | null])[] = [
    ['file', record.file],
    ['source', record.source],
    ['format', record.format],
    ['encoding', record.encoding],
    ['delimiter', record.delimiter === '\t' ? 'tab' : record.delimiter],
    ['header_line', record.headerLine],
    ['columns', columns.join('; ')],
    ['ignored_columns', record.ignoredColumns.filter((heading) => !personalColumns.includes(heading)).join('; ')],
    ['personal_columns', personalColumns.join('; ')],
    ['as_of', record.asOf],
    ['as_of_from', record.asOfFrom],
    ['tags', record.tags.join(', ')],
    ['insiders', record.isInsiders ? 'yes' : null],
    ['size_bytes', record.isInsiders ? null : record.sizeBytes],
    ['sha256', record.isInsiders ? null : record.sha256],
    ['imported_at', record.madeAt],
  ];
  return about.filter(([, value]) => value !== null && value !== '').map(([field, value]) => ({ field, value }));
}

/** What the sentences say, as rows: a table in a pipe or a file has no sentences. */
function* foundRows(ctx: Ctx, { record, since }: ImportReport): Iterable<DocRow> {
  for (const [field, value] of Object.entries(record.tally)) yield { field, value };
  for (const warning of record.warnings) yield { field: 'warning', value: warningText(ctx.tell, warning) };
  for (const space of since?.spaces() ?? []) yield { field: 'vanished', value: space.key };
}

function* vanishedJson({ since }: ImportReport): Iterable<{ readonly [name: string]: Json }> {
  for (const { id, key, name } of since?.spaces() ?? []) yield { id, key, name };
}

export const command = {
  words: ['imports', 'show'],
  group: 'Gather',
  summary: { en: 'how one list was read, what it brought, and what vanished since the export before it' },
  args: [{ name: 'number', required: true, summary: { en: 'its number in turf imports' } }],
  flags: [],
  examples: [{ say: { en: 'the first one' }, type: 'turf imports show 1' }],
  database: 'read',
  async run(ctx, input) {
    const id = importNumber(ctx, input.arg('number') ?? '');
    const { importReport } = await import('../../flows/import-report.js');
    const report = await importReport(ctx.db(), id, ctx.progress.step);
    ctx.progress.end();
    const { record, since } = report;
    return doc({
      title: ctx.tell('imports.show-title', { id, file: record.file }),
      lines: [
        ctx.tell('imports.show-counts', { ...record.tally }),
        ...rejectedLine(ctx, record),
        // What vanished is told below, as it is today.
        ...warningsOf(ctx, record, since === null ? null : 'import.many-vanished'),
        ...vanishedLine(ctx, report),
      ],
      columns: [
        { id: 'field', label: ctx.tell('imports.about-field'), sort: 'text' },
        { id: 'value', label: ctx.tell('imports.about-value'), sort: 'name', wraps: true },
      ],
      rows: function* () {
        yield* aboutRows(record);
        if (!ctx.isTerminal) yield* foundRows(ctx, report);
      },
      json: {
        head: {
          ...importJson(record, ctx.tell),
          encoding: record.encoding,
          delimiter: record.delimiter,
          header_line: record.headerLine,
          as_of_from: record.asOfFrom,
          tags: record.tags,
          size_bytes: record.isInsiders ? null : record.sizeBytes,
          previous: since?.previous.id ?? null,
          vanished_count: since?.count ?? null,
        },
        items: { name: 'vanished', of: () => vanishedJson(report) },
      },
      notes: [{ sort: 'next', text: ctx.tell('imports.show-next', { id }) }],
    });
  },
} satisfies Command;
