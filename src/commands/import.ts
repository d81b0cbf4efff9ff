/** turf import: brings lists of groups, pages, channels and forums into the database. */
import { basename, resolve } from 'node:path';
import { rejectsLines } from '../core/rejects.js';
import { type Column, type Doc, type DocFile, type DocRow, doc } from '../domain/doc.js';
import { badUsage, EXIT, type ExitCode } from '../domain/errors.js';
import type { Outcome } from '../flows/import.js';
import { stoppedBy } from '../flows/outcome.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { importFlags, importRequest } from './import-flags.js';
import { importNotes, type Told } from './import-notes.js';
import { outcomeJson, outcomeLines, tallyOf } from './import-summary.js';

/**
 * Names the rejects file of each outcome: --rejects for the first, FILE-2, FILE-3 … for the next; without it NAME.rejects.csv.
 * But for the very file of --rejects, never one that is there already, and none twice.
 */
function withRejects(ctx: Ctx, outcomes: readonly Outcome[], asked: string | null): readonly Told[] {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    const file = ctx.freePath(wanted, taken);
    taken.add(file);
    return file;
  };
  let isAskedUsed = false;
  return outcomes.map((outcome) => {
    if (outcome.is === 'refused' || outcome.rejects.length === 0 || ctx.isDryRun) return { outcome, rejectsFile: null };
    if (asked !== null && !isAskedUsed) {
      isAskedUsed = true;
      taken.add(asked);
      return { outcome, rejectsFile: asked };
    }
    const usual = `${nameOf(outcome)}.rejects.csv`;
    // Of a list that is in already the file is only missing when it is not there.
    if (outcome.is === 'known' && asked === null && ctx.freePath(usual, new Set()) !== usual)
      return { outcome, rejectsFile: null };
    return { outcome, rejectsFile: free(asked ?? usual) };
  });
}

/** What a single list is packed in. */
const PACKED = /\.(?:gz|gzip|zst|zstd)$/i;

/** What is rejected once more goes beside the file before it: groups.rejects-2.csv. */
const REJECTS = /\.rejects(?:-\d{1,6})?$/i;

/** 'groups' for lists.zip/groups.csv, 'book-Berlin' for the sheet Berlin of book.xlsx: nothing in it needs quotes or leaves the folder. */
function nameOf({ path, sheet }: Exclude<Outcome, { is: 'refused' }>): string {
  if (path === '-') return 'stdin';
  const shown = sheet === null ? '' : ` (${sheet})`;
  if (sheet === null || !path.endsWith(shown))
    return basename(path)
      .replace(PACKED, '')
      .replace(/\.[^.]*$/, '')
      .replace(REJECTS, '');
  const book = basename(path.slice(0, -shown.length)).replace(/\.[^.]*$/, '');
  return `${book}-${sheet.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

function fileOf({ outcome, rejectsFile }: Told): readonly DocFile[] {
  if (outcome.is === 'refused' || rejectsFile === null) return [];
  const { headings, rejects, path } = outcome;
  return [
    {
      path: rejectsFile,
      content: () => rejectsLines({ file: path, headings, rejects }),
    },
  ];
}

function exitOf(outcomes: readonly Outcome[]): ExitCode {
  const stop = stoppedBy(outcomes);
  if (stop !== null) return stop.exit;
  const needsPerson = outcomes.some((outcome) => outcome.is === 'refused' || outcome.record.tally.rejected > 0);
  if (outcomes.every((outcome) => outcome.is === 'refused')) return EXIT.input;
  return needsPerson ? EXIT.attention : EXIT.done;
}

const COUNTS = ['rows', 'added', 'updated', 'unchanged', 'duplicate', 'rejected', 'spaces'] as const;

function columns(ctx: Ctx, isMany: boolean): readonly Column[] {
  const inTable = isMany;
  return [
    { id: 'id', label: ctx.tell('col.id'), sort: 'number', inTable },
    ...COUNTS.map(
      (id): Column => ({
        id,
        label: ctx.tell(`col.${id}`),
        sort: 'number',
        inTable: isMany && id !== 'spaces',
        dropAt: id === 'unchanged' || id === 'duplicate' ? 1 : 0,
      }),
    ),
    { id: 'as_of', label: ctx.tell('col.as_of'), sort: 'text', inTable, dropAt: 2 },
    { id: 'format', label: ctx.tell('col.format'), sort: 'text', inTable, dropAt: 3 },
    { id: 'file', label: ctx.tell('col.file'), sort: 'name', inTable },
    { id: 'rejects_file', label: ctx.tell('col.rejects_file'), sort: 'text', inTable: false },
  ];
}

function rowOf(ctx: Ctx, told: Told): DocRow {
  const { outcome } = told;
  const record = outcome.is === 'refused' ? null : outcome.record;
  const id = ctx.isDryRun && outcome.is === 'imported' ? null : (record?.id ?? null);
  return {
    id,
    ...tallyOf(outcome),
    as_of: record?.asOf ?? null,
    format: record?.format ?? null,
    file: outcome.path,
    rejects_file: told.rejectsFile,
  };
}

function total(ctx: Ctx, outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, outcome) => all + of(outcome), 0);
  return ctx.tell('import.many', {
    files: outcomes.length,
    rows: sum((one) => tallyOf(one).rows),
    added: sum((one) => tallyOf(one).added),
    updated: sum((one) => tallyOf(one).updated),
    rejected: sum((one) => tallyOf(one).rejected),
    refused: sum((one) => (one.is === 'refused' ? 1 : 0)),
  });
}

function report(ctx: Ctx, told: readonly Told[], input: Input): Doc {
  const outcomes = told.map((one) => one.outcome);
  const isMany = outcomes.length > 1;
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'import.title-dry' : 'import.title'),
    lines: isMany ? [total(ctx, outcomes)] : told.flatMap((one) => outcomeLines(ctx, one.outcome, one.rejectsFile)),
    columns: columns(ctx, isMany),
    rows: () => told.map((one) => rowOf(ctx, one)),
    json: { head: { imports: told.map((one) => outcomeJson(ctx, one.outcome, one.rejectsFile)) } },
    notes: importNotes(ctx, told, input),
    files: told.flatMap(fileOf),
    exit: exitOf(outcomes),
  });
}

export const command = {
  words: ['import'],
  group: 'Gather',
  summary: { en: 'bring in lists: CSV, Excel, JSON, downloads of platforms, lists of addresses' },
  about: {
    en: 'Recognises a list by its content, shows how it read the columns, and accounts for every row. Archives (.zip, .tar.gz, .gz, .zst) and folders are looked into; messages and photos in them stay closed. The same file again changes nothing.',
  },
  args: [
    { name: 'path', required: true, many: true, summary: { en: 'files, archives or folders; - is standard input' } },
  ],
  flags: importFlags,
  examples: [
    { say: { en: 'one list' }, type: 'turf import groups.csv' },
    { say: { en: 'see first what it would do' }, type: 'turf import groups.csv --dry-run' },
    {
      say: { en: 'say which column is which' },
      type: 'turf import groups.csv --map name="Group name" --map members="How many"',
    },
    { say: { en: 'from another program' }, type: 'cat groups.csv | turf import - --as-of 2026-03-01 --json' },
  ],
  database: 'create',
  async run(ctx, input) {
    const asked = input.text('rejects');
    if (asked !== null && input.args('path').some((path) => resolve(ctx.cwd, path) === resolve(ctx.cwd, asked))) {
      throw badUsage(
        `--rejects ${asked} is one of the files to import.`,
        'turf import LIST.csv --rejects other-name.csv',
      );
    }
    // Loaded when it is used: help must not wait for it.
    const { importFiles } = await import('../flows/import.js');
    const outcomes = await importFiles(ctx.db(), await importRequest(ctx, input), ctx.progress.step);
    ctx.progress.end();
    const [only] = outcomes;
    if (outcomes.length === 1 && only?.is === 'refused') throw only.error;
    const stop = stoppedBy(outcomes);
    if (stop !== null && ctx.isDryRun) throw stop;
    return report(ctx, withRejects(ctx, outcomes, asked), input);
  },
} satisfies Command;
