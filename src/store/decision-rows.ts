/** Rows of the table `decision` as decisions. Read by decisions.ts and regroup.ts. */
import type Database from 'better-sqlite3';
import type { Decision, Verdict } from '../domain/decision.js';

export interface DecisionRow {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly import_id: number | null;
  readonly made_at: string;
}

/** The decisions about keys among `texts` (a JSON list of key texts); null: all, own first, then by pair. */
export function decisionRows(db: Database.Database, texts: string | null): readonly DecisionRow[] {
  const columns = 'SELECT a, b, verdict, import_id, made_at FROM decision';
  const order = 'ORDER BY import_id IS NOT NULL, a, b, import_id';
  if (texts === null) return db.prepare<[], DecisionRow>(`${columns} ${order}`).all();
  const among = 'IN (SELECT value FROM json_each(@texts))';
  return db
    .prepare<[{ texts: string }], DecisionRow>(`${columns} WHERE a ${among} UNION ${columns} WHERE b ${among}`)
    .all({ texts });
}

export function toDecision({ a, b, verdict, import_id, made_at }: DecisionRow): Decision {
  return { a, b, verdict, importId: import_id, madeAt: made_at };
}
