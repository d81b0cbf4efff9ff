/** turf edit: corrects a place by hand, or many from a sheet; shows each field before and after. */
import { type FieldValue, fieldValue } from '../core/field-value.js';
import { type Doc, type DocRow, doc, type JsonObject } from '../domain/doc.js';
import { badUsage, EXIT } from '../domain/errors.js';
import { fieldValues } from '../domain/field-values.js';
import type { Edit, Edited, RefusedEdit } from '../flows/edit.js';
import type { SheetEdited } from '../flows/edit-from-sheet.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { theSpace } from './the-space.js';

/** Rows that could not be used, told on the spot; JSON has all. */
const MOST_TOLD = 20;

interface Change {
  readonly edit: Edit;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

function* changesOf(edits: readonly Edit[]): Iterable<Change> {
  for (const edit of edits) {
    for (const field of edit.fields)
      yield { edit, field, before: fieldValue(edit.before, field), after: fieldValue(edit.after, field) };
  }
}

function messageOf(ctx: Ctx, { problems }: RefusedEdit): string {
  return problems.map(({ id, values }) => ctx.tell(id, values)).join(' ');
}

function refusedLines(ctx: Ctx, refused: readonly RefusedEdit[]): readonly string[] {
  const told = refused
    .slice(0, MOST_TOLD)
    .map((one) => ctx.tell('edit.refused', { line: one.line, place: one.place, message: messageOf(ctx, one) }));
  const more = refused.length - told.length;
  return more === 0 ? told : [...told, ctx.tell('edit.refused-more', { more })];
}

function editJson({ before, after, fields, line }: Edit): JsonObject {
  const changes = fields.map((field) => [
    field,
    { before: fieldValue(before, field), after: fieldValue(after, field) },
  ]);
  return { line, id: after.id, key: after.key, name: after.name, changes: Object.fromEntries(changes) };
}

function rowOf({ edit, field, before, after }: Change): DocRow {
  return { id: edit.after.id, field, before, after, name: edit.after.name };
}

function report(ctx: Ctx, edited: Edited, lines: readonly string[]): Doc {
  const { record, edits, unchanged, refused } = edited;
  const isTaken = record !== null && !ctx.isDryRun;
  const next = ctx.isDryRun ? 'edit.dry-next' : 'edit.next';
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'edit.title-dry' : 'edit.title'),
    lines,
    columns: [
      { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
      { id: 'field', label: ctx.tell('show.field'), sort: 'text' },
      // One place is named above the table.
      { id: 'name', label: ctx.tell('col.place-name'), sort: 'text', dropAt: 1, inTable: edits.length > 1 },
      { id: 'before', label: ctx.tell('col.before'), sort: 'text', dropAt: 2 },
      { id: 'after', label: ctx.tell('col.after'), sort: 'name', wraps: true },
    ],
    rows: function* () {
      for (const change of changesOf(edits)) yield rowOf(change);
    },
    say: ({ id, name, field, before, after }) =>
      ctx.tell('edit.change', {
        id: id ?? '',
        name: name ?? '',
        field: field ?? '',
        before: before ?? '',
        after: after ?? '',
      }),
    json: {
      head: {
        import: isTaken ? record.id : null,
        edited: edits.length,
        unchanged,
        refused: refused.map((one) => ({ line: one.line, place: one.place, message: messageOf(ctx, one) })),
        places: edits.map(editJson),
      },
    },
    notes: [
      ...refusedLines(ctx, ctx.isTerminal ? [] : refused).map((text) => ({ sort: 'warning' as const, text })),
      { sort: 'next', text: isTaken ? ctx.tell('undo.take-back', { id: record.id }) : ctx.tell(next) },
    ],
    exit: refused.length > 0 ? EXIT.attention : EXIT.done,
  });
}

function sheetLines(ctx: Ctx, edited: SheetEdited): readonly string[] {
  const { rows, edits, unchanged, refused, ignored } = edited;
  return [
    ctx.tell('edit.counts', { rows, edited: edits.length, unchanged, refused: refused.length }),
    ...(ignored.length === 0 ? [] : [ctx.tell('edit.ignored', { columns: ignored.join('; ') })]),
    ...refusedLines(ctx, refused),
  ];
}

async function editOne(ctx: Ctx, text: string, input: Input): Promise<Doc> {
  const values = fieldValues(input.list('set'));
  const space = await theSpace(ctx, text, 'edit');
  const { editPlace } = await import('../flows/edit.js');
  const edited = await editPlace(ctx.db(), { space, values, now: ctx.now() });
  const [refused] = edited.refused;
  if (refused !== undefined)
    throw badUsage(
      ctx.tell('edit.not-done', { name: space.name, message: messageOf(ctx, refused) }),
      `turf show ${space.id}   (what is known of it now)`,
    );
  const name = edited.edits[0]?.after.name ?? space.name;
  const lines = [ctx.tell('edit.place', { name, id: edited.edits[0]?.after.id ?? space.id })];
  return report(ctx, edited, edited.unchanged > 0 ? [...lines, ctx.tell('edit.same')] : lines);
}

async function editMany(ctx: Ctx, path: string): Promise<Doc> {
  const { editFromSheet } = await import('../flows/edit-from-sheet.js');
  const request = { path, stdin: ctx.stdin, now: ctx.now(), progress: ctx.progress.step };
  const edited = await editFromSheet(ctx.db(), request);
  ctx.progress.end();
  return report(ctx, edited, sheetLines(ctx, edited));
}

const EXAMPLE = 'turf edit 12 --set members=2400   (or: turf edit --from-sheet places.csv)';

export const command = {
  words: ['edit'],
  group: 'Gather',
  summary: { en: 'correct a place by hand, or many from a sheet' },
  about: {
    en: 'What you set counts before what files say, also after later imports. --set FIELD= makes a field unknown. A sheet names the place in a column key or id, else by its address or a first column with the name; the other columns are fields, and blank cells change nothing. A list from "turf spaces -o places.csv" is such a sheet.',
  },
  args: [{ name: 'space', required: false, summary: { en: 'its number, key, address or name' } }],
  flags: [
    {
      name: 'set',
      value: { label: 'FIELD=VALUE', type: 'text' },
      many: true,
      summary: { en: 'members=2400, place="Elm Road", url=ADDRESS …; FIELD= makes it unknown' },
    },
    {
      name: 'from-sheet',
      value: { label: 'FILE', type: 'text' },
      summary: { en: 'many places from a sheet (CSV or a workbook); - is standard input' },
    },
  ],
  examples: [
    {
      say: { en: 'one place' },
      type: 'turf edit https://www.reddit.com/r/gardening --set members=6.2M --set description=',
    },
    {
      say: { en: 'many, from a sheet' },
      type: 'turf spaces -o places.csv && turf edit --from-sheet places.csv --dry-run',
    },
  ],
  database: 'write',
  async run(ctx, input) {
    const text = (input.arg('space') ?? '').trim();
    const path = input.text('from-sheet');
    const isSet = input.list('set').length > 0;
    if (path !== null) {
      if (text !== '' || isSet) throw badUsage(ctx.tell('edit.either'), EXAMPLE);
      return editMany(ctx, path);
    }
    if (text === '') throw badUsage(ctx.tell('edit.which'), EXAMPLE);
    if (!isSet) throw badUsage(ctx.tell('edit.what'), EXAMPLE);
    return editOne(ctx, text, input);
  },
} satisfies Command;
