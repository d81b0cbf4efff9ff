/** The share who see a post, corrected by posts whose views were counted. Used by reach-table.ts. */
import type { SeenPost } from '../../domain/reach.js';
import { peopleWhoSee } from './people-who-see.js';

/** The share before any post was counted weighs as much as five posts: assumed. */
export const PRIOR_POSTS = 5;

/**
 * The mean of logarithms of the share before, five times, and of the share that each post speaks for:
 * log v' = log v + Σ log(seen / predicted) / (5 + n). What was predicted exactly changes nothing; the order of posts does not matter.
 */
export function recalibratedShare(share: number, posts: readonly Pick<SeenPost, 'members' | 'seen'>[]): number {
  const sum = posts.reduce((total, { members, seen }) => total + Math.log(seen / peopleWhoSee(share, members)), 0);
  return Math.min(1, share * Math.exp(sum / (PRIOR_POSTS + posts.length)));
}
