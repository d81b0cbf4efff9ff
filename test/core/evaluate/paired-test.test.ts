/** The paired test: by hand where few queries are, and what any such test must keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedTest } from '../../../src/core/evaluate/paired-test.js';

const values = (length: number, value: number): readonly number[] => Array.from({ length }, () => value);

describe('the chance', () => {
  it.each([
    // Of 2^n ways to set the signs two are as large: all plus and all minus.
    ['one query', [0.9], [0.1], 1],
    ['five queries, all better', values(5, 0.9), values(5, 0.1), 2 / 32],
    ['six queries, all better', values(6, 0.9), values(6, 0.1), 2 / 64],
    ['all the same', values(4, 0.5), values(4, 0.5), 1],
    // Differences 3, 1, -1: |sum| >= 3 for 3+1-1, 3-1+1, 3+1+1 and their opposites: 6 of 8.
    ['three queries, one worse', [4, 2, 0], [1, 1, 1], 6 / 8],
  ])('of %s', (_, first, second, p) => {
    expect(pairedTest(first, second).p).toBeCloseTo(p, 12);
  });

  it('of many queries is drawn, always alike, and near what theory says', () => {
    // 20 of 25 differences of one size are positive: both tails of the binomial law from 20 on.
    const first = [...values(20, 1), ...values(5, 0)];
    const second = [...values(20, 0), ...values(5, 1)];
    const { p } = pairedTest(first, second);
    expect(Math.abs(p - 0.00408)).toBeLessThan(0.0015);
    expect(pairedTest(first, second).p).toBe(p);
    expect(Math.abs(pairedTest(second, first).p - p)).toBeLessThan(0.0015);
  });
});

describe('the interval', () => {
  it('of equal differences is one point', () => {
    expect(pairedTest(values(7, 0.75), values(7, 0.5))).toMatchObject({ difference: 0.25, low: 0.25, high: 0.25 });
  });
  it('of many queries is near the normal law’s', () => {
    // 100 differences, half 0 and half 1: 0.5 ± 1.96 × 0.05.
    const { low, high } = pairedTest([...values(50, 1), ...values(50, 0)], values(100, 0));
    expect(Math.abs(low - 0.402) + Math.abs(high - 0.598)).toBeLessThan(0.02);
  });
});

it('counts, and holds the mean within its interval', () => {
  const two = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 18,
  });
  fc.assert(
    fc.property(two, (pairs) => {
      const test = pairedTest(
        pairs.map(([one]) => one),
        pairs.map(([, other]) => other),
      );
      expect(test.better).toBe(pairs.filter(([one, other]) => one > other).length);
      expect(test.better + test.worse + test.same).toBe(pairs.length);
      expect(test.low).toBeLessThanOrEqual(test.difference + 1e-9);
      expect(test.high).toBeGreaterThanOrEqual(test.difference - 1e-9);
      expect(test.p).toBeGreaterThan(0);
      expect(test.p).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});
