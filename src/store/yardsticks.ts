/** Orders of places that a ranking is measured against: by members alone, and SQLite's own full-text search as anybody would set it up. */
import type Database from 'better-sqlite3';

export interface Yardsticks {
  /** Numbers of all spaces, the largest first, those of unknown size last. */
  byMembers(): Iterable<number>;
  /** An index of names, titles and descriptions as they stand, beside the database and gone with the connection; empty at first. */
  plainSearch(): PlainSearch;
}

export interface PlainSearch {
  /** Takes in the next `count` spaces after number `after`; the last number taken in, or null when there are no more. */
  add(after: number, count: number): number | null;
  /** Numbers of the spaces in which any of these words or phrases stands, the best bm25() first. */
  find(texts: readonly string[]): readonly number[];
}

/*
 * Equal places stand in the reverse order of their keys' bytes, as trec_eval sorts a run (strcmp in form_res_rels.c): what is
 * measured here and there is the same.
 */
const BY_MEMBERS = 'SELECT id FROM space ORDER BY members IS NULL, members DESC, key DESC';
const FIND = `SELECT s.id FROM temp.plain_search p JOIN space s ON s.id = p.rowid
  WHERE p.plain_search MATCH ? ORDER BY bm25(p.plain_search), s.key DESC`;
const TAKE = `INSERT INTO temp.plain_search (rowid, name, title, description)
  SELECT s.id, s.name, s.title, d.description FROM space s LEFT JOIN observation d ON d.id = s.description_from
  WHERE s.id > ? ORDER BY s.id LIMIT ?`;

/** Quoted, so that nothing in a text is an operator; the query language ends at NUL. */
function quoted(text: string): string {
  return `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}

function plainSearch(db: Database.Database): PlainSearch {
  db.exec('DROP TABLE IF EXISTS temp.plain_search');
  db.exec('CREATE VIRTUAL TABLE temp.plain_search USING fts5 (name, title, description)');
  const take = db.prepare<[number, number]>(TAKE);
  return {
    add: (after, count) => {
      const { changes, lastInsertRowid } = take.run(after, count);
      return changes === 0 ? null : Number(lastInsertRowid);
    },
    find: (texts) =>
      texts.length === 0 ? [] : db.prepare<[string], number>(FIND).pluck().all(texts.map(quoted).join(' OR ')),
  };
}

export function yardsticksOf(db: Database.Database): Yardsticks {
  return {
    byMembers: () => db.prepare<[], number>(BY_MEMBERS).pluck().iterate(),
    plainSearch: () => plainSearch(db),
  };
}
