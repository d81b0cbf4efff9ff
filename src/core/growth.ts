/** Growth of a space from its dated member counts; part of folding. */

export interface Snapshot {
  /** ISO date. */
  readonly date: string;
  readonly members: number;
  readonly low: number;
  readonly high: number;
}

export interface Growth {
  /** Natural logarithm of the factor per day. */
  readonly perDay: number;
  readonly days: number;
}

/** Two counts closer than a week say more about rounding than about growth. */
const LEAST_DAYS = 7;
/** More snapshots than this add nothing to a median of slopes and cost its square. */
const MOST_SNAPSHOTS = 60;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Theil–Sen: the median of the slopes of ln(members) between all pairs of snapshots at least a week apart, which one typo can't break
 * (Sen 1968, doi 10.1080/01621459.1968.10480934). null with fewer than two such snapshots; 0 when the rounding of two figures leaves the direction open.
 * Snapshots come in order of date, one a date.
 */
export function growthOf(snapshots: readonly Snapshot[]): Growth | null {
  const known = snapshots.filter((one) => one.members > 0).slice(-MOST_SNAPSHOTS);
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return null;
  const days = daysBetween(first.date, last.date);
  const slopes = pairSlopes(known);
  if (slopes.length === 0) return null;
  const isOpen = slopes.length === 1 && last.low <= first.high && first.low <= last.high;
  return { perDay: isOpen ? 0 : median(slopes.sort((a, b) => a - b)), days };
}

function pairSlopes(known: readonly Snapshot[]): number[] {
  const slopes: number[] = [];
  known.forEach((from, at) => {
    for (const to of known.slice(at + 1)) {
      const days = daysBetween(from.date, to.date);
      if (days >= LEAST_DAYS) slopes.push(Math.log(to.members / from.members) / days);
    }
  });
  return slopes;
}
