/** What a person sets and counts of reach: their own rows of the table of shares, and posts whose views they counted. */
import type { Kind } from './listing.js';

/** A kind of place, or '*': every kind without a row of its own. */
export type ReachKind = Kind | '*';

/** null for '*'. */
export function kindOfRow(kind: ReachKind): Kind | null {
  return kind === '*' ? null : kind;
}

/** A row of the table as the person set it. */
export interface ReachSetting {
  readonly platform: string;
  readonly kind: ReachKind;
  /** Of 1,000 members, the share who see one post: above 0, at most 1. */
  readonly share: number;
  /** Members of an ordinary place, for places that come without a count. */
  readonly typicalMembers: number;
}

/** One post of one's own in a place, and how many people saw it. */
export interface NewSeenPost {
  /** The key that the place was called by. */
  readonly key: string;
  readonly platform: string;
  readonly kind: Kind | null;
  /** Members as known when it was noted down. */
  readonly members: number;
  readonly seen: number;
  /** ISO date on which it was noted down. */
  readonly seenOn: string;
}

export interface SeenPost extends NewSeenPost {
  readonly id: number;
}
