/** Takes one import back: what it said and what it tied goes, and every place it touched is what the others say of it. */
import type Database from 'better-sqlite3';
import type { ImportTools } from './import-writer.js';
import { indexNew } from './index-new.js';
import { knownNumbers } from './known-numbers.js';
import type { NamedSpace } from './named-spaces.js';
import { type NumberSet, numberSet } from './number-set.js';
import { type ObservationRange, rangeOf, steps } from './observation-range.js';
import { refold } from './refold.js';
import { NOWHERE, regroup } from './regroup.js';
import { emptied, searchIndex } from './search-index.js';
import { type SpaceMarks, spaceMarks } from './space-marks.js';
import { spaceNumbers } from './space-numbers.js';
import { spaceRows } from './space-rows.js';

/** What became of the places that the import spoke of. */
export interface Undone {
  /** Nobody else speaks of them. */
  readonly gone: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Places that only this import had made one with another, and that are places of their own again. */
  readonly parted: number;
  /** Those that nobody but a person speaks of any more (`turf add`, `turf edit`), by the names they had. */
  readonly kept: readonly NamedSpace[];
}

export type UndoTools = Pick<ImportTools, 'fold' | 'isSame' | 'searchText' | 'join' | 'pause'>;

/** Rows touched between two breaths: some 20 ms of work. */
const STEP = 5_000;
/** From this share of all spaces on it is quicker to make the search index anew: taking a space out takes five times as long as putting one in (measured with 200,000). */
const MUCH = 1 / 6;

/** One undo under way. */
interface Work {
  readonly db: Database.Database;
  readonly id: number;
  readonly range: ObservationRange;
  readonly marks: SpaceMarks;
  /** Keys that the import had tied to others. */
  readonly tied: NumberSet;
  readonly pause: ImportTools['pause'];
}

/** Takes import `id` back; within a transaction that the caller holds. Ends with no trace of it but the gap in the numbers. */
export async function undoImport(db: Database.Database, id: number, tools: UndoTools): Promise<Undone> {
  const [marks, tied, range] = [spaceMarks(), numberSet(), rangeOf(db, id)];
  const work: Work = { db, id, range, marks, tied, pause: tools.pause };
  await markSpoken(work);
  await untie(work);
  unsay(work);
  const named = spokenByHand(work);
  const orphans = await orphanKeys(work);
  looseOfOrphans(work);
  const numbers = spaceNumbers(db);
  regroup(db, { from: orphansOut(work), numbers, marks, join: tools.join });
  const ids = [...marks.given()];
  // What is taken back still stands there while places are folded: the index must be told the texts it has.
  const whole = searchIndex(db, tools.searchText);
  const isEmptied = orphans > countSpaces(db) * MUCH;
  const index = isEmptied ? emptied(db, whole) : whole;
  await refold(db, ids, { marks, spaces: spaceRows(db), index, tools, without: id });
  const { first, end } = numbers.given();
  await indexNew(index, { first: isEmptied ? 1 : first, end, pause: (done) => tools.pause(done, end) });
  knownNumbers(db).tidy();
  await removeRows(work);
  return outcomeOf(work, ids, named);
}

/** Marks the places that the import speaks of. */
async function markSpoken({ db, id, range, marks, pause }: Work): Promise<void> {
  const spoken = db
    .prepare<[number, number, number], number>(
      `SELECT DISTINCT k.space_id FROM observation o JOIN key k ON k.id = o.key_id
       WHERE o.id BETWEEN ? AND ? AND o.import_id = ?`,
    )
    .pluck();
  for (const [from, to] of steps(range, STEP)) {
    for (const space of spoken.all(from, to, id)) marks.give(space);
    await pause(0, range.count);
  }
}

/** Removes the import's ties and marks the places on both ends. Ties are found by their first key: an index of their own costs more. */
async function untie({ db, id, marks, tied, pause, range }: Work): Promise<void> {
  const last = db.prepare<[], number>('SELECT max(id) FROM key').pluck().get() ?? 0;
  const ends = db.prepare<[number, number, number], { a: number; b: number; space_a: number; space_b: number }>(
    `SELECT l.a, l.b, ka.space_id AS space_a, kb.space_id AS space_b
     FROM link l JOIN key ka ON ka.id = l.a JOIN key kb ON kb.id = l.b WHERE l.a BETWEEN ? AND ? AND l.import_id = ?`,
  );
  const remove = db.prepare('DELETE FROM link WHERE a BETWEEN ? AND ? AND import_id = ?');
  for (const [from, to] of steps({ first: 1, last, count: last }, STEP)) {
    for (const link of ends.all(from, to, id)) {
      tied.add(link.a);
      tied.add(link.b);
      marks.give(link.space_a);
      marks.give(link.space_b);
    }
    remove.run(from, to, id);
    await pause(0, range.count);
  }
}

/** Takes back what the import says of two places, one or two. */
function unsay({ db, id, marks, tied }: Work): void {
  const keys = db.prepare<[number], { readonly id: number; readonly space_id: number }>(
    `SELECT k.id, k.space_id FROM decision d JOIN key k ON k.text = d.a OR k.text = d.b WHERE d.import_id = ?`,
  );
  for (const key of keys.all(id)) {
    tied.add(key.id);
    marks.give(key.space_id);
  }
  db.prepare('DELETE FROM decision WHERE import_id = ?').run(id);
}

/** Places of the import of which a person spoke too, with the names they have now. */
function spokenByHand({ db, id, marks }: Work): readonly NamedSpace[] {
  return db
    .prepare<[number], NamedSpace>(
      `SELECT DISTINCT s.id, s.key, s.name FROM import i
       JOIN observation o ON o.id BETWEEN i.first_observation AND i.last_observation AND o.import_id = i.id
       JOIN key k ON k.id = o.key_id JOIN space s ON s.id = k.space_id
       WHERE i.kind = 'hand' AND i.id <> ? ORDER BY s.id`,
    )
    .all(id)
    .filter((space) => marks.isGiven(space.id));
}

const IS_ORPHAN = `NOT EXISTS (SELECT 1 FROM link l WHERE l.a = key.id) AND NOT EXISTS (SELECT 1 FROM link l WHERE l.b = key.id)
  AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.key_id = key.id AND o.import_id <> ?)`;

/** Sets the keys aside that nobody speaks of any more; how many. */
async function orphanKeys({ db, id, range, tied, pause }: Work): Promise<number> {
  const spoken = db.prepare(
    `UPDATE key SET space_id = ${NOWHERE} WHERE ${IS_ORPHAN}
     AND id IN (SELECT key_id FROM observation WHERE id BETWEEN ? AND ? AND import_id = ?)`,
  );
  let orphans = 0;
  for (const [from, to] of steps(range, STEP)) {
    orphans += spoken.run(id, from, to, id).changes;
    await pause(0, range.count);
  }
  const beside = db.prepare(`UPDATE key SET space_id = ${NOWHERE} WHERE ${IS_ORPHAN} AND id = ?`);
  let done = 0;
  for (const key of tied.values()) {
    orphans += beside.run(id, key).changes;
    done += 1;
    if (done % STEP === 0) await pause(0, range.count);
  }
  return orphans;
}

/** Keys that people had made one with a key that nobody speaks of any more: on their own again, until a list names it. */
function looseOfOrphans({ db, marks, tied }: Work): void {
  const keys = db.prepare<[], { readonly id: number; readonly space_id: number }>(
    `SELECT other.id, other.space_id FROM decision d JOIN key gone ON gone.text = d.a OR gone.text = d.b
     JOIN key other ON other.text = iif(gone.text = d.a, d.b, d.a)
     WHERE gone.space_id = ${NOWHERE} AND other.space_id <> ${NOWHERE}`,
  );
  for (const key of keys.all()) {
    tied.add(key.id);
    marks.give(key.space_id);
  }
}

/** The keys that were tied and are still spoken of. */
function orphansOut({ db, tied }: Work): NumberSet {
  const spaceOf = db.prepare<[number], number>('SELECT space_id FROM key WHERE id = ?').pluck();
  const left = numberSet();
  for (const key of tied.values()) if (spaceOf.get(key) !== NOWHERE) left.add(key);
  return left;
}

function countSpaces(db: Database.Database): number {
  return db.prepare<[], number>('SELECT count(*) FROM space').pluck().get() ?? 0;
}

async function removeRows({ db, id, range, pause }: Work): Promise<void> {
  const said = db.prepare('DELETE FROM observation WHERE id BETWEEN ? AND ? AND import_id = ?');
  for (const [from, to] of steps(range, STEP)) {
    said.run(from, to, id);
    await pause(from - range.first, range.count);
  }
  const keys = db.prepare(`DELETE FROM key WHERE id IN (SELECT id FROM key WHERE space_id = ${NOWHERE} LIMIT ${STEP})`);
  while (keys.run().changes > 0) await pause(range.count, range.count);
  db.prepare('DELETE FROM import WHERE id = ?').run(id);
}

function outcomeOf({ db, marks }: Work, ids: readonly number[], named: readonly NamedSpace[]): Undone {
  const count = { gone: 0, changed: 0, unchanged: 0, parted: 0 };
  for (const id of ids) {
    if (marks.isGone(id)) count.gone += 1;
    else if (marks.isNew(id)) count.parted += 1;
    else if (marks.isChanged(id)) count.changed += 1;
    else if (marks.isGiven(id)) count.unchanged += 1;
  }
  const byFile = db.prepare<[number]>(
    `SELECT 1 FROM key k JOIN observation o ON o.key_id = k.id JOIN import i ON i.id = o.import_id
     WHERE k.space_id = ? AND i.kind = 'file'`,
  );
  const kept = named.filter((space) => marks.isGiven(space.id) && byFile.get(space.id) === undefined);
  return { ...count, kept };
}
