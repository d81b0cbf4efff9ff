/** The full-text index: finds candidates by words; what they are worth is judged elsewhere. */
import type Database from 'better-sqlite3';
import type { SearchWords } from '../domain/search.js';

export interface Search {
  /** Numbers of the spaces in which any of the terms stands, ascending. */
  idsOfAny(terms: readonly SearchWords[]): readonly number[];
  /** Numbers of the spaces in which all of the terms stand, ascending. */
  idsOfAll(terms: readonly SearchWords[]): readonly number[];
}

/** A term in FTS5's query language; words are quoted, so nothing in them is an operator. */
function clauseOf(term: SearchWords): string {
  const phrase = term.words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' + ');
  return `{${term.columns.join(' ')}} : ${phrase}${term.isPrefix ? ' *' : ''}`;
}

export function searchOf(db: Database.Database): Search {
  const ids = (terms: readonly SearchWords[], join: 'OR' | 'AND'): readonly number[] => {
    const usable = terms.filter((term) => term.words.length > 0);
    if (usable.length === 0) return [];
    const query = usable.map((term) => `(${clauseOf(term)})`).join(` ${join} `);
    return db.prepare<[string], number>('SELECT rowid FROM search WHERE search MATCH ?').pluck().all(query);
  };
  return {
    idsOfAny: (terms) => ids(terms, 'OR'),
    idsOfAll: (terms) => ids(terms, 'AND'),
  };
}
