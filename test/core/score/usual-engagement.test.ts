/** What a post usually gets: the same whatever the size, from eight places on. */
import { describe, expect, it } from 'vitest';
import { expectedReactions, usualEngagement } from '../../../src/core/score/usual-engagement.js';

/** Eight Facebook places of all sizes whose posts get one reaction per members^0.8 times 0.1. */
const figures = [10, 100, 1_000, 10_000, 20_000, 50_000, 100_000, 1_000_000].map((members) => ({
  platform: 'facebook',
  members,
  reactions: 0.1 * members ** 0.8,
}));

describe('eight places', () => {
  const usual = usualEngagement(figures).get('facebook');
  it('have a usual for any size', () => {
    expect(usual?.members).toBe(20_000);
    for (const members of [1, 500, 100_000])
      expect(expectedReactions(usual ?? { rate: 0, members: 1 }, members)).toBeCloseTo(0.1 * members ** 0.8, 6);
  });
  it('are needed: seven have none', () => {
    expect(usualEngagement(figures.slice(1)).size).toBe(0);
  });
  it('where most posts get no reaction there is no usual either', () => {
    expect(usualEngagement(figures.map((one, at) => ({ ...one, reactions: at > 5 ? 9 : 0 }))).size).toBe(0);
  });
  it('without anybody in them do not count', () => {
    expect(usualEngagement(figures.map((one) => ({ ...one, members: 0 }))).size).toBe(0);
  });
});
