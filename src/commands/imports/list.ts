/** turf imports: what was brought in, and when. */
import { doc } from '../../domain/doc.js';
import type { ImportRecord } from '../../domain/import-record.js';
import type { Command } from '../command.js';
import { importJson } from '../import-json.js';

function rowOf(record: ImportRecord) {
  return {
    id: record.id,
    rows: record.tally.rows,
    added: record.tally.added,
    updated: record.tally.updated,
    rejected: record.tally.rejected,
    as_of: record.asOf,
    made_at: record.madeAt.slice(0, 10),
    format: record.format,
    source: record.source,
    file: record.file,
  };
}

export const command = {
  words: ['imports'],
  group: 'Gather',
  summary: { en: 'what was brought in, and when' },
  args: [],
  flags: [],
  examples: [{ say: { en: 'all imports' }, type: 'turf imports' }],
  database: 'read',
  async run(ctx) {
    const records = ctx.db().imports.all();
    return doc({
      title: ctx.tell('imports.title'),
      lines: records.length === 0 ? [ctx.tell('imports.none')] : [],
      columns: [
        { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
        { id: 'rows', label: ctx.tell('col.rows'), sort: 'number' },
        { id: 'added', label: ctx.tell('col.added'), sort: 'number' },
        { id: 'updated', label: ctx.tell('col.updated'), sort: 'number', dropAt: 1 },
        { id: 'rejected', label: ctx.tell('col.rejected'), sort: 'number' },
        { id: 'as_of', label: ctx.tell('col.as_of'), sort: 'text' },
        { id: 'made_at', label: ctx.tell('col.made_at'), sort: 'text', dropAt: 2 },
        { id: 'format', label: ctx.tell('col.format'), sort: 'text', dropAt: 3 },
        { id: 'source', label: ctx.tell('col.source'), sort: 'text', inTable: false },
        { id: 'file', label: ctx.tell('col.file'), sort: 'name' },
      ],
      rows: () => records.map(rowOf),
      json: {
        head: {
          imports: records.map((record) => importJson(record, ctx.tell)),
        },
      },
      notes: records.length === 0 ? [{ sort: 'next', text: ctx.tell('imports.next') }] : [],
    });
  },
} satisfies Command;
