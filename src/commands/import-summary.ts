/** What an import did, in sentences and as JSON: counts that add up, how the file was read, what was left out. */
import type { JsonObject } from '../domain/doc.js';
import type { TurfError } from '../domain/errors.js';
import type { Tally } from '../domain/import-record.js';
import type { Reject } from '../domain/row.js';
import type { Outcome } from '../flows/import.js';
import type { Ctx } from './ctx.js';
import { warningText } from './told-warning.js';

/** Sorts of trouble told on the spot; all rejected rows are in the rejects file. */
const MOST_TOLD = 5;
const NOTHING: Tally = { rows: 0, added: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, spaces: 0 };

/** A known file counts as it did, with nothing new: what was added is now unchanged. */
export function tallyOf(outcome: Outcome): Tally {
  if (outcome.is === 'refused') return NOTHING;
  const { rows, added, updated, unchanged, duplicate, rejected, spaces } = outcome.record.tally;
  const tally = { rows, added, updated, unchanged, duplicate, rejected, spaces };
  if (outcome.is === 'imported') return tally;
  return { ...tally, added: 0, updated: 0, unchanged: tally.added + tally.updated + tally.unchanged };
}

function howRead(ctx: Ctx, outcome: Extract<Outcome, { is: 'imported' }>): string {
  const { record, sheet } = outcome;
  if (sheet !== null) return ctx.tell('import.how-sheet', { sheet });
  if (record.encoding === null) return ctx.tell('import.how-download');
  const delimiter = record.delimiter;
  const known = delimiter !== null && [',', ';', '\t', '|'].includes(delimiter);
  const named = delimiter === null ? '' : known ? ctx.tell(`delimiter.${delimiter}`) : `"${delimiter}"`;
  return ctx.tell('import.how', { encoding: record.encoding, delimiter: named });
}

function columnsLine(columns: ReadonlyMap<string, string>): string {
  return [...columns].map(([field, heading]) => (field === heading ? field : `${field} ← ${heading}`)).join('; ');
}

/** What was wrong, a line for each sort of trouble: where it was met first, and how often. */
export function rejectedLines(ctx: Ctx, rejects: readonly Reject[]): readonly string[] {
  const byMessage = new Map<string, { line: number; times: number }>();
  for (const { message, line } of rejects) {
    const known = byMessage.get(message);
    if (known === undefined) byMessage.set(message, { line, times: 1 });
    else known.times += 1;
  }
  const told = [...byMessage].slice(0, MOST_TOLD);
  const rest = rejects.length - told.reduce((sum, [, { times }]) => sum + times, 0);
  return [
    ...told.map(([message, { line, times }]) => ctx.tell('import.rejected', { line, times, message })),
    ...(rest === 0 ? [] : [ctx.tell('import.rejected-more', { more: rest })]),
  ];
}

function importedLines(
  ctx: Ctx,
  outcome: Extract<Outcome, { is: 'imported' }>,
  rejectsFile: string | null,
): readonly string[] {
  const { record, rejects, personal } = outcome;
  if (record.tally.rows === 0) return [ctx.tell('import.empty', { file: outcome.path })];
  const lines = [
    ctx.tell('import.read', {
      file: outcome.path,
      rows: record.tally.rows,
      format: record.format,
      how: howRead(ctx, outcome),
    }),
    ctx.tell('import.counts', { ...record.tally }),
  ];
  if (record.columns.size > 0) lines.push(ctx.tell('import.columns', { columns: columnsLine(record.columns) }));
  const unused = record.ignoredColumns.filter((heading) => !personal.includes(heading));
  if (unused.length > 0) lines.push(ctx.tell('import.ignored', { columns: unused.join('; ') }));
  if (personal.length > 0) lines.push(ctx.tell('import.personal', { columns: personal.join('; ') }));
  lines.push(ctx.tell(`import.as-of-${record.asOfFrom}`, { date: record.asOf }));
  lines.push(...rejectedLines(ctx, rejects));
  if (rejectsFile !== null) lines.push(ctx.tell('import.rejects-file', { file: rejectsFile }));
  return lines;
}

/** What was wrong with a refused file, and where. */
export function refusedFor({ message, where }: TurfError): string {
  return where === null ? message : `${message} (${where})`;
}

export function outcomeLines(ctx: Ctx, outcome: Outcome, rejectsFile: string | null): readonly string[] {
  if (outcome.is === 'refused')
    return [ctx.tell('import.refused', { file: outcome.path, message: refusedFor(outcome.error) })];
  if (outcome.is === 'imported') return importedLines(ctx, outcome, rejectsFile);
  const { record, path } = outcome;
  return [
    ctx.tell('import.known', { file: path, date: record.madeAt.slice(0, 10), id: record.id }),
    ...(rejectsFile === null ? [] : [ctx.tell('import.known-rejects', { file: rejectsFile })]),
  ];
}

export function outcomeJson(ctx: Ctx, outcome: Outcome, rejectsFile: string | null): JsonObject {
  const record = outcome.is === 'refused' ? null : outcome.record;
  const warnings = record === null ? [] : record.warnings.map((warning) => warningText(ctx.tell, warning));
  return {
    id: ctx.isDryRun && outcome.is === 'imported' ? null : (record?.id ?? null),
    file: outcome.path,
    format: record?.format ?? null,
    sha256: record?.sha256 ?? null,
    as_of: record?.asOf ?? null,
    ...tallyOf(outcome),
    rejects_file: rejectsFile,
    columns: record === null ? {} : Object.fromEntries(record.columns),
    ignored_columns: record?.ignoredColumns ?? [],
    warnings: [
      ...(outcome.is === 'refused' ? [refusedFor(outcome.error)] : warnings),
      ...outcome.beside.map((warning) => warningText(ctx.tell, warning)),
    ],
    already_imported: outcome.is === 'known' ? outcome.record.id : null,
    refused: outcome.is === 'refused',
  };
}
