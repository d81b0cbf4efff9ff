/** turf imports undo: takes one import back, whatever came after it. */
import { shellWord } from '../../core/shell-word.js';
import { doc, type Note } from '../../domain/doc.js';
import type { TakenBack } from '../../flows/undo.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { importNumber } from '../the-import.js';

/** Names told of places that were kept; JSON has all. */
const MOST_NAMES = 20;

function lines(ctx: Ctx, { record, gone, changed, unchanged, parted, kept }: TakenBack): readonly string[] {
  const made = record.madeAt.slice(0, 10);
  const told = kept.slice(0, MOST_NAMES).map(({ id, name }) => `${name} (${id})`);
  const more = kept.length > told.length ? kept.length - told.length : '';
  return [
    ctx.tell('undo.what', { file: record.file, date: record.asOf, made }),
    ctx.tell('undo.counts', { gone, changed, unchanged }),
    ...(parted === 0 ? [] : [ctx.tell('undo.parted', { parted })]),
    ...(kept.length === 0 ? [] : [ctx.tell('undo.kept', { names: told.join('; '), more })]),
  ];
}

function replacedNotes(ctx: Ctx, { replaced }: TakenBack): readonly Note[] {
  if (replaced === null) return [];
  const { id, again } = replaced;
  return [{ sort: 'note', text: ctx.tell('undo.replaced', { id, again: again ?? '' }) }];
}

function next(ctx: Ctx, { record }: TakenBack): string {
  if (ctx.isDryRun) return ctx.tell('undo.dry-next', { id: record.id });
  const isThere = record.kind === 'file' && !record.isInsiders && record.file !== '-';
  return isThere ? ctx.tell('undo.again', { file: shellWord(record.file) }) : ctx.tell('undo.next');
}

export const command = {
  words: ['imports', 'undo'],
  group: 'Gather',
  summary: { en: 'take one list back: all is as if it had never come in, whatever came after it' },
  about: {
    en: 'Also takes back what you typed with turf add or turf edit. Places that you added or edited by hand stay. Campaigns stay too.',
  },
  args: [{ name: 'number', required: true, summary: { en: 'its number in turf imports' } }],
  flags: [],
  examples: [
    { say: { en: 'see first what would change' }, type: 'turf imports undo 1 --dry-run' },
    { say: { en: 'take it back' }, type: 'turf imports undo 1' },
  ],
  database: 'write',
  async run(ctx, input) {
    const id = importNumber(ctx, input.arg('number') ?? '');
    const { undoImport } = await import('../../flows/undo.js');
    const taken = await undoImport(ctx.db(), id, ctx.progress.step);
    ctx.progress.end();
    const { record, gone, changed, unchanged, parted, kept } = taken;
    const counts = { gone, changed, unchanged, parted };
    return doc({
      title: ctx.tell(ctx.isDryRun ? 'undo.title-dry' : 'undo.title', { id }),
      lines: lines(ctx, taken),
      columns: [
        { id: 'id', label: ctx.tell('col.id'), sort: 'number', inTable: false },
        { id: 'gone', label: ctx.tell('col.gone'), sort: 'number', inTable: false },
        { id: 'changed', label: ctx.tell('col.changed'), sort: 'number', inTable: false },
        { id: 'unchanged', label: ctx.tell('col.unchanged'), sort: 'number', inTable: false },
        { id: 'parted', label: ctx.tell('col.parted'), sort: 'number', inTable: false },
        { id: 'kept', label: ctx.tell('col.kept'), sort: 'number', inTable: false },
      ],
      rows: () => [{ id, ...counts, kept: kept.length }],
      json: {
        head: {
          undone: id,
          file: record.file,
          source: record.source,
          ...counts,
          had_replaced: taken.replaced?.id ?? null,
          kept: kept.map(({ id: number, key, name }) => ({ id: number, key, name })),
        },
      },
      notes: [...replacedNotes(ctx, taken), { sort: 'next', text: next(ctx, taken) }],
    });
  },
} satisfies Command;
