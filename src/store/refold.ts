/** Rebuilds the spaces that an import spoke of, in small steps, and keeps the search index in step with them. */
import type Database from 'better-sqlite3';
import type { Key } from '../domain/place-key.js';
import type { Folded, Observation, SearchText, Space } from '../domain/space.js';
import { tagsText } from './facts-row.js';
import type { ImportTools } from './import-writer.js';
import type { SpaceMarks } from './space-marks.js';
import {
  OBSERVATION_COLUMNS,
  type ObservationRow,
  SPACE_COLUMNS,
  type SpaceRow,
  toObservation,
  toSpace,
} from './spaces.js';

/** Spaces folded between two breaths: some 10 ms of work. */
const STEP = 500;

interface Refolding {
  readonly marks: SpaceMarks;
  readonly tools: ImportTools;
}

const SPACE_VALUES = `key, platform, url, handle, name, title, kind, members, members_low, members_high, active, active_low,
  active_high, active_period, views_per_post, posts_per_week, interactions_per_post, last_post_at, description_from, tags,
  language, country, place, visibility, created_at, as_of, checked_at, growth_per_day, growth_days`;

function valuesOf(space: Folded): readonly (string | number | null)[] {
  return [
    space.key,
    space.platform,
    space.url,
    space.handle,
    space.name,
    space.title,
    space.kind,
    space.members?.value ?? null,
    space.members?.low ?? null,
    space.members?.high ?? null,
    space.active?.value ?? null,
    space.active?.low ?? null,
    space.active?.high ?? null,
    space.activePeriod,
    space.viewsPerPost,
    space.postsPerWeek,
    space.interactionsPerPost,
    space.lastPostAt,
    space.descriptionFrom,
    tagsText(space.tags),
    space.language,
    space.country,
    space.place,
    space.visibility,
    space.createdAt,
    space.asOf,
    space.checkedAt,
    space.growthPerDay,
    space.growthDays,
  ];
}

function columnsOf(text: SearchText): readonly [string, string, string, string, string] {
  return [text.name, text.title, text.description, text.place, text.ends];
}

function grouped<T, V>(
  rows: readonly T[],
  by: (row: T) => number,
  value: (row: T) => V,
): ReadonlyMap<number, readonly V[]> {
  const groups = new Map<number, V[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group === undefined) groups.set(by(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}

interface KeyOfSpace extends Key {
  readonly space_id: number;
}
type ObservationOfSpace = ObservationRow & { readonly space_id: number };

/** The statements that one refolding needs, prepared once. */
function statements(db: Database.Database) {
  const marksOf = SPACE_VALUES.split(',').map(() => '?');
  return {
    keys: db.prepare<[string], KeyOfSpace>(
      'SELECT text, platform, slot, strength, space_id FROM key WHERE space_id IN (SELECT value FROM json_each(?))',
    ),
    observations: db.prepare<[string], ObservationOfSpace>(
      `SELECT k.space_id, ${OBSERVATION_COLUMNS} FROM key k JOIN observation o ON o.key_id = k.id
       JOIN import i ON i.id = o.import_id WHERE k.space_id IN (SELECT value FROM json_each(?))`,
    ),
    spaces: db.prepare<[string], SpaceRow>(
      `SELECT ${SPACE_COLUMNS} FROM space s LEFT JOIN observation d ON d.id = s.description_from
       WHERE s.id IN (SELECT value FROM json_each(?))`,
    ),
    insert: db.prepare(`INSERT INTO space (id, ${SPACE_VALUES}) VALUES (?, ${marksOf.join(', ')})`),
    update: db.prepare(`UPDATE space SET (${SPACE_VALUES}) = (${marksOf.join(', ')}) WHERE id = ?`),
    remove: db.prepare('DELETE FROM space WHERE id = ?'),
    index: db.prepare('INSERT INTO search (rowid, name, title, description, place, ends) VALUES (?, ?, ?, ?, ?, ?)'),
    unindex: db.prepare(
      "INSERT INTO search (search, rowid, name, title, description, place, ends) VALUES ('delete', ?, ?, ?, ?, ?, ?)",
    ),
  };
}

export function refolder(db: Database.Database, { marks, tools }: Refolding) {
  const sql = statements(db);

  const put = (id: number, folded: Folded, old: Space | undefined): void => {
    const text = columnsOf(tools.searchText(folded));
    if (old === undefined) {
      sql.insert.run(id, ...valuesOf(folded));
      sql.index.run(id, ...text);
      return;
    }
    if (!tools.isSame(folded, old)) marks.markChanged(id);
    sql.update.run(...valuesOf(folded), id);
    const oldText = columnsOf(tools.searchText(old));
    if (oldText.every((column, at) => column === text[at])) return;
    sql.unindex.run(id, ...oldText);
    sql.index.run(id, ...text);
  };

  const drop = (id: number, old: Space | undefined): void => {
    marks.forget(id);
    if (old === undefined) return;
    sql.unindex.run(id, ...columnsOf(tools.searchText(old)));
    sql.remove.run(id);
  };

  const step = (ids: readonly number[]): void => {
    const list = JSON.stringify(ids);
    const keys = grouped(
      sql.keys.all(list),
      (row) => row.space_id,
      (row): Key => row,
    );
    const observations = grouped(
      sql.observations.all(list),
      (row) => row.space_id,
      (row): Observation => toObservation(row),
    );
    const old = new Map(sql.spaces.all(list).map((row) => [row.id, toSpace(row)]));
    for (const id of ids) {
      const [own, said] = [keys.get(id) ?? [], observations.get(id) ?? []];
      if (own.length === 0 || said.length === 0) drop(id, old.get(id));
      else put(id, tools.fold(own, said), old.get(id));
    }
  };

  return {
    /** Folds every given space; breathes between steps. */
    all: async (): Promise<void> => {
      const ids = [...marks.given()];
      for (let at = 0; at < ids.length; at += STEP) {
        step(ids.slice(at, at + STEP));
        await tools.pause(Math.min(at + STEP, ids.length), ids.length);
      }
    },
  };
}
