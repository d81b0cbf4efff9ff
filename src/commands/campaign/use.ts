/** turf campaign use: which campaign maps are for when none is named. */
import { doc } from '../../domain/doc.js';
import { campaignJson } from '../campaign-doc.js';
import type { Command } from '../command.js';
import { noSuchCampaign } from '../the-campaign.js';

export const command = {
  words: ['campaign', 'use'],
  group: 'Rank',
  summary: { en: 'put a campaign in use' },
  args: [{ name: 'name', required: true, summary: { en: 'its name' } }],
  flags: [],
  examples: [{ say: { en: 'maps are for this one from now on' }, type: 'turf campaign use tenants' }],
  database: 'write',
  async run(ctx, input) {
    const name = input.arg('name') ?? '';
    const campaign = ctx.db().campaigns.named(name);
    if (campaign === null) throw noSuchCampaign(ctx, name);
    ctx.db().campaigns.use(campaign.id);
    return doc({
      lines: [ctx.tell('campaign.used', { name: campaign.name })],
      json: { head: { campaign: campaignJson(campaign, true) } },
      notes: [{ sort: 'next', text: ctx.tell('campaign.next-map') }],
    });
  },
} satisfies Command;
