/** The keys that people decided about, with the numbers of their places: an import meets them again. Read by the key book. */
import type Database from 'better-sqlite3';

export interface DecidedKeys {
  has(text: string): boolean;
  /** The number that the place of the key had, where it is free now; else null. */
  freeNumber(text: string): number | null;
}

interface Decided {
  readonly text: string;
  readonly space: number | null;
}

const NONE: DecidedKeys = { has: () => false, freeNumber: () => null };

/** Decisions are made by people: they are few, and all of them are held. */
export function decidedKeys(db: Database.Database): DecidedKeys {
  const sql = `SELECT a AS text, a_space AS space, id FROM decision UNION ALL SELECT b, b_space, id FROM decision ORDER BY id DESC`;
  const numbers = new Map<string, number | null>();
  for (const { text, space } of db.prepare<[], Decided>(sql).iterate())
    numbers.set(text, space ?? numbers.get(text) ?? null);
  if (numbers.size === 0) return NONE;
  const isTaken = db.prepare<[number], number>('SELECT 1 FROM key WHERE space_id = ? LIMIT 1').pluck();
  return {
    has: (text) => numbers.has(text),
    freeNumber: (text) => {
      const number = numbers.get(text) ?? null;
      return number === null || isTaken.get(number) !== undefined ? null : number;
    },
  };
}
