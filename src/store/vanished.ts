/** What one import named and a later one does not: told, never treated as deleted. */
import type Database from 'better-sqlite3';
import type { ImportTools } from './import-writer.js';
import { type NumberSet, numberSet } from './number-set.js';
import { rangeOf, steps } from './observation-range.js';

interface Between {
  readonly id: number;
  readonly previous: number;
  readonly pause: ImportTools['pause'];
}

/** Observations looked at between two breaths: some 20 ms of work. */
const STEP = 20_000;

/** Numbers of the spaces that the import speaks of. */
async function spokenIn(db: Database.Database, id: number, pause: ImportTools['pause']): Promise<NumberSet> {
  const spaces = numberSet();
  const range = rangeOf(db, id);
  const ask = db
    .prepare<[number, number, number], number>(
      `SELECT k.space_id FROM observation o JOIN key k ON k.id = o.key_id
       WHERE o.id BETWEEN ? AND ? AND o.import_id = ?`,
    )
    .pluck();
  for (const [from, to] of steps(range, STEP)) {
    for (const space of ask.all(from, to, id)) spaces.add(space);
    await pause(to - range.first, range.count);
  }
  return spaces;
}

/** Numbers of the spaces of `previous` that `id` does not speak of, and how many `previous` speaks of. */
export async function vanishedBetween(
  db: Database.Database,
  { id, previous, pause }: Between,
): Promise<{ readonly missing: NumberSet; readonly of: number }> {
  const [before, after] = [await spokenIn(db, previous, pause), await spokenIn(db, id, pause)];
  const missing = numberSet();
  for (const space of before.values()) if (!after.has(space)) missing.add(space);
  return { missing, of: before.size };
}
