/** readNumber and readRate: decimals and posting rates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/core/normalise/read-number.js';
import { readRate } from '../../../src/core/normalise/read-rate.js';

describe('readNumber', () => {
  test.each<[string, number | null]>([
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['0', 0],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1.234', 1.234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.2K', 1200],
    ['~4', 4],
    ['1e-7', 1e-7],
    ['٣٫٥', 3.5],
    ['', null],
    ['-3', null],
    ['1e999', null],
    ['Infinity', null],
    ['abc', null],
    ['1.2.3', null],
    ['3 of 5', null],
  ])('%j → %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test('reads back every number that we write', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = String(Math.abs(value));
        expect(readNumber(written)).toBe(Math.abs(value));
      }),
    );
  });
});

describe('readRate', () => {
  test.each<[string, string, number | null]>([
    ['10+ posts a day', 'Info', 70],
    ['3 posts a week', 'Info', 3],
    ['5 publicaciones al día', 'Info', 35],
    ['10 в день', 'Info', 70],
    ['10 публикаций в день', 'Info', 70],
    ['2/week', 'Info', 2],
    ['2-3 posts a day', 'Info', 17.5],
    ['daily', 'Info', 7],
    ['posts every day', 'Info', 7],
    ['twice a week', 'Info', 2],
    ['Public · 12K members · 10+ posts a day', 'Info', 70],
    ['Private · 340 members · 3 posts a week', 'Info', 3],
    ['2', 'posts per day', 14],
    ['3.5', 'Posts/week', 3.5],
    ['3,5', 'posts_per_week', 3.5],
    ['4', 'Activity', 4],
    ['Public · Last active a year ago', 'Info', null],
    ['hace 2 semanas', 'Info', null],
    ['often', 'Info', null],
    ['99999999999999 a day', 'Info', null],
    ['', 'Info', null],
  ])('%j under %j → %d', (text, heading, rate) => {
    expect(readRate(text, heading)).toBe(rate);
  });

  test('a month is 30.4375 days', () => {
    expect(readRate('30.4375', 'Posts/month')).toBeCloseTo(7, 10);
  });

  test('never throws; what it gives is finite and not negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, heading) => {
        for (const value of [readNumber(text), readRate(text, heading)]) {
          if (value !== null) expect(value >= 0 && Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });
});
