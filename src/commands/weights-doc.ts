/** The weights of a campaign: a sheet to change and to give back with --weights. Used by turf campaign show. */
import { MOST, USUAL, WEIGHTS, weightsOf } from '../core/score/weights.js';
import type { Campaign } from '../domain/campaign.js';
import { type Doc, doc } from '../domain/doc.js';
import type { Ctx } from './ctx.js';

export function weightsDoc(ctx: Ctx, campaign: Campaign): Doc {
  const weights = weightsOf(campaign);
  return doc({
    title: ctx.tell('weights.title', { name: campaign.name }),
    columns: [
      { id: 'name', label: ctx.tell('col.weight'), sort: 'text' },
      { id: 'value', label: ctx.tell('col.value'), sort: 'number', digits: 2 },
      { id: 'usual', label: ctx.tell('col.usual'), sort: 'number', digits: 2 },
      { id: 'most', label: ctx.tell('col.most'), sort: 'number', dropAt: 1 },
      { id: 'what', label: ctx.tell('col.what'), sort: 'name', wraps: true },
    ],
    rows: () =>
      WEIGHTS.map((name) => ({
        name,
        value: weights[name],
        usual: USUAL[name],
        most: MOST[name],
        what: ctx.tell(`weight.${name}`),
      })),
    json: { head: { campaign: campaign.name, weights: { ...weights }, usual: { ...USUAL } }, isForEditing: true },
    notes: [{ sort: 'next', text: ctx.tell('weights.next', { name: campaign.name }) }],
  });
}
