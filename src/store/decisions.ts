/** Decisions of people about two places, and what carrying them out changes: one transaction each. */
import type Database from 'better-sqlite3';
import type { Decision, Pair, Word } from '../domain/decision.js';
import { decisionRows, toDecision } from './decision-rows.js';
import { indexNew } from './index-new.js';
import { knownNumbers } from './known-numbers.js';
import { numberSet } from './number-set.js';
import { refold } from './refold.js';
import { regroup } from './regroup.js';
import { searchIndex } from './search-index.js';
import { spaceMarks } from './space-marks.js';
import { spaceNumbers } from './space-numbers.js';
import { spaceRows } from './space-rows.js';
import { inTransaction } from './transaction.js';
import type { UndoTools } from './undo.js';

export interface DecisionChange {
  /** Said here and now; an older word on the same pair is replaced. */
  readonly add: readonly Word[];
  /** Own decisions that are taken back. */
  readonly remove: readonly Pair[];
  /** ISO time. */
  readonly madeAt: string;
}

/** What became of the places. */
export interface DecisionsDone {
  /** Number that is no more → number of the place that it is part of now. */
  readonly joined: ReadonlyMap<number, number>;
  /** Places that are on their own again, with their numbers. */
  readonly parted: readonly number[];
}

export interface Decisions {
  /** All, own first, then by pair. */
  all(): readonly Decision[];
  /** Those in which any key of the space stands. */
  ofSpace(id: number): readonly Decision[];
  /** Space → keys of the places that are said to be others than it; only spaces of which that is said. */
  others(): ReadonlyMap<number, readonly string[]>;
  /** Pairs of spaces (a < b) that are said to be different, by own word or by a list's, as they are now. */
  apart(): Iterable<readonly [number, number]>;
  /** The space that took this number's place when they were made one; null when the number never was, or is there. */
  successorOf(id: number): number | null;
  /** Carries out all or nothing; a key that no list has named yet is kept in mind until one does. */
  change(change: DecisionChange, tools: UndoTools): Promise<DecisionsDone>;
}

/** Writes and removes words; the numbers of the keys that they are about. */
function write(db: Database.Database, { add, remove, madeAt }: DecisionChange): readonly number[] {
  const keyOf = db.prepare<[string], number>('SELECT id FROM key WHERE text = ?').pluck();
  const take = db.prepare('DELETE FROM decision WHERE a = ? AND b = ? AND import_id IS NULL');
  const keep = db.prepare('INSERT INTO decision (a, b, verdict, import_id, made_at) VALUES (?, ?, ?, NULL, ?)');
  for (const { a, b } of [...remove, ...add]) take.run(a, b);
  for (const { a, b, verdict } of add) keep.run(a, b, verdict, madeAt);
  return [...remove, ...add].flatMap(({ a, b }) => [keyOf.get(a) ?? [], keyOf.get(b) ?? []].flat());
}

async function carryOut(db: Database.Database, change: DecisionChange, tools: UndoTools): Promise<DecisionsDone> {
  const known = knownNumbers(db);
  change.add.forEach(known.keepApart);
  const keys = write(db, change);
  const [marks, numbers, from] = [spaceMarks(), spaceNumbers(db), numberSet()];
  for (const key of keys) from.add(key);
  const { spaces: joined } = regroup(db, { from, numbers, marks, join: tools.join });
  change.add.forEach(known.keepNow);
  known.tidy();
  const index = searchIndex(db, tools.searchText);
  const ids = [...marks.given()];
  await refold(db, ids, { marks, spaces: spaceRows(db), index, tools });
  const { first, end } = numbers.given();
  await indexNew(index, { first, end, pause: (done) => tools.pause(done, end - first) });
  return { joined, parted: ids.filter((id) => marks.isNew(id)) };
}

export function decisionsOf(db: Database.Database): Decisions {
  return {
    all: () => decisionRows(db, null).map(toDecision),
    ofSpace: (id) => {
      const texts = db.prepare<[number], string>('SELECT text FROM key WHERE space_id = ?').pluck().all(id);
      return decisionRows(db, JSON.stringify(texts)).map(toDecision);
    },
    others: () => {
      const found = new Map<number, string[]>();
      const rows = db
        .prepare<[], [number, string]>(
          `WITH said (own, other) AS (
             SELECT a, b FROM decision WHERE verdict = 'different' UNION SELECT b, a FROM decision WHERE verdict = 'different')
           SELECT DISTINCT k.space_id, coalesce(s.key, said.other) AS key FROM said JOIN key k ON k.text = said.own
           LEFT JOIN key o ON o.text = said.other LEFT JOIN space s ON s.id = o.space_id
           WHERE o.space_id IS NULL OR o.space_id <> k.space_id ORDER BY k.space_id, key`,
        )
        .raw();
      for (const [space, key] of rows.iterate()) {
        const list = found.get(space);
        if (list === undefined) found.set(space, [key]);
        else list.push(key);
      }
      return found;
    },
    apart: () =>
      db
        .prepare<[], [number, number]>(
          `SELECT DISTINCT min(a.space_id, b.space_id), max(a.space_id, b.space_id)
           FROM decision d JOIN key a ON a.text = d.a JOIN key b ON b.text = d.b
           WHERE d.verdict = 'different' AND a.space_id <> b.space_id`,
        )
        .raw()
        .all(),
    successorOf: (id) =>
      db
        .prepare<[{ id: number }], number>(
          `SELECT k.space_id FROM known_number n JOIN key k ON k.text = n.key
           WHERE n.space = @id AND EXISTS (SELECT 1 FROM space s WHERE s.id = k.space_id)
           AND NOT EXISTS (SELECT 1 FROM space s WHERE s.id = @id) LIMIT 1`,
        )
        .pluck()
        .get({ id }) ?? null,
    change: (change, tools) => inTransaction(db, () => carryOut(db, change, tools)),
  };
}
