/** Engagement: a place whose posts get more reactions than usual at its size reaches more, one with fewer reaches less; by six points at most. */
import { aged } from '../ageing.js';
import { farBelowUsual } from '../doubtful-size.js';
import type { Judgement, Part } from '../part.js';
import { expectedReactions } from '../usual-engagement.js';

/** Reactions say little of how many saw a post: the fourth root of the ratio counts, between half and twice, which is six points: assumed. */
const STRENGTH = 0.25;
const MOST = 2;
/** What the fourth root of a factor of three and a half, by which figures spread around the usual, comes to (log10 people). */
const SIGMA_UNKNOWN = 0.14;

/** The one part that depends on other places of the database: what is usual is taken from them. */
export const part = {
  id: 'reach.engagement',
  group: 'reach',
  order: 3,
  judge({ space }, { usualEngagement, reachRow, today, weights }): Judgement | null {
    const { members, interactionsPerPost: reactions, platform } = space;
    const usual = usualEngagement.get(platform);
    // Without members nothing can be expected, and that they are not known is told by the audience.
    if (usual === undefined || members === null || members.value === 0) return null;
    if (reactions === null) {
      // Where views were counted, reactions would say nothing more.
      if (space.viewsPerPost !== null) return null;
      const because = { id: 'engagement.unknown', values: {} };
      return { value: null, factor: 1, because, missing: ['interactions_per_post'], sigma: SIGMA_UNKNOWN };
    }
    const expected = expectedReactions(usual, members.value);
    const ratio = reactions / expected;
    const factor = Math.max(1 / MOST, Math.min(MOST, ratio ** STRENGTH));
    const isDoubtful = farBelowUsual(space, usual) !== null;
    const times = ratio < 0.1 ? Math.round(ratio * 1000) / 1000 : Math.round(ratio * 10) / 10;
    const values = {
      ratio: times,
      reactions: Math.round(reactions * 10) / 10,
      expected: Math.round(expected),
      platform: reachRow(platform, space.kind).title,
    };
    return {
      value: times,
      factor: aged(factor, space.asOf, today) ** weights.engagement,
      because: { id: isDoubtful ? 'engagement.doubtful' : 'engagement.compared', values },
      badges: isDoubtful ? ['doubtful-size'] : [],
    };
  },
} satisfies Part;
