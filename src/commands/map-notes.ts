/** What is said under a map: of what the score is made, which ranks are a tie, what is left out, and what to type next. Used by map-doc.ts. */
import type { RankRanges } from '../core/score/rank-range.js';
import { type Tie, tiesOf } from '../core/score/ties.js';
import { USUAL, WEIGHTS } from '../core/score/weights.js';
import type { Campaign } from '../domain/campaign.js';
import type { Note } from '../domain/doc.js';
import type { OrganizationRanking } from '../flows/organizations.js';
import type { Ranking, RankRequest } from '../flows/rank.js';
import type { Ctx } from './ctx.js';

export interface NotedMap {
  readonly ranking: Ranking;
  readonly request: RankRequest;
  /** How many places are shown. */
  readonly shown: number;
  /** null: the map is sorted by something else than the score. */
  readonly ranges: RankRanges | null;
  readonly organizations?: OrganizationRanking | null;
}

/** How many are shown, of what the score is made, and which of the first ranks are a tie. */
function shownNotes(ctx: Ctx, { ranking, request, shown, ranges, organizations = null }: NotedMap): readonly Note[] {
  const { campaign, weight } = request;
  const reach = weight ?? campaign?.weight ?? 1;
  const ids =
    organizations === null
      ? { mixed: 'map.shown', reach: 'map.shown-reach' }
      : { mixed: 'organizations.shown', reach: 'organizations.shown-reach' };
  const text = ctx.tell(campaign === null ? ids.reach : ids.mixed, {
    shown,
    total: ranking.order.length,
    places: organizations?.places ?? 0,
    reach: Math.round(reach * 100),
    relevance: Math.round((1 - reach) * 100),
  });
  const counting = organizations === null ? [] : [ctx.tell('organizations.reach')];
  const ties = ranges === null ? [] : tieSentences(ctx, tiesOf(ranges, ranking.order.length));
  return [text, ...weightSentences(ctx, campaign), ...counting, ...ties].map((one) => ({ sort: 'note', text: one }));
}

/** What is set otherwise than usual, so that nobody takes this order for that of another map. */
function weightSentences(ctx: Ctx, campaign: Campaign | null): readonly string[] {
  const own = WEIGHTS.flatMap((name) => {
    const weight = campaign?.weights[name];
    return weight === undefined || weight === USUAL[name]
      ? []
      : [ctx.tell('map.weight', { name, weight, usual: USUAL[name] })];
  });
  return own.length === 0 ? [] : [ctx.tell('map.weights', { weights: own.join(', ') })];
}

function tieSentences(ctx: Ctx, ties: readonly Tie[]): readonly string[] {
  if (ties.length === 0) return [];
  const ranks = ties.map(({ from, to }) => ctx.tell('map.tie-ranks', { from, to })).join('; ');
  return [ctx.tell('map.tie', { ranks })];
}

/** What is left out and why; nothing where nothing is. */
function hiddenNotes(ctx: Ctx, { hidden, offTopic }: Ranking): readonly Note[] {
  const held = [...hidden].map(([reason, count]) => ctx.tell(`gate.${reason}`, { count }));
  const off = offTopic > 0 ? [ctx.tell('map.off-topic', { count: offTopic })] : [];
  const reasons = [...held, ...off];
  if (reasons.length === 0) return [];
  if (held.length === 0) return [{ sort: 'note', text: ctx.tell('map.hidden-off-topic', { count: offTopic }) }];
  const count = [...hidden.values()].reduce((sum, one) => sum + one, offTopic);
  return [{ sort: 'note', text: ctx.tell('map.hidden', { count, reasons: reasons.join(', ') }) }];
}

export function mapNotes(ctx: Ctx, map: NotedMap): readonly Note[] {
  const { ranking, request, shown } = map;
  const found: Note[] = [];
  const { campaign } = request;
  const first = ranking.order[0];
  if (first === undefined) {
    const id = ranking.inStore === 0 ? 'map.empty-store' : 'map.empty';
    found.push({ sort: 'note', text: ctx.tell(id, { places: ranking.inStore, db: ctx.dbPath }) });
  } else {
    found.push(...shownNotes(ctx, map));
  }
  const estimated = ranking.order.slice(0, shown).filter((one) => one.isEstimated).length;
  if (estimated > 0) found.push({ sort: 'note', text: ctx.tell('map.estimated', { count: estimated }) });
  found.push(...hiddenNotes(ctx, ranking));
  found.push({
    sort: 'next',
    text: nextStep(ctx, {
      ranking,
      hasCampaign: campaign !== null,
      first: first?.id ?? null,
      places: request.filters.places,
    }),
  });
  return found;
}

function nextStep(
  ctx: Ctx,
  now: { ranking: Ranking; hasCampaign: boolean; first: number | null; places: readonly string[] },
): string {
  if (now.ranking.inStore === 0) return ctx.tell('map.next-import');
  const [place] = now.places;
  if (now.first === null && place !== undefined) return ctx.tell('map.no-place', { place });
  if (!now.hasCampaign) return ctx.tell('map.next-campaign');
  return now.first === null ? ctx.tell('map.next-terms') : ctx.tell('map.next-explain', { id: now.first });
}
