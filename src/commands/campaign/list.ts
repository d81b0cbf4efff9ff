/** turf campaign list: the campaigns there are. */
import { doc } from '../../domain/doc.js';
import { campaignJson } from '../campaign-doc.js';
import type { Command } from '../command.js';

export const command = {
  words: ['campaign', 'list'],
  group: 'Rank',
  summary: { en: 'the campaigns there are' },
  args: [],
  flags: [],
  examples: [{ say: { en: 'all of them' }, type: 'turf campaign list' }],
  database: 'read',
  async run(ctx) {
    const { campaigns } = ctx.db();
    const all = campaigns.all();
    const inUse = campaigns.inUse()?.id ?? null;
    return doc({
      title: ctx.tell('campaign.titles'),
      lines: all.length === 0 ? [ctx.tell('campaign.none')] : [],
      columns: [
        { id: 'in_use', label: ctx.tell('col.in_use'), sort: 'text' },
        { id: 'name', label: ctx.tell('col.name'), sort: 'text' },
        { id: 'places', label: ctx.tell('col.places'), sort: 'text', dropAt: 1 },
        { id: 'terms', label: ctx.tell('col.terms'), sort: 'name', wraps: true },
      ],
      rows: () =>
        all.map((campaign) => ({
          in_use: campaign.id === inUse ? 'yes' : 'no',
          name: campaign.name,
          places: campaign.places.join(', '),
          terms: campaign.terms.join(', '),
        })),
      json: { head: { campaigns: all.map((campaign) => campaignJson(campaign, campaign.id === inUse)) } },
      notes: all.length === 0 ? [{ sort: 'next', text: ctx.tell('campaign.next-new') }] : [],
    });
  },
} satisfies Command;
