/** Ranks the spaces of a store for a campaign, or by reach alone without one: find, judge, filter, sort. */
import { setImmediate as breath } from 'node:timers/promises';
import { searchesOfAim } from '../core/score/aim.js';
import { type Figures, figuresFor } from '../core/score/figures.js';
import type { Context } from '../core/score/part.js';
import { type RankRanges, rankRanges } from '../core/score/rank-range.js';
import { rankingOrder } from '../core/score/ranking-order.js';
import { OFF_TOPIC, score } from '../core/score/score.js';
import { searchesOfLearned } from '../core/score/searches-of-learned.js';
import type { Campaign } from '../domain/campaign.js';
import type { Quadrant, Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import type { Filters } from './filters.js';
import type { Progress } from './import-request.js';
import { isOpen, passes } from './passes.js';
import { scoreContext } from './score-context.js';

export type Sort = 'score' | 'reach' | 'relevance' | 'members' | 'growth';

export interface RankRequest {
  readonly campaign: Campaign | null;
  /** --weight in place of the campaign's own; null: the campaign's. */
  readonly weight: number | null;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Also what is off topic or held back. */
  readonly withHidden: boolean;
  /** ISO date. */
  readonly today: string;
}

/** A place in the ranking, light enough for a million of them. */
export interface Placing {
  readonly id: number;
  readonly score: number;
  /** Its size is not known: reach is a guess. */
  readonly isEstimated: boolean;
  /** Its number in the figures. */
  readonly at: number;
}

export interface Ranking {
  /** In order; the position is the rank. */
  readonly order: readonly Placing[];
  /** Spaces that pass the filters but are left out as off topic. */
  readonly offTopic: number;
  /** Spaces on topic that are held back, by the reason (sentences 'gate.<reason>'): each counts once. */
  readonly hidden: ReadonlyMap<string, number>;
  /** The relevance below which a space is off topic. */
  readonly least: number;
  /** Spaces in the store. */
  readonly inStore: number;
  readonly sort: Sort;
  /** Reach's share of the mix; null: reach alone. */
  readonly weight: number | null;
  readonly figures: Figures;
  readonly reachRow: Context['reachRow'];
  /** Judges one space of the ranking again, in full. */
  readonly judge: (space: Space) => Ranked;
}

/** Spaces judged between two breaths. */
const STEP = 2_000;
/** What a person said yes to stays on the map, whatever it speaks of. */
const LIKED = 'liked';

/** What a sort looks at; unknown comes last. */
function sortValue(sort: Sort, scored: Ranked): number {
  if (sort === 'reach') return scored.reach;
  if (sort === 'relevance') return scored.relevance ?? -1;
  if (sort === 'members') return scored.space.members?.value ?? -1;
  if (sort === 'growth') return scored.space.growthPerDay ?? Number.NEGATIVE_INFINITY;
  return scored.score;
}

/** The spaces worth judging: what the index finds for the campaign, or all. */
function* candidates(store: Store, context: Context, withHidden: boolean): Iterable<Space> {
  if (context.aim === null) {
    yield* store.spaces.allWithoutTexts();
    return;
  }
  if (withHidden) {
    yield* store.spaces.all();
    return;
  }
  const learned = context.learned === null ? [] : searchesOfLearned(context.learned);
  const found = store.search.idsOfAny([...searchesOfAim(context.aim), ...learned]);
  const liked = store.ratings.liked(context.aim.campaign.id);
  const isFound = liked.length === 0 ? null : new Set(found);
  const ids = [...found, ...liked.filter((id) => isFound?.has(id) === false)];
  for (let at = 0; at < ids.length; at += STEP) yield* store.spaces.withIds(ids.slice(at, at + STEP));
}

function isInQuadrant(quadrant: Quadrant | null, filters: Filters): boolean {
  return filters.quadrants.length === 0 || (quadrant !== null && filters.quadrants.includes(quadrant));
}

export async function rank(store: Store, request: RankRequest, progress: Progress): Promise<Ranking> {
  const campaign =
    request.campaign === null ? null : { ...request.campaign, weight: request.weight ?? request.campaign.weight };
  const context = scoreContext(store, { campaign, today: request.today });
  const isWanted = passes(request.filters);
  const inStore = store.spaces.count();
  const { figures, push } = figuresFor(inStore);
  const by = new Float64Array(inStore);
  const hidden = new Map<string, number>();
  let [count, onTopic, seen] = [0, 0, 0];
  for (const space of candidates(store, context, request.withHidden)) {
    seen += 1;
    if (seen % STEP === 0) {
      progress('progress.ranking', seen, null);
      await breath();
    }
    if (!isWanted(space)) continue;
    const scored = score(space, context);
    const isOn = scored.relevance === null || scored.relevance >= OFF_TOPIC || scored.badges.includes(LIKED);
    if (isOn) onTopic += 1;
    if (!isOn && !request.withHidden) continue;
    if (!isInQuadrant(scored.quadrant, request.filters)) continue;
    const [gate] = scored.gates;
    if (gate !== undefined && !request.withHidden) {
      hidden.set(gate, (hidden.get(gate) ?? 0) + 1);
      continue;
    }
    by[push(scored, context.reachRow(space.platform, space.kind))] = sortValue(request.sort, scored);
    count += 1;
  }
  const isAll = context.aim === null || request.withHidden;
  return {
    order: Array.from(rankingOrder(by, figures, count), (at) => placing(figures, at)),
    offTopic: isAll ? 0 : countWanted(store, request.filters, inStore) - onTopic,
    hidden,
    least: OFF_TOPIC,
    inStore,
    sort: request.sort,
    weight: campaign?.weight ?? null,
    figures,
    reachRow: context.reachRow,
    judge: (space) => score(space, context),
  };
}

function placing({ id, score, isEstimated }: Figures, at: number): Placing {
  return { id: id[at] ?? 0, score: score[at] ?? 0, isEstimated: isEstimated[at] === 1, at };
}

/** How many spaces pass the filters at all: without filters that is the store's count. */
function countWanted(store: Store, filters: Filters, inStore: number): number {
  if (isOpen(filters)) return inStore;
  const isWanted = passes(filters);
  let count = 0;
  for (const space of store.spaces.allWithoutTexts()) if (isWanted(space)) count += 1;
  return count;
}

/** How wide the ranks of a ranking are; null where it is sorted by something else than the score: then a rank is only a position. */
export function rangesOf({ order, figures, weight, sort }: Ranking): RankRanges | null {
  return sort === 'score'
    ? rankRanges(
        Uint32Array.from(order, ({ at }) => at),
        figures,
        weight,
      )
    : null;
}

/** Share of the runs in which the first place is worth more than the second, 0 to 1, whether they are on the map or not. */
export function chanceAhead({ weight, reachRow }: Ranking, one: Ranked, other: Ranked): number {
  const { figures, push } = figuresFor(2);
  const order = [one, other].map((scored) => push(scored, reachRow(scored.space.platform, scored.space.kind)));
  return rankRanges(Uint32Array.from(order), figures, weight).ahead(1, 2);
}
