/** The order of a ranking: total, so that equals never change places, and fast for a million. */
import type { Figures } from './figures.js';

/** A key holds what is sorted by in 29 bits and the number of the place in 24, together 53: what a double holds exactly. */
const NUMBERS = 2 ** 24;

/** A whole number of 29 bits that grows with the value, from the bits of a single-precision float: near values may share one. */
function coarse(value: number, float: Float32Array, bits: Uint32Array): number {
  // Minus nought is nought, whatever its bits say.
  float[0] = value + 0;
  const word = bits[0] ?? 0;
  // The bits of negative floats fall as the value grows.
  return (word >>> 31 === 1 ? ~word >>> 0 : (word | 0x80000000) >>> 0) >>> 3;
}

/** What is asked for first, then score, relevance, people, and the number of the space. */
function comparing(by: Float64Array, figures: Figures): (a: number, b: number) => number {
  const { score, relevance, people, id } = figures;
  const falls = (column: Float64Array, a: number, b: number): number => (column[b] ?? 0) - (column[a] ?? 0);
  return (a, b) => {
    // Two that are both unknown (minus infinity) differ by nothing.
    const first = by[a] === by[b] ? 0 : falls(by, a, b);
    return first || falls(score, a, b) || falls(relevance, a, b) || falls(people, a, b) || (id[a] ?? 0) - (id[b] ?? 0);
  };
}

/**
 * Numbers of the first `count` places of `figures`, the one with the largest `by` first. Whole numbers are sorted several times faster than
 * with a comparison, which is left for those that share one. At most 2^24 places.
 */
export function rankingOrder(by: Float64Array, figures: Figures, count: number): Uint32Array {
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    keys[at] = (NUMBERS * 32 - 1 - coarse(by[at] ?? 0, float, bits)) * NUMBERS + at;
  }
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % NUMBERS);
  const compare = comparing(by, figures);
  const shares = (at: number): number => Math.floor((keys[at] ?? 0) / NUMBERS);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && shares(to) === shares(from)) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}
