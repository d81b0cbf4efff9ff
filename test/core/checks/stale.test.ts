/** stale: by the figure that reach rests on, and the day on which it was last said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/checks/stale.js';
import { exactly } from '../observed.js';
import { anySpace } from '../score/made.js';
import { contextOf, once, several } from './subject.js';

const OLD = '2025-01-03';

describe('stale', () => {
  it('says the figure, its day and its age, and how to settle it', () => {
    expect(check.judge(once({ id: 12, members: 12_000, asOf: OLD }), contextOf())).toEqual([
      {
        weight: expect.any(Number),
        because: { id: 'check.stale', values: { field: 'members', value: 12_000, date: OLD, days: 690 } },
        command: ['edit', '12', '--set', 'members=NUMBER'],
        listDate: OLD,
      },
    ]);
  });

  it.each([
    ['half a year old to the day', { members: 10, asOf: '2026-05-28' }, 0],
    ['a day older', { members: 10, asOf: '2026-05-27' }, 1],
    ['of today', { members: 10 }, 0],
    ['without a figure', { asOf: OLD }, 0],
    ['without a day', { members: 10, asOf: null }, 0],
    ['with people online only', { active: 5, activePeriod: 'now' as const, asOf: OLD }, 0],
    ['known to be quiet only', { lastPostAt: '2020-01-01', asOf: OLD }, 0],
  ])('%s', (_, few, count) => {
    expect(check.judge(once(few), contextOf())).toHaveLength(count);
  });

  it.each([
    ['views_per_post', { viewsPerPost: 5, active: 6, activePeriod: 'week' as const, members: 7 }],
    ['active', { active: 6, activePeriod: 'week' as const, members: 7 }],
    ['members', { members: 7, postsPerWeek: 2 }],
    ['posts_per_week', { postsPerWeek: 2 }],
  ])('asks for %s where reach rests on it', (field, few) => {
    const [finding] = check.judge(once({ ...few, asOf: OLD }), contextOf());
    expect(finding?.because.values.field).toBe(field);
  });

  it('is not fooled by a newer list without the figure', () => {
    const subject = several({ members: 50, asOf: '2026-11-20' }, [
      { date: OLD, members: exactly(50) },
      { date: '2026-11-20' },
    ]);
    expect(check.judge(subject, contextOf())).toMatchObject([{ because: { values: { date: OLD } } }]);
  });

  it('takes the same figure said again as new', () => {
    const subject = several({ members: 50 }, [
      { date: OLD, members: exactly(50), byHand: true },
      { date: '2026-11-20', members: exactly(50) },
    ]);
    expect(check.judge(subject, contextOf())).toEqual([]);
  });

  it('counts the older and the larger as worse', () => {
    const weight = (members: number, asOf: string): number =>
      check.judge(once({ members, asOf }), contextOf())[0]?.weight ?? 0;
    expect(weight(1000, '2024-01-01')).toBeGreaterThan(weight(1000, '2026-01-01'));
    expect(weight(5000, '2024-01-01')).toBeGreaterThan(weight(1000, '2024-01-01'));
  });

  it('never judges a figure of the last half year', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        for (const { because } of check.judge({ ...once({}), space }, contextOf()))
          expect(Number(because.values.days)).toBeGreaterThan(180);
      }),
    );
  });
});
