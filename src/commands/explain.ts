/** turf explain: why a space stands where it does. */

import type { Campaign } from '../domain/campaign.js';
import { type Column, type DocRow, doc, type Json } from '../domain/doc.js';
import type { Contribution, Ranked } from '../domain/ranked.js';
import { NO_FILTERS } from '../flows/filters.js';
import type { FoundLookAlike } from '../flows/look-alikes.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { oneDigit, rankedJson } from './space-json.js';
import { theCampaign } from './the-campaign.js';
import { theSpace } from './the-space.js';
import { lookAlikeSentences, whySentences } from './why.js';

interface Standing {
  readonly scored: Ranked;
  readonly campaign: Campaign | null;
  /** null: not on the map. */
  readonly rank: number | null;
  readonly total: number;
  /** The relevance below which nothing is on the map. */
  readonly least: number;
  /** What it may be an imitation of. */
  readonly lookAlike: FoundLookAlike | null;
}

function percent(weight: number): { reachShare: number; relevanceShare: number } {
  return { reachShare: Math.round(weight * 100), relevanceShare: Math.round((1 - weight) * 100) };
}

function opening(ctx: Ctx, standing: Standing): string {
  const { scored, campaign, rank: at, total } = standing;
  const reach = oneDigit(scored.reach);
  if (campaign === null) return ctx.tell('explain.rank-reach', { rank: at ?? 0, total, reach });
  const figures = { campaign: campaign.name, reach, relevance: oneDigit(scored.relevance ?? 0) };
  if (at === null) return ctx.tell('explain.off-map', { ...figures, least: standing.least });
  return ctx.tell('explain.rank', {
    ...figures,
    rank: at,
    total,
    score: oneDigit(scored.score),
    ...percent(campaign.weight),
  });
}

function why(ctx: Ctx, { scored, lookAlike }: Standing): readonly string[] {
  return [...lookAlikeSentences(ctx.tell, lookAlike), ...whySentences(ctx.tell, scored)];
}

function sentences(ctx: Ctx, standing: Standing): readonly string[] {
  const { scored } = standing;
  const missing = scored.missing.map((field) => ctx.tell(`missing.${field}`)).join(', ');
  const sure = ctx.tell('explain.sure', {
    confidence: scored.confidence,
    meaning: ctx.tell(`explain.sure-${scored.confidence}`),
    missing,
  });
  const isOnMap = standing.rank !== null;
  const quadrant = scored.quadrant === null || !isOnMap ? [] : [ctx.tell(`explain.quadrant-${scored.quadrant}`)];
  const border = scored.isBorderline && isOnMap ? [ctx.tell('explain.borderline')] : [];
  return [opening(ctx, standing), ...why(ctx, standing), [sure, ...quadrant, ...border].join(' ')];
}

function columns(ctx: Ctx): readonly Column[] {
  return [
    { id: 'part', label: ctx.tell('col.part'), sort: 'text' },
    { id: 'points', label: ctx.tell('col.points'), sort: 'number', digits: 1 },
    { id: 'value', label: ctx.tell('col.value'), sort: 'text', dropAt: 2 },
    { id: 'field', label: ctx.tell('col.field'), sort: 'text', dropAt: 1 },
    { id: 'because', label: ctx.tell('col.because'), sort: 'name', wraps: true },
  ];
}

/** Points rounded so that within a group they still add up to the rounded figure: the largest takes the rest. */
export function roundedPoints(parts: readonly Contribution[], figure: number): readonly number[] {
  const rounded = parts.map((part) => oneDigit(part.points));
  const rest = oneDigit(figure) - rounded.reduce((sum, value) => sum + value, 0);
  const largest = rounded.indexOf(Math.max(...rounded));
  return rounded.map((value, at) => (at === largest ? oneDigit(value + rest) : value));
}

function partRows(ctx: Ctx, scored: Ranked): readonly DocRow[] {
  const group = (prefix: string, figure: number): readonly DocRow[] => {
    const parts = scored.parts.filter((part) => part.part.startsWith(prefix));
    const points = roundedPoints(parts, figure);
    return parts.map((part, at) => ({
      part: part.part,
      points: points[at] ?? 0,
      value: part.value,
      field: part.field,
      because: ctx.tell(part.because.id, part.because.values),
    }));
  };
  return [...group('reach.', scored.reach), ...group('relevance.', scored.relevance ?? 0)];
}

/** What the sentences say, as rows: a table in a pipe or a file has no sentences. */
function figureRows(standing: Standing): readonly DocRow[] {
  const { scored, rank } = standing;
  const row = (part: string, points: number | null, value: string): DocRow => ({
    part,
    points,
    value,
    field: '',
    because: '',
  });
  return [
    row('space', null, scored.space.key),
    row('name', null, scored.space.name),
    row('rank', rank, ''),
    row('score', oneDigit(scored.score), ''),
    row('reach', oneDigit(scored.reach), ''),
    row('relevance', scored.relevance === null ? null : oneDigit(scored.relevance), ''),
    row('confidence', null, scored.confidence),
  ];
}

async function standingOf(ctx: Ctx, text: string, campaignName: string | null): Promise<Standing> {
  const space = await theSpace(ctx, text, 'explain');
  const campaign = theCampaign(ctx, campaignName);
  const today = ctx.now().toISOString().slice(0, 10);
  const request = { campaign, weight: null, filters: NO_FILTERS, sort: 'score' as const, withHidden: false, today };
  const { rank } = await import('../flows/rank.js');
  const ranking = await rank(ctx.db(), request, ctx.progress.step);
  ctx.progress.end();
  const at = ranking.order.findIndex((one) => one.id === space.id);
  const { lookAlikeOf, withBadge } = await import('../flows/look-alikes.js');
  const lookAlike = lookAlikeOf(ctx.db(), space, today);
  const judged = ranking.judge(space);
  return {
    scored: lookAlike === null ? judged : withBadge(judged),
    campaign,
    rank: at < 0 ? null : at + 1,
    total: ranking.order.length,
    least: ranking.least,
    lookAlike,
  };
}

export const command = {
  words: ['explain'],
  group: 'Rank',
  summary: { en: 'why a place stands where it does' },
  args: [{ name: 'space', required: true, summary: { en: 'its number, key, address or name' } }],
  flags: [
    {
      name: 'campaign',
      value: { label: 'NAME', type: 'text' },
      summary: { en: 'for this campaign (default: the one in use)' },
    },
  ],
  examples: [
    { say: { en: 'by its number on the map' }, type: 'turf explain 12' },
    { say: { en: 'by its address' }, type: 'turf explain https://www.reddit.com/r/gardening' },
  ],
  database: 'read',
  async run(ctx, input) {
    const standing = await standingOf(ctx, input.arg('space') ?? '', input.text('campaign'));
    const { scored } = standing;
    const rows = partRows(ctx, scored);
    const parts: readonly Json[] = rows;
    const { organizationOf } = await import('../flows/organizations.js');
    const organization = organizationOf(ctx.db(), scored.space.id);
    return doc({
      title: ctx.tell('explain.title', { name: scored.space.name, id: scored.space.id }),
      lines: sentences(ctx, standing),
      columns: columns(ctx),
      // A part without a value or a field has none: it is not unknown.
      rows: () => [
        ...(ctx.isTerminal ? [] : figureRows(standing)),
        ...rows.map((row) => ({ ...row, value: row.value ?? '', field: row.field ?? '' })),
      ],
      json: { head: { ...rankedJson(scored, standing.rank, why(ctx, standing)), organization, parts } },
      notes: [{ sort: 'next', text: ctx.tell('explain.next', { id: scored.space.id }) }],
    });
  },
} satisfies Command;
