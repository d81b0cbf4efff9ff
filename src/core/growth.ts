/** Growth of a space from its dated counts of members, or of people active; part of folding. */

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

/** A slope with the least and the most that the rounding of its two counts leaves open. */
interface Slope {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

function pairSlopes(known: readonly Snapshot[]): readonly Slope[] {
  const slopes: Slope[] = [];
  known.forEach((from, at) => {
    for (const to of known.slice(at + 1)) {
      const days = daysBetween(from.date, to.date);
      if (days < LEAST_DAYS) continue;
      slopes.push({
        low: Math.log(to.low / from.high) / days,
        middle: Math.log(to.members / from.members) / days,
        high: Math.log(to.high / from.low) / days,
      });
    }
  });
  return slopes;
}

const medianOf = (slopes: readonly Slope[], of: (slope: Slope) => number): number =>
  median(slopes.map(of).sort((a, b) => a - b));

/**
 * Theil–Sen: the median of the slopes of ln(members) between all pairs of snapshots at least a week apart, which one typo among five
 * can't break (Sen 1968, doi 10.1080/01621459.1968.10480934); of three it is the slope from the first to the last. null with fewer than
 * two such snapshots; 0, no clear change, when rounding leaves the direction open: when the medians of the least and of the most slopes
 * lie on both sides of 0. Snapshots come in order of date, one a date.
 */
export function growthOf(snapshots: readonly Snapshot[]): Growth | null {
  const known = snapshots.filter((one) => one.members > 0).slice(-MOST_SNAPSHOTS);
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return null;
  const slopes = pairSlopes(known);
  if (slopes.length === 0) return null;
  const isOpen = medianOf(slopes, ({ low }) => low) <= 0 && medianOf(slopes, ({ high }) => high) >= 0;
  const perDay = isOpen ? 0 : medianOf(slopes, ({ middle }) => middle);
  return { perDay, days: daysBetween(first.date, last.date) };
}
