/** The table of shares: what is shipped, what a person set in place of it, and what own posts correct. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleWhoSee } from '../../../src/core/platforms/people-who-see.js';
import { REACH_PLATFORMS, reachTable, reachTableOf } from '../../../src/core/platforms/reach-table.js';
import { recalibratedShare } from '../../../src/core/platforms/recalibrated-share.js';
import type { SeenPost } from '../../../src/domain/reach.js';

const post = (few: Partial<SeenPost> = {}): SeenPost => ({
  id: 1,
  key: 'telegram:elmroad',
  platform: 'telegram',
  kind: 'channel',
  members: 1_000,
  seen: 300,
  seenOn: '2026-11-24',
  ...few,
});

describe('own posts', () => {
  const share = fc.double({ min: 0.001, max: 0.5, noNaN: true });
  const members = fc.integer({ min: 1, max: 1_000_000 });
  it('seen as was predicted change nothing, however many', () => {
    fc.assert(
      fc.property(share, fc.array(members, { maxLength: 30 }), (before, counts) => {
        const posts = counts.map((count) => ({ members: count, seen: peopleWhoSee(before, count) }));
        expect(recalibratedShare(before, posts)).toBeCloseTo(before, 9);
      }),
    );
  });
  it('twice as many as predicted: five posts go half the way, in logarithms', () => {
    const posts = Array.from({ length: 5 }, () => ({ members: 1_000, seen: 200 }));
    expect(recalibratedShare(0.1, posts)).toBeCloseTo(0.1 * Math.SQRT2, 9);
    expect(recalibratedShare(0.1, posts.slice(4))).toBeCloseTo(0.1 * 2 ** (1 / 6), 9);
  });
  it('draw it to what was seen, and never beyond everybody', () => {
    const many = Array.from({ length: 1_000 }, () => ({ members: 1_000, seen: 200 }));
    expect(recalibratedShare(0.1, many)).toBeCloseTo(0.2, 2);
    expect(
      recalibratedShare(
        0.5,
        many.map((one) => ({ ...one, seen: 1e9 })),
      ),
    ).toBe(1);
  });
  it('count in whatever order', () => {
    fc.assert(
      fc.property(share, fc.array(fc.record({ members, seen: members }), { maxLength: 9 }), (before, posts) => {
        expect(recalibratedShare(before, [...posts].reverse())).toBeCloseTo(recalibratedShare(before, posts), 9);
      }),
    );
  });
});

describe('the table', () => {
  it('is as shipped where nothing was set', () => {
    const { rowOf } = reachTable([], []);
    expect(rowOf('telegram', 'channel')).toMatchObject({ share: 0.3, isSourced: true, source: 'shipped', posts: 0 });
    for (const platform of REACH_PLATFORMS)
      for (const kind of [null, 'group', 'page', 'channel'] as const)
        expect(rowOf(platform, kind)).toEqual(reachTableOf(platform, kind));
  });
  it('has a row for each kind, and one for any', () => {
    const kinds = reachTable([], [])
      .rows(['telegram', 'reddit'])
      .map(({ platform, kind }) => `${platform} ${kind}`);
    expect(kinds).toEqual(['telegram group', 'telegram channel', 'telegram chat', 'telegram *', 'reddit *']);
  });
  it('a kind set by hand has a row of its own; the others stay', () => {
    const table = reachTable([{ platform: 'reddit', kind: 'group', share: 0.2, typicalMembers: 90 }], []);
    expect(table.rowOf('reddit', 'group')).toMatchObject({ share: 0.2, typicalMembers: 90, source: 'yours' });
    expect(table.rowOf('reddit', 'forum')).toMatchObject({ share: 0.05, source: 'shipped' });
    expect(table.kindOf('reddit', 'forum')).toBe('*');
  });
  it('posts correct the row that stands for their kind, and no other', () => {
    const { rowOf } = reachTable([], [post({ seen: 600 }), post({ platform: 'reddit', kind: 'forum', seen: 50 })]);
    expect(rowOf('telegram', 'channel').share).toBeCloseTo(0.3 * 2 ** (1 / 6), 9);
    expect(rowOf('telegram', 'channel')).toMatchObject({ source: 'shipped', posts: 1 });
    expect(rowOf('telegram', 'group').posts).toBe(0);
    expect(rowOf('reddit', 'forum')).toMatchObject({ share: 0.05, posts: 1 });
    expect(rowOf('reddit', null).posts).toBe(1);
  });
  it('posts correct what was set, too', () => {
    const { rowOf } = reachTable(
      [{ platform: 'telegram', kind: 'channel', share: 0.6, typicalMembers: 1_500 }],
      [post({ seen: 600 })],
    );
    expect(rowOf('telegram', 'channel')).toMatchObject({ share: 0.6, source: 'yours', posts: 1 });
  });
});
