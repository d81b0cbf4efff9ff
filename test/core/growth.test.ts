/** Growth from dated counts: Theil–Sen by hand, rounding that leaves the direction open, typos and counts too close together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, growthOf, type Snapshot } from '../../src/core/growth.js';

const at = (date: string, members: number, range: readonly [number, number] = [members, members]): Snapshot => ({
  date,
  members,
  low: range[0],
  high: range[1],
});

it.each([
  ['2026-01-01', '2026-01-08', 7],
  ['2026-03-28', '2026-03-30', 2],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-03-01', '2026-02-01', -28],
])('from %s to %s: %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

describe('two counts', () => {
  it('100 to 200 in 70 days: ln 2 / 70 a day', () => {
    expect(growthOf([at('2026-01-01', 100), at('2026-03-12', 200)])).toEqual({ perDay: Math.log(2) / 70, days: 70 });
  });
  it.each([
    ['none', []],
    ['one', [at('2026-01-01', 100)]],
    ['six days apart', [at('2026-01-01', 100), at('2026-01-07', 200)]],
    ['one of them nobody', [at('2026-01-01', 0), at('2026-03-01', 200)]],
  ])('%s: unknown', (_, snapshots) => {
    expect(growthOf(snapshots)).toBeNull();
  });
  it('seven days apart are enough', () => {
    expect(growthOf([at('2026-01-01', 100), at('2026-01-08', 200)])?.days).toBe(7);
  });
  it('12K to 12.4K is no clear change: the first may have been 12,499', () => {
    const growth = growthOf([at('2026-01-01', 12_000, [11_500, 12_499]), at('2026-03-01', 12_400, [12_350, 12_449])]);
    expect(growth).toEqual({ perDay: 0, days: 59 });
  });
  it('12K to 13K is a change: 12,499 is less than 12,500', () => {
    const growth = growthOf([at('2026-01-01', 12_000, [11_500, 12_499]), at('2026-03-01', 13_000, [12_500, 13_499])]);
    expect(growth?.perDay).toBeGreaterThan(0);
  });
});

describe('more counts', () => {
  it('the median of all slopes: ln 2 / 10 twice of three', () => {
    // 100 → 200 in 10 days, 200 → 800 in 10, 100 → 800 in 20: slopes ln 2, ln 4, ln 8 / 2 per 10 days; sorted 0.069, 0.104, 0.139.
    const growth = growthOf([at('2026-01-01', 100), at('2026-01-11', 200), at('2026-01-21', 800)]);
    expect(growth?.perDay).toBeCloseTo(Math.log(8) / 20, 12);
  });
  it('one typo does not break it', () => {
    const days = ['2026-01-01', '2026-01-11', '2026-01-21', '2026-01-31', '2026-02-10'];
    const steady = days.map((date, step) => at(date, Math.round(1000 * 1.02 ** step)));
    const slip = steady.map((one, step) => (step === 2 ? at(one.date, 10_404) : one));
    expect(growthOf(slip)?.perDay).toBeCloseTo(growthOf(steady)?.perDay ?? 0, 3);
  });
  it('of three it is the slope from the first to the last, however it went between', () => {
    const growth = growthOf([at('2013-08-01', 7_420), at('2021-03-01', 61_000), at('2024-02-01', 58_000)]);
    expect(growth?.perDay).toBeCloseTo(Math.log(58_000 / 7_420) / 3836, 12);
  });
  it('rounded to thousands they say nothing of a change that is smaller', () => {
    const rounded = (date: string, members: number) => at(date, members, [members - 500, members + 499]);
    const around = [rounded('2026-01-01', 12_000), rounded('2026-02-01', 12_000), rounded('2026-03-01', 12_000)];
    expect(growthOf([...around, rounded('2026-04-01', 13_000)])?.perDay).toBe(0);
    const clear = around.map((one, step) => rounded(one.date, 12_000 + 1_000 * step));
    expect(growthOf([...clear, rounded('2026-04-01', 15_000)])?.perDay).toBeGreaterThan(0);
  });
  it('a month that is missing changes nothing', () => {
    const months = ['01', '02', '03', '04', '05', '06'].map((month, step) =>
      at(`2026-${month}-15`, Math.round(2_000 * 0.97 ** step)),
    );
    const without = growthOf(months.filter((_, step) => step !== 1))?.perDay ?? 0;
    expect(without).toBeLessThan(0);
    expect(without / (growthOf(months)?.perDay ?? 0)).toBeCloseTo(1, 1);
  });
  it('bounded work: of ten years of days the newest count', () => {
    const start = Date.parse('2016-01-01');
    const many = Array.from({ length: 3650 }, (_, day) =>
      at(new Date(start + day * 86_400_000).toISOString().slice(0, 10), day < 3600 ? 5 : 1000),
    );
    expect(growthOf(many)?.days).toBe(59);
  });
});

it('the same growth whatever the size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 }), (counts) => {
      const dated = (factor: number) => counts.map((count, i) => at(`2026-0${i + 1}-01`, count * factor));
      expect(growthOf(dated(1000))?.perDay).toBeCloseTo(growthOf(dated(1))?.perDay ?? 0, 9);
    }),
  );
});
