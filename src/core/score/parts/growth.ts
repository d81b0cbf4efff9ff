/** Growth: a place that gains or loses members moves reach a little, by three points at most. */
import { aged, ageInDays, STALE_DAYS } from '../ageing.js';
import { isSudden } from '../doubtful-size.js';
import type { Judgement, Part } from '../part.js';

/** Ninety days are the span over which growth is judged; more than 30 % up or down counts as 30 %: assumed. */
const SPAN_DAYS = 90;
const MOST = 0.3;
/** Growth seen over few days is trusted little: it is shrunk by days / (days + 30). */
const SHRINK_DAYS = 30;
const HALF_LIFE_DAYS = 90;
/** Percent a month below which nobody would speak of growth. */
const STILL_PERCENT = 0.5;

/** Growth in percent a month (30 days), as measured; null when it is unknown. */
export function percentPerMonth(growthPerDay: number | null): number | null {
  return growthPerDay === null ? null : (Math.exp(growthPerDay * 30) - 1) * 100;
}

export const part = {
  id: 'reach.growth',
  group: 'reach',
  order: 4,
  judge({ space }, { today, weights }): Judgement | null {
    if (space.growthPerDay === null || space.growthDays === null) return null;
    const percent = Math.round((percentPerMonth(space.growthPerDay) ?? 0) * 10) / 10;
    const values = { percent: Math.abs(percent), days: space.growthDays };
    // Bought members, a raid, or two places taken for one: no gain for reach.
    if (isSudden(space))
      return { value: percent, factor: 1, because: { id: 'growth.sudden', values }, badges: ['doubtful-size'] };
    const trust = space.growthDays / (space.growthDays + SHRINK_DAYS);
    const overSpan = Math.exp(space.growthPerDay * trust * SPAN_DAYS) - 1;
    const factor = aged(1 + Math.max(-MOST, Math.min(MOST, overSpan)), space.asOf, today, HALF_LIFE_DAYS);
    const direction = percent > STILL_PERCENT ? 'growing' : percent < -STILL_PERCENT ? 'shrinking' : 'still';
    const ageDays = ageInDays(space.asOf, today);
    const because = { id: `growth.${direction}`, values };
    // What grew that long ago is not called growing.
    return {
      value: percent,
      factor: factor ** weights.growth,
      because,
      badges: direction === 'still' || ageDays > STALE_DAYS ? [] : [direction],
    };
  },
} satisfies Part;
