/** Which contributions an explanation tells: the audience, three keywords, and what changed a figure by half a point or more. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/core/explain.js';
import { score } from '../../src/core/score/score.js';
import { contextAt, type Few, spaceOf } from './score/made.js';

const told = (few: Few, terms: readonly string[] = []) =>
  explain(score(spaceOf(few), contextAt(terms.length === 0 ? null : { terms })));

describe('an explanation', () => {
  it('begins with the audience', () => {
    expect(told({ members: 10 }).reach.map((one) => one.part)).toEqual(['reach.audience']);
  });
  it('tells what lowers it, the most first', () => {
    const { lowered } = told({ members: 9000, lastPostAt: '2026-01-01', growthPerDay: -0.01, growthDays: 90 });
    expect(lowered.map((one) => one.part)).toEqual(['reach.activity', 'reach.growth']);
  });
  it('tells what helps', () => {
    expect(told({ members: 9000, growthPerDay: 0.01, growthDays: 90 }).raised.map((one) => one.part)).toEqual([
      'reach.growth',
    ]);
  });
  it('leaves out what changed less than half a point', () => {
    const { lowered, raised } = told({ members: 9000, postsPerWeek: 1.9, growthPerDay: 0.0001, growthDays: 20 });
    expect([...lowered, ...raised]).toEqual([]);
  });
  it('names three keywords with their share, the strongest first', () => {
    const { relevance } = told({ name: 'Rent strike', description: 'eviction help, tenants' }, [
      'tenants',
      'rent',
      'eviction',
      'strike',
    ]);
    expect(relevance.map((one) => one.contribution.value)).toEqual(['rent', 'strike', 'eviction']);
    expect(relevance.map((one) => one.percent)).toEqual([...relevance.map((one) => one.percent)].sort((a, b) => b - a));
  });
  it('says that none was found', () => {
    expect(told({ name: 'Chess' }, ['rent']).relevance).toEqual([
      { contribution: expect.objectContaining({ value: null, points: 0 }), percent: 0 },
    ]);
  });
});
