/** The keys that people decided about or judged: an import meets them again. Read by the key book. */
import type Database from 'better-sqlite3';

export interface DecidedKeys {
  has(text: string): boolean;
  /** The number that the place of the key had, where it is free now; else null. */
  freeNumber(text: string): number | null;
}

const NONE: DecidedKeys = { has: () => false, freeNumber: () => null };

export function decidedKeys(db: Database.Database): DecidedKeys {
  const texts = db
    .prepare<[], string>('SELECT a FROM decision UNION SELECT b FROM decision UNION SELECT key FROM rating')
    .pluck();
  const decided = new Set(texts.iterate());
  if (decided.size === 0) return NONE;
  const known = db
    .prepare<[string], number>(
      `SELECT space FROM known_number n WHERE key = ? AND NOT EXISTS (SELECT 1 FROM key WHERE space_id = n.space)`,
    )
    .pluck();
  return {
    has: (text) => decided.has(text),
    freeNumber: (text) => (decided.has(text) ? (known.get(text) ?? null) : null),
  };
}
