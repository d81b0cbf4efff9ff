/** A campaign as people and scripts see it. */
import { campaignFields, LISTS } from '../core/campaign/campaign-fields.js';
import { unusual } from '../core/score/weights.js';
import type { Campaign } from '../domain/campaign.js';
import type { Column, DocRow, JsonObject } from '../domain/doc.js';
import type { Tell } from '../text/tell.js';

export function campaignJson(campaign: Campaign, isInUse: boolean): JsonObject {
  return { ...campaignFields(campaign), in_use: isInUse };
}

/** Its words, a sentence for each sort that it has. */
export function campaignLines(tell: Tell, campaign: Campaign): readonly string[] {
  const list = (id: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [tell(id, { text: texts.join(', ') })];
  const weights = Object.entries(unusual(campaign.weights)).map(([name, value]) => `${name} ${value}`);
  return [
    ...list('campaign.about', campaign.about === null ? [] : [campaign.about]),
    ...list('campaign.issues', campaign.issues),
    ...list('campaign.terms', campaign.terms),
    ...list('campaign.related', campaign.related),
    ...list('campaign.exclude', campaign.exclude),
    ...list('campaign.never', campaign.never),
    ...list('campaign.places', campaign.places),
    ...list('campaign.languages', campaign.languages),
    tell('campaign.weight', {
      reach: Math.round(campaign.weight * 100),
      relevance: Math.round((1 - campaign.weight) * 100),
    }),
    ...list('campaign.weights', weights),
  ];
}

/** Columns and rows of its words, for sheets: in a table the sentences say it all. */
export function wordColumns(tell: Tell): readonly Column[] {
  return [
    { id: 'list', label: tell('col.list'), sort: 'text', inTable: false },
    { id: 'word', label: tell('col.word'), sort: 'name', inTable: false },
  ];
}

export function wordRows(campaign: Campaign): readonly DocRow[] {
  return LISTS.flatMap((list) => campaign[list].map((word) => ({ list, word })));
}
