/** The type of a score part: it judges, it does not weigh; score.ts alone joins the parts and turns factors into points. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import type { Aim } from './aim.js';
import type { SpaceWords } from './space-words.js';

/** A share of a base part: which keyword gave how much of it. Shares of one judgement sum to 1. */
export interface Share {
  readonly value: string;
  readonly field: string;
  readonly share: number;
  readonly because: Because;
}

export interface Judgement {
  /** What was judged: a number, a word; null when unknown. */
  readonly value: string | number | null;
  /**
   * Reach: the first part gives people, the others multiply them. Relevance: the first part gives 0..1, the others multiply it.
   * Unknown is 1: neutral and named, never a penalty.
   */
  readonly factor: number;
  /** Relevance only: what the figure is lifted to (0..1) before this part multiplies it. */
  readonly floor?: number;
  readonly because: Because;
  readonly shares?: readonly Share[];
  /** Fields whose absence this part felt. */
  readonly missing?: readonly string[];
  /** Standard deviation in log10 people that this part adds (in squares). */
  readonly sigma?: number;
  readonly badges?: readonly string[];
}

export interface Subject {
  readonly space: Space;
  /** Words of the space, split and folded; made once for all parts. */
  readonly words: SpaceWords;
}

export interface Context {
  /** The campaign made ready for matching; null without one: then only reach is judged. */
  readonly aim: Aim | null;
  /** Today, ISO date. */
  readonly today: string;
}

export interface Part {
  readonly id: string;
  readonly group: 'reach' | 'relevance';
  /** The base part of a group has order 1; the order is also that of an explanation. */
  readonly order: number;
  /** null when the part has nothing to say: the campaign does not ask for it. */
  readonly judge: (subject: Subject, context: Context) => Judgement | null;
}
