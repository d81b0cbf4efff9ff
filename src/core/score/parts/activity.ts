/** Activity: a place where people rarely post costs reach, a dead one nearly all of it. */
import type { Space } from '../../../domain/space.js';
import { aged } from '../ageing.js';
import { audienceOf } from '../audience.js';
import { silence } from '../doubtful-size.js';
import type { Context, Judgement, Part } from '../part.js';
import { quietDays } from '../quiet-days.js';

/** At two posts a week or more nothing is lost; at least a tenth is left: assumed. */
const LIVELY_PER_WEEK = 2;
const LEAST = 0.1;
/** Dormant: no post for a season. Then ten people at most are taken to see one, whatever the size: assumed. */
const DORMANT_DAYS = 90;
const DORMANT_PEOPLE = 10;
/** A figure whose activity is unknown is less sure by this much (log10 people). */
const SIGMA_UNKNOWN = 0.2;

/** Silence goes on unless somebody posts: it does not fade with the age of the figures. */
function dormant(space: Space, context: Context, days: number | null): Judgement {
  const { people } = audienceOf(space, context);
  const values = { days: days ?? 0, date: space.lastPostAt ?? '', most: DORMANT_PEOPLE };
  return {
    value: days ?? space.postsPerWeek,
    factor: Math.min(1, DORMANT_PEOPLE / people) ** context.weights.activity,
    because: { id: days === null ? 'activity.silent' : 'activity.dormant', values },
    badges: silence(space, context.today) === null ? ['dormant'] : ['dormant', 'doubtful-size'],
  };
}

export const part = {
  id: 'reach.activity',
  group: 'reach',
  order: 2,
  judge({ space }, context): Judgement {
    const { today, weights } = context;
    const days = quietDays(space, today);
    if (days !== null && days > DORMANT_DAYS) return dormant(space, context, days);
    if (silence(space, today) !== null) return dormant(space, context, null);
    const pace = space.postsPerWeek;
    if (pace === null) {
      const id = days === null ? 'activity.unknown' : 'activity.recent';
      const because = { id, values: { date: space.lastPostAt ?? '' } };
      return { value: null, factor: 1, because, missing: ['posts_per_week'], sigma: SIGMA_UNKNOWN };
    }
    const raw = pace >= LIVELY_PER_WEEK ? 1 : Math.max(LEAST, Math.sqrt(pace / LIVELY_PER_WEEK));
    const because = { id: raw < 1 ? 'activity.slow' : 'activity.lively', values: { pace: Math.round(pace * 10) / 10 } };
    return { value: pace, factor: aged(raw, space.asOf, today) ** weights.activity, because };
  },
} satisfies Part;
