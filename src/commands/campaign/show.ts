/** turf campaign show: one campaign in full, or its weights. */
import { doc } from '../../domain/doc.js';
import { campaignJson, campaignLines } from '../campaign-doc.js';
import type { Command } from '../command.js';
import { placeLines } from '../place-lines.js';
import { campaignOrFail } from '../the-campaign.js';
import { weightsDoc } from '../weights-doc.js';

export const command = {
  words: ['campaign', 'show'],
  group: 'Rank',
  summary: { en: 'the words and places of a campaign' },
  args: [{ name: 'name', required: false, summary: { en: 'default: the one in use' } }],
  flags: [{ name: 'weights', summary: { en: 'how much each thing counts, as a sheet to change' } }],
  examples: [
    { say: { en: 'the one in use' }, type: 'turf campaign show' },
    {
      say: { en: 'its weights: change the file, then give it back' },
      type: 'turf campaign show --weights -o weights.csv && turf campaign edit --weights weights.csv',
    },
  ],
  database: 'read',
  async run(ctx, input) {
    const campaign = campaignOrFail(ctx, input.arg('name'));
    if (input.on('weights')) return weightsDoc(ctx, campaign);
    const isInUse = ctx.db().campaigns.inUse()?.id === campaign.id;
    return doc({
      title: ctx.tell('campaign.title', { name: campaign.name }),
      lines: [...campaignLines(ctx.tell, campaign), ...(await placeLines(ctx, campaign))],
      json: { head: { campaign: campaignJson(campaign, isInUse) } },
      notes: [{ sort: 'next', text: ctx.tell('campaign.next-map') }],
    });
  },
} satisfies Command;
