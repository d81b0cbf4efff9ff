/** turf placenames remove: takes a list of place names out again. */
import { doc } from '../../domain/doc.js';
import { badUsage, notFound } from '../../domain/errors.js';
import type { Command } from '../command.js';

export const command = {
  words: ['placenames', 'remove'],
  group: 'Rank',
  summary: { en: 'take a list of place names out again' },
  about: { en: 'Your campaigns and places stay as they are; only names that the list knew are no longer found.' },
  args: [{ name: 'number', required: true, summary: { en: 'its number in turf placenames' } }],
  flags: [],
  examples: [{ say: { en: 'what there is to take out' }, type: 'turf placenames' }],
  database: 'write',
  async run(ctx, input) {
    const typed = input.arg('number') ?? '';
    const digits = /^#?(\d{1,15})$/.exec(typed.trim())?.[1];
    if (digits === undefined) throw badUsage(ctx.tell('placenames.number', { text: typed }), 'turf placenames');
    const { placenames } = ctx.db();
    const found = placenames.sources().find(({ id }) => id === Number(digits));
    if (found === undefined)
      throw notFound(ctx.tell('placenames.unknown', { id: digits }), ctx.tell('placenames.unknown-hint'));
    placenames.remove(found.id);
    const said = ctx.isDryRun ? 'placenames.removed-dry' : 'placenames.removed';
    return doc({
      lines: [ctx.tell(said, { file: found.file, rows: found.rows })],
      json: { head: { removed: ctx.isDryRun ? null : found.id, file: found.file, rows: found.rows } },
      notes: ctx.isDryRun ? [] : [{ sort: 'next', text: ctx.tell('placenames.next-list') }],
    });
  },
} satisfies Command;
