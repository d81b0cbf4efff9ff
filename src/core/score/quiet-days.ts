/** How long it has been quiet in a place, by the last post that is known. Used by reach and by checks. */
import type { Space } from '../../domain/space.js';
import { daysBetween } from '../growth.js';

/**
 * Days from the last known post to the day of the list that told of it: a newer list that says nothing of posts does not make a place
 * quiet. null: no post is known.
 */
export function quietDays({ lastPostAt, lastPostAsOf, asOf }: Space, today: string): number | null {
  return lastPostAt === null ? null : daysBetween(lastPostAt, lastPostAsOf ?? asOf ?? today);
}
