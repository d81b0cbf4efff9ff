/** One community of Lemmy or PieFed, or magazine of Mbin, as a place; whatever names its figures go by. Read by lemmy and lemmyverse. */
import type { Field } from '../../domain/field.js';
import type { JsonObject } from '../json/json-records.js';
import { numberOf, textOf } from '../json/object-texts.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import { weeklyRate } from '../rows/weekly-rate.js';

export interface CommunityParts {
  readonly line: number;
  readonly community: JsonObject;
  /** Where its figures stand: beside it (Lemmy 0.19) or in it (1.0). */
  readonly counts: JsonObject;
  /** Its own address: https://server/c/name. */
  readonly url: string;
  /** When the figures were taken, in milliseconds since 1970; NaN when unknown. */
  readonly takenAt: number;
}

/** Lemmy 0.19: Public, LocalOnly, Private. 1.0: public, unlisted, local_only_public, local_only_private, private. */
const VISIBILITIES: ReadonlyMap<string, string> = new Map([
  ['public', 'public'],
  ['localonlypublic', 'public'],
  ['unlisted', 'hidden'],
  ['localonly', 'private'],
  ['localonlyprivate', 'private'],
  ['private', 'private'],
]);

/** null for one that was removed: it is counted in the notices. */
export function communityPlace(parts: CommunityParts, notices: Notices): KnownPlace | null {
  const { line, community, counts, url, takenAt } = parts;
  if (community.removed === true || community.deleted === true) {
    notices.count('formats.removed-places', line);
    return null;
  }
  const isDoubtful = community.isSuspicious === true;
  if (isDoubtful) notices.count('formats.doubtful-figures', line);
  const published = firstOf(community, ['published_at', 'published']) || textOf(counts, 'published');
  const rate = lifetimeRate(counts, published, takenAt);
  if (rate !== null) notices.count('formats.rate-since-founding', line);
  return {
    line,
    addresses: [{ text: url, platform: 'lemmy' }],
    fields: {
      name: firstOf(community, ['title', 'name']),
      handle: handleOf(url),
      kind: 'forum',
      ...(isDoubtful ? {} : { members: membersOf(counts), ...activeOf(counts) }),
      posts_per_week: rate,
      description: firstOf(community, ['summary', 'description', 'desc', 'sidebar']),
      tags: community.nsfw === true || community.isAdult === true ? 'nsfw' : null,
      visibility: visibilityOf(community),
      posting: postingOf(community),
      created_at: dayOf(timeOf(published)),
      as_of: textOf(community, 'time') === '' ? null : dayOf(takenAt),
    },
  };
}

/** The first of the keys that holds a text or number; ''. */
export function firstOf(object: JsonObject, keys: readonly string[]): string {
  return keys.map((key) => textOf(object, key)).find((text) => text !== '') ?? '';
}

/** Milliseconds since 1970 as numbers of themselves, or a time without its zone ('2023-06-12T10:00:00.000000'). */
export function timeOf(text: string): number {
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const whole = text.replace(/\.\d+/, '');
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(whole) || !whole.includes('T') ? whole : `${whole}Z`);
}

/** '2023-06-12', or null where the time is unknown or beyond what a date can be. */
export function dayOf(time: number): string | null {
  // The largest time a date can hold (ECMAScript, Time Range).
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : null;
}

function membersOf(counts: JsonObject): string {
  return firstOf(counts, ['subscribers', 'subscriptions_count', 'subscriptions']);
}

function activeOf(counts: JsonObject): Partial<Record<Field, string>> {
  const week = firstOf(counts, ['users_active_week', 'active_weekly']);
  if (week !== '') return { active: week, active_period: 'week' };
  const month = firstOf(counts, ['users_active_month', 'active_monthly']);
  return month === '' ? {} : { active: month, active_period: 'month' };
}

/** Posts a week since the community began. */
function lifetimeRate(counts: JsonObject, published: string, takenAt: number): string | null {
  const posts = numberOf(counts, 'posts') ?? numberOf(counts, 'post_count');
  return posts === null ? null : weeklyRate(posts, timeOf(published), takenAt);
}

function visibilityOf(community: JsonObject): string | null {
  if (community.hidden === true) return 'hidden';
  return VISIBILITIES.get(textOf(community, 'visibility').toLowerCase().replaceAll('_', '')) ?? null;
}

/** As Lemmy, PieFed and Mbin call it: only moderators may post there. */
const RESTRICTED = [
  'posting_restricted_to_mods',
  'restricted_to_mods',
  'postingRestrictedToMods',
  'isPostingRestrictedToMods',
] as const;

function postingOf(community: JsonObject): string | null {
  if (RESTRICTED.some((key) => community[key] === true)) return 'admins';
  return RESTRICTED.some((key) => community[key] === false) ? 'anyone' : null;
}

function handleOf(url: string): string | null {
  const [, server, name] = /^https?:\/\/([^/\s]+)\/[cm]\/([^/\s?#]+)$/.exec(url) ?? [];
  return server === undefined || name === undefined || name.includes('@') ? null : `!${name}@${server}`;
}
