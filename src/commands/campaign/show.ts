/** turf campaign show: one campaign in full. */
import { doc } from '../../domain/doc.js';
import { notFound } from '../../domain/errors.js';
import { campaignJson, campaignLines } from '../campaign-doc.js';
import type { Command } from '../command.js';
import { theCampaign } from '../the-campaign.js';

export const command = {
  words: ['campaign', 'show'],
  group: 'Rank',
  summary: { en: 'the words and places of a campaign' },
  args: [{ name: 'name', required: false, summary: { en: 'default: the one in use' } }],
  flags: [],
  examples: [{ say: { en: 'the one in use' }, type: 'turf campaign show' }],
  database: 'read',
  async run(ctx, input) {
    const campaign = theCampaign(ctx, input.arg('name'));
    if (campaign === null) throw notFound(ctx.tell('campaign.none-in-use'), ctx.tell('campaign.next-new'));
    const isInUse = ctx.db().campaigns.inUse()?.id === campaign.id;
    return doc({
      title: ctx.tell('campaign.title', { name: campaign.name }),
      lines: campaignLines(ctx.tell, campaign),
      json: { head: { campaign: campaignJson(campaign, isInUse) } },
      notes: [{ sort: 'next', text: ctx.tell('campaign.next-map') }],
    });
  },
} satisfies Command;
