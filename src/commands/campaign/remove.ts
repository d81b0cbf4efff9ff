/** turf campaign remove: forgets a campaign's words; places and imports stay. */
import { doc } from '../../domain/doc.js';
import { badUsage } from '../../domain/errors.js';
import { campaignJson } from '../campaign-doc.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { noSuchCampaign } from '../the-campaign.js';

async function isAgreed(ctx: Ctx, name: string): Promise<boolean> {
  if (ctx.isYes || ctx.isDryRun) return true;
  if (ctx.canAsk) return ctx.confirm({ say: ctx.tell('campaign.ask-remove', { name }), initial: false });
  throw badUsage(ctx.tell('campaign.confirm', { name }), `turf campaign remove "${name}" --yes`);
}

export const command = {
  words: ['campaign', 'remove'],
  group: 'Rank',
  summary: { en: 'remove a campaign; places and imports stay' },
  args: [{ name: 'name', required: true, summary: { en: 'its name' } }],
  flags: [],
  examples: [{ say: { en: 'without being asked' }, type: 'turf campaign remove tenants --yes' }],
  database: 'write',
  async run(ctx, input) {
    const name = input.arg('name') ?? '';
    const campaign = ctx.db().campaigns.named(name);
    if (campaign === null) throw noSuchCampaign(ctx, name);
    const agreed = await isAgreed(ctx, campaign.name);
    if (agreed) ctx.db().campaigns.remove(campaign.id);
    const id = !agreed ? 'campaign.kept' : ctx.isDryRun ? 'campaign.would-remove' : 'campaign.removed';
    return doc({
      lines: [ctx.tell(id, { name: campaign.name })],
      json: { head: { removed: agreed, campaign: campaignJson(campaign, false) } },
    });
  },
} satisfies Command;
