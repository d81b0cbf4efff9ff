/** What people said of places for a campaign: yes or no, by the texts of their keys; of one place the newest word counts. */
import type Database from 'better-sqlite3';
import type { Rated, Rating } from '../domain/rating.js';
import { knownNumbers } from './known-numbers.js';

export interface RatingOf {
  /** All keys of the place: what was said by any of them before is replaced. */
  readonly keys: readonly string[];
  /** Those that the word hangs on from now on. */
  readonly anchors: readonly string[];
}

export interface RatingChange {
  readonly campaignId: number;
  readonly places: readonly RatingOf[];
  /** null: what was said is forgotten. */
  readonly verdict: Rated | null;
  /** ISO time. */
  readonly madeAt: string;
}

export interface Ratings {
  /** Space → what was said of it last, of the places that a list names now; the oldest word first. */
  verdicts(campaignId: number): ReadonlyMap<number, Rated>;
  /** Numbers of the places that got a yes, in no promised order. */
  liked(campaignId: number): readonly number[];
  /** One a place, the newest first; keys that no list names now are listed one by one. */
  all(campaignId: number): readonly Rating[];
  /** All or nothing; the campaign must be there. */
  change(change: RatingChange): void;
}

interface RatingRow {
  readonly key: string;
  readonly verdict: Rated;
  readonly made_at: string;
  readonly space_id: number | null;
}

function rowsOf(db: Database.Database, campaignId: number): readonly RatingRow[] {
  // Words of one moment on one place that was two: a no is the safer one, and comes last.
  const sql = `SELECT r.key, r.verdict, r.made_at, s.id AS space_id FROM rating r
    LEFT JOIN key k ON k.text = r.key LEFT JOIN space s ON s.id = k.space_id
    WHERE r.campaign_id = ? ORDER BY r.made_at, r.verdict DESC, r.key DESC`;
  return db.prepare<[number], RatingRow>(sql).all(campaignId);
}

function verdictsOf(db: Database.Database, campaignId: number): ReadonlyMap<number, Rated> {
  const found = new Map<number, Rated>();
  for (const { space_id, verdict } of rowsOf(db, campaignId)) {
    if (space_id === null) continue;
    // The last word on a place stands last.
    found.delete(space_id);
    found.set(space_id, verdict);
  }
  return found;
}

function write(db: Database.Database, { campaignId, places, verdict, madeAt }: RatingChange): void {
  const known = knownNumbers(db);
  const take = db.prepare('DELETE FROM rating WHERE campaign_id = ? AND key IN (SELECT value FROM json_each(?))');
  const keep = db.prepare('INSERT INTO rating (campaign_id, key, verdict, made_at) VALUES (?, ?, ?, ?)');
  for (const { keys, anchors } of places) {
    take.run(campaignId, JSON.stringify([...keys, ...anchors]));
    if (verdict === null) continue;
    for (const key of anchors) {
      keep.run(campaignId, key, verdict, madeAt);
      known.keep(key);
    }
  }
  known.tidy();
}

export function ratingsOf(db: Database.Database): Ratings {
  return {
    verdicts: (campaignId) => verdictsOf(db, campaignId),
    liked: (campaignId) => [...verdictsOf(db, campaignId)].flatMap(([id, verdict]) => (verdict === 'yes' ? [id] : [])),
    all: (campaignId) => {
      const found = new Map<number | string, Rating>();
      for (const { key, verdict, made_at, space_id } of rowsOf(db, campaignId)) {
        found.delete(space_id ?? key);
        found.set(space_id ?? key, { spaceId: space_id, key, verdict, madeAt: made_at });
      }
      return [...found.values()].reverse();
    },
    change: (change) => db.transaction(() => write(db, change)).immediate(),
  };
}
