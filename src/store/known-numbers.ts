/** The numbers that places had when people first decided about their keys, or judged them: taken apart or named again, they get them back. */
import type Database from 'better-sqlite3';
import type { Pair } from '../domain/decision.js';

export interface KnownNumbers {
  /** Keeps the numbers of two keys where they are of two places now; a number kept before stays. */
  keepApart(pair: Pair): void;
  /** Keeps the number of each key that has none yet. */
  keepNow(pair: Pair): void;
  /** As keepNow, of one key. */
  keep(text: string): void;
  /** Forgets the numbers of keys that nobody decides about or judges any more. */
  tidy(): void;
}

export function knownNumbers(db: Database.Database): KnownNumbers {
  const keep = db.prepare('INSERT OR IGNORE INTO known_number (key, space) VALUES (?, ?)');
  const spaceOf = db.prepare<[string], number>('SELECT space_id FROM key WHERE text = ? AND space_id > 0').pluck();
  const keepOne = (text: string, space: number | undefined): void => {
    if (space !== undefined) keep.run(text, space);
  };
  return {
    keepApart: ({ a, b }) => {
      const [one, other] = [spaceOf.get(a), spaceOf.get(b)];
      if (one === other) return;
      keepOne(a, one);
      keepOne(b, other);
    },
    keepNow: ({ a, b }) => {
      for (const text of [a, b]) keepOne(text, spaceOf.get(text));
    },
    keep: (text) => keepOne(text, spaceOf.get(text)),
    tidy: () => {
      db.exec(`DELETE FROM known_number WHERE NOT EXISTS (SELECT 1 FROM decision WHERE a = known_number.key)
        AND NOT EXISTS (SELECT 1 FROM decision WHERE b = known_number.key)
        AND NOT EXISTS (SELECT 1 FROM rating WHERE key = known_number.key)`);
    },
  };
}
