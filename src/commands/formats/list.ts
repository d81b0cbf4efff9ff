/** turf formats: the lists that turf can read; lists of any kind first, then by platform. */
import { doc } from '../../domain/doc.js';
import type { Command } from '../command.js';

export const command = {
  words: ['formats'],
  group: 'Gather',
  summary: { en: 'the lists that turf can read' },
  args: [],
  flags: [],
  examples: [{ say: { en: 'all of them' }, type: 'turf formats' }],
  database: 'none',
  async run(ctx) {
    const { knownFormats } = await import('../../flows/known-formats.js');
    const rows = knownFormats().map((format) => ({
      id: format.id,
      title: format.title.en,
      any_platform: format.generic > 0 ? 'yes' : 'no',
      how_to_export: format.howToExport.en,
    }));
    return doc({
      title: ctx.tell('formats.title'),
      columns: [
        { id: 'id', label: ctx.tell('col.format'), sort: 'text' },
        { id: 'title', label: ctx.tell('col.format-title'), sort: 'name', wraps: true },
        { id: 'how_to_export', label: ctx.tell('col.how_to_export'), sort: 'text', inTable: false },
        { id: 'any_platform', label: ctx.tell('col.any_platform'), sort: 'text', inTable: false },
      ],
      rows: () => rows,
      json: { head: { formats: rows.map((row) => ({ ...row, any_platform: row.any_platform === 'yes' })) } },
      notes: [
        { sort: 'note', text: ctx.tell('formats.note') },
        { sort: 'next', text: ctx.tell('formats.next') },
      ],
    });
  },
} satisfies Command;
