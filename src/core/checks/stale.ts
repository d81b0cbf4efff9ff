/** stale: the figure that a place's reach rests on is older than half a year. */
import type { Field } from '../../domain/field.js';
import type { Facts } from '../../domain/listing.js';
import { daysBetween } from '../growth.js';
import { aged, STALE_DAYS } from '../score/ageing.js';
import type { Check, Subject } from './check.js';
import { settleByHand } from './settle-by-hand.js';

type Held = Omit<Facts, 'name' | 'asOf' | 'description'>;

/** In the order in which reach uses them; people online at one moment are no basis for it. */
const FIGURES: readonly (readonly [Field, (of: Held) => number | null])[] = [
  ['views_per_post', (of) => of.viewsPerPost],
  ['active', (of) => (of.activePeriod === null || of.activePeriod === 'now' ? null : (of.active?.value ?? null))],
  ['members', (of) => of.members?.value ?? null],
  ['posts_per_week', (of) => of.postsPerWeek],
];

/** The newest day on which the value was said; a list that repeats it says it anew. */
function dayOf({ space, observations }: Subject, value: number, of: (held: Held) => number | null): string | null {
  if (observations === null) return space.asOf;
  const days = observations.filter((one) => of(one) === value).map((one) => one.date);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** What is lost of the strength of an old figure, 0..1. */
function lost(date: string, today: string): number {
  return 1 - Math.log2(aged(2, date, today));
}

export const check = {
  id: 'stale',
  order: 1,
  of: 'all',
  judge(subject, { today }) {
    const { space } = subject;
    for (const [field, of] of FIGURES) {
      const value = of(space);
      if (value === null) continue;
      const date = dayOf(subject, value, of);
      const days = date === null ? 0 : daysBetween(date, today);
      if (date === null || days <= STALE_DAYS) return [];
      return [
        {
          weight: lost(date, today) * Math.log10(1 + value),
          because: { id: 'check.stale', values: { field, value, date, days } },
          command: settleByHand(space, field, 'NUMBER'),
          listDate: date,
        },
      ];
    }
    return [];
  },
} satisfies Check;
