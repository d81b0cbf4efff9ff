/** Rows of a sheet of shares: headings, percentages, kinds, and what is wrong with the rest. */
import { describe, expect, it } from 'vitest';
import { reachColumns, reachRowOf, readPercent, readReachKind } from '../../src/core/reach-sheet.js';

const HEADINGS = ['platform', 'kind', 'share_percent', 'typical_members', 'source'];
const columns = reachColumns(HEADINGS) ?? { platform: 0, kind: null, share: 0, typical: null };

describe('headings', () => {
  it('of an export, in any order and case', () => {
    expect(reachColumns(HEADINGS)).toEqual({ platform: 0, kind: 1, share: 2, typical: 3 });
    expect(reachColumns(['Share %', 'PLATFORM'])).toEqual({ platform: 1, kind: null, share: 0, typical: null });
  });
  it.each([[['platform', 'kind']], [['share_percent', 'kind']], [[]]])('%j: another table', (headings) => {
    expect(reachColumns(headings)).toBeNull();
  });
});

it.each([
  ['25', 0.25],
  ['25%', 0.25],
  ['7,5 %', 0.075],
  ['0.4', 0.004],
  ['100', 1],
  ['0', null],
  ['101', null],
  ['-3', null],
  ['many', null],
  ['', null],
])('%j is %j of all', (text, share) => {
  const found = readPercent(text);
  expect(found).toEqual(share === null ? null : expect.closeTo(share, 12));
});

it.each([
  ['any', '*'],
  ['', '*'],
  ['Channel', 'channel'],
  ['subreddit', 'forum'],
  ['zebra', null],
])('the kind %j is %j', (text, kind) => {
  expect(readReachKind(text)).toBe(kind);
});

describe('a row', () => {
  it('says what its cells say; blank ones say nothing', () => {
    expect(reachRowOf(['telegram', 'channel', '25', '2,000', 'yours'], columns)).toEqual({
      platform: 'telegram',
      kind: 'channel',
      share: 0.25,
      typicalMembers: 2_000,
    });
    expect(reachRowOf(['FB', 'any', '', ''], columns)).toMatchObject({ kind: '*', share: null, typicalMembers: null });
  });
  it.each([
    [['', 'any', '5'], 'reach-set.no-platform'],
    [['reddit', 'zebra', '5'], 'reach-set.no-kind'],
    [['reddit', 'any', '500'], 'reach-set.no-share'],
    [['reddit', 'any', '5', '0'], 'reach-set.no-typical'],
    [['reddit', 'any', '5', 'lots'], 'reach-set.no-typical'],
  ])('%j: %s', (cells, id) => {
    expect(reachRowOf(cells, columns)).toMatchObject({ id });
  });
});
