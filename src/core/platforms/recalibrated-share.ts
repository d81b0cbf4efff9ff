/** The share who see a post, corrected by posts whose views were counted. Used by reach-table.ts. */
import type { SeenPost } from '../../domain/reach.js';
import { peopleWhoSee } from './people-who-see.js';

/** The share before any post was counted weighs as much as five posts: assumed. */
const PRIOR_POSTS = 5;

/** What is left of a doubt about the share, its standard deviation, after `posts` of one's own: they and the guess are a mean of 5 + n. */
export function doubtAfter(posts: number): number {
  return Math.sqrt(PRIOR_POSTS / (PRIOR_POSTS + posts));
}

/** One post that went round the world, or a place of a million that is long dead, says little of all others. */
const MOST_FACTOR = 10;

function boundedLog(factor: number): number {
  return Math.log(Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor)));
}

/**
 * The mean of logarithms of the share before, five times, and of the share that each post speaks for:
 * log v' = log v + Σ log(seen / predicted) / (5 + n). What was predicted exactly changes nothing; the order of posts does not matter.
 */
export function recalibratedShare(share: number, posts: readonly Pick<SeenPost, 'members' | 'seen'>[]): number {
  const sum = posts.reduce((total, { members, seen }) => total + boundedLog(seen / peopleWhoSee(share, members)), 0);
  return Math.min(1, share * Math.exp(sum / (PRIOR_POSTS + posts.length)));
}
