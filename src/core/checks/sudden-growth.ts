/** A jump in the members of a place that no rise in activity goes with. Used by the check for suspicious figures. */
import type { Because } from '../../domain/ranked.js';
import type { Observation } from '../../domain/space.js';
import { daysBetween } from '../growth.js';
import { LARGE, SUDDEN_PER_WEEK } from '../score/doubtful-size.js';
import { type CountedRow, ofOneSeries, snapshotsOf } from '../snapshots.js';
import type { Subject } from './check.js';

/** Three times as many, and a thousand more, within a season; or a fifth more every week in a large place: assumed. */
const TIMES = { factor: 3, people: 1_000, days: 90 } as const;
const WEEKLY = { factor: SUDDEN_PER_WEEK, members: LARGE } as const;
/** Shorter spans are read as a week. */
const WEEK = 7;
/** Two lists that differ within a month contradict each other; that is not growth. */
const SAME_TIME_DAYS = 30;
/** A jump that far before the newest figures is history. */
const HISTORY_DAYS = 365;
/** Activity that rose by a fifth goes with the growth. */
const MORE_ACTIVE = 1.2;

const MEASURES: readonly ((one: Observation) => number | null)[] = [
  (one) => one.postsPerWeek,
  (one) => one.interactionsPerPost,
  (one) => one.viewsPerPost,
  (one) => one.active?.value ?? null,
];

/** Whether activity is known in both and rose with the members; null: not known. */
function isMoreActive(from: Observation, to: Observation): boolean | null {
  const known = MEASURES.flatMap((of) => {
    const [before, after] = [of(from), of(to)];
    return before === null || after === null ? [] : [{ before, after }];
  });
  return known.length === 0 ? null : known.some(({ before, after }) => after > before * MORE_ACTIVE);
}

function isJump(from: CountedRow, to: CountedRow): boolean {
  const days = Math.max(WEEK, daysBetween(from.date, to.date));
  // The least that two rounded figures can mean.
  const [before, after] = [Math.max(1, from.high), to.low];
  const isManyTimes = after >= before * TIMES.factor && after - before >= TIMES.people && days <= TIMES.days;
  return isManyTimes || (after >= WEEKLY.members && after > before * WEEKLY.factor ** (days / WEEK));
}

/** The newest jump, in words; null where there is none, where activity rose with it, and where a person counted. `sourceOf`: label of an import's source. */
export function suddenGrowth(
  { space, observations, keys }: Pick<Subject, 'space' | 'observations' | 'keys'>,
  sourceOf: (importId: number) => string | null,
): Because | null {
  if (observations === null || observations.some((one) => one.byHand && one.members !== null)) return null;
  const ordered = snapshotsOf(ofOneSeries(space.key, observations, keys));
  for (let at = ordered.length - 1; at > 0; at -= 1) {
    const [from, to] = [ordered[at - 1], ordered[at]];
    if (from === undefined || to === undefined) continue;
    if (daysBetween(to.date, space.asOf ?? to.date) > HISTORY_DAYS) return null;
    const days = daysBetween(from.date, to.date);
    if (days <= SAME_TIME_DAYS && sourceOf(from.row.importId) !== sourceOf(to.row.importId)) continue;
    const more = isMoreActive(from.row, to.row);
    if (more === true || !isJump(from, to)) continue;
    const values = { before: from.members, after: to.members, from: from.date, to: to.date, days };
    return { id: more === null ? 'check.jump' : 'check.jump-quiet', values };
  }
  return null;
}
