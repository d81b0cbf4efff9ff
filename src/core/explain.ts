/** Which contributions an explanation tells, in which order; the sentences themselves stand in text/. Pure. */
import type { Contribution, Ranked } from '../domain/ranked.js';

export interface Explanation {
  /** The audience first, then what changed it by at least half a point. */
  readonly reach: readonly Contribution[];
  /** The keywords that gave most, with their share of all keywords in percent. */
  readonly relevance: readonly { readonly contribution: Contribution; readonly percent: number }[];
  /** What took points, the largest first. */
  readonly lowered: readonly Contribution[];
  /** What gave points besides audience and keywords. */
  readonly raised: readonly Contribution[];
  /** Access and risk: they have no points. */
  readonly beside: readonly Contribution[];
}

/** A change smaller than half a point is not worth a sentence. */
const LEAST_POINTS = 0.5;
const MOST_KEYWORDS = 3;
const BASES = new Set(['reach.audience', 'relevance.term']);

export function explain(scored: Ranked): Explanation {
  const terms = scored.parts.filter((part) => part.part === 'relevance.term');
  const total = terms.reduce((sum, part) => sum + part.points, 0);
  const besides = scored.parts.filter((part) => !BASES.has(part.part));
  return {
    reach: scored.parts.filter((part) => part.part === 'reach.audience'),
    relevance: terms.slice(0, MOST_KEYWORDS).map((contribution) => ({
      contribution,
      percent: total === 0 ? 0 : Math.round((100 * contribution.points) / total),
    })),
    lowered: besides.filter((part) => part.points <= -LEAST_POINTS).sort((a, b) => a.points - b.points),
    beside: scored.parts.filter((part) => part.part.startsWith('access.')),
    raised: besides.filter((part) => part.points >= LEAST_POINTS).sort((a, b) => b.points - a.points),
  };
}
