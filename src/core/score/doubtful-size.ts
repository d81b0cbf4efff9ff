/** Sizes that do not go with what happens in a place: reach does not count them in full, and the check for suspicious sizes tells of them. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import type { UsualEngagement } from './part.js';
import { quietDays } from './quiet-days.js';
import { expectedReactions } from './usual-engagement.js';

/** In smaller places a year of silence, or a post without reactions, is ordinary: assumed. */
export const LARGE = 5_000;
const QUIET_DAYS = 365;
/** Somebody posted in this season: a pace of none is rounded. */
const RECENT_DAYS = 90;
/** Less than one post a year. */
const SILENT_PER_WEEK = 1 / 52;
/** One in twenty of what is usual; measured figures spread by a factor of three or four around it: assumed. */
const FAR_BELOW = 20;
/** Fewer reactions than this are a matter of chance. */
const LEAST_EXPECTED = 10;
/**
 * So many members for each reaction a post gets, and no more, are counted: one in twenty of the lowest median that is published, 0.035 %
 * of followers a post on Twitter in 2022 (Rival IQ, Social Media Industry Benchmark Report 2023; Facebook 0.06 %, Instagram 0.47 %), rounded.
 */
const MOST_PER_REACTION = 50_000;
/** A fifth more every week, in a large place: assumed. */
export const SUDDEN_PER_WEEK = 1.2;

/** Many members of whom none is heard: no post for a year, or at most one a year. null: nothing of the sort. */
export function silence(space: Space, today: string): Because | null {
  const { members, lastPostAt, postsPerWeek } = space;
  if (members === null || members.value < LARGE) return null;
  const days = quietDays(space, today);
  if (days !== null && days > QUIET_DAYS)
    return { id: 'check.silent-since', values: { members: members.value, date: lastPostAt ?? '', days } };
  if (postsPerWeek === null || postsPerWeek >= SILENT_PER_WEEK || (days !== null && days <= RECENT_DAYS)) return null;
  return { id: 'check.silent', values: { members: members.value } };
}

/** Reactions far below what is usual there; `usual` null: nothing is. Returns how many could be expected. */
export function farBelowUsual(space: Space, usual: UsualEngagement | null): number | null {
  const { members, interactionsPerPost: reactions } = space;
  if (usual === null || members === null || members.value < LARGE || reactions === null) return null;
  const expected = expectedReactions(usual, members.value);
  return expected < LEAST_EXPECTED || reactions * FAR_BELOW >= expected ? null : expected;
}

/**
 * The members that reach counts: all of them, but in a large place no more than its reactions speak for. It asks nothing of other places,
 * so that importing more moves no count. null: members are unknown.
 */
export function countedMembers({ members, interactionsPerPost }: Space): number | null {
  if (members === null) return null;
  if (interactionsPerPost === null) return members.value;
  return Math.min(members.value, Math.max(LARGE, interactionsPerPost * MOST_PER_REACTION));
}

/** Growth so sudden that it is no growth of a community: more than a fifth a week, in a large place. */
export function isSudden({ members, growthPerDay }: Space): boolean {
  if (members === null || growthPerDay === null || members.value < LARGE) return false;
  return growthPerDay > Math.log(SUDDEN_PER_WEEK) / 7;
}
