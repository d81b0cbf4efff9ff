/** Spaces and rankings as the JSON that scripts rely on: snake_case, ids as text, absent values null. */

import type { RankRange } from '../core/score/rank-range.js';
import type { JsonObject } from '../domain/doc.js';
import type { Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';

/** One digit after the point is all a score can bear. */
export function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `keys`: its own; `others`: of places that people said are not the same. */
export function spaceJson(space: Space, keys: readonly string[], others: readonly string[]) {
  return {
    id: space.id,
    key: space.key,
    keys,
    not_same: others,
    name: space.name,
    title: space.title,
    platform: space.platform,
    kind: space.kind,
    url: space.url,
    members: space.members?.value ?? null,
    members_low: space.members?.low ?? null,
    members_high: space.members?.high ?? null,
    active_members: space.active?.value ?? null,
    active_period: space.activePeriod,
    views_per_post: space.viewsPerPost,
    posts_per_week: space.postsPerWeek,
    interactions_per_post: space.interactionsPerPost,
    last_post_at: space.lastPostAt,
    description: space.description,
    language: space.language,
    country: space.country,
    place: space.place,
    tags: space.tags,
    visibility: space.visibility,
    created_at: space.createdAt,
    insiders: space.insiders,
    stage: null,
    as_of: space.asOf,
    checked_at: space.checkedAt,
    posting: space.posting,
    rules: space.rules,
    gatekeeper: space.gatekeeper,
    risk: space.risk,
  } satisfies JsonObject;
}

export interface RankedAt {
  /** null: not on the map. */
  readonly rank: number | null;
  /** null: not on the map, or a map in another order than that of the score. */
  readonly range: RankRange | null;
  readonly why: readonly string[];
}

export function rankedJson(scored: Ranked, { rank, range, why }: RankedAt): JsonObject {
  const { space } = scored;
  return {
    rank,
    id: space.id,
    key: space.key,
    name: space.name,
    platform: space.platform,
    kind: space.kind,
    url: space.url,
    members: space.members?.value ?? null,
    reach: oneDigit(scored.reach),
    relevance: scored.relevance === null ? null : oneDigit(scored.relevance),
    score: oneDigit(scored.score),
    rank_low: range?.low ?? null,
    rank_high: range?.high ?? null,
    chance_top_ten: range?.topTen ?? null,
    confidence: scored.confidence,
    quadrant: scored.quadrant,
    badges: scored.badges,
    missing: scored.missing,
    why,
    place: space.place,
    language: space.language,
    tags: space.tags,
    stage: null,
    organizer: null,
    as_of: space.asOf,
  };
}
