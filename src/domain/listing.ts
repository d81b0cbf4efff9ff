/** A Listing: one row after normalising. Unknown is null, never 0 and never ''. */
import type { Access } from './access.js';
import type { Count } from './count.js';
import type { RawAddress } from './row.js';

export type Kind = 'group' | 'page' | 'forum' | 'channel' | 'chat' | 'server' | 'account' | 'list' | 'site' | 'feed';
export const KINDS: readonly Kind[] = [
  'group',
  'page',
  'forum',
  'channel',
  'chat',
  'server',
  'account',
  'list',
  'site',
  'feed',
];
export type Visibility = 'public' | 'private' | 'hidden';
/** Over what time `active` counts people. 'now' is people online at the moment of the count. */
export type ActivePeriod = 'now' | 'day' | 'week' | 'month';

/** The typed facts one source states about one place; every field but the texts of identity. */
export interface Facts extends Access {
  readonly name: string | null;
  /** A second name: the headline of a forum, the display title of a page. */
  readonly title: string | null;
  readonly kind: Kind | null;
  readonly members: Count | null;
  readonly active: Count | null;
  readonly activePeriod: ActivePeriod | null;
  readonly viewsPerPost: number | null;
  readonly postsPerWeek: number | null;
  readonly interactionsPerPost: number | null;
  /** ISO date YYYY-MM-DD, as every date here. */
  readonly lastPostAt: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** BCP 47 primary subtag in lower case: 'en', 'es'. */
  readonly language: string | null;
  /** ISO 3166 alpha-2 in upper case where it could be read as one, else the text. */
  readonly country: string | null;
  readonly place: string | null;
  readonly visibility: Visibility | null;
  readonly createdAt: string | null;
  /** The row's own date of its figures, if it has one. */
  readonly asOf: string | null;
}

export interface Listing {
  readonly line: number;
  readonly facts: Facts;
  readonly addresses: readonly RawAddress[];
  /** The platform's own id as text with its exact digits, or null; damaged ids (1.23E+17) never get here. */
  readonly externalId: string | null;
  readonly handle: string | null;
  /** Platform id the row or the file states ('facebook'), or null. */
  readonly platform: string | null;
  /** Sentences' ids with values for the summary: what was read with doubt. */
  readonly warnings: readonly Warning[];
}

/** Something a person should know: the id of a sentence in src/text/ with its values. */
export interface Warning {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}
