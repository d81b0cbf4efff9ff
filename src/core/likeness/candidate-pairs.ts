/** Pairs of places that are filed under one text: found by sorting numbers, a million places in seconds. */
import { type Filing, filed, filings } from './block-keys.js';
import { type NumbersList, newNumbersList } from './numbers-list.js';
import type { Stats } from './stats.js';
import type { Suspect } from './suspect.js';
import { textHash } from './text-hash.js';

export interface PairFinder {
  /** Files the suspect that stands at this position. */
  file(at: number, suspect: Suspect, stats: Stats): void;
  /** The pairs of one more way of filing, each as `first * size + second`; done after as many calls as there are ways. */
  steps(): Iterable<void>;
  /** All pairs, each once, in ascending order, after all steps. */
  pairs(): Float64Array;
  /** Places that share their whole name with too many to compare them by it. */
  readonly crowded: number;
}

/** Numbers are exact up to 2^53: the upper bits are a hash, the lower ones the position. */
const EXACT_BITS = 53;
const HASH_BITS = 32;
/** Pairs of one way of filing for each place, at most: it bounds memory and time. Real lists stay below one. */
const MOST_PAIRS = 3;
/** In small collections it is no matter. */
const LEAST_BUDGET = 10_000;

/** Where runs of one hash begin and end, those of one place left out. */
function* runsOf(sorted: Float64Array, places: number): Iterable<readonly [from: number, to: number]> {
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && Math.floor((sorted[at] ?? 0) / places) === Math.floor((sorted[from] ?? 0) / places))
      continue;
    if (at - from > 1) yield [from, at];
    from = at;
  }
}

/** The largest size of a run that keeps the pairs within bounds. */
function largestRun(sorted: Float64Array, places: number, { most, budget }: { most: number; budget: number }): number {
  const counts = new Array<number>(most + 1).fill(0);
  for (const [from, to] of runsOf(sorted, places))
    if (to - from <= most) counts[to - from] = (counts[to - from] ?? 0) + 1;
  let pairs = 0;
  for (let size = 2; size <= most; size += 1) {
    pairs += ((counts[size] ?? 0) * size * (size - 1)) / 2;
    if (pairs > budget) return size - 1;
  }
  return most;
}

/** Each number once; the array is used again. */
function distinct(sorted: Float64Array): Float64Array {
  let length = 0;
  for (const value of sorted) {
    if (length > 0 && sorted[length - 1] === value) continue;
    sorted[length] = value;
    length += 1;
  }
  return sorted.subarray(0, length);
}

/** `size`: how many suspects there are. */
export function pairFinder(size: number): PairFinder {
  const places = 2 ** Math.ceil(Math.log2(size + 1));
  // Beyond two million places the hash loses bits.
  const lost = Math.max(0, Math.log2(places) + HASH_BITS - EXACT_BITS);
  const files = filings.map((filing): [Filing, NumbersList] => [filing, newNumbersList()]);
  const found = newNumbersList();
  let crowded = 0;
  const pairUp = (filing: Filing, file: NumbersList): void => {
    const sorted = distinct(file.takeSorted());
    const most = largestRun(sorted, places, { most: filing.most, budget: Math.max(LEAST_BUDGET, MOST_PAIRS * size) });
    for (const [from, to] of runsOf(sorted, places)) {
      if (to - from > most) {
        if (filing.id === 'whole name') crowded += to - from;
        continue;
      }
      for (let first = from; first < to; first += 1)
        for (let second = first + 1; second < to; second += 1)
          found.push(((sorted[first] ?? 0) % places) * size + ((sorted[second] ?? 0) % places));
    }
  };
  return {
    file: (at, suspect, stats) => {
      const all = filed(suspect, stats);
      for (const [filing, file] of files) {
        for (const text of filing.keys(all))
          if (text !== '') file.push(Math.floor(textHash(text) / 2 ** lost) * places + at);
      }
    },
    steps: function* () {
      for (const [filing, file] of files) {
        pairUp(filing, file);
        yield;
      }
    },
    pairs: () => distinct(found.takeSorted()),
    get crowded() {
      return crowded;
    },
  };
}
