/** Keeps the full-text index in step with the spaces; what it is asked stands in search.ts. */
import type Database from 'better-sqlite3';
import type { SearchText, Space } from '../domain/space.js';

/** What the words of a space are taken from. */
export type Searched = Pick<Space, 'name' | 'handle' | 'title' | 'tags' | 'description' | 'place' | 'country'>;

export interface SearchIndex {
  add(id: number, space: Searched): void;
  /** `space` as it was added: the index itself does not hold its text. */
  remove(id: number, space: Searched): void;
  change(id: number, before: Searched, after: Searched): void;
  /** Adds all stored spaces with numbers from `first` up to, not including, `end`; none of them may be in yet. */
  addRange(first: number, end: number): void;
}

interface SearchedRow extends Omit<Searched, 'tags'> {
  readonly id: number;
  readonly tags: string | null;
}

function columnsOf(text: SearchText): readonly [string, string, string, string, string] {
  return [text.name, text.title, text.description, text.place, text.ends];
}

function isSameText(a: Searched, b: Searched): boolean {
  const isSameTags = a.tags.length === b.tags.length && a.tags.every((tag, at) => tag === b.tags[at]);
  const fields = ['name', 'handle', 'title', 'description', 'place', 'country'] as const;
  return isSameTags && fields.every((field) => a[field] === b[field]);
}

export function searchIndex(db: Database.Database, textOf: (space: Searched) => SearchText): SearchIndex {
  const insert = db.prepare(
    'INSERT INTO search (rowid, name, title, description, place, ends) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const takeOut = db.prepare(
    "INSERT INTO search (search, rowid, name, title, description, place, ends) VALUES ('delete', ?, ?, ?, ?, ?, ?)",
  );
  const range = db.prepare<[number, number], SearchedRow>(
    `SELECT s.id, s.name, s.handle, s.title, s.tags, d.description, s.place, s.country
     FROM space s LEFT JOIN observation d ON d.id = s.description_from WHERE s.id >= ? AND s.id < ? ORDER BY s.id`,
  );
  const add = (id: number, space: Searched): void => {
    insert.run(id, ...columnsOf(textOf(space)));
  };
  const remove = (id: number, space: Searched): void => {
    takeOut.run(id, ...columnsOf(textOf(space)));
  };
  return {
    add,
    remove,
    change: (id, before, after) => {
      if (isSameText(before, after)) return;
      remove(id, before);
      add(id, after);
    },
    addRange: (first, end) => {
      for (const row of range.all(first, end)) {
        const { id, name, handle, title, description, place, country } = row;
        const tags = row.tags === null ? [] : row.tags.split('|');
        add(id, { name, handle, title, tags, description, place, country });
      }
    },
  };
}

/**
 * The index without a word in it: single changes are left out, and all spaces are added by range at the end. Where much goes
 * away this is many times quicker, for each word is taken out of its list alone and the gap is overwritten.
 */
export function emptied(db: Database.Database, index: SearchIndex): SearchIndex {
  db.exec("INSERT INTO search (search) VALUES ('delete-all')");
  return { ...index, add: () => {}, remove: () => {}, change: () => {} };
}
