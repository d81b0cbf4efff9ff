/** Rows that speak of several places: what ties places to one organization, and says that they are several on purpose. */
import type Database from 'better-sqlite3';
import type { RowPlace } from '../domain/row-place.js';

export interface SharedRows {
  /** The places of each row that has two or more, in the order of imports and rows; each place once a row. Few are in memory at once. */
  all(): Iterable<readonly RowPlace[]>;
}

/** Import, line, number of the space, its platform and kind: as lists, for a million of them pass here. */
type Said = readonly [number, number, number, string];

/*
 * What one row says is written in one go, so its observations are neighbours. Looking for the next and the one before,
 * instead of number + 1, finds them also where one between was deleted.
 */
const SAID = `SELECT o.import_id, o.line, s.id, s.platform || ' ' || coalesce(s.kind, '')
  FROM observation o JOIN key k ON k.id = o.key_id JOIN space s ON s.id = k.space_id
  WHERE (o.import_id, o.line) = (SELECT n.import_id, n.line FROM observation n WHERE n.id > o.id ORDER BY n.id LIMIT 1)
    OR (o.import_id, o.line) = (SELECT n.import_id, n.line FROM observation n WHERE n.id < o.id ORDER BY n.id DESC LIMIT 1)
  ORDER BY o.id`;

function* rows(db: Database.Database): Iterable<readonly RowPlace[]> {
  let row: RowPlace[] = [];
  let [rowImport, rowLine] = [0, 0];
  for (const [importId, line, id, sort] of db.prepare<[], Said>(SAID).raw().iterate()) {
    if (line !== rowLine || importId !== rowImport) {
      if (row.length > 1) yield row;
      row = [];
      [rowImport, rowLine] = [importId, line];
    }
    if (row.every((place) => place.id !== id)) row.push({ id, sort });
  }
  if (row.length > 1) yield row;
}

export function sharedRowsOf(db: Database.Database): SharedRows {
  return { all: () => rows(db) };
}
