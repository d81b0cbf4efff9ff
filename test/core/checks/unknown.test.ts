/** unknown: the field whose guessed extremes move a place furthest on the map. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/checks/unknown.js';
import { aimAt, type Few, TODAY } from '../score/made.js';
import { contextOf, once, told } from './subject.js';

/** As if a thousand places stood evenly from 100 points down to 0. */
const EVEN = { rankWith: (score: number) => Math.round((100 - score) * 10) + 1 };
const judge = (few: Few, more = {}) => check.judge(once({ id: 12, ...few }), contextOf({ ...EVEN, ...more }));

describe('unknown', () => {
  it('asks for the size first: a tenth to ten times what is usual', () => {
    const [finding] = judge({ platform: 'reddit' });
    expect(finding?.because).toMatchObject({ id: 'check.unknown-members', values: { low: 500, high: 50_000 } });
    expect(finding?.command).toEqual(['edit', '12', '--set', 'members=NUMBER']);
  });

  it.each<[string, Few, readonly string[]]>([
    [
      'the last post, of a place of known size',
      { members: 5000 },
      ['check.unknown-last-post → edit 12 --set last_post_at=DATE'],
    ],
    [
      'the pace, where somebody posts',
      { members: 5000, lastPostAt: TODAY },
      ['check.unknown-pace → edit 12 --set posts_per_week=NUMBER'],
    ],
    ['not the last post, where the pace is known', { members: 5000, postsPerWeek: 3 }, []],
    ['nothing, where all is known', { members: 5000, lastPostAt: TODAY, postsPerWeek: 3 }, []],
    [
      'not the members of a website',
      { platform: 'website' },
      ['check.unknown-last-post → edit 12 --set last_post_at=DATE'],
    ],
    ['not the size, where views are known', { viewsPerPost: 900, lastPostAt: TODAY, postsPerWeek: 3 }, []],
  ])('asks for %s', (_, few, expected) => {
    expect(told(judge(few))).toEqual(expected);
  });

  it('asks for what moves a place for the campaign, and never where it is', () => {
    const aim = aimAt({ terms: ['tenants'], places: ['Riverside'], languages: ['es'], weight: 0.4 });
    const known = { members: 5000, lastPostAt: TODAY, postsPerWeek: 3, name: 'Tenants' };
    expect(told(judge(known, { aim }))).toEqual([]);
    const withReach = judge({ ...known, members: null }, { aim })[0]?.weight ?? 0;
    expect(withReach).toBeGreaterThan(0);
    const onlyReach = judge({ ...known, members: null })[0]?.weight ?? 0;
    expect(withReach).not.toBe(onlyReach);
  });

  it('keeps quiet where fewer than five ranks are at stake', () => {
    expect(judge({}, { rankWith: (score: number) => (score > 50 ? 1 : 5) })).toEqual([]);
    expect(judge({}, { rankWith: (score: number) => (score > 50 ? 1 : 6) })).toHaveLength(1);
  });

  it('takes the first place for more than the two hundredth', () => {
    const first = judge({}, { rankWith: (score: number) => (score > 50 ? 1 : 100) })[0]?.weight ?? 0;
    const last = judge({}, { rankWith: (score: number) => (score > 50 ? 200 : 1000) })[0]?.weight ?? 0;
    expect(first).toBeGreaterThan(last);
  });
});
