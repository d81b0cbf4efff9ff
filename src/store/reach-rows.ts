/** What a person set and counted of reach: rows of the table of shares, and own posts with how many people saw them. */
import type Database from 'better-sqlite3';
import { KINDS, type Kind } from '../domain/listing.js';
import type { NewSeenPost, ReachKind, ReachSetting, SeenPost } from '../domain/reach.js';

export interface ReachChange {
  readonly keep: readonly ReachSetting[];
  /** Rows that are as shipped again. */
  readonly drop: readonly Pick<ReachSetting, 'platform' | 'kind'>[];
}

export interface ReachRows {
  /** By platform and kind. */
  settings(): readonly ReachSetting[];
  /** In the order in which they were noted down. */
  seenPosts(): readonly SeenPost[];
  /** Platforms of the places there are, in order. */
  platforms(): readonly string[];
  /** All of it or nothing. */
  set(change: ReachChange): void;
  /** Notes posts down; gives back their numbers. */
  note(posts: readonly NewSeenPost[]): readonly number[];
  forget(ids: readonly number[]): void;
  /** Forgets what was set and noted down of a platform; null: of all. */
  reset(platform: string | null): void;
}

interface SettingRow {
  readonly platform: string;
  readonly kind: string;
  readonly share: number;
  readonly typical_members: number;
}

interface SeenRow {
  readonly id: number;
  readonly key: string;
  readonly platform: string;
  readonly kind: string | null;
  readonly members: number;
  readonly seen: number;
  readonly seen_on: string;
}

function kindOf(text: string | null): Kind | null {
  return KINDS.find((kind) => kind === text) ?? null;
}

function toSetting(row: SettingRow): ReachSetting {
  const kind: ReachKind = kindOf(row.kind) ?? '*';
  return { platform: row.platform, kind, share: row.share, typicalMembers: row.typical_members };
}

function toSeen({ seen_on: seenOn, kind, ...row }: SeenRow): SeenPost {
  return { ...row, kind: kindOf(kind), seenOn };
}

export function reachRowsOf(db: Database.Database): ReachRows {
  const drop = (rows: ReachChange['drop']): void => {
    const remove = db.prepare('DELETE FROM reach_row WHERE platform = ? AND kind = ?');
    for (const { platform, kind } of rows) remove.run(platform, kind);
  };
  const keep = (rows: ReachChange['keep']): void => {
    const put = db.prepare(
      `INSERT INTO reach_row (platform, kind, share, typical_members) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET share = excluded.share, typical_members = excluded.typical_members`,
    );
    for (const { platform, kind, share, typicalMembers } of rows) put.run(platform, kind, share, typicalMembers);
  };
  const note = (posts: readonly NewSeenPost[]): readonly number[] => {
    const add = db.prepare(
      'INSERT INTO seen_post (key, platform, kind, members, seen, seen_on) VALUES (?, ?, ?, ?, ?, ?)',
    );
    return posts.map(({ key, platform, kind, members, seen, seenOn }) =>
      Number(add.run(key, platform, kind, members, seen, seenOn).lastInsertRowid),
    );
  };
  return {
    settings: () => db.prepare<[], SettingRow>('SELECT * FROM reach_row ORDER BY platform, kind').all().map(toSetting),
    seenPosts: () => db.prepare<[], SeenRow>('SELECT * FROM seen_post ORDER BY id').all().map(toSeen),
    platforms: () => db.prepare<[], string>('SELECT DISTINCT platform FROM space ORDER BY platform').pluck().all(),
    set: (change) => {
      const all = db.transaction(() => {
        drop(change.drop);
        keep(change.keep);
      });
      all.immediate();
    },
    note: (posts) => db.transaction(() => note(posts)).immediate(),
    forget: (ids) => {
      db.prepare('DELETE FROM seen_post WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids));
    },
    reset: (platform) => {
      const all = db.transaction(() => {
        for (const table of ['reach_row', 'seen_post'])
          db.prepare(`DELETE FROM ${table} WHERE @platform IS NULL OR platform = @platform`).run({ platform });
      });
      all.immediate();
    },
  };
}
