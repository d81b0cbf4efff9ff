/** Posts a week from a number of posts and the time they span. Used by formats that see posts, never places alone. */

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** Fewer posts or a shorter time say nothing of a habit. */
const LEAST_POSTS = 4;
const LEAST_WEEKS = 2;

/**
 * '2.31 per week', or null when there are fewer than 4 posts or less than two weeks between the first and the last.
 * @param first time of the first post in milliseconds since 1970, as Date.parse gives it
 */
export function weeklyRate(posts: number, first: number, last: number): string | null {
  const weeks = (last - first) / WEEK_MS;
  if (posts < LEAST_POSTS || !(weeks >= LEAST_WEEKS)) return null;
  return `${(posts / weeks).toFixed(2)} per week`;
}
