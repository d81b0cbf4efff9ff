/** turf formats mappings: how people said that columns are read, by name and by headings. */
import { shellWord } from '../../core/shell-word.js';
import { doc } from '../../domain/doc.js';
import type { KeptMapping } from '../../store/mappings.js';
import type { Command } from '../command.js';

function rowOf({ id, name, headings, columns, madeAt }: KeptMapping) {
  return {
    id,
    mapping: name,
    made_at: madeAt.slice(0, 10),
    columns: [...columns].map(([field, column]) => `--map ${field}=${shellWord(column)}`).join(' '),
    headings: headings === null ? null : headingsOf(headings).join(', '),
  };
}

function headingsOf(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.map(String) : [];
}

export const command = {
  words: ['formats', 'mappings'],
  group: 'Gather',
  summary: { en: 'how you said that columns are read: by name, and for lists with the same headings' },
  args: [],
  flags: [],
  examples: [{ say: { en: 'all of them' }, type: 'turf formats mappings' }],
  database: 'read',
  async run(ctx) {
    const rows = ctx.db().mappings.all().map(rowOf);
    const [first] = rows;
    return doc({
      title: ctx.tell('mappings.title'),
      lines: rows.length === 0 ? [ctx.tell('mappings.none')] : [],
      columns: [
        { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
        { id: 'mapping', label: ctx.tell('col.mapping'), sort: 'text' },
        { id: 'made_at', label: ctx.tell('col.kept'), sort: 'text' },
        { id: 'headings', label: ctx.tell('col.for'), sort: 'text', inTable: false },
        { id: 'columns', label: ctx.tell('col.columns'), sort: 'name', wraps: true },
      ],
      rows: () => rows,
      json: { head: { mappings: rows } },
      notes:
        first === undefined
          ? [{ sort: 'next', text: ctx.tell('mappings.next-save') }]
          : [
              { sort: 'next', text: ctx.tell('mappings.next-use') },
              { sort: 'next', text: ctx.tell('mappings.next-forget', { id: first.id }) },
            ],
    });
  },
} satisfies Command;
