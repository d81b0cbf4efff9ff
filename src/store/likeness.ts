/** What finding likely duplicates reads: every place, its keys, and what every list said of its name and place, as streams. */
import type Database from 'better-sqlite3';
import { KINDS, type Kind } from '../domain/listing.js';

export interface SpaceTraits {
  readonly id: number;
  readonly platform: string;
  readonly url: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly kind: Kind | null;
  readonly members: number | null;
  readonly language: string | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly description: string | null;
}

export interface KeyTraits {
  readonly spaceId: number;
  readonly text: string;
  readonly slot: string;
  readonly isStrong: boolean;
}

/** What one row said of one place. */
export interface SaidTraits {
  readonly spaceId: number;
  readonly importId: number;
  readonly name: string | null;
  readonly title: string | null;
  readonly place: string | null;
}

export interface ListTraits {
  readonly id: number;
  readonly source: string;
  readonly isByHand: boolean;
}

export interface LikenessFacts {
  /** By number. */
  spaces(): Iterable<SpaceTraits>;
  keys(): Iterable<KeyTraits>;
  /** In the order in which it came. */
  said(): Iterable<SaidTraits>;
  /** All imports, the oldest figures first. */
  lists(): readonly ListTraits[];
}

/** Rows as arrays: a million of them are read, and objects would cost half as much again. */
type SpaceCells = readonly [
  ...[number, string, string | null, string, string | null, string | null, number | null],
  ...[string | null, string | null, string | null, string | null],
];
type KeyCells = readonly [number, string, string, string];
type SaidCells = readonly [number, number, string | null, string | null, string | null];

function kindOf(text: string | null): Kind | null {
  return KINDS.find((kind) => kind === text) ?? null;
}

export function likenessOf(db: Database.Database): LikenessFacts {
  return {
    spaces: function* () {
      const sql = `SELECT s.id, s.platform, s.url, s.name, s.title, s.kind, s.members, s.language, s.country, s.place,
          d.description FROM space s LEFT JOIN observation d ON d.id = s.description_from ORDER BY s.id`;
      for (const cells of db.prepare<[], SpaceCells>(sql).raw().iterate()) {
        const [id, platform, url, name, title, kind, members, language, country, place, description] = cells;
        yield { id, platform, url, name, title, kind: kindOf(kind), members, language, country, place, description };
      }
    },
    keys: function* () {
      const sql = 'SELECT space_id, text, slot, strength FROM key ORDER BY id';
      for (const [spaceId, text, slot, strength] of db.prepare<[], KeyCells>(sql).raw().iterate())
        yield { spaceId, text, slot, isStrong: strength === 'strong' };
    },
    said: function* () {
      const sql = `SELECT k.space_id, o.import_id, o.name, o.title, o.place
        FROM observation o JOIN key k ON k.id = o.key_id ORDER BY o.id`;
      for (const [spaceId, importId, name, title, place] of db.prepare<[], SaidCells>(sql).raw().iterate())
        yield { spaceId, importId, name, title, place };
    },
    lists: () =>
      db
        .prepare<[], { id: number; source: string; kind: string }>(
          'SELECT id, source, kind FROM import ORDER BY as_of, id',
        )
        .all()
        .map(({ id, source, kind }) => ({ id, source, isByHand: kind === 'hand' })),
  };
}
