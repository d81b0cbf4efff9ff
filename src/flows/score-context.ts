/** What judging needs to know besides the place: the campaign, what the person set, judged and taught. Read from a store once a command. */
import { reachTable } from '../core/platforms/reach-table.js';
import type { Context } from '../core/score/part.js';
import { plainContext } from '../core/score/plain-context.js';
import { usualEngagement } from '../core/score/usual-engagement.js';
import type { Campaign } from '../domain/campaign.js';
import type { Store } from '../store/store.js';
import { judgementsOf } from './judgements.js';
import { placeKnowledge } from './place-knowledge.js';

export interface ContextOf {
  readonly campaign: Campaign | null;
  /** ISO date. */
  readonly today: string;
}

export function scoreContext(store: Store, { campaign, today }: ContextOf): Context {
  const places = campaign === null ? null : placeKnowledge(store, campaign);
  const plain = plainContext(campaign, today, places?.known);
  return {
    ...plain,
    ...(places === null ? {} : { townIn: places.townIn }),
    ...(plain.aim === null ? {} : judgementsOf(store, plain.aim)),
    reachRow: reachTable(store.reach.settings(), store.reach.seenPosts()).rowOf,
    usualEngagement: usualEngagement(store.checks.reactions()),
  };
}
