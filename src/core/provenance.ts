/** Provenance: which observation each value of a space came from, and its counts over time. Pure. */
import type { Observation, Space } from '../domain/space.js';

export interface From {
  /** The name of the field in JSON. */
  readonly field: string;
  readonly value: string | number | readonly string[];
  readonly importId: number;
  readonly line: number;
  readonly asOf: string;
}

export interface HistoryEntry {
  readonly asOf: string;
  readonly members: number | null;
  readonly active: number | null;
  readonly importId: number;
}

type Value = string | number | readonly string[] | null;

/** Fields told, with how a space and an observation hold each. */
const FIELDS: readonly (readonly [string, (of: Space | Observation) => Value])[] = [
  ['name', (of) => of.name],
  ['title', (of) => of.title],
  ['kind', (of) => of.kind],
  ['url', (of) => of.url],
  ['members', (of) => of.members?.value ?? null],
  ['active_members', (of) => of.active?.value ?? null],
  ['views_per_post', (of) => of.viewsPerPost],
  ['posts_per_week', (of) => of.postsPerWeek],
  ['interactions_per_post', (of) => of.interactionsPerPost],
  ['last_post_at', (of) => of.lastPostAt],
  ['description', (of) => of.description],
  ['language', (of) => of.language],
  ['country', (of) => of.country],
  ['place', (of) => of.place],
  ['visibility', (of) => of.visibility],
  ['posting', (of) => of.posting],
  ['rules', (of) => (of.rules.length === 0 ? null : of.rules)],
  ['gatekeeper', (of) => of.gatekeeper],
  ['risk', (of) => of.risk],
  ['created_at', (of) => of.createdAt],
];

function plain(value: Value): string | number | null {
  return value !== null && typeof value === 'object' ? value.join('|') : value;
}

/** The newest word comes first: by hand, then by date, then by import. */
function newestFirst(observations: readonly Observation[]): readonly Observation[] {
  return [...observations].sort((a, b) => {
    if (a.byHand !== b.byHand) return a.byHand ? -1 : 1;
    if (a.date !== b.date) return a.date < b.date ? 1 : -1;
    return b.importId - a.importId || a.line - b.line;
  });
}

/** Each known field with the observation that gave its value. Tags of a whole import are told by the import. */
export function fieldsFrom(space: Space, observations: readonly Observation[]): readonly From[] {
  const ordered = newestFirst(observations);
  const found = FIELDS.flatMap(([field, of]): readonly From[] => {
    const value = of(space);
    const source = ordered.find((one) => plain(of(one)) === plain(value));
    if (value === null || source === undefined) return [];
    return [{ field, value, importId: source.importId, line: source.line, asOf: source.date }];
  });
  const tagged = ordered.find((one) => one.tags.length + one.importTags.length > 0);
  if (space.tags.length === 0 || tagged === undefined) return found;
  return [
    ...found,
    { field: 'tags', value: space.tags, importId: tagged.importId, line: tagged.line, asOf: tagged.date },
  ];
}

/** Counts by date, oldest first; of several on one day the one that counts. */
export function historyOf(observations: readonly Observation[]): readonly HistoryEntry[] {
  const byDate = new Map<string, HistoryEntry>();
  for (const one of newestFirst(observations)) {
    if ((one.members === null && one.active === null) || byDate.has(one.date)) continue;
    byDate.set(one.date, {
      asOf: one.date,
      members: one.members?.value ?? null,
      active: one.active?.value ?? null,
      importId: one.importId,
    });
  }
  return [...byDate.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
