/** Two places side by side: which side separates them, and each part once. */
import { describe, expect, it } from 'vitest';
import { mainSide } from '../../../src/core/score/contrast.js';
import { score } from '../../../src/core/score/score.js';
import { versus } from '../../../src/core/score/versus.js';
import { contextAt, spaceOf } from './made.js';

const at = (reach: number, relevance: number | null) => ({
  ...score(spaceOf({}), contextAt(null)),
  reach,
  relevance,
});

describe('the side that separates two places', () => {
  // ln 60/30 = 0.69 times 0.4 is 0.28; ln 80/70 = 0.13 times 0.6 is 0.08.
  it.each([
    ['reach', at(60, 70), at(30, 80), 0.4, 'reach'],
    ['relevance, where it weighs more', at(60, 40), at(50, 80), 0.4, 'relevance'],
    ['reach, where it weighs more', at(60, 40), at(20, 80), 0.9, 'reach'],
    ['reach without a campaign', at(60, null), at(59, null), 1, 'reach'],
    ['relevance of nothing', at(60, 0), at(60, 80), 0.4, 'relevance'],
    ['none', at(60, 40), at(60, 40), 0.4, null],
  ])('%s', (_, one, other, weight, expected) => {
    expect(mainSide(one, other, weight)).toBe(expected);
  });
});

describe('parts side by side', () => {
  it('names keywords one by one, and each part once, with what it gave to either', () => {
    const context = contextAt({ terms: ['tenants', 'rent'] });
    const one = score(spaceOf({ name: 'Tenants', members: 100 }), context);
    const other = score(spaceOf({ name: 'Rent and tenants', members: 100 }), context);
    const found = versus(one, other);
    const names = found.map(({ part, value }) => `${part} ${value ?? ''}`.trim());
    expect(new Set(names).size).toBe(names.length);
    const rent = found.find(({ value }) => value === 'rent');
    expect(rent).toMatchObject({ part: 'relevance.term', one: null, other: { part: 'relevance.term' } });
    const points = (side: 'one' | 'other', group: string): number =>
      found.filter(({ part }) => part.startsWith(group)).reduce((sum, row) => sum + (row[side]?.points ?? 0), 0);
    expect(points('one', 'reach.')).toBeCloseTo(one.reach, 9);
    expect(points('other', 'relevance.')).toBeCloseTo(other.relevance ?? 0, 9);
  });
});
