/** After keys were tied together or untied: decides anew, for the keys that hang together, which are one place. */
import type Database from 'better-sqlite3';
import type { Key } from '../domain/place-key.js';
import type { ImportTools } from './import-writer.js';
import { type NumberSet, numberSet } from './number-set.js';
import type { SpaceMarks } from './space-marks.js';
import type { SpaceNumbers } from './space-numbers.js';

export interface Regrouping {
  /** Numbers of the keys to begin with: at least one of every lot that hangs together and may have changed. */
  readonly from: NumberSet;
  readonly numbers: SpaceNumbers;
  readonly marks: SpaceMarks;
  readonly join: ImportTools['join'];
}

interface KeyRow extends Key {
  readonly id: number;
  readonly space_id: number;
}

/** Keys begun with at a time: what hangs together is settled on its own, so a million keys need not be in memory at once. */
const STEP = 1_000;

/** All keys that hang on the given ones through links of any import. */
function reachable(db: Database.Database, from: readonly number[]): readonly KeyRow[] {
  const sql = `WITH RECURSIVE near (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT CASE WHEN l.a = near.id THEN l.b ELSE l.a END FROM near JOIN link l ON l.a = near.id OR l.b = near.id)
    SELECT k.id, k.text, k.platform, k.slot, k.strength, k.space_id FROM near JOIN key k ON k.id = near.id`;
  return db.prepare<[string], KeyRow>(sql).all(JSON.stringify(from));
}

function linksAmong(db: Database.Database, keys: ReadonlyMap<number, KeyRow>): readonly { a: Key; b: Key }[] {
  const sql = 'SELECT DISTINCT a, b FROM link WHERE a IN (SELECT value FROM json_each(?))';
  return db
    .prepare<[string], { a: number; b: number }>(sql)
    .all(JSON.stringify([...keys.keys()]))
    .flatMap((link) => {
      const a = keys.get(link.a);
      const b = keys.get(link.b);
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
}

/** Groups of keys that are one place, each in a fixed order, the groups too. */
function groupsOf(keys: readonly KeyRow[], joined: ReadonlyMap<string, string>): readonly (readonly KeyRow[])[] {
  const groups = new Map<string, KeyRow[]>();
  for (const key of [...keys].sort((a, b) => a.space_id - b.space_id || a.id - b.id)) {
    const name = joined.get(key.text) ?? key.text;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [key]);
    else group.push(key);
  }
  return [...groups.values()];
}

/** Numbers not seen yet, some at a time. */
function* unseen(from: NumberSet, seen: NumberSet): Iterable<readonly number[]> {
  let some: number[] = [];
  for (const id of from.values()) {
    if (seen.has(id)) continue;
    some.push(id);
    if (some.length < STEP) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Gives each group its space; returns which spaces went into which others. */
export function regroup(
  db: Database.Database,
  { from, numbers, marks, join }: Regrouping,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const [seen, taken] = [numberSet(), numberSet()];
  const move = db.prepare('UPDATE key SET space_id = ? WHERE id = ?');
  const settle = (group: readonly KeyRow[]): void => {
    // The oldest space of the group that no other group has taken goes on; else the group is a new place.
    const target = group.map((key) => key.space_id).find((id) => !taken.has(id)) ?? fresh(numbers, marks);
    taken.add(target);
    for (const key of group.filter((one) => one.space_id !== target)) {
      move.run(target, key.id);
      marks.give(target);
      marks.give(key.space_id);
      if (!moved.has(key.space_id)) moved.set(key.space_id, target);
    }
  };
  for (const some of unseen(from, seen)) {
    const keys = reachable(db, some);
    for (const key of keys) seen.add(key.id);
    const links = linksAmong(db, new Map(keys.map((key) => [key.id, key])));
    for (const group of groupsOf(keys, join(links, keys))) settle(group);
  }
  for (const old of [...moved.keys()]) if (taken.has(old)) moved.delete(old);
  return moved;
}

function fresh(numbers: SpaceNumbers, marks: SpaceMarks): number {
  const id = numbers.next();
  marks.markNew(id);
  return id;
}
