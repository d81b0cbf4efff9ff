/** Weights: how much each thing counts in a score. A campaign may set its own; the rest are those of core/score/weights.ts. */
export interface Weights {
  /** A word to look for, and a related one. */
  readonly term: number;
  readonly related: number;
  /** The fields a word can stand in. */
  readonly name: number;
  readonly title: number;
  readonly description: number;
  /** What is left of the relevance, 0 to 1: of a place whose whereabouts are not known, of one elsewhere … */
  readonly place_unknown: number;
  readonly place_elsewhere: number;
  /** … of one in another language, of one with an excluded word in its name, in its texts. */
  readonly other_language: number;
  readonly excluded_in_name: number;
  readonly excluded_in_text: number;
  /** The relevance (0 to 1) that a place has by being where the campaign is, before anything else. */
  readonly local: number;
  /** How strongly activity, engagement and growth change reach: exponents; 0 switches one off, 1 is as measured. */
  readonly activity: number;
  readonly engagement: number;
  readonly growth: number;
}
export type Weight = keyof Weights;
