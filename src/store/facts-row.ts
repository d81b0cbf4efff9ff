/** How the facts of a listing stand in a table, and back: the one place that knows both. */
import { type Gatekeeper, type Posting, type Risk, RULES, type Rule } from '../domain/access.js';
import type { Count } from '../domain/count.js';
import type { ActivePeriod, Facts, Kind, Visibility } from '../domain/listing.js';

/** Columns of `observation` and `space` that hold facts, without the description. */
export interface FactsRow {
  readonly title: string | null;
  readonly kind: Kind | null;
  readonly members: number | null;
  readonly members_low: number | null;
  readonly members_high: number | null;
  readonly active: number | null;
  readonly active_low: number | null;
  readonly active_high: number | null;
  readonly active_period: ActivePeriod | null;
  readonly views_per_post: number | null;
  readonly posts_per_week: number | null;
  readonly interactions_per_post: number | null;
  readonly last_post_at: string | null;
  readonly description: string | null;
  readonly tags: string | null;
  readonly language: string | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly visibility: Visibility | null;
  readonly posting: Posting | null;
  readonly rules: string | null;
  readonly gatekeeper: Gatekeeper | null;
  readonly risk: Risk | null;
  readonly created_at: string | null;
  readonly as_of: string | null;
}

function toCount(value: number | null, low: number | null, high: number | null): Count | null {
  return value === null ? null : { value, low: low ?? value, high: high ?? value };
}

/** Tags stand as 'a|b': no tag holds a '|'. */
export function tagsText(tags: readonly string[]): string | null {
  return tags.length === 0 ? null : tags.join('|');
}

const NO_RULES: readonly Rule[] = [];

/** Rules stand as tags do: 'no-politics|no-links'. */
export function rulesText(rules: readonly Rule[]): string | null {
  return rules.length === 0 ? null : rules.join('|');
}

function rulesIn(text: string): readonly Rule[] {
  const words = text.split('|');
  return RULES.filter((rule) => words.includes(rule));
}

/** Facts without the name, which tables hold with different nullability. */
export function toFacts(row: FactsRow): Omit<Facts, 'name'> {
  return {
    title: row.title,
    kind: row.kind,
    members: toCount(row.members, row.members_low, row.members_high),
    active: toCount(row.active, row.active_low, row.active_high),
    activePeriod: row.active_period,
    viewsPerPost: row.views_per_post,
    postsPerWeek: row.posts_per_week,
    interactionsPerPost: row.interactions_per_post,
    lastPostAt: row.last_post_at,
    description: row.description,
    tags: row.tags === null ? [] : row.tags.split('|'),
    language: row.language,
    country: row.country,
    place: row.place,
    visibility: row.visibility,
    posting: row.posting,
    rules: row.rules === null ? NO_RULES : rulesIn(row.rules),
    gatekeeper: row.gatekeeper,
    risk: row.risk,
    createdAt: row.created_at,
    asOf: row.as_of,
  };
}
