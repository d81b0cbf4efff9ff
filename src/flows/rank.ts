/** Ranks the spaces of a store for a campaign, or by reach alone without one: find, judge, filter, sort. */
import { setImmediate as breath } from 'node:timers/promises';
import { searchesOfAim } from '../core/score/aim.js';
import type { Context } from '../core/score/part.js';
import { OFF_TOPIC, score } from '../core/score/score.js';
import type { Campaign } from '../domain/campaign.js';
import type { Quadrant, Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import type { Filters } from './filters.js';
import type { Progress } from './import-request.js';
import { scoreContext } from './score-context.js';

export type Sort = 'score' | 'reach' | 'relevance' | 'members' | 'growth';

export interface RankRequest {
  readonly campaign: Campaign | null;
  /** --weight in place of the campaign's own; null: the campaign's. */
  readonly weight: number | null;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Also what is off topic. */
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
}

export interface Ranking {
  /** In order; the position is the rank. */
  readonly order: readonly Placing[];
  /** Spaces that pass the filters but are left out as off topic. */
  readonly offTopic: number;
  /** The relevance below which a space is off topic. */
  readonly least: number;
  /** Spaces in the store. */
  readonly inStore: number;
  /** Judges one space of the ranking again, in full. */
  readonly judge: (space: Space) => Ranked;
}

interface Judged extends Placing {
  readonly by: number;
  readonly relevance: number;
  readonly people: number;
}

/** Spaces judged between two breaths. */
const STEP = 2_000;

function lower(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.toLowerCase());
}

/** The test of all filters that need no judgement. */
function passes(filters: Filters): (space: Space) => boolean {
  const [platforms, places, languages, tags] = [filters.platforms, filters.places, filters.languages, filters.tags].map(
    lower,
  );
  const among = (list: readonly string[] | undefined, test: (wanted: string) => boolean): boolean =>
    list === undefined || list.length === 0 || list.some(test);
  return (space) =>
    among(platforms, (wanted) => space.platform === wanted) &&
    among(places, (wanted) => `${space.place ?? ''} ${space.country ?? ''}`.toLowerCase().includes(wanted)) &&
    among(languages, (wanted) => space.language === wanted) &&
    among(tags, (wanted) => space.tags.includes(wanted)) &&
    (filters.minMembers === null || (space.members !== null && space.members.value >= filters.minMembers)) &&
    (filters.maxMembers === null || (space.members !== null && space.members.value <= filters.maxMembers));
}

/** What a sort looks at; unknown comes last. */
function sortValue(sort: Sort, scored: Ranked): number {
  if (sort === 'reach') return scored.reach;
  if (sort === 'relevance') return scored.relevance ?? -1;
  if (sort === 'members') return scored.space.members?.value ?? -1;
  if (sort === 'growth') return scored.space.growthPerDay ?? Number.NEGATIVE_INFINITY;
  return scored.score;
}

/** A total order everywhere: what is asked for, then relevance, then people, then the number of the space. */
function inOrder(a: Judged, b: Judged): number {
  return b.by - a.by || b.score - a.score || b.relevance - a.relevance || b.people - a.people || a.id - b.id;
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
  const ids = store.search.idsOfAny(searchesOfAim(context.aim));
  for (let at = 0; at < ids.length; at += STEP) yield* store.spaces.withIds(ids.slice(at, at + STEP));
}

export async function rank(store: Store, request: RankRequest, progress: Progress): Promise<Ranking> {
  const campaign =
    request.campaign === null ? null : { ...request.campaign, weight: request.weight ?? request.campaign.weight };
  const context = scoreContext(store, { campaign, today: request.today });
  const isWanted = passes(request.filters);
  const inStore = store.spaces.count();
  const found: Judged[] = [];
  let onTopic = 0;
  let seen = 0;
  for (const space of candidates(store, context, request.withHidden)) {
    seen += 1;
    if (seen % STEP === 0) {
      progress('progress.ranking', seen, null);
      await breath();
    }
    if (!isWanted(space)) continue;
    const scored = score(space, context);
    const isOn = scored.relevance === null || scored.relevance >= OFF_TOPIC;
    if (isOn) onTopic += 1;
    if (!isOn && !request.withHidden) continue;
    if (!isInQuadrant(scored.quadrant, request.filters)) continue;
    const { relevance, people } = scored;
    found.push({
      id: space.id,
      score: scored.score,
      isEstimated: scored.missing.includes('members'),
      by: sortValue(request.sort, scored),
      relevance: relevance ?? 0,
      people,
    });
  }
  return {
    order: found.sort(inOrder),
    offTopic: context.aim === null || request.withHidden ? 0 : countWanted(store, request.filters, isWanted) - onTopic,
    least: OFF_TOPIC,
    inStore,
    judge: (space) => score(space, context),
  };
}

function isInQuadrant(quadrant: Quadrant | null, filters: Filters): boolean {
  return filters.quadrants.length === 0 || (quadrant !== null && filters.quadrants.includes(quadrant));
}

/** How many spaces pass the filters at all: without filters that is the store's count. */
function countWanted(store: Store, filters: Filters, isWanted: (space: Space) => boolean): number {
  const { platforms, places, languages, tags, minMembers, maxMembers } = filters;
  const isOpen =
    platforms.length + places.length + languages.length + tags.length === 0 &&
    minMembers === null &&
    maxMembers === null;
  if (isOpen) return store.spaces.count();
  let count = 0;
  for (const space of store.spaces.allWithoutTexts()) if (isWanted(space)) count += 1;
  return count;
}
