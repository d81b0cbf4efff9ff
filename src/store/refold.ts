/** Rebuilds the spaces that an import spoke of and that its rows alone could not settle, and those of one taken back, in small steps. */
import type Database from 'better-sqlite3';
import type { Key } from '../domain/place-key.js';
import type { Folded, Observation, Space } from '../domain/space.js';
import type { ImportTools } from './import-writer.js';
import type { SearchIndex } from './search-index.js';
import type { SpaceMarks } from './space-marks.js';
import type { SpaceRows } from './space-rows.js';
import {
  OBSERVATION_COLUMNS,
  type ObservationRow,
  SPACE_COLUMNS,
  type SpaceRow,
  toObservation,
  toSpace,
} from './spaces.js';

/** Spaces folded between two breaths: some 20 ms of work. */
const STEP = 500;
/** Imports count from 1. */
const NO_IMPORT = 0;

export interface Refolding {
  readonly marks: SpaceMarks;
  readonly spaces: SpaceRows;
  readonly index: SearchIndex;
  readonly tools: ImportTools;
  /** An import being taken back: what it said does not count, though it still stands there. */
  readonly without?: number;
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

/** The questions that one refolding asks, prepared once; each takes numbers of spaces as a JSON list. */
function questions(db: Database.Database) {
  return {
    keys: db.prepare<[string], KeyOfSpace>(
      'SELECT text, platform, slot, strength, space_id FROM key WHERE space_id IN (SELECT value FROM json_each(?))',
    ),
    observations: db.prepare<[string, number], ObservationOfSpace>(
      `SELECT k.space_id, ${OBSERVATION_COLUMNS} FROM key k JOIN observation o ON o.key_id = k.id
       JOIN import i ON i.id = o.import_id WHERE k.space_id IN (SELECT value FROM json_each(?)) AND o.import_id <> ?`,
    ),
    spaces: db.prepare<[string], SpaceRow>(
      `SELECT ${SPACE_COLUMNS} FROM space s LEFT JOIN observation d ON d.id = s.description_from
       WHERE s.id IN (SELECT value FROM json_each(?))`,
    ),
  };
}

/** Folds the spaces of these numbers, ascending; breathes between steps. New spaces are not indexed here. */
export async function refold(
  db: Database.Database,
  ids: readonly number[],
  { marks, spaces, index, tools, without = NO_IMPORT }: Refolding,
): Promise<void> {
  const ask = questions(db);

  const put = (id: number, folded: Folded, old: Space | undefined): void => {
    if (old === undefined) spaces.insert(id, folded);
    else spaces.update(id, folded);
    if (marks.isNew(id)) return;
    if (old === undefined) {
      index.add(id, folded);
      // Its keys were known, but nothing was said of it until now.
      marks.markNew(id);
    } else if (!tools.isSame(folded, old)) {
      marks.markChanged(id);
      index.change(id, old, folded);
    }
  };

  const drop = (id: number, old: Space | undefined): void => {
    if (old !== undefined) {
      spaces.remove(id);
      if (!marks.isNew(id)) index.remove(id, old);
    }
    marks.forget(id, old !== undefined && !marks.isNew(id));
  };

  const step = (some: readonly number[]): void => {
    const list = JSON.stringify(some);
    const keys = grouped(
      ask.keys.all(list),
      (row) => row.space_id,
      (row): Key => row,
    );
    const observations = grouped(
      ask.observations.all(list, without),
      (row) => row.space_id,
      (row): Observation => toObservation(row),
    );
    const old = new Map(ask.spaces.all(list).map((row) => [row.id, toSpace(row)]));
    for (const id of some) {
      const [own, said] = [keys.get(id) ?? [], observations.get(id) ?? []];
      if (own.length === 0 || said.length === 0) drop(id, old.get(id));
      else put(id, tools.fold(own, said), old.get(id));
    }
  };

  for (let at = 0; at < ids.length; at += STEP) {
    step(ids.slice(at, at + STEP));
    await tools.pause(Math.min(at + STEP, ids.length), ids.length);
  }
}
