/** Suspect: what is known of a place that may be the same as another, in the form in which two are compared. */
import type { Kind } from '../../domain/listing.js';
import { isPlain } from './plain-words.js';

export interface Suspect {
  /** Number of the space. */
  readonly id: number;
  readonly platform: string;
  /** It has a key that names one place everywhere. */
  readonly hasAddress: boolean;
  readonly kind: Kind | null;
  /** The words of every name ever said of it (see likenessWords), the one of today first. */
  readonly names: readonly (readonly string[])[];
  /** The names inside its addresses, letters and digits alone. */
  readonly handles: readonly string[];
  /** Long numbers inside its addresses. */
  readonly numbers: readonly string[];
  /** Slots of its strong keys ('facebook.group-id'): two places that share one have two different addresses of one sort. */
  readonly slots: readonly string[];
  /** The words of every place it was said to be in. */
  readonly places: readonly (readonly string[])[];
  readonly language: string | null;
  readonly country: string | null;
  /** Hash of its folded description; 0: none, or too short to tell anything. */
  readonly description: number;
  /** Registrable domains of its website and of those that stood in a row with it. */
  readonly sites: readonly string[];
  readonly members: number | null;
  /** Numbers of the files that name it. */
  readonly lists: readonly number[];
  /** Numbers of the spaces that stood in one row with it. */
  readonly besides: readonly number[];
}

/** Words that say which one it is, in one order; all of them where none does. */
export function coreWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isPlain(word));
  return [...(telling.length === 0 ? words : telling)].sort();
}

/** A name or a place without its order, to count it and to find those that are equal. */
export function nameKey(words: readonly string[]): string {
  return coreWords(words).join(' ');
}
