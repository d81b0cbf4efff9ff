/** What a list exported by turf says of two places, one or two: kept with its import, and gone with its undo. Read by the key book. */
import type Database from 'better-sqlite3';
import { pairOf, type Word } from '../domain/decision.js';
import { knownNumbers } from './known-numbers.js';

export interface ListWords {
  /** Keeps a word; its keys need not be known. */
  keep(word: Word, importId: number): void;
  /** Whether a word of this import names the key. */
  has(text: string): boolean;
}

/** `madeAt`: ISO time. */
export function listWords(db: Database.Database, madeAt: string): ListWords {
  // Where one list says both, its "not the same" counts, whichever row comes first.
  const keep = db.prepare(
    `INSERT INTO decision (a, b, verdict, import_id, made_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = 'different' WHERE excluded.verdict = 'different'`,
  );
  const known = knownNumbers(db);
  const said = new Set<string>();
  return {
    keep: ({ a, b, verdict }, importId) => {
      const pair = pairOf(a, b);
      known.keepApart(pair);
      keep.run(pair.a, pair.b, verdict, importId, madeAt);
      said.add(a).add(b);
    },
    has: (text) => said.has(text),
  };
}
