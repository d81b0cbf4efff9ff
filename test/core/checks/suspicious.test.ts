/** suspicious: silence, few reactions and jumps, from the size on at which they mean something. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/checks/suspicious.js';
import { usualEngagement } from '../../../src/core/score/usual-engagement.js';
import type { Key } from '../../../src/domain/place-key.js';
import type { Observation } from '../../../src/domain/space.js';
import { exactly, strongKey } from '../observed.js';
import type { Few } from '../score/made.js';
import { contextOf, importOf, once, several, told } from './subject.js';

const of = (few: Few, more = {}) => told(check.judge(once({ id: 12, ...few }), contextOf(more)));

describe('silence', () => {
  it.each<[string, Few, readonly string[]]>([
    ['the dead giant', { members: 80_000, lastPostAt: '2025-11-01' }, ['check.silent-since → explain 12']],
    ['quiet for a year', { members: 80_000, lastPostAt: '2025-11-24' }, []],
    ['a small one', { members: 4_999, lastPostAt: '2020-01-01' }, []],
    ['many members and no post', { members: 5_000, postsPerWeek: 0 }, ['check.silent → explain 12']],
    ['one post in ten weeks', { members: 5_000, postsPerWeek: 0.1 }, []],
    ['nothing known', { members: 5_000 }, []],
    ['many members, and a post this month', { members: 5_000, postsPerWeek: 0, lastPostAt: '2026-11-20' }, []],
    [
      'old figures of a place that was lively then',
      { members: 80_000, lastPostAt: '2024-01-01', asOf: '2024-01-05' },
      [],
    ],
  ])('%s', (_, few, expected) => {
    expect(of(few)).toEqual(expected);
  });
});

describe('reactions', () => {
  /** Eight Facebook places of all sizes whose posts get one reaction per members^0.8 times 0.1. */
  const figures = [10, 100, 1_000, 10_000, 20_000, 50_000, 100_000, 1_000_000].map((members) => ({
    platform: 'facebook',
    members,
    reactions: 0.1 * members ** 0.8,
  }));
  const usual = usualEngagement(figures);

  it.each([
    [49, 1],
    [51, 0],
  ])('%i where about 1,000 are usual', (reactions, count) => {
    const few = { platform: 'facebook', members: 100_000, interactionsPerPost: reactions };
    expect(of(few, { usualEngagement: usual })).toHaveLength(count);
  });

  it('hardly any among many, where nothing is usual: reach counts fewer members', () => {
    const few = (interactionsPerPost: number) => of({ platform: 'facebook', members: 100_000, interactionsPerPost });
    expect(few(1)).toEqual(['check.hardly-reactions → explain 12']);
    expect(few(2)).toEqual([]);
  });
});

describe('a jump', () => {
  const from: Partial<Observation> = { importId: 1, date: '2026-09-01', members: exactly(1_000) };
  const jump = (to: Partial<Observation>, before: Partial<Observation> = {}) => {
    const last: Partial<Observation> = { importId: 2, date: '2026-10-15', members: exactly(9_000), ...to };
    const subject = several({ id: 12, members: last.members?.value ?? null, asOf: '2026-11-01' }, [
      { ...from, ...before },
      last,
    ]);
    return told(
      check.judge(
        subject,
        contextOf({
          imports: new Map([
            [1, importOf(1, '2026-09-01')],
            [2, importOf(2, '2026-10-15')],
          ]),
        }),
      ),
    );
  };

  it.each<[string, Partial<Observation>, Partial<Observation>, readonly string[]]>([
    ['nine times as many in six weeks', {}, {}, ['check.jump → explain 12']],
    ['in a year', { date: '2026-11-01' }, { date: '2025-11-01' }, []],
    ['with more posts', { postsPerWeek: 30 }, { postsPerWeek: 3 }, []],
    ['with as many posts as before', { postsPerWeek: 3 }, { postsPerWeek: 3 }, ['check.jump-quiet → explain 12']],
    ['of a few hundred', { members: exactly(400) }, { members: exactly(100) }, []],
    [
      'a fifth more every week',
      { members: exactly(9_000), date: '2026-09-15' },
      { members: exactly(6_000) },
      ['check.jump → explain 12'],
    ],
    ['less than that', { members: exactly(8_600), date: '2026-09-15' }, { members: exactly(6_000) }, []],
    ['down', { members: exactly(1_000) }, { members: exactly(9_000) }, []],
    ['of figures that rounding may explain', { members: { value: 3_000, low: 2_900, high: 3_100 } }, {}, []],
    ['counted by hand', { byHand: true }, {}, []],
    ['that is history', { date: '2025-10-15' }, { date: '2025-09-01' }, []],
  ])('%s', (_, to, before, expected) => {
    expect(jump(to, before)).toEqual(expected);
  });

  it('within a month from two lists is a contradiction instead', () => {
    const subject = several({ members: 9_000 }, [
      { ...from, date: '2026-11-01' },
      { importId: 2, date: '2026-11-10', members: exactly(9_000) },
    ]);
    expect(check.judge(subject, contextOf())).toEqual([]);
  });

  it('is none where two places were made one, or one moved: other people were counted', () => {
    const key = (text: string, slot: string) => ({ ...strongKey(text), slot });
    const [old, now] = [key('telegram:old', 'telegram.name'), key('facebook:groups/now', 'facebook.group-name')];
    const other = key('facebook:groups/other', 'facebook.group-name');
    const id = key('facebook:groups/123', 'facebook.group-id');
    const jumps = (first: Key, ...keys: readonly Key[]): number => {
      const said = [
        { ...from, key: first.text, members: exactly(300) },
        { importId: 2, date: '2026-10-15', key: now.text, members: exactly(9_000) },
      ];
      const subject = several({ id: 12, key: now.text, members: 9_000, asOf: '2026-11-01' }, said, keys);
      return check.judge(subject, contextOf()).length;
    };
    expect([jumps(old, old, now), jumps(other, other, now)]).toEqual([0, 0]);
    expect([jumps(id, id, now), jumps(other, other, id, now), jumps(now, now)]).toEqual([1, 1, 1]);
  });
});
