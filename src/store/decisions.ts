/** Decisions of people about two places, and what carrying them out changes: one transaction each. */
import type { Decision, Pair, Verdict } from '../domain/decision.js';
import type { UndoTools } from './undo.js';

export interface DecisionChange {
  /** Said here and now; an older word on the same pair is replaced. */
  readonly add: readonly (Pair & { readonly verdict: Verdict })[];
  /** Own decisions that are taken back. */
  readonly remove: readonly Pair[];
  /** ISO time. */
  readonly madeAt: string;
}

/** What became of the places. */
export interface DecisionsDone {
  /** Number that is no more → number of the place that it is part of now. */
  readonly joined: ReadonlyMap<number, number>;
  /** Places that are on their own again, with their numbers. */
  readonly parted: readonly number[];
}

export interface Decisions {
  /** All, own first, then by pair. */
  all(): Iterable<Decision>;
  /** Those in which any key of the space stands. */
  ofSpace(id: number): readonly Decision[];
  /** Pairs of spaces (a < b) that are said to be different, by own word or by a list's, as they are now. */
  apart(): Iterable<readonly [number, number]>;
  /** The space that took this number's place when they were made one; null when the number never was, or is there. */
  successorOf(id: number): number | null;
  /** Carries out all or nothing; a key that no list has named yet is kept in mind until one does. */
  change(change: DecisionChange, tools: UndoTools): Promise<DecisionsDone>;
}
