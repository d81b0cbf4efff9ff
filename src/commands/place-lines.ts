/** What a campaign's places are taken for, in sentences; for `campaign show`. */
import { placeNotes } from '../core/placenames/place-notes.js';
import type { Campaign } from '../domain/campaign.js';
import type { Ctx } from './ctx.js';

/** Empty where nothing is known but their names. */
export async function placeLines(ctx: Ctx, campaign: Campaign): Promise<readonly string[]> {
  if (campaign.places.length === 0) return [];
  const { placeKnowledge } = await import('../flows/place-knowledge.js');
  const known = placeKnowledge(ctx.db(), campaign)?.known ?? new Map();
  return placeNotes(campaign.places, known).map(({ id, values }) => ctx.tell(id, values));
}
