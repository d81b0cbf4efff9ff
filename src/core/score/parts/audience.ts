/** Audience, the base of reach: how many people are likely to see one post there. */
import { ageInDays, STALE_DAYS } from '../ageing.js';
import { audienceOf } from '../audience.js';
import type { Judgement, Part } from '../part.js';

/** Older figures are less sure by this much a year (log10 people), up to three years: assumed. */
const SIGMA_PER_YEAR = 0.1;
const MOST_YEARS = 3;

export const part = {
  id: 'reach.audience',
  group: 'reach',
  order: 1,
  judge({ space }, context): Judgement {
    const { value, people, because, sigma, missing, badges } = audienceOf(space, context);
    const ageDays = ageInDays(space.asOf, context.today);
    const ageSigma = SIGMA_PER_YEAR * Math.min(MOST_YEARS, ageDays / 365);
    return {
      value,
      factor: people,
      because,
      missing,
      sigma: Math.hypot(sigma, ageSigma),
      badges: [...badges, ...(ageDays > STALE_DAYS ? ['stale'] : [])],
    };
  },
} satisfies Part;
