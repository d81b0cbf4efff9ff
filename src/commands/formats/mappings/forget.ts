/** turf formats mappings forget: takes back how columns were said to be read; lists that are in stay as they are. */
import { doc } from '../../../domain/doc.js';
import { notFound } from '../../../domain/errors.js';
import type { KeptMapping } from '../../../store/mappings.js';
import type { Command } from '../../command.js';

/** By its name, whatever its case, else by its number. */
function meant(typed: string, all: readonly KeptMapping[]): KeptMapping | undefined {
  const word = typed.trim().toLowerCase();
  return (
    all.find(({ name }) => name?.toLowerCase() === word) ?? all.find(({ id }) => String(id) === word.replace(/^#/, ''))
  );
}

export const command = {
  words: ['formats', 'mappings', 'forget'],
  group: 'Gather',
  summary: { en: 'forget how columns are read: a question you answered is asked again' },
  about: { en: 'Only later lists are read otherwise; those that are in stay as they are.' },
  args: [{ name: 'mapping', required: true, summary: { en: 'its name, or its number in turf formats mappings' } }],
  flags: [],
  examples: [
    {
      say: { en: 'keep one, and forget it' },
      type: 'turf import LIST.csv --save-mapping crm && turf formats mappings forget crm',
    },
  ],
  database: 'write',
  async run(ctx, input) {
    const typed = input.arg('mapping') ?? '';
    const { mappings } = ctx.db();
    const all = mappings.all();
    const found = meant(typed, all);
    if (found === undefined) {
      const names = all.map(({ id, name }) => name ?? String(id)).join(', ');
      throw notFound(ctx.tell('mappings.unknown', { typed, names }), 'turf formats mappings   (all that are kept)');
    }
    mappings.forget(found.id);
    const name = found.name ?? `#${found.id}`;
    return doc({
      lines: [ctx.tell(ctx.isDryRun ? 'mappings.forget-dry' : 'mappings.forgotten', { name })],
      json: { head: { forgotten: ctx.isDryRun ? null : found.id, mapping: found.name } },
      notes: [{ sort: 'next', text: ctx.tell('mappings.next-list') }],
    });
  },
} satisfies Command;
