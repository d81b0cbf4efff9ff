/** Which of the first ranks are a tie: places whose order the figures do not settle. */
import type { RankRanges } from './rank-range.js';

/** Ahead in three runs of four: below that nobody would bet on the order. A choice. */
const SURE = 0.75;
/** A tie is told where it begins among the first ten: further down nobody asks which of two neighbours is ahead. */
const BEGINS = 10;
/** A longer tie is cut here. */
const LONGEST = 100;

/** Ranks from `from` to `to`, both counted. */
export interface Tie {
  readonly from: number;
  readonly to: number;
}

/** Of a map of `count` places: a tie goes as far down as its first place is not surely ahead. */
export function tiesOf(ranges: RankRanges, count: number): readonly Tie[] {
  const ties: Tie[] = [];
  for (let from = 1; from <= Math.min(BEGINS, count); ) {
    const last = Math.min(count, from + LONGEST - 1);
    let to = from;
    while (to < last && ranges.ahead(from, to + 1) < SURE) to += 1;
    if (to > from) ties.push({ from, to });
    from = to + 1;
  }
  return ties;
}
