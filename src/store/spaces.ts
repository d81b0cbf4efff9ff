/** Questions about spaces: find one, read many, where each value came from. */
import type Database from 'better-sqlite3';
import { type Field, isField } from '../domain/field.js';
import type { Key } from '../domain/place-key.js';
import type { Observation, Space } from '../domain/space.js';
import { listFrom } from './campaigns.js';
import { type FactsRow, toFacts } from './facts-row.js';
import { namedRow, type SpaceValues } from './space-values.js';

export interface Spaces {
  count(): number;
  byId(id: number): Space | null;
  /** The space of any key ever seen. */
  byKey(keyText: string): Space | null;
  /** Spaces whose name or handle is exactly this, whatever its case; at most 20, biggest first. `among`: their numbers are among these; null: all are looked at. */
  named(name: string, among: readonly number[] | null): readonly Space[];
  /** Every space, by number; a million of them are never in memory at once. */
  all(): Iterable<Space>;
  /** As `all`, without descriptions: enough for reach, and twice as fast. */
  allWithoutTexts(): Iterable<Space>;
  /** The spaces of these numbers, in no promised order; numbers that are no more are left out. */
  withIds(ids: readonly number[]): readonly Space[];
  keysOf(id: number): readonly string[];
  /** The keys of a space, the one known longest first: what is said by hand hangs on it, whatever is taken back later. */
  keysByAge(id: number): readonly Key[];
  /** All that was ever said of a space, in the order of imports and lines. */
  observationsOf(id: number): readonly Observation[];
  /** Other spaces that stood in one row with this one: places of one organization. */
  besides(id: number): readonly Space[];
}

export interface SpaceRow extends FactsRow {
  readonly id: number;
  readonly key: string;
  readonly platform: string;
  readonly url: string | null;
  readonly handle: string | null;
  readonly name: string;
  readonly checked_at: string | null;
  readonly growth_per_day: number | null;
  readonly growth_days: number | null;
  readonly insiders: number | null;
  readonly last_post_as_of: string | null;
}

/** In the order of SpaceValues (space-values.ts). */
export const SPACE_COLUMNS = `s.id, s.key, s.platform, s.url, s.handle, s.name, s.title, s.kind, s.members, s.members_low,
  s.members_high, s.active, s.active_low, s.active_high, s.active_period, s.views_per_post, s.posts_per_week,
  s.interactions_per_post, s.last_post_at, d.description, s.tags, s.language, s.country, s.place, s.visibility,
  s.posting, s.rules, s.gatekeeper, s.risk, s.created_at, s.as_of, s.checked_at, s.growth_per_day, s.growth_days, s.insiders,
  s.last_post_as_of`;
const FROM_SPACE = 'FROM space s LEFT JOIN observation d ON d.id = s.description_from';

/** Facts come last: properties added after a spread cost ten times as much, and a million rows pass here. */
export function toSpace(row: SpaceRow): Space {
  return {
    id: row.id,
    key: row.key,
    platform: row.platform,
    url: row.url,
    handle: row.handle,
    name: row.name,
    checkedAt: row.checked_at,
    growthPerDay: row.growth_per_day,
    growthDays: row.growth_days,
    insiders: row.insiders,
    lastPostAsOf: row.last_post_as_of,
    ...toFacts(row),
  };
}

export interface ObservationRow extends FactsRow {
  readonly id: number;
  readonly import_id: number;
  readonly key_text: string;
  readonly line: number;
  readonly name: string | null;
  readonly url: string | null;
  readonly handle: string | null;
  readonly import_kind: 'file' | 'hand';
  readonly import_as_of: string;
  readonly import_tags: string;
  readonly member_list: string | null;
  readonly cleared: string | null;
}

export const OBSERVATION_COLUMNS = `o.id, o.import_id, k.text AS key_text, o.line, o.url, o.handle, o.name, o.title, o.kind, o.members,
  o.members_low, o.members_high, o.active, o.active_low, o.active_high, o.active_period, o.views_per_post,
  o.posts_per_week, o.interactions_per_post, o.last_post_at, o.description, o.tags, o.language, o.country, o.place,
  o.visibility, o.posting, o.rules, o.gatekeeper, o.risk, o.created_at, o.as_of, o.cleared, i.kind AS import_kind, i.as_of AS import_as_of, i.tags AS import_tags,
  iif(i.insiders = 1, i.sha256, NULL) AS member_list`;

const NO_TAGS: readonly string[] = [];
const NOT_CLEARED: readonly Field[] = [];

export function toObservation(row: ObservationRow): Observation {
  return {
    id: row.id,
    importId: row.import_id,
    key: row.key_text,
    line: row.line,
    name: row.name,
    url: row.url,
    handle: row.handle,
    byHand: row.import_kind === 'hand',
    date: row.as_of ?? row.import_as_of,
    importTags: row.import_tags === '[]' ? NO_TAGS : listFrom(row.import_tags),
    memberList: row.member_list,
    cleared: row.cleared === null ? NOT_CLEARED : row.cleared.split('|').filter(isField),
    ...toFacts(row),
  };
}

export function spacesOf(db: Database.Database): Spaces {
  const one = (where: string, value: string | number): Space | null => {
    const row = db
      .prepare<[string | number], SpaceRow>(`SELECT ${SPACE_COLUMNS} ${FROM_SPACE} WHERE ${where}`)
      .get(value);
    return row === undefined ? null : toSpace(row);
  };
  const many = (rest: string, ...values: readonly (string | number)[]): readonly Space[] =>
    db
      .prepare<(string | number)[], SpaceValues>(`SELECT ${SPACE_COLUMNS} ${FROM_SPACE} ${rest}`)
      .raw()
      .all(...values)
      .map((row) => toSpace(namedRow(row)));
  return {
    count: () => db.prepare<[], number>('SELECT count(*) FROM space').pluck().get() ?? 0,
    byId: (id) => one('s.id = ?', id),
    byKey: (keyText) => one('s.id = (SELECT space_id FROM key WHERE text = ?)', keyText),
    named: (name, among) =>
      many(
        `WHERE (s.name = ? COLLATE NOCASE OR s.handle = ? COLLATE NOCASE)
         ${among === null ? '' : 'AND s.id IN (SELECT value FROM json_each(?))'} ORDER BY s.members DESC, s.id LIMIT 20`,
        ...[name, name, ...(among === null ? [] : [JSON.stringify(among)])],
      ),
    allWithoutTexts: function* () {
      const columns = SPACE_COLUMNS.replace('d.description', 'NULL AS description');
      const rows = db.prepare<[], SpaceValues>(`SELECT ${columns} FROM space s ORDER BY s.id`).raw();
      for (const row of rows.iterate()) yield toSpace(namedRow(row));
    },
    all: function* () {
      const rows = db.prepare<[], SpaceValues>(`SELECT ${SPACE_COLUMNS} ${FROM_SPACE} ORDER BY s.id`).raw();
      for (const row of rows.iterate()) yield toSpace(namedRow(row));
    },
    withIds: (ids) => many('WHERE s.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
    keysOf: (id) =>
      db
        .prepare<[number], string>("SELECT text FROM key WHERE space_id = ? ORDER BY strength = 'weak', text")
        .pluck()
        .all(id),
    keysByAge: (id) =>
      db
        .prepare<[number], Key>('SELECT text, platform, slot, strength FROM key WHERE space_id = ? ORDER BY id')
        .all(id),
    observationsOf: (id) =>
      db
        .prepare<[number], ObservationRow>(
          `SELECT ${OBSERVATION_COLUMNS} FROM key k JOIN observation o ON o.key_id = k.id JOIN import i ON i.id = o.import_id
           WHERE k.space_id = ? ORDER BY o.import_id, o.line, o.id`,
        )
        .all(id)
        .map(toObservation),
    besides: (id) =>
      many(
        `WHERE s.id IN (
           SELECT k2.space_id FROM key k JOIN observation o ON o.key_id = k.id
           JOIN observation o2 ON o2.import_id = o.import_id AND o2.line = o.line AND o2.id BETWEEN o.id - 20 AND o.id + 20
           JOIN key k2 ON k2.id = o2.key_id WHERE k.space_id = ? AND k2.space_id <> k.space_id)
         ORDER BY s.id LIMIT 20`,
        id,
      ),
  };
}
