/** What a campaign consists of, and the same as JSON: for scripts, and for a file that others import. Ratings and numbers are no part of it. */
import type { Campaign, NewCampaign } from '../../domain/campaign.js';
import type { JsonObject } from '../../domain/json.js';
import { unusual } from '../score/weights.js';

/** The lists that people fill, in the order in which they are shown. */
export const LISTS = ['terms', 'related', 'exclude', 'never', 'places', 'languages'] as const;
export type List = (typeof LISTS)[number];

export function campaignFields(campaign: Campaign | NewCampaign): JsonObject {
  const { name, about, terms, related, exclude, never, places, languages, weight, weights, issues } = campaign;
  const unusualWeights = Object.fromEntries(Object.entries(unusual(weights)));
  return { name, about, terms, related, exclude, never, places, languages, weight, weights: unusualWeights, issues };
}
