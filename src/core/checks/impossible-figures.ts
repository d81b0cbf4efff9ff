/** Figures of a place that can't be, whoever said them: posts still to come, more people active than there are. Used by the check for contradictions. */
import type { Kind } from '../../domain/listing.js';
import type { Observation, Space } from '../../domain/space.js';
import { daysBetween } from '../growth.js';
import type { Finding } from './check.js';
import { settleByHand } from './settle-by-hand.js';

/** Where it is already tomorrow. */
const TIME_ZONES_DAYS = 1;
/** A list that is dated by its month counts as of the first of it. */
const MONTH_DAYS = 31;
/** Where only members can be active; forums and pages are visited by others too. */
const CLOSED_CIRCLES: ReadonlySet<Kind> = new Set(['group', 'chat', 'server', 'list']);

/** The day of the figures with which the value came. */
function dayOf(
  space: Space,
  observations: readonly Observation[] | null,
  isIt: (one: Observation) => boolean,
): string | null {
  const days = (observations ?? []).filter(isIt).map((one) => one.date);
  return observations === null ? space.asOf : (days.sort().at(-1) ?? null);
}

function postToCome(space: Space, observations: readonly Observation[] | null, today: string): readonly Finding[] {
  const { lastPostAt } = space;
  if (lastPostAt === null) return [];
  const command = settleByHand(space, 'last_post_at', 'DATE');
  if (daysBetween(today, lastPostAt) > TIME_ZONES_DAYS)
    return [{ weight: 3, because: { id: 'check.post-in-future', values: { date: lastPostAt } }, command }];
  const asOf = dayOf(space, observations, (one) => one.lastPostAt === lastPostAt);
  if (asOf === null || daysBetween(asOf, lastPostAt) <= MONTH_DAYS) return [];
  return [{ weight: 1, because: { id: 'check.post-after-figures', values: { date: lastPostAt, asOf } }, command }];
}

type Counted = Pick<Space, 'members' | 'active' | 'activePeriod'>;

function moreActive(space: Space, observations: readonly Observation[] | null): readonly Finding[] {
  if (space.kind === null || !CLOSED_CIRCLES.has(space.kind)) return [];
  // Of one row, or they may be years apart.
  const rows: readonly Counted[] = observations ?? [space];
  const isImpossible = rows.some(
    ({ members, active }) =>
      members !== null &&
      active !== null &&
      active.low > members.high &&
      members.value === space.members?.value &&
      active.value === space.active?.value,
  );
  if (!isImpossible) return [];
  const values = { members: space.members?.value ?? 0, active: space.active?.value ?? 0 };
  return [
    { weight: 2, because: { id: 'check.more-active', values }, command: settleByHand(space, 'members', 'NUMBER') },
  ];
}

/** What can't be; `weight` by the harm it does. `observations` null: one row said all there is. */
export function impossibleFigures(
  space: Space,
  observations: readonly Observation[] | null,
  today: string,
): readonly Finding[] {
  return [...postToCome(space, observations, today), ...moreActive(space, observations)];
}
