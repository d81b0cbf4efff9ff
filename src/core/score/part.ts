/** The type of a score part: it judges, it does not weigh; score.ts alone joins them (scoring.md §1.2, §2.2). */
import type { Campaign } from '../../domain/campaign.js';
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';

export interface Judgement {
  readonly value: string | number | null;
  /** 20*log10 of the factor, so that the points of reach add up to the reach shown. Unknown is 0, never a penalty. */
  readonly points: number;
  readonly because: Because;
  /** Fields whose absence this part felt. */
  readonly missing: readonly string[];
  /** Standard deviation in log10 people that this part adds (in squares); 0 when it is sure. */
  readonly sigma: number;
  readonly badges: readonly string[];
}

export interface Part {
  readonly id: string;
  /** 1 is judged first: the order of an explanation. */
  readonly order: number;
  /** `now` is an ISO date. */
  readonly judge: (space: Space, context: { readonly campaign: Campaign | null; readonly now: string }) => Judgement;
}
