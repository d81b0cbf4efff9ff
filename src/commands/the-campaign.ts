/** The campaign a command works for: the one named, else the one in use, else none. */
import type { Campaign } from '../domain/campaign.js';
import { notFound, type TurfError } from '../domain/errors.js';
import type { Ctx } from './ctx.js';

export function noSuchCampaign(ctx: Ctx, name: string): TurfError {
  const names = ctx
    .db()
    .campaigns.all()
    .map((campaign) => campaign.name);
  const hint =
    names.length === 0
      ? ctx.tell('campaign.next-new')
      : ctx.tell('campaign.known', { count: names.length, names: names.join(', ') });
  return notFound(ctx.tell('campaign.not-found', { name }), hint);
}

/** As theCampaign, where there must be one: throws a TurfError (exit 8) when none is in use. */
export function campaignOrFail(ctx: Ctx, name: string | null): Campaign {
  const campaign = theCampaign(ctx, name);
  if (campaign === null) throw notFound(ctx.tell('campaign.none-in-use'), ctx.tell('campaign.next-new'));
  return campaign;
}

/** `name` null: the one in use, or null when none is. */
export function theCampaign(ctx: Ctx, name: string | null): Campaign | null {
  const { campaigns } = ctx.db();
  if (name === null) return campaigns.inUse();
  const found = campaigns.named(name);
  if (found === null) throw noSuchCampaign(ctx, name);
  return found;
}
