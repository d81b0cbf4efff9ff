/** Placenames in the store: files of a gazetteer, brought in whole or not at all, and what is asked of them. */
import type Database from 'better-sqlite3';
import type { NewPlacenameSource, Placename, PlacenameSort, PlacenameSource, Postcode } from '../domain/placename.js';
import { inTransaction } from './transaction.js';

export interface PlacenameWriter {
  place(place: Placename): void;
  postcode(postcode: Postcode): void;
}

/** A town by its name, with where it lies. */
export type Town = Pick<Placename, 'name' | 'folded' | 'country' | 'region' | 'population'>;

export interface Placenames {
  sources(): readonly PlacenameSource[];
  /** The file of exactly these bytes, or null. */
  ofBytes(sha256: string): PlacenameSource | null;
  /** Brings in one file, in place of `replaces`; anything thrown leaves all as it was. `work` tells how many rows it left out. */
  bring(
    source: NewPlacenameSource,
    replaces: readonly number[],
    work: (writer: PlacenameWriter) => Promise<{ readonly leftOut: number }>,
  ): Promise<PlacenameSource>;
  remove(id: number): void;
  /** Places of this name, folded; those that only have it among their other names where none has it as its own. Largest first. */
  named(folded: string): readonly Placename[];
  /** Postcodes of the place of this name in a region; null: any region of the country. */
  postcodes(place: Pick<Placename, 'folded' | 'country' | 'region'>, most: number): readonly string[];
  /** Where places of this name with postcodes lie, the one with the most postcodes first. */
  postcodeAreas(folded: string): readonly Pick<Placename, 'country' | 'region'>[];
  /** Folded names of towns in a country, or in a region of it, the largest first. */
  townsIn(area: Pick<Placename, 'country' | 'region'>, most: number): readonly string[];
  /** All towns of this size and more, the largest first. */
  largeTowns(population: number): Iterable<Town>;
}

interface SourceRow {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly sort: PlacenameSort;
  readonly rows: number;
  readonly left_out: number;
  readonly made_at: string;
}

interface PlaceRow extends Omit<Placename, 'otherNames'> {
  readonly other_names: string;
}

function toSource({ left_out: leftOut, made_at: madeAt, ...row }: SourceRow): PlacenameSource {
  return { ...row, leftOut, madeAt };
}

function toPlace({ other_names: names, ...row }: PlaceRow): Placename {
  return { ...row, otherNames: names.split('|').filter((name) => name !== '') };
}

const PLACE = 'number, name, folded, other_names, code, country, region, population';
/** The same place may be in several files: the newest tells. */
const LARGEST_FIRST = 'GROUP BY number HAVING id = max(id) ORDER BY population DESC, number';
/** Quarters are no towns: every town has a 'Downtown'. */
const IS_TOWN = "code LIKE 'PPL%' AND code <> 'PPLX'";

function writerOf(db: Database.Database, source: number): PlacenameWriter & { rows(): number } {
  const place = db.prepare(`INSERT INTO placename (source_id, ${PLACE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const postcode = db.prepare(
    'INSERT OR IGNORE INTO postcode (folded, country, region, postcode, source_id) VALUES (?, ?, ?, ?, ?)',
  );
  let rows = 0;
  return {
    place: (one) => {
      // Between bars, so that a name is found whole.
      const names = one.otherNames.length === 0 ? '' : `|${one.otherNames.join('|')}|`;
      place.run(source, one.number, one.name, one.folded, names, one.code, one.country, one.region, one.population);
      rows += 1;
    },
    postcode: (one) => {
      postcode.run(one.folded, one.country, one.region ?? '', one.postcode, source);
      rows += 1;
    },
    rows: () => rows,
  };
}

export function placenamesOf(db: Database.Database): Placenames {
  const sources = (rest: string, ...values: readonly (string | number)[]): readonly PlacenameSource[] =>
    db
      .prepare<(string | number)[], SourceRow>(`SELECT * FROM placename_source ${rest}`)
      .all(...values)
      .map(toSource);
  const places = (where: string, value: string): readonly Placename[] =>
    db
      .prepare<[string], PlaceRow>(`SELECT ${PLACE} FROM placename WHERE ${where} ${LARGEST_FIRST}`)
      .all(value)
      .map(toPlace);
  const drop = (id: number): void => {
    for (const table of ['placename', 'postcode']) db.prepare(`DELETE FROM ${table} WHERE source_id = ?`).run(id);
    db.prepare('DELETE FROM placename_source WHERE id = ?').run(id);
  };
  return {
    sources: () => sources('ORDER BY id'),
    ofBytes: (sha256) => sources('WHERE sha256 = ?', sha256)[0] ?? null,
    bring: (source, replaces, work) =>
      inTransaction(db, async () => {
        for (const id of replaces) drop(id);
        const { lastInsertRowid } = db
          .prepare(
            'INSERT INTO placename_source (file, sha256, sort, rows, left_out, made_at) VALUES (?, ?, ?, 0, 0, ?)',
          )
          .run(source.file, source.sha256, source.sort, source.madeAt);
        const id = Number(lastInsertRowid);
        const writer = writerOf(db, id);
        const { leftOut } = await work(writer);
        const rows = writer.rows();
        db.prepare('UPDATE placename_source SET rows = ?, left_out = ? WHERE id = ?').run(rows, leftOut, id);
        return { ...source, id, rows, leftOut };
      }),
    remove: (id) => db.transaction(() => drop(id)).immediate(),
    named: (folded) => {
      const own = places('folded = ?', folded);
      return own.length > 0 ? own : places('instr(other_names, ?) > 0', `|${folded}|`);
    },
    postcodes: ({ folded, country, region }, most) =>
      db
        .prepare<[string, string, string, string, number], string>(
          `SELECT DISTINCT postcode FROM postcode
           WHERE folded = ? AND country = ? AND (? = '' OR region = ?) ORDER BY postcode LIMIT ?`,
        )
        .pluck()
        .all(folded, country, region ?? '', region ?? '', most),
    postcodeAreas: (folded) =>
      db
        .prepare<[string], { readonly country: string; readonly region: string }>(
          'SELECT country, region FROM postcode WHERE folded = ? GROUP BY country, region ORDER BY count(*) DESC, country, region',
        )
        .all(folded)
        .map(({ country, region }) => ({ country, region: region === '' ? null : region })),
    townsIn: ({ country, region }, most) => {
      const where = region === null ? '' : 'AND region = ?';
      const values = region === null ? [country, most] : [country, region, most];
      return db
        .prepare<(string | number)[], string>(
          `SELECT folded FROM placename WHERE country = ? ${where} AND ${IS_TOWN}
           GROUP BY folded ORDER BY max(population) DESC, folded LIMIT ?`,
        )
        .pluck()
        .all(...values);
    },
    largeTowns: (population) =>
      db
        .prepare<[number], Town>(
          `SELECT name, folded, country, region, population FROM placename
           WHERE population >= ? AND ${IS_TOWN} ORDER BY population DESC, id`,
        )
        .iterate(population),
  };
}
