/** A place's explanation in sentences: its rank and how sure that is, why, and what separates it from its neighbours. Used by explain. */
import { mainSide } from '../core/score/contrast.js';
import { RUNS } from '../core/score/runs.js';
import type { Ctx } from './ctx.js';
import { oneDigit } from './space-json.js';
import type { Neighbour, Standing, WholeMap } from './standing.js';
import { lookAlikeSentences, whySentences } from './why.js';

const TOP = 10;

function percent(share: number): number {
  return Math.round(share * 100);
}

function opening(ctx: Ctx, { scored, rank }: Standing, { campaign, ranking }: WholeMap): string {
  const [reach, relevance, score] = [scored.reach, scored.relevance ?? 0, scored.score].map(oneDigit);
  const figures = { reach: reach ?? 0, relevance: relevance ?? 0, score: score ?? 0, total: ranking.order.length };
  const name = campaign?.name ?? '';
  const [gate] = scored.gates;
  if (rank === null && gate !== undefined) {
    const id = campaign === null ? 'explain.held-back-reach' : 'explain.held-back';
    return ctx.tell(id, { ...figures, campaign: name, because: ctx.tell(`explain.gate-${gate}`) });
  }
  if (campaign === null) return ctx.tell('explain.rank-reach', { ...figures, rank: rank ?? 0 });
  if (rank === null) return ctx.tell('explain.off-map', { ...figures, campaign: name, least: ranking.least });
  const shares = { reachShare: percent(campaign.weight), relevanceShare: percent(1 - campaign.weight) };
  return ctx.tell('explain.rank', { ...figures, ...shares, campaign: name, rank });
}

function width(ctx: Ctx, { rank, range }: Standing, total: number): readonly string[] {
  if (rank === null || range === null) return [];
  const values = { rank, low: range.low, high: range.high, percent: percent(range.topTen), runs: RUNS };
  // Of ten places or fewer each is among the first ten.
  const unsure = total > TOP ? 'explain.range' : 'explain.range-few';
  return [ctx.tell(range.low === range.high ? 'explain.range-sure' : unsure, values)];
}

/** What mainly separates the place from a neighbour; the figure of the one ahead comes first. */
function contrast(
  ctx: Ctx,
  own: Standing,
  other: { readonly is: 'above' | 'below'; readonly of: Neighbour | null },
  weight: number,
): readonly string[] {
  if (other.of === null) return [];
  const { rank, scored } = other.of;
  const side = mainSide(own.scored, scored, weight);
  const values = { rank, name: scored.space.name, id: scored.space.id };
  if (side === null) return [ctx.tell(`explain.${other.is}-same`, values)];
  const figures = { own: oneDigit(own.scored[side] ?? 0), other: oneDigit(scored[side] ?? 0) };
  return [ctx.tell(`explain.${other.is}-${side}`, { ...values, ...figures })];
}

/** Why, without the figures around it. */
export function reasons(ctx: Ctx, { scored, lookAlike }: Standing): readonly string[] {
  return [...lookAlikeSentences(ctx.tell, lookAlike), ...whySentences(ctx.tell, scored)];
}

/** One paragraph each. */
export function explainSentences(ctx: Ctx, standing: Standing, map: WholeMap): readonly string[] {
  const { scored, rank, above, below } = standing;
  const missing = scored.missing.map((field) => ctx.tell(`missing.${field}`)).join(', ');
  const sure = ctx.tell('explain.sure', {
    confidence: scored.confidence,
    meaning: ctx.tell(`explain.sure-${scored.confidence}`),
    missing,
  });
  const isOnMap = rank !== null;
  const word = scored.badges.includes('broadcast') ? 'broadcast' : scored.quadrant;
  const quadrant = scored.quadrant === null || !isOnMap ? [] : [ctx.tell(`explain.quadrant-${word}`)];
  const border = scored.isBorderline && isOnMap ? [ctx.tell('explain.borderline')] : [];
  const weight = map.campaign?.weight ?? 1;
  const beside = [
    ...contrast(ctx, standing, { is: 'above', of: above }, weight),
    ...contrast(ctx, standing, { is: 'below', of: below }, weight),
  ];
  return [
    [opening(ctx, standing, map), ...width(ctx, standing, map.ranking.order.length)].join(' '),
    ...reasons(ctx, standing),
    ...(beside.length === 0 ? [] : [beside.join(' ')]),
    [sure, ...quadrant, ...border].join(' '),
  ];
}
