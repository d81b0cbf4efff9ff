/** Questions that only checks ask: all that was said of places, for many at once, and figures of activity. */
import type Database from 'better-sqlite3';
import type { Observation } from '../domain/space.js';
import { OBSERVATION_COLUMNS, type ObservationRow, toObservation } from './spaces.js';

export interface ReactionRow {
  readonly platform: string;
  readonly members: number;
  readonly reactions: number;
}

/** A middle is found as well among so many as among a million, and in a tenth of a second. */
const MOST_REACTIONS = 50_000;

export interface CheckQuestions {
  /** Of these spaces, those that more than one row spoke of: number → all that was said, without descriptions. */
  saidSeveralTimes(ids: readonly number[]): ReadonlyMap<number, readonly Observation[]>;
  /** Spaces whose members and reactions a post are known: of a platform with very many, evenly some 50,000 of them. */
  reactions(): Iterable<ReactionRow>;
}

type ObservationOfSpace = ObservationRow & { readonly space_id: number };

export function checkQuestionsOf(db: Database.Database): CheckQuestions {
  const columns = OBSERVATION_COLUMNS.replace('o.description', 'NULL AS description');
  return {
    saidSeveralTimes(ids) {
      const sql = `WITH several (id) AS MATERIALIZED (
          SELECT k.space_id FROM key k JOIN observation o ON o.key_id = k.id
          WHERE k.space_id IN (SELECT value FROM json_each(?)) GROUP BY k.space_id HAVING count(*) > 1)
        SELECT k.space_id, ${columns} FROM several JOIN key k ON k.space_id = several.id
        JOIN observation o ON o.key_id = k.id JOIN import i ON i.id = o.import_id`;
      const found = new Map<number, Observation[]>();
      for (const row of db.prepare<[string], ObservationOfSpace>(sql).all(JSON.stringify(ids))) {
        const known = found.get(row.space_id);
        if (known === undefined) found.set(row.space_id, [toObservation(row)]);
        else known.push(toObservation(row));
      }
      return found;
    },
    reactions: function* () {
      const known = 'interactions_per_post IS NOT NULL AND members > 0';
      const counts = db
        .prepare<[], { platform: string; count: number }>(
          `SELECT platform, count(*) AS count FROM space WHERE ${known} GROUP BY platform`,
        )
        .all();
      const some = db.prepare<[string, number], ReactionRow>(
        `SELECT platform, members, interactions_per_post AS reactions FROM space
         WHERE ${known} AND platform = ? AND id % ? = 0`,
      );
      for (const { platform, count } of counts) yield* some.iterate(platform, Math.ceil(count / MOST_REACTIONS));
    },
  };
}
