/** turf formats: the lists that turf can read, and how people get them. */
import { doc } from '../domain/doc.js';
import type { Command } from './command.js';

export const command = {
  words: ['formats'],
  group: 'Gather',
  summary: { en: 'the lists that turf can read, and how to get them' },
  args: [],
  flags: [],
  examples: [{ say: { en: 'all of them' }, type: 'turf formats' }],
  database: 'none',
  async run(ctx) {
    const { knownFormats } = await import('../flows/known-formats.js');
    const rows = knownFormats().map((format) => ({
      id: format.id,
      title: format.title.en,
      how_to_export: format.howToExport.en,
    }));
    return doc({
      title: ctx.tell('formats.title'),
      columns: [
        { id: 'id', label: ctx.tell('col.format'), sort: 'text' },
        { id: 'title', label: ctx.tell('col.format-title'), sort: 'text', inTable: false },
        { id: 'how_to_export', label: ctx.tell('col.how_to_export'), sort: 'name', wraps: true },
      ],
      rows: () => rows,
      json: { head: { formats: rows } },
      notes: [{ sort: 'note', text: ctx.tell('formats.note') }],
    });
  },
} satisfies Command;
