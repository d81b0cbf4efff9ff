/** Writes the rows of one import, then settles it: joins keys, folds every space spoken of, keeps the search index in step. */
import type Database from 'better-sqlite3';
import type { Tally } from '../domain/import-record.js';
import type { Facts } from '../domain/listing.js';
import type { Identity, Key } from '../domain/place-key.js';
import type { Folded, Observation, SearchText, Space } from '../domain/space.js';
import { tagsText } from './facts-row.js';
import { keyBook, type Placing } from './key-book.js';
import { refolder } from './refold.js';
import { regroup } from './regroup.js';
import { type SpaceMarks, spaceMarks } from './space-marks.js';

/** The thinking that the store is handed: it does none of its own. */
export interface ImportTools {
  readonly fold: (keys: readonly Key[], observations: readonly Observation[]) => Folded;
  readonly isSame: (folded: Folded, space: Space) => boolean;
  readonly searchText: (space: Folded | Space) => SearchText;
  /** Key text → text of the key that stands for its group. */
  readonly join: (
    links: readonly { readonly a: Key; readonly b: Key }[],
    keys: readonly Key[],
  ) => ReadonlyMap<string, string>;
  /** Called between batches: lets Ctrl-C in (it throws then) and shows progress. */
  readonly pause: (done: number, total: number) => Promise<void>;
}

/** One place of a row with what the row says of it. */
export interface Placed {
  readonly identity: Identity;
  readonly facts: Facts;
}

export interface RowWriter {
  /** Writes one row; at least one place. The row counts by its first place. */
  row(line: number, places: readonly Placed[]): void;
  settle(): Promise<Omit<Tally, 'rows' | 'rejected'>>;
}

const OBSERVE = `INSERT INTO observation (import_id, line, key_id, url, handle, name, title, kind, members, members_low,
  members_high, active, active_low, active_high, active_period, views_per_post, posts_per_week, interactions_per_post,
  last_post_at, description, tags, language, country, place, visibility, created_at, as_of)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export function importWriter(db: Database.Database, importId: number, tools: ImportTools): RowWriter {
  const marks = spaceMarks();
  const book = keyBook(db, marks);
  const observe = db.prepare(OBSERVE);
  /** First space of each row that is no duplicate, in file order. */
  const firsts: number[] = [];
  let duplicates = 0;

  const write = (line: number, { identity, facts }: Placed): Placing => {
    const placing = book.place(identity.keys, importId);
    observe.run(
      importId,
      line,
      placing.keyId,
      identity.url,
      identity.handle,
      facts.name,
      facts.title,
      facts.kind ?? identity.kind,
      facts.members?.value ?? null,
      facts.members?.low ?? null,
      facts.members?.high ?? null,
      facts.active?.value ?? null,
      facts.active?.low ?? null,
      facts.active?.high ?? null,
      facts.activePeriod,
      facts.viewsPerPost,
      facts.postsPerWeek,
      facts.interactionsPerPost,
      facts.lastPostAt,
      facts.description,
      tagsText(facts.tags),
      facts.language,
      facts.country,
      facts.place,
      facts.visibility,
      facts.createdAt,
      facts.asOf,
    );
    return placing;
  };

  return {
    row: (line, places) => {
      places.forEach((placed, at) => {
        const { spaceId, wasGiven } = write(line, placed);
        if (at > 0) return;
        if (wasGiven) duplicates += 1;
        else firsts.push(spaceId);
      });
    },
    settle: async () => {
      const moved = regroup(db, { book, marks, join: tools.join });
      await refolder(db, { marks, tools }).all();
      return tallyOf(firsts, { duplicates, moved, marks });
    },
  };
}

interface Counted {
  readonly duplicates: number;
  /** Spaces that joined another one when keys were linked. */
  readonly moved: ReadonlyMap<number, number>;
  readonly marks: SpaceMarks;
}

function tallyOf(firsts: readonly number[], counted: Counted): Omit<Tally, 'rows' | 'rejected'> {
  const tally = { added: 0, updated: 0, unchanged: 0, duplicate: counted.duplicates };
  const seen = new Set<number>();
  for (const first of firsts) {
    const id = counted.moved.get(first) ?? first;
    if (counted.moved.size > 0) {
      if (seen.has(id)) {
        tally.duplicate += 1;
        continue;
      }
      seen.add(id);
    }
    if (counted.marks.isNew(id)) tally.added += 1;
    else if (counted.marks.isChanged(id)) tally.updated += 1;
    else tally.unchanged += 1;
  }
  let spaces = 0;
  for (const _ of counted.marks.given()) spaces += 1;
  return { ...tally, spaces };
}
