/** turf campaign export: a campaign as a file that others import, or that is kept. */
import { campaignFields } from '../../core/campaign/campaign-fields.js';
import { doc } from '../../domain/doc.js';
import { wordColumns, wordRows } from '../campaign-doc.js';
import type { Command } from '../command.js';
import { campaignOrFail } from '../the-campaign.js';

export const command = {
  words: ['campaign', 'export'],
  group: 'Rank',
  summary: { en: 'a campaign as a file to send to others' },
  about: {
    en: 'The file holds its words, places, languages and weights; what you judged stays here. It is text that can be changed in an editor; -o words.csv gives the words alone, as a sheet.',
  },
  args: [{ name: 'name', required: false, summary: { en: 'default: the one in use' } }],
  flags: [],
  examples: [{ say: { en: 'the one in use' }, type: 'turf campaign export -o tenants.json' }],
  database: 'read',
  view: 'json',
  async run(ctx, input) {
    const campaign = campaignOrFail(ctx, input.arg('name'));
    return doc({
      columns: wordColumns(ctx.tell),
      rows: () => wordRows(campaign),
      json: { head: { campaign: campaignFields(campaign) }, isForEditing: true },
      notes: [{ sort: 'next', text: ctx.tell('campaign.next-send') }],
    });
  },
} satisfies Command;
