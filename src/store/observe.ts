/** Writes what a row says of a place: one row of the fact table, which is never changed again. */
import type Database from 'better-sqlite3';
import type { ImportStart } from '../domain/import-record.js';
import type { Facts } from '../domain/listing.js';
import type { Identity } from '../domain/place-key.js';
import type { Observation } from '../domain/space.js';
import { tagsText } from './facts-row.js';

/** One place of a row with what the row says of it. */
export interface Placed {
  readonly identity: Identity;
  readonly facts: Facts;
}

/** The import that the rows belong to. */
export interface OfImport extends Pick<ImportStart, 'kind' | 'asOf' | 'tags'> {
  readonly id: number;
}

const OBSERVE = `INSERT INTO observation (import_id, line, key_id, url, handle, name, title, kind, members, members_low,
  members_high, active, active_low, active_high, active_period, views_per_post, posts_per_week, interactions_per_post,
  last_post_at, description, tags, language, country, place, visibility, created_at, as_of)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes an observation and returns it as it would be read again. */
export function observer(
  db: Database.Database,
  of: OfImport,
): (line: number, keyId: number, placed: Placed) => Observation {
  const insert = db.prepare(OBSERVE);
  const byHand = of.kind === 'hand';
  return (line, keyId, { identity, facts }) => {
    const { url, handle } = identity;
    const kind = facts.kind ?? identity.kind;
    const { lastInsertRowid } = insert.run(
      of.id,
      line,
      keyId,
      url,
      handle,
      facts.name,
      facts.title,
      kind,
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
      facts.createdAt,
      facts.asOf,
    );
    const id = Number(lastInsertRowid);
    const date = facts.asOf ?? of.asOf;
    // Spread last: properties added after a spread cost ten times as much.
    return { id, importId: of.id, line, url, handle, byHand, date, importTags: of.tags, ...facts, kind };
  };
}
