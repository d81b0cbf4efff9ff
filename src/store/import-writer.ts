/** Writes the rows of one import, then settles it: joins keys, folds every space spoken of, keeps the search index in step. */
import type Database from 'better-sqlite3';
import type { Decision } from '../domain/decision.js';
import type { Tally } from '../domain/import-record.js';
import type { Key } from '../domain/place-key.js';
import type { Folded, Observation, SearchText, Space } from '../domain/space.js';
import { indexNew } from './index-new.js';
import { keyBook, type Placing } from './key-book.js';
import { type OfImport, observer, type Placed } from './observe.js';
import { refold } from './refold.js';
import { regroup } from './regroup.js';
import { type Searched, searchIndex } from './search-index.js';
import { type SpaceMarks, spaceMarks } from './space-marks.js';
import { spaceNumbers } from './space-numbers.js';
import { spaceRows } from './space-rows.js';

/** The thinking that the store is handed: it does none of its own. */
export interface ImportTools {
  readonly fold: (keys: readonly Key[], observations: readonly Observation[]) => Folded;
  readonly isSame: (folded: Folded, space: Space) => boolean;
  readonly searchText: (space: Searched) => SearchText;
  /** Key text → text of the key that stands for its group. */
  readonly join: (
    links: readonly { readonly a: Key; readonly b: Key; readonly importId: number }[],
    keys: readonly Key[],
    decisions: readonly Decision[],
  ) => ReadonlyMap<string, string>;
  /** Called between batches: lets Ctrl-C in (it throws then) and shows progress. */
  readonly pause: (done: number, total: number) => Promise<void>;
}

export interface RowWriter {
  /** Writes one row; at least one place. The row counts by its first place. */
  row(line: number, places: readonly Placed[]): void;
  /** Keeps that the place of key `a` is another one than that of `b`: what a list exported by turf says. */
  apart(a: string, b: string): void;
  /** `asOf`: the date of the import as it is known at the end of the file. */
  settle(asOf: string): Promise<Settled>;
}

export interface Settled {
  readonly tally: Omit<Tally, 'rows' | 'rejected'>;
  /** First and last number of the observations written; null when there are none. */
  readonly range: { readonly first: number; readonly last: number } | null;
  /** Places that went into others because the list says that they are one. */
  readonly madeOne: number;
}

export function importWriter(db: Database.Database, of: OfImport, tools: ImportTools): RowWriter {
  const marks = spaceMarks();
  const numbers = spaceNumbers(db);
  const book = keyBook(db, { marks, numbers, madeAt: of.madeAt });
  const observe = observer(db, of);
  const spaces = spaceRows(db);
  const index = searchIndex(db, tools.searchText);
  /** First key of each row that is no duplicate, and its space as the row was written, in file order. */
  const firsts: Firsts = { keys: [], spaces: [] };
  let duplicates = 0;
  let hasUndated = false;
  let [firstObservation, lastObservation] = [0, 0];

  /** Writes what a row says of one place; a place met for the first time is folded at once, from this row alone. */
  const write = (line: number, place: Placed): Placing => {
    const { keys } = place.identity;
    const placing = book.place(keys, of.id);
    const observation = observe(line, placing.keyId, place);
    if (firstObservation === 0) firstObservation = observation.id;
    lastObservation = observation.id;
    if (placing.isNew) {
      spaces.insert(placing.spaceId, tools.fold(keys, [observation]));
      marks.markFolded(placing.spaceId);
    }
    if (observation.asOf === null) hasUndated = true;
    return placing;
  };

  return {
    row: (line, places) => {
      places.forEach((placed, at) => {
        const { keyId, spaceId, wasGiven } = write(line, placed);
        if (at > 0) return;
        if (wasGiven) {
          duplicates += 1;
          return;
        }
        firsts.keys.push(keyId);
        firsts.spaces.push(spaceId);
      });
    },
    apart: (a, b) => {
      if (a !== b) book.decide({ a, b, verdict: 'different' }, of.id);
    },
    settle: async (asOf) => {
      // Rows without a date took the one that the import had at its start.
      if (hasUndated && asOf !== of.asOf) marks.unfold();
      const moved = regroup(db, { from: book.tied(), numbers, marks, join: tools.join });
      const ids = [...marks.given()].filter((id) => !marks.isFolded(id));
      const { first, end } = numbers.given();
      const total = ids.length + end - first;
      const pause = (done: number): Promise<void> => tools.pause(done, total);
      await refold(db, ids, { marks, spaces, index, tools: { ...tools, pause } });
      await indexNew(index, { first, end, pause: (done) => pause(ids.length + done) });
      const range = firstObservation === 0 ? null : { first: firstObservation, last: lastObservation };
      const madeOne = book.hasMadeOne() ? moved.spaces.size : 0;
      return { tally: tallyOf(firsts, { duplicates, moved: moved.keys, marks }), range, madeOne };
    },
  };
}

/** Two lists of equal length: a million rows are two lists of numbers, not a million objects. */
interface Firsts {
  readonly keys: number[];
  readonly spaces: number[];
}

interface Counted {
  readonly duplicates: number;
  /** Keys that went to another space when keys were linked, and that space. */
  readonly moved: ReadonlyMap<number, number>;
  readonly marks: SpaceMarks;
}

function tallyOf(firsts: Firsts, counted: Counted): Settled['tally'] {
  const tally = { added: 0, updated: 0, unchanged: 0, duplicate: counted.duplicates };
  const seen = new Set<number>();
  for (const [at, key] of firsts.keys.entries()) {
    const id = counted.moved.get(key) ?? firsts.spaces[at] ?? 0;
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
