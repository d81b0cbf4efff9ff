/** The context in which nothing was set, learned or judged: what all others start from. */
import type { Campaign } from '../../domain/campaign.js';
import type { KnownPlaces } from '../placenames/known-place.js';
import { reachTableOf } from '../platforms/reach-table.js';
import { aimOf } from './aim.js';
import type { Context } from './part.js';
import { weightsOf } from './weights.js';

/** `today`: ISO date. `known`: what a gazetteer says of the campaign's places. */
export function plainContext(campaign: Campaign | null, today: string, known?: KnownPlaces): Context {
  return {
    aim: campaign === null ? null : aimOf(campaign, known),
    today,
    weights: weightsOf(campaign),
    reachRow: reachTableOf,
    usualEngagement: new Map(),
    learned: null,
    townIn: () => null,
    verdictOf: () => null,
  };
}
