/** A campaign as people and scripts see it. */
import type { Campaign } from '../domain/campaign.js';
import type { JsonObject } from '../domain/doc.js';
import type { Tell } from '../text/tell.js';

export function campaignJson(campaign: Campaign, isInUse: boolean): JsonObject {
  const { name, about, terms, related, exclude, places, languages, weight } = campaign;
  return { name, about, terms, related, exclude, places, languages, weight, in_use: isInUse };
}

/** Its words, a sentence for each sort that it has. */
export function campaignLines(tell: Tell, campaign: Campaign): readonly string[] {
  const list = (id: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [tell(id, { text: texts.join(', ') })];
  return [
    ...list('campaign.about', campaign.about === null ? [] : [campaign.about]),
    ...list('campaign.terms', campaign.terms),
    ...list('campaign.related', campaign.related),
    ...list('campaign.exclude', campaign.exclude),
    ...list('campaign.places', campaign.places),
    ...list('campaign.languages', campaign.languages),
    tell('campaign.weight', {
      reach: Math.round(campaign.weight * 100),
      relevance: Math.round((1 - campaign.weight) * 100),
    }),
  ];
}
