/** The type of a score part: it judges, it does not weigh; score.ts alone joins the parts and turns factors into points. */
import type { Kind } from '../../domain/listing.js';
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import type { Weights } from '../../domain/weights.js';
import type { TownInName } from '../placenames/town-in-name.js';
import type { ReachRow } from '../platforms/reach-table.js';
import type { Aim } from './aim.js';
import type { Learned } from './learned.js';
import type { SpaceWords } from './space-words.js';
import type { Hit } from './term-hits.js';

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
  /** Only those who run it can post there: it may be a megaphone, but it is no place to start, however small. */
  readonly isBroadcast?: boolean;
  /** Holds the place back from the map, whatever its score: the id of the reason. */
  readonly gate?: string;
  /** Relevance only: draws the figure towards `to` (0..1) by this share, after the parts before it. */
  readonly blend?: { readonly share: number; readonly to: number };
}

export interface Subject {
  readonly space: Space;
  /** Words of the space, split and folded; made once for all parts. */
  readonly words: SpaceWords;
  /** The language that is stated, else the one its texts are surely in; null: not known. */
  readonly language: string | null;
  /** The campaign's keywords that stand in it; none without a campaign. */
  readonly hits: readonly Hit[];
}

export interface Context {
  /** The campaign made ready for matching; null without one: then only reach is judged. */
  readonly aim: Aim | null;
  /** Today, ISO date. */
  readonly today: string;
  readonly weights: Weights;
  /** What a platform and a kind of place mean for reach: as shipped, or as the person set it. */
  readonly reachRow: (platform: string, kind: Kind | null) => ReachRow;
  /** Platform → what a post usually gets there; platforms with too few figures are left out. */
  readonly usualEngagement: ReadonlyMap<string, UsualEngagement>;
  /** What was learned from places that the person judged; null: nothing yet. */
  readonly learned: Learned | null;
  /** The town of a gazetteer in a name that is none of the campaign's places; null where there is none, or no gazetteer. */
  readonly townIn: (name: string) => TownInName | null;
  /** What the person said of a place, by its number. */
  readonly verdictOf: (id: number) => 'yes' | 'no' | null;
}

/** What a post usually gets on one platform: half of the places get more, half less. */
export interface UsualEngagement {
  /** Interactions a post and member. */
  readonly rate: number;
  /** Members of the place in the middle. */
  readonly members: number;
}

export interface Part {
  readonly id: string;
  /** Reach and relevance are figures; what stands beside them (access, risk) gives badges and gates and changes no figure. */
  readonly group: 'reach' | 'relevance' | 'beside';
  /** The base part of a group has order 1; the order is also that of an explanation. */
  readonly order: number;
  /** null when the part has nothing to say: the campaign does not ask for it. */
  readonly judge: (subject: Subject, context: Context) => Judgement | null;
}
