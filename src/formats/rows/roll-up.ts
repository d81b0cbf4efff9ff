/** Sums up posts as the places they stand in: posts are not places. Used by every format that lists posts. */
import { badInput } from '../../domain/errors.js';
import type { KnownPlace } from './known-rows.js';
import type { Notices } from './notices.js';
import type { PostTime } from './post-time.js';
import { weeklyRate } from './weekly-rate.js';

export interface Post {
  /** What tells the place from the others of the file; '' for a post that names none. */
  readonly key: string;
  readonly line: number;
  readonly time: PostTime | null;
  readonly addresses: NonNullable<KnownPlace['addresses']>;
  /** What the row says of its place; the newest row that says it wins. */
  readonly fields: KnownPlace['fields'];
  readonly interactions?: number | null;
  readonly views?: number | null;
  /** Of the post; the place gets the most frequent one. */
  readonly language?: string;
}

/** A quarter of a million places take about 200 MB; no export of posts comes near it. */
const MOST_PLACES = 500_000;
/** Different languages remembered a place. */
const MOST_LANGUAGES = 20;

interface Mean {
  sum: number;
  count: number;
}

interface Sum {
  readonly line: number;
  posts: number;
  /** Posts with a time, and when the first and the last of them were made. */
  timed: number;
  first: number;
  last: PostTime | null;
  addresses: Post['addresses'];
  readonly fields: Map<string, string | number>;
  /** When the newest row with a count of members was posted. */
  counted: PostTime | null;
  readonly interactions: Mean;
  readonly views: Mean;
  readonly languages: Map<string, number>;
}

export class RollUp {
  readonly #file: string;
  readonly #notices: Notices;
  readonly #sums = new Map<string, Sum>();
  #posts = 0;

  constructor(file: string, notices: Notices) {
    this.#file = file;
    this.#notices = notices;
  }

  /** @throws TurfError exit 4 for more than 500,000 places */
  add(post: Post): void {
    if (post.key === '') {
      this.#notices.count('formats.posts-without-place', post.line);
      return;
    }
    this.#posts += 1;
    let sum = this.#sums.get(post.key);
    if (sum === undefined) {
      if (this.#sums.size >= MOST_PLACES) throw this.#tooMany();
      sum = emptySum(post);
      this.#sums.set(own(post.key), sum);
    }
    takeFacts(sum, post);
    takeFigures(sum, post);
  }

  /** The places in the order in which they first appear; after the last `add`. */
  *places(): Generator<KnownPlace> {
    let isRated = false;
    for (const sum of this.#sums.values()) {
      const rate = sum.last === null ? null : weeklyRate(sum.timed, sum.first, sum.last.at);
      isRated ||= rate !== null;
      yield placeOf(sum, rate);
    }
    if (this.#posts > 0) this.#notices.add('formats.posts-rolled-up', { count: this.#posts, places: this.#sums.size });
    if (isRated) this.#notices.add('formats.rate-is-lower-bound', {});
  }

  #tooMany(): Error {
    return badInput(this.#file, `holds posts of more than ${MOST_PLACES} places`, {
      cause: 'It is another kind of file, or the column that names the place holds something else.',
      hint: 'turf formats   (what turf can read)',
    });
  }
}

/** A copy: a cell is a slice of the text around it, and would keep megabytes of the file in memory. */
function own(text: string): string {
  return ` ${text}`.slice(1);
}

function ownAddresses(addresses: Post['addresses']): Post['addresses'] {
  return addresses.map((address) =>
    typeof address === 'string' ? own(address) : { ...address, text: own(address.text) },
  );
}

function emptySum({ line, addresses }: Post): Sum {
  return {
    line,
    posts: 0,
    timed: 0,
    first: Number.POSITIVE_INFINITY,
    last: null,
    addresses: ownAddresses(addresses),
    fields: new Map(),
    counted: null,
    interactions: { sum: 0, count: 0 },
    views: { sum: 0, count: 0 },
    languages: new Map(),
  };
}

/** The newest row gives what it says; older rows fill what it leaves blank. Counts have a date of their own. */
function takeFacts(sum: Sum, { time, fields, addresses }: Post): void {
  const isNewer = isNewerThan(time, sum.last);
  const isNewerCount = isNewerThan(time, sum.counted);
  for (const [field, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === '') continue;
    const known = sum.fields.get(field);
    const wins = known === undefined || (field === 'members' ? isNewerCount : isNewer);
    if (!wins) continue;
    if (field === 'members') sum.counted = time;
    if (value !== known) sum.fields.set(field, typeof value === 'string' ? own(value) : value);
  }
  if (isNewer && addresses.length > 0) sum.addresses = ownAddresses(addresses);
}

function isNewerThan(time: PostTime | null, other: PostTime | null): boolean {
  return time !== null && (other === null || time.at >= other.at);
}

function takeFigures(sum: Sum, { time, interactions, views, language }: Post): void {
  sum.posts += 1;
  if (time !== null) {
    sum.timed += 1;
    sum.first = Math.min(sum.first, time.at);
    if (isNewerThan(time, sum.last)) sum.last = time;
  }
  takeMean(sum.interactions, interactions);
  takeMean(sum.views, views);
  const known = language === undefined || language === '' ? undefined : (sum.languages.get(language) ?? 0);
  if (language !== undefined && known !== undefined && (known > 0 || sum.languages.size < MOST_LANGUAGES))
    sum.languages.set(own(language), known + 1);
}

function takeMean(mean: Mean, value: number | null | undefined): void {
  if (value === null || value === undefined) return;
  mean.sum += value;
  mean.count += 1;
}

function placeOf(sum: Sum, rate: string | null): KnownPlace {
  const [language] = [...sum.languages].sort((one, two) => two[1] - one[1])[0] ?? [];
  return {
    line: sum.line,
    addresses: sum.addresses,
    fields: {
      ...Object.fromEntries(sum.fields),
      language,
      posts_per_week: rate,
      interactions_per_post: meanText(sum.interactions),
      views_per_post: meanText(sum.views),
      last_post_at: sum.last?.date,
      as_of: (sum.fields.has('members') ? sum.counted : sum.last)?.date,
    },
  };
}

function meanText({ sum, count }: Mean): string | null {
  return count === 0 ? null : (sum / count).toFixed(1);
}
