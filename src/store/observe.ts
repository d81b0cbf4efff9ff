/** Writes what a row says of a place: one row of the fact table, which is never changed again. */
import type Database from 'better-sqlite3';
import type { Field } from '../domain/field.js';
import type { ImportStart } from '../domain/import-record.js';
import type { Facts } from '../domain/listing.js';
import { WE_ADMIN } from '../domain/owner-tags.js';
import type { Identity } from '../domain/place-key.js';
import type { Observation } from '../domain/space.js';
import { rulesText, tagsText } from './facts-row.js';

/** One place of a row with what the row says of it. */
export interface Placed {
  readonly identity: Identity;
  readonly facts: Facts;
  /** Fields made unknown by hand; absent for all that files say. */
  readonly cleared?: readonly Field[];
}

/** The import that the rows belong to. */
export interface OfImport extends Pick<ImportStart, 'kind' | 'asOf' | 'tags' | 'isInsiders' | 'sha256' | 'madeAt'> {
  readonly id: number;
}

const OBSERVE = `INSERT INTO observation (import_id, line, key_id, url, handle, name, title, kind, members, members_low,
  members_high, active, active_low, active_high, active_period, views_per_post, posts_per_week, interactions_per_post,
  last_post_at, description, tags, language, country, place, visibility, posting, rules, gatekeeper, risk, created_at, as_of,
  cleared)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const NOT_CLEARED: readonly Field[] = [];

function valuesOf({ identity, facts, cleared = NOT_CLEARED }: Placed): readonly (string | number | null)[] {
  return [
    identity.url,
    identity.handle,
    facts.name,
    facts.title,
    facts.kind ?? identity.kind,
    facts.members?.value ?? null,
    facts.members?.low ?? null,
    facts.members?.high ?? null,
    facts.active?.value ?? null,
    facts.active?.low ?? null,
    facts.active?.high ?? null,
    facts.activePeriod,
    facts.viewsPerPost,
    facts.postsPerWeek,
    facts.interactionsPerPost,
    facts.lastPostAt,
    facts.description,
    tagsText(facts.tags),
    facts.language,
    facts.country,
    facts.place,
    facts.visibility,
    facts.posting,
    rulesText(facts.rules),
    facts.gatekeeper,
    facts.risk,
    facts.createdAt,
    facts.asOf,
    cleared.length === 0 ? null : cleared.join('|'),
  ];
}

/** The observation as it would be read again. Written out: a spread of so many properties takes as long as the insert. */
function asRead(
  { identity, facts, cleared = NOT_CLEARED }: Placed,
  of: OfImport,
  { id, line }: { id: number; line: number },
): Observation {
  return {
    id,
    importId: of.id,
    key: identity.keys[0].text,
    line,
    url: identity.url,
    handle: identity.handle,
    byHand: of.kind === 'hand',
    date: facts.asOf ?? of.asOf,
    importTags: of.tags,
    memberList: of.isInsiders ? of.sha256 : null,
    cleared,
    name: facts.name,
    title: facts.title,
    kind: facts.kind ?? identity.kind,
    members: facts.members,
    active: facts.active,
    activePeriod: facts.activePeriod,
    viewsPerPost: facts.viewsPerPost,
    postsPerWeek: facts.postsPerWeek,
    interactionsPerPost: facts.interactionsPerPost,
    lastPostAt: facts.lastPostAt,
    description: facts.description,
    tags: facts.tags,
    language: facts.language,
    country: facts.country,
    place: facts.place,
    visibility: facts.visibility,
    posting: facts.posting,
    rules: facts.rules,
    gatekeeper: facts.gatekeeper,
    risk: facts.risk,
    createdAt: facts.createdAt,
    asOf: facts.asOf,
  };
}

/** What the member administers tells of the member. What was left is needed: it makes no insider. */
function withoutOwner(placed: Placed): Placed {
  const tags = placed.facts.tags.filter((tag) => tag !== WE_ADMIN);
  return tags.length === placed.facts.tags.length ? placed : { ...placed, facts: { ...placed.facts, tags } };
}

/** Writes an observation and returns it. */
export function observer(
  db: Database.Database,
  of: OfImport,
): (line: number, keyId: number, placed: Placed) => Observation {
  const insert = db.prepare(OBSERVE);
  return (line, keyId, said) => {
    const placed = of.isInsiders ? withoutOwner(said) : said;
    const { lastInsertRowid } = insert.run(of.id, line, keyId, ...valuesOf(placed));
    return asRead(placed, of, { id: Number(lastInsertRowid), line });
  };
}
