/** What was learned from judgements, in sentences and as JSON. Used by turf rate. */
import type { Campaign } from '../domain/campaign.js';
import type { JsonObject } from '../domain/doc.js';
import type { WhatWasLearned } from '../flows/what-was-learned.js';
import type { Ctx } from './ctx.js';

export async function learnedNow(ctx: Ctx, campaign: Campaign): Promise<WhatWasLearned> {
  const { whatWasLearned } = await import('../flows/what-was-learned.js');
  return whatWasLearned(ctx.db(), campaign);
}

/** Nothing before anything was judged. */
export function learnedLines(ctx: Ctx, learned: WhatWasLearned): readonly string[] {
  const { liked, disliked, speakFor, speakAgainst } = learned;
  if (liked + disliked === 0) return [];
  const counts = ctx.tell('rate.counts', { liked, disliked });
  if (liked === 0) return [ctx.tell('rate.nothing-liked', { counts })];
  const words = { counts, speakFor: speakFor.join(', '), speakAgainst: speakAgainst.join(', ') };
  return [ctx.tell(speakFor.length === 0 ? 'rate.learned-nothing' : 'rate.learned', words)];
}

export function learnedJson({ liked, disliked, speakFor, speakAgainst }: WhatWasLearned): JsonObject {
  return { liked, disliked, words_for: speakFor, words_against: speakAgainst };
}
