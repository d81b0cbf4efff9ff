/** The laws of reach: parts add up, other places move it by engagement alone, the dead stand below the living, and a missing figure is neutral. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachTable } from '../../../src/core/platforms/reach-table.js';
import type { Context } from '../../../src/core/score/part.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import { score } from '../../../src/core/score/score.js';
import { teller } from '../../../src/text/tell.js';
import { anySpace, campaignOf, contextAt, type Few, spaceOf, TODAY } from './made.js';

const tell = teller('en');
const usual = fc
  .record({ rate: fc.double({ min: 1e-6, max: 1, noNaN: true }), members: fc.integer({ min: 1, max: 1_000_000 }) })
  .map((one) => new Map(['reddit', 'facebook', 'telegram'].map((platform) => [platform, one])));
const weight = fc.double({ min: 0, max: 2, noNaN: true });

describe('for any place', () => {
  it('its parts add up, at any weight and whatever is usual, and every sentence has its words', () => {
    fc.assert(
      fc.property(anySpace, usual, weight, weight, weight, (space, usualEngagement, activity, engagement, growth) => {
        const campaign = campaignOf({ terms: ['rent'], weights: { activity, engagement, growth } });
        const scored = score(space, { ...plainContext(campaign, TODAY), usualEngagement });
        const parts = scored.parts.filter(({ part }) => part.startsWith('reach.'));
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(scored.reach, 6);
        const said = parts.map(({ because }) => tell(because.id, because.values)).join(' ');
        expect(said).not.toMatch(/undefined|NaN|Infinity/);
        expect(new Set(scored.badges).size).toBe(scored.badges.length);
      }),
      { numRuns: 500 },
    );
  });
  it('other places move nothing but engagement, and reach by six points at most', () => {
    fc.assert(
      fc.property(anySpace, usual, (space, usualEngagement) => {
        const alone = score(space, plainContext(null, TODAY));
        const among = score(space, { ...plainContext(null, TODAY), usualEngagement });
        const others = (scored: typeof alone) =>
          scored.parts.filter(({ part }) => part !== 'reach.engagement' && part !== 'reach.bounds');
        expect(others(among)).toEqual(others(alone));
        expect(Math.abs(among.reach - alone.reach)).toBeLessThanOrEqual(20 * Math.log10(2) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
  it('weights of 0 leave the audience alone', () => {
    fc.assert(
      fc.property(anySpace, usual, (space, usualEngagement) => {
        const campaign = campaignOf({ terms: ['rent'], weights: { activity: 0, engagement: 0, growth: 0 } });
        const { parts } = score(space, { ...plainContext(campaign, TODAY), usualEngagement });
        for (const { part, points } of parts)
          if (['reach.activity', 'reach.engagement', 'reach.growth'].includes(part)) expect(points).toBeCloseTo(0, 12);
      }),
    );
  });
});

const reach = (few: Few, context: Context = contextAt(null)) => score(spaceOf(few), context).reach;

describe('the dead', () => {
  it('giant stands below a living place of 2,400', () => {
    const dead: Few = { platform: 'facebook', kind: 'group', members: 61_000, lastPostAt: '2026-04-24' };
    const living: Few = { platform: 'facebook', kind: 'group', members: 2_400, postsPerWeek: 20 };
    expect(reach(dead)).toBeCloseTo(20, 9);
    expect(reach(living)).toBeGreaterThan(50);
  });
  it('never reach more than ten people, but for engagement and growth', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        const scored = score({ ...space, growthPerDay: null }, contextAt(null));
        if (scored.badges.includes('dormant')) expect(scored.reach).toBeLessThanOrEqual(20 + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a place where only admins post', () => {
  const quadrant = (few: Few) => score(spaceOf({ name: 'Rent', ...few }), contextAt({ terms: ['rent'] })).quadrant;
  it.each<[string, Few]>([
    ['megaphone', { posting: 'admins', viewsPerPost: 1_500 }],
    ['rest', { posting: 'admins', viewsPerPost: 90 }],
    ['anchor', { posting: 'approval', viewsPerPost: 1_500 }],
    ['gold', { posting: null, viewsPerPost: 90 }],
  ])('is a megaphone at most: %s', (expected, few) => {
    expect(quadrant(few)).toBe(expected);
  });
  it('reaches as many as any other', () => {
    expect(reach({ posting: 'admins', members: 900 })).toBeCloseTo(reach({ members: 900 }), 9);
  });
});

describe('the table of a person', () => {
  const table = reachTable([{ platform: 'reddit', kind: '*', share: 0.1, typicalMembers: 400 }], []);
  const context = { ...contextAt(null), reachRow: table.rowOf };
  it('is what reach goes by', () => {
    expect(reach({ members: 1_000 }, context)).toBeCloseTo(20 * Math.log10(100), 9);
    expect(reach({ members: null }, context)).toBeCloseTo(20 * Math.log10(100 * 0.4 ** 0.8), 9);
  });
  it('is named in the explanation', () => {
    const said = (where: Context) => {
      const [audience] = score(spaceOf({ members: 1_000 }), where).parts;
      return tell(audience?.because.id ?? '', audience?.because.values);
    };
    expect(said(context)).toContain('10 % where there are 1,000 members, as you set it');
    expect(said(contextAt(null))).toContain('5 % where there are 1,000 members, as turf assumes');
    const post = { id: 1, key: 'reddit:r/a', platform: 'reddit', kind: null, members: 1_000, seen: 50, seenOn: TODAY };
    const { rowOf } = reachTable([], [post, post]);
    expect(said({ ...contextAt(null), reachRow: rowOf })).toContain('from 2 posts of yours');
  });
  it('own posts make it surer, as sure as published figures at most', () => {
    const post = { id: 1, key: 'reddit:r/a', platform: 'reddit', kind: null, members: 1_000, seen: 50, seenOn: TODAY };
    const sigma = (count: number) => {
      const { rowOf } = reachTable(
        [],
        Array.from({ length: count }, () => post),
      );
      return score(spaceOf({ members: 1_000, postsPerWeek: 2 }), { ...contextAt(null), reachRow: rowOf }).sigma;
    };
    expect([sigma(0), sigma(5), sigma(100)]).toEqual([
      expect.closeTo(0.3, 9),
      expect.closeTo(0.3 / Math.SQRT2, 9),
      expect.closeTo(0.2, 9),
    ]);
  });
});
