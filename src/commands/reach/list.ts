/** turf reach: which share of the members sees a post, on each platform and in each kind of place, and whose figure that is. */
import { doc } from '../../domain/doc.js';
import type { Command } from '../command.js';
import { reachJson, reachRow } from '../reach-doc.js';

export const command = {
  words: ['reach'],
  group: 'Rank',
  summary: { en: 'which share of the members sees a post, by platform; change it where you know better' },
  about: {
    en: 'Where only members are known, reach rests on this table: of 1,000 members, the share who see one post, and a smaller share in larger places. Most of it is assumed. Change it with "turf reach set", or let your own posts correct it with "turf reach seen". It is kept in the database: a copy of that ranks the same.',
  },
  args: [],
  flags: [{ name: 'all', summary: { en: 'every platform, also those that you have no place of' } }],
  examples: [
    { say: { en: 'the platforms that you have places of' }, type: 'turf reach' },
    { say: { en: 'change it in a sheet' }, type: 'turf reach -o reach.csv && turf reach set reach.csv' },
  ],
  database: 'read',
  async run(ctx, input) {
    const { reachRows } = await import('../../flows/reach.js');
    const rows = reachRows(ctx.db(), input.on('all'));
    return doc({
      title: ctx.tell('reach-table.title'),
      lines: [ctx.tell(rows.length === 0 ? 'reach-table.none' : 'reach-table.about')],
      columns: [
        { id: 'platform', label: ctx.tell('col.platform'), sort: 'text' },
        { id: 'kind', label: ctx.tell('col.kind'), sort: 'text' },
        { id: 'share_percent', label: ctx.tell('col.share_percent'), sort: 'number', digits: 2 },
        { id: 'typical_members', label: ctx.tell('col.typical_members'), sort: 'number' },
        { id: 'source', label: ctx.tell('col.share_source'), sort: 'name', wraps: true },
      ],
      rows: () => rows.map((row) => reachRow(ctx, row)),
      json: { head: { rows: rows.map(reachJson) } },
      notes: [{ sort: 'next', text: ctx.tell(rows.length === 0 ? 'reach-table.next-all' : 'reach-table.next') }],
    });
  },
} satisfies Command;
