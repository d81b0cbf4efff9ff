/** A Space: the one row a place has in the store, folded from all that imports said of it. */
import type { Field } from './field.js';
import type { Facts } from './listing.js';

export interface Space extends Omit<Facts, 'asOf'> {
  readonly id: number;
  /** Primary key text: 'reddit:r/tenants'. */
  readonly key: string;
  readonly platform: string;
  readonly url: string | null;
  readonly handle: string | null;
  /** Never empty: the best name, else the handle, else the key. */
  readonly name: string;
  /** Date of the newest figures, ISO. */
  readonly asOf: string | null;
  /** Date of the newest import that spoke of the place, ISO. */
  readonly checkedAt: string | null;
  /** The newest date on which a list, or a person, told of the last post, ISO; null when none is known. */
  readonly lastPostAsOf: string | null;
  /** Natural-log growth per day of members (where unknown: of people active) from two or more snapshots at least 7 days apart, else null. */
  readonly growthPerDay: number | null;
  /** Days between the first and last snapshot that growth was read from. */
  readonly growthDays: number | null;
  /** Members whose own lists name the place, each counted once; null when none does. */
  readonly insiders: number | null;
}

/** What one import said of one key (the one fact table: everything else is derived from these). */
export interface Observation extends Facts {
  readonly id: number;
  readonly importId: number;
  /** Text of the key that it speaks of. */
  readonly key: string;
  readonly line: number;
  readonly url: string | null;
  readonly handle: string | null;
  /** Facts entered by hand outrank files. */
  readonly byHand: boolean;
  /** The date its figures speak of: the row's own, else the import's. */
  readonly date: string;
  /** Tags given to the whole import. */
  readonly importTags: readonly string[];
  /** sha256 of the member's list that said it, so that the same list counts once; null for all other imports. */
  readonly memberList: string | null;
  /** Fields that a person made unknown by hand, though files may know them. */
  readonly cleared: readonly Field[];
}

/** A space as folded from its observations, before the store gives it its number. */
export interface Folded extends Omit<Space, 'id' | 'description'> {
  /** The observation that holds the best description. */
  readonly descriptionFrom: number | null;
  readonly description: string | null;
}

/** The words of a space as the search index holds them, one text a column. */
export interface SearchText {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Name words written backwards, so that a search for an ending is a search for a beginning. */
  readonly ends: string;
}
