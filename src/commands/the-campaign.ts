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

/** `name` null: the one in use, or null when none is. */
export function theCampaign(ctx: Ctx, name: string | null): Campaign | null {
  const { campaigns } = ctx.db();
  if (name === null) return campaigns.inUse();
  const found = campaigns.named(name);
  if (found === null) throw noSuchCampaign(ctx, name);
  return found;
}
