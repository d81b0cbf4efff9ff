/** Ranked: a space with its score, its parts and why. `core/score` makes it; maps and explanations show it. */
import type { Space } from './space.js';

export type Quadrant = 'anchor' | 'gold' | 'megaphone' | 'rest';
export type Confidence = 'A' | 'B' | 'C' | 'D';

/** A sentence by its id in src/text/, with the values that fill it. */
export interface Because {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One contribution to reach or relevance; within a group the points add up to the figure shown. */
export interface Contribution {
  /** 'reach.audience', 'relevance.term' … */
  readonly part: string;
  /** What it judged: a keyword, a number, a place; null when unknown. */
  readonly value: string | number | null;
  /** Where it was found: 'name', 'description' …; null outside texts. */
  readonly field: string | null;
  readonly points: number;
  readonly because: Because;
}

export interface Ranked {
  readonly space: Space;
  /** 0..100. 20 points are a factor of ten: 10 people 20, 1,000 people 60, 100,000 people 100. */
  readonly reach: number;
  /** People likely to see one post. */
  readonly people: number;
  /** 0..100; null without a campaign. */
  readonly relevance: number | null;
  readonly score: number;
  /** Standard deviation of log10 people. */
  readonly sigma: number;
  readonly confidence: Confidence;
  readonly quadrant: Quadrant | null;
  readonly isBorderline: boolean;
  readonly badges: readonly string[];
  /** Why it is held back from the map, whatever its score: 'never', 'no', 'risk' … Sentences 'gate.<id>'. */
  readonly gates: readonly string[];
  /** Fields that are unknown and would matter: 'members', 'posts_per_week'. */
  readonly missing: readonly string[];
  readonly parts: readonly Contribution[];
}
