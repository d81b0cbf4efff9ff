/** After keys were tied together or untied: decides anew, for the keys that hang together, which are one place. */
import type Database from 'better-sqlite3';
import type { Decision } from '../domain/decision.js';
import type { Key } from '../domain/place-key.js';
import { decisionRows, toDecision } from './decision-rows.js';
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

export interface Regrouped {
  /** Spaces that went into others. */
  readonly spaces: ReadonlyMap<number, number>;
  /** The keys that moved, by number, and the space of each now: of a space that goes on, some may have left. */
  readonly keys: ReadonlyMap<number, number>;
}

/** Space of the keys that nobody speaks of any more, until they are removed. */
export const NOWHERE = 0;

/** Keys begun with at a time: what hangs together is settled on its own, so a million keys need not be in memory at once. */
const STEP = 1_000;

/** All keys that hang on the given ones through links of any import, or because somebody said that they are one. */
function reachable(db: Database.Database, from: readonly number[], hasDecisions: boolean): readonly KeyRow[] {
  const said = `UNION SELECT k2.id FROM near JOIN key k ON k.id = near.id
      JOIN decision d ON d.verdict = 'same' AND (d.a = k.text OR d.b = k.text)
      JOIN key k2 ON k2.text = CASE WHEN d.a = k.text THEN d.b ELSE d.a END AND k2.space_id <> ${NOWHERE}`;
  const sql = `WITH RECURSIVE near (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT CASE WHEN l.a = near.id THEN l.b ELSE l.a END FROM near JOIN link l ON l.a = near.id OR l.b = near.id
      ${hasDecisions ? said : ''})
    SELECT k.id, k.text, k.platform, k.slot, k.strength, k.space_id FROM near JOIN key k ON k.id = near.id`;
  return db.prepare<[string], KeyRow>(sql).all(JSON.stringify(from));
}

interface LinkOfKeys {
  readonly a: Key;
  readonly b: Key;
  readonly importId: number;
}

function linksAmong(db: Database.Database, keys: ReadonlyMap<number, KeyRow>): readonly LinkOfKeys[] {
  const sql = 'SELECT a, b, import_id FROM link WHERE a IN (SELECT value FROM json_each(?))';
  return db
    .prepare<[string], { a: number; b: number; import_id: number }>(sql)
    .all(JSON.stringify([...keys.keys()]))
    .flatMap((link) => {
      const a = keys.get(link.a);
      const b = keys.get(link.b);
      return a === undefined || b === undefined ? [] : [{ a, b, importId: link.import_id }];
    });
}

/** What people said of these keys, and the numbers by which they knew their places. */
interface Said {
  readonly decisions: readonly Decision[];
  readonly homes: ReadonlyMap<string, number>;
}
const NOTHING_SAID: Said = { decisions: [], homes: new Map() };

function saidAmong(db: Database.Database, keys: readonly KeyRow[]): Said {
  const texts = JSON.stringify(keys.map(({ text }) => text));
  const known = new Set(keys.map(({ text }) => text));
  const homes = db
    .prepare<[string], [string, number]>(
      'SELECT key, space FROM known_number WHERE key IN (SELECT value FROM json_each(?))',
    )
    .raw()
    .all(texts);
  const decisions = decisionRows(db, texts).map(toDecision);
  return { decisions: decisions.filter(({ a, b }) => known.has(a) && known.has(b)), homes: new Map(homes) };
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

/** Gives each group its space; returns what moved. */
export function regroup(db: Database.Database, { from, numbers, marks, join }: Regrouping): Regrouped {
  const spaces = new Map<number, number>();
  const moved = new Map<number, number>();
  const [seen, taken] = [numberSet(), numberSet()];
  const move = db.prepare('UPDATE key SET space_id = ? WHERE id = ?');
  const isHeld = db.prepare<[number], number>('SELECT id FROM key WHERE space_id = ? LIMIT 1').pluck();
  // A number is known a little longer than the words that are taken back.
  const hasDecisions =
    db.prepare('SELECT 1 FROM known_number UNION ALL SELECT 1 FROM decision LIMIT 1').get() !== undefined;

  /** A number that a person knows the place by; else the oldest space of the group that no other has taken goes on. */
  const targetOf = (group: readonly KeyRow[], homes: Said['homes']): number => {
    const known = group.flatMap(({ text }) => homes.get(text) ?? []).sort((a, b) => a - b);
    const own = new Set(group.map((key) => key.space_id));
    const isFree = (id: number): boolean => !taken.has(id) && (own.has(id) || isHeld.get(id) === undefined);
    return known.find(isFree) ?? [...own].find((id) => !taken.has(id)) ?? fresh(numbers, marks);
  };
  const settle = (group: readonly KeyRow[], homes: Said['homes']): void => {
    const target = targetOf(group, homes);
    taken.add(target);
    for (const key of group.filter((one) => one.space_id !== target)) {
      move.run(target, key.id);
      marks.give(target);
      marks.give(key.space_id);
      moved.set(key.id, target);
      if (!spaces.has(key.space_id)) spaces.set(key.space_id, target);
    }
  };
  for (const some of unseen(from, seen)) {
    const keys = reachable(db, some, hasDecisions);
    for (const key of keys) seen.add(key.id);
    const links = linksAmong(db, new Map(keys.map((key) => [key.id, key])));
    const { decisions, homes } = hasDecisions ? saidAmong(db, keys) : NOTHING_SAID;
    for (const group of homesFirst(groupsOf(keys, join(links, keys, decisions)), homes)) settle(group, homes);
  }
  for (const old of [...spaces.keys()]) if (taken.has(old)) spaces.delete(old);
  return { spaces, keys: moved };
}

/** Places that people know by their numbers choose before the others. */
function homesFirst(groups: readonly (readonly KeyRow[])[], homes: Said['homes']): readonly (readonly KeyRow[])[] {
  if (homes.size === 0) return groups;
  const hasHome = (group: readonly KeyRow[]): boolean => group.some(({ text }) => homes.has(text));
  return [...groups.filter(hasHome), ...groups.filter((group) => !hasHome(group))];
}

function fresh(numbers: SpaceNumbers, marks: SpaceMarks): number {
  const id = numbers.next();
  marks.markNew(id);
  return id;
}
