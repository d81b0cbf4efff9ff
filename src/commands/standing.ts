/** Where places stand on the whole map, judged in full, with the places beside them. Used by explain. */
import type { RankRange, RankRanges } from '../core/score/rank-range.js';
import type { Campaign } from '../domain/campaign.js';
import type { Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';
import type { FoundLookAlike } from '../flows/look-alikes.js';
import type { Ranking } from '../flows/rank.js';
import { wholeMapRequest } from '../flows/whole-map.js';
import type { Ctx } from './ctx.js';

export interface Neighbour {
  readonly rank: number;
  readonly scored: Ranked;
}

export interface Standing {
  readonly scored: Ranked;
  /** null: not on the map. */
  readonly rank: number | null;
  readonly range: RankRange | null;
  /** The place one rank above, and the one below; null: there is none. */
  readonly above: Neighbour | null;
  readonly below: Neighbour | null;
  /** What it may be an imitation of. */
  readonly lookAlike: FoundLookAlike | null;
}

export interface WholeMap {
  readonly campaign: Campaign | null;
  readonly ranking: Ranking;
  standingOf(space: Space): Standing;
  /** Share of the runs in which the first place is worth more than the second, 0 to 1, whether they are on the map or not. */
  chanceAhead(one: Ranked, other: Ranked): number;
}

function neighbour(ctx: Ctx, ranking: Ranking, rank: number): Neighbour | null {
  const placing = ranking.order[rank - 1];
  const space = placing === undefined ? null : ctx.db().spaces.byId(placing.id);
  return space === null ? null : { rank, scored: ranking.judge(space) };
}

/** The map for a campaign without any filter, or by reach alone. */
export async function wholeMap(ctx: Ctx, campaign: Campaign | null): Promise<WholeMap> {
  const today = ctx.today();
  const request = wholeMapRequest(campaign, today);
  const { rank, rangesOf, chanceAhead } = await import('../flows/rank.js');
  const { lookAlikeOf, withBadge } = await import('../flows/look-alikes.js');
  const ranking = await rank(ctx.db(), request, ctx.progress.step);
  ctx.progress.end();
  let ranges: RankRanges | null = null;
  return {
    campaign,
    ranking,
    standingOf: (space) => {
      const at = ranking.order.findIndex((one) => one.id === space.id);
      const lookAlike = lookAlikeOf(ctx.db(), space, today);
      const judged = ranking.judge(space);
      const scored = lookAlike === null ? judged : withBadge(judged);
      if (at < 0) return { scored, rank: null, range: null, above: null, below: null, lookAlike };
      ranges ??= rangesOf(ranking);
      const [above, below] = [at, at + 2].map((one) => neighbour(ctx, ranking, one));
      const range = ranges?.of(at + 1) ?? null;
      return { scored, rank: at + 1, range, above: above ?? null, below: below ?? null, lookAlike };
    },
    chanceAhead: (one, other) => chanceAhead(ranking, one, other),
  };
}
