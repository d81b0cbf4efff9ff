/** Imports: the list of files brought in, and the ways to bring in another and to take one back: one transaction each. */
import type Database from 'better-sqlite3';
import type { ImportRecord, ImportStart } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import { begin, finish, type ImportRow, toImport } from './import-rows.js';
import { type ImportTools, importWriter, type RowWriter } from './import-writer.js';
import { knownMemberHash, memberHash } from './member-hash.js';
import { type NamedSpace, namedSpaces } from './named-spaces.js';
import { inTransaction } from './transaction.js';
import { type Undone, type UndoTools, undoImport } from './undo.js';
import { vanishedBetween } from './vanished.js';

/** What the flow knows only when the file has been read to its end. */
export interface ImportEnd {
  readonly rejected: number;
  readonly warnings: readonly Warning[];
  /** The newest date of the file's own date column, which then is the date of the import; else null. */
  readonly newestRowDate: string | null;
}

/** Places of the import before that an import does not name. */
export interface Vanished {
  readonly count: number;
  /** All places of the import before. */
  readonly of: number;
}

export interface BringTools extends ImportTools {
  /** Of the imports from the same source, the one whose places should be named again. */
  readonly previous: (one: ImportRecord, sameSource: readonly ImportRecord[]) => ImportRecord | null;
  /** What to tell of places that are not named again. */
  readonly onVanished: (one: ImportRecord, vanished: Vanished) => readonly Warning[];
  /** The import that this one takes the place of; null: none. */
  readonly replaces: number | null;
  /** What to tell of places that the list made one with others. */
  readonly onMadeOne: (count: number) => readonly Warning[];
  /** What to tell of it; `replaced` as it was. */
  readonly onReplaced: (replaced: ImportRecord, undone: Undone) => readonly Warning[];
}

export interface Imports {
  all(): readonly ImportRecord[];
  byId(id: number): ImportRecord | null;
  /** Files from a source, without members' lists. */
  ofSource(source: string): readonly ImportRecord[];
  /** The import of exactly these bytes read in exactly this way, or null. */
  ofBytes(bytes: Pick<ImportStart, 'sha256' | 'options' | 'isInsiders'>): ImportRecord | null;
  /**
   * Brings in one file: BEGIN IMMEDIATE, rows by `work`, folding, COMMIT; anything thrown rolls all of it back.
   * `work` calls the writer synchronously, batch by batch, and may wait between batches.
   */
  one(start: ImportStart, tools: BringTools, work: (writer: RowWriter) => Promise<ImportEnd>): Promise<ImportRecord>;
  /** Takes an import back, whatever came after it; anything thrown leaves all as it was. */
  undo(id: number, tools: UndoTools): Promise<Undone>;
  /** Places of import `previous` that import `id` does not name, in the order of their numbers. */
  vanished(
    id: number,
    previous: number,
    pause: ImportTools['pause'],
  ): Promise<Vanished & { readonly spaces: () => Iterable<NamedSpace> }>;
}

function datedBy(start: ImportStart, end: ImportEnd): ImportStart {
  if (end.newestRowDate === null || start.asOfFrom === 'flag') return start;
  return { ...start, asOf: end.newestRowDate, asOfFrom: 'column' };
}

/** Of the bytes of a member's list only a hash is kept that holds in this database alone. */
function asKept(db: Database.Database, start: ImportStart): ImportStart {
  const { isInsiders, sha256 } = start;
  return isInsiders && sha256 !== null ? { ...start, sha256: memberHash(db, sha256) } : start;
}

export function importsOf(db: Database.Database): Imports {
  const read = (rest: string, ...values: readonly (string | number)[]): readonly ImportRecord[] =>
    db
      .prepare<(string | number)[], ImportRow>(`SELECT * FROM import ${rest}`)
      .all(...values)
      .map(toImport);
  const ofSource = (source: string): readonly ImportRecord[] =>
    read("WHERE kind = 'file' AND insiders = 0 AND source = ? ORDER BY id", source);

  /** Warnings that only the whole database can tell. */
  const afterwards = async (record: ImportRecord, tools: BringTools): Promise<readonly Warning[]> => {
    const { replaces, pause } = tools;
    const old = replaces === null ? undefined : read('WHERE id = ?', replaces)[0];
    const replaced = old === undefined ? [] : tools.onReplaced(old, await undoImport(db, old.id, tools));
    const previous = tools.previous(record, ofSource(record.source));
    if (previous === null) return replaced;
    const { missing, of } = await vanishedBetween(db, { id: record.id, previous: previous.id, pause });
    return [...replaced, ...tools.onVanished(record, { count: missing.size, of })];
  };

  return {
    all: () => read('ORDER BY id'),
    byId: (id) => read('WHERE id = ?', id)[0] ?? null,
    ofSource,
    ofBytes: ({ sha256, options, isInsiders }) => {
      const hash = sha256 !== null && isInsiders ? knownMemberHash(db, sha256) : sha256;
      return hash === null
        ? null
        : (read('WHERE sha256 = ? AND options = ? ORDER BY id LIMIT 1', hash, options)[0] ?? null);
    },
    one: (opened, tools, work) =>
      inTransaction(db, async () => {
        const start = asKept(db, opened);
        const id = begin(db, start);
        const writer = importWriter(db, { ...start, id }, tools);
        const end = await work(writer);
        // Before folding: rows without a date of their own take the import's.
        const dated = datedBy(start, end);
        db.prepare('UPDATE import SET as_of = ? WHERE id = ?').run(dated.asOf, id);
        const { tally, range, madeOne } = await writer.settle(dated.asOf);
        const rows = tally.added + tally.updated + tally.unchanged + tally.duplicate + end.rejected;
        const whole = { ...tally, rows, rejected: end.rejected };
        const warnings = madeOne === 0 ? end.warnings : [...end.warnings, ...tools.onMadeOne(madeOne)];
        const record: ImportRecord = { ...dated, id, tally: whole, warnings };
        finish(db, record, range);
        const more = await afterwards(record, tools);
        if (more.length === 0) return record;
        const told = { ...record, warnings: [...record.warnings, ...more] };
        finish(db, told, range);
        return told;
      }),
    undo: (id, tools) => inTransaction(db, () => undoImport(db, id, tools)),
    vanished: async (id, previous, pause) => {
      const { missing, of } = await vanishedBetween(db, { id, previous, pause });
      return { count: missing.size, of, spaces: () => namedSpaces(db, missing.values()) };
    },
  };
}
