/** Decisions of people about two places, and what carrying them out changes: one transaction each. */
import type Database from 'better-sqlite3';
import type { Decision, Pair, Verdict } from '../domain/decision.js';
import { decisionRows, toDecision } from './decision-rows.js';
import { indexNew } from './index-new.js';
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
  readonly add: readonly (Pair & { readonly verdict: Verdict })[];
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

/** What is written down of a change before places are made one or parted. */
interface Written {
  /** Numbers of the keys that it is about. */
  readonly keys: readonly number[];
  /** Numbers that places had before the decisions that are removed: they get them back. */
  readonly homes: ReadonlyMap<string, readonly number[]>;
}

function write(db: Database.Database, { add, remove, madeAt }: DecisionChange): Written {
  const keyOf = db.prepare<[string], { id: number; space_id: number }>('SELECT id, space_id FROM key WHERE text = ?');
  const take = db.prepare<[string, string], { a_space: number | null; b_space: number | null }>(
    'DELETE FROM decision WHERE a = ? AND b = ? AND import_id IS NULL RETURNING a_space, b_space',
  );
  const keep = db.prepare(
    'INSERT INTO decision (a, b, verdict, import_id, a_space, b_space, made_at) VALUES (?, ?, ?, NULL, ?, ?, ?)',
  );
  const homes = new Map<string, readonly number[]>();
  for (const { a, b } of [...remove, ...add]) {
    const taken = take.get(a, b);
    if (taken === undefined) continue;
    for (const [text, home] of [[a, taken.a_space] as const, [b, taken.b_space] as const])
      if (home !== null) homes.set(text, [...(homes.get(text) ?? []), home]);
  }
  for (const { a, b, verdict } of add) {
    const [one, other] = [keyOf.get(a)?.space_id ?? null, keyOf.get(b)?.space_id ?? null];
    const isApart = one !== other;
    keep.run(a, b, verdict, isApart ? one : null, isApart ? other : null, madeAt);
  }
  const keys = [...remove, ...add].flatMap(({ a, b }) => [keyOf.get(a)?.id ?? [], keyOf.get(b)?.id ?? []].flat());
  return { keys, homes };
}

/** Two places that were just parted are known by the numbers that they have now. */
function numberParted(db: Database.Database, { add }: DecisionChange): void {
  const renumber = db.prepare(
    `UPDATE decision SET a_space = (SELECT space_id FROM key WHERE text = a), b_space = (SELECT space_id FROM key WHERE text = b)
     WHERE a = ? AND b = ? AND import_id IS NULL AND a_space IS NULL AND b_space IS NULL`,
  );
  for (const { a, b, verdict } of add) if (verdict === 'different') renumber.run(a, b);
}

async function carryOut(db: Database.Database, change: DecisionChange, tools: UndoTools): Promise<DecisionsDone> {
  const { keys, homes } = write(db, change);
  const [marks, numbers, from] = [spaceMarks(), spaceNumbers(db), numberSet()];
  for (const key of keys) from.add(key);
  const joined = regroup(db, { from, numbers, marks, join: tools.join, homes });
  numberParted(db, change);
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
          `SELECT k.space_id FROM decision d JOIN key k ON k.text = iif(d.a_space = @id, d.a, d.b)
           WHERE (d.a_space = @id OR d.b_space = @id) AND k.space_id <> @id
           AND EXISTS (SELECT 1 FROM space s WHERE s.id = k.space_id)
           AND NOT EXISTS (SELECT 1 FROM space s WHERE s.id = @id) ORDER BY d.id DESC LIMIT 1`,
        )
        .pluck()
        .get({ id }) ?? null,
    change: (change, tools) => inTransaction(db, () => carryOut(db, change, tools)),
  };
}
