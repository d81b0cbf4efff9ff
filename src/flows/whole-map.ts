/** The request for a campaign's whole map: no filter, by score, without what is hidden; by reach alone without a campaign. */
import type { Campaign } from '../domain/campaign.js';
import { NO_FILTERS } from './filters.js';
import type { RankRequest } from './rank.js';

/** `today`: ISO date. */
export function wholeMapRequest(campaign: Campaign | null, today: string): RankRequest {
  return { campaign, weight: null, filters: NO_FILTERS, sort: 'score', withHidden: false, today };
}
