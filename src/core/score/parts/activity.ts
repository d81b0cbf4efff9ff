/** Activity: a place where people rarely post costs reach, a dormant one much. */
import { daysBetween } from '../../growth.js';
import { aged } from '../ageing.js';
import type { Judgement, Part } from '../part.js';

/** At two posts a week or more nothing is lost: assumed. */
const LIVELY_PER_WEEK = 2;
/** Dormant: no post for a season. Then one in ten is still there to see a post: assumed, -20 points. */
const DORMANT_DAYS = 90;
const DORMANT = 0.1;
/** A figure whose activity is unknown is less sure by this much (log10 people). */
const SIGMA_UNKNOWN = 0.2;

export const part = {
  id: 'reach.activity',
  group: 'reach',
  order: 2,
  judge({ space }, { today }): Judgement {
    const quietDays = space.lastPostAt === null ? null : daysBetween(space.lastPostAt, space.asOf ?? today);
    if (quietDays !== null && quietDays > DORMANT_DAYS) {
      const because = { id: 'activity.dormant', values: { days: quietDays, date: space.lastPostAt ?? '' } };
      return { value: quietDays, factor: aged(DORMANT, space.asOf, today), because, badges: ['dormant'] };
    }
    const pace = space.postsPerWeek;
    if (pace === null) {
      const because = {
        id: quietDays === null ? 'activity.unknown' : 'activity.recent',
        values: { date: space.lastPostAt ?? '' },
      };
      return { value: null, factor: 1, because, missing: ['posts_per_week'], sigma: SIGMA_UNKNOWN };
    }
    const raw = pace >= LIVELY_PER_WEEK ? 1 : Math.max(DORMANT, Math.sqrt(pace / LIVELY_PER_WEEK));
    const because = { id: raw < 1 ? 'activity.slow' : 'activity.lively', values: { pace: Math.round(pace * 10) / 10 } };
    return { value: pace, factor: aged(raw, space.asOf, today), because };
  },
} satisfies Part;
