/** The type of a platform: one per file in this folder. Read by core/identify through the list the build writes. */
import type { Kind } from '../../domain/listing.js';
import type { Identity } from '../../domain/place-key.js';
import type { Words } from '../../domain/words.js';

/** An address after cleaning: scheme added, redirects unwrapped, host in lower case without www, tracking dropped. */
export interface CleanAddress {
  readonly host: string;
  /** Decoded path parts without empty ones: ['groups', 'x']. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Without '#'; '' when there is none. */
  readonly fragment: string;
  readonly scheme: string;
  /** The address as cleaned, for messages and for platforms that keep it. */
  readonly href: string;
}

/** What a platform says of an address. */
export type Verdict =
  | { readonly is: 'place'; readonly identity: Identity }
  /** Several places in one address: /r/a+b. */
  | { readonly is: 'places'; readonly identities: readonly Identity[] }
  /** A person, a phone number, a private chat: never stored. */
  | { readonly is: 'person' }
  /** The platform's own, but it names no place (a search, a login, a single post). */
  | { readonly is: 'nothing' }
  /** Not this platform's address. */
  | { readonly is: 'other' };

export interface Platform {
  readonly id: string;
  readonly title: string;
  /** The company or body that owns it; null for open software. */
  readonly owner: string | null;
  /** Words people write in a "platform" column, lower case: ['facebook', 'fb', 'fb group']. */
  readonly aliases: readonly string[];
  /** Hosts (without www) that only this platform uses; the index calls `read` for them and their subdomains first. */
  readonly hosts: readonly string[];
  /** Schemes of the app's own links, lower case: ['tg'] for tg://resolve?domain=name. */
  readonly schemes?: readonly string[];
  readonly read: (address: CleanAddress) => Verdict;
  /** A web address on a host that is no platform's, for platforms that anybody can show or run under an own host; 'other' for most. */
  readonly anywhere?: (address: CleanAddress) => Verdict;
  /** A web address that a column or file says is of this platform, for platforms without hosts of their own; 'other': it can't be. */
  readonly hinted?: (address: CleanAddress) => Verdict;
  /** A text without host that names a place of this platform by its form alone: 'r/tenants'; 'other' for the rest. */
  readonly shorthand?: (text: string) => Verdict;
  /** A bare token where column or file fixes the platform ('tenants', '@name', '123456789'); kind narrows it. */
  readonly token?: (text: string, kind: Kind | null) => Verdict;
  /** Share of 1,000 members who see one post, by kind, with '*' for the rest (docs/scoring.md). */
  readonly visibility: Readonly<Partial<Record<Kind | '*', number>>>;
  /** Typical members of a place with no count, by kind, with '*' (settings, never from the database). */
  readonly typicalMembers: Readonly<Partial<Record<Kind | '*', number>>>;
  /** Kinds of places where only those who run them can post. */
  readonly broadcastKinds?: readonly Kind[];
  /** true when `visibility` rests on a source, false when it is assumed. */
  readonly isSourced: boolean;
  /** true for the one platform that takes every address no other knows: it is asked last. */
  readonly isFallback?: true;
  readonly words?: Words;
}
