/** Takes an import back, whatever came after it; says what became of its places. */
import { notFound } from '../domain/errors.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Store } from '../store/store.js';
import type { Undone } from '../store/undo.js';
import type { Progress } from './import-request.js';
import { type Replaced, replacedBy } from './replaced-import.js';
import { undoTools } from './store-tools.js';

/** Numbers named where one is wrong: the newest are the likeliest. */
const SHOWN = 10;

/** The import of that number; throws a TurfError (exit 8) that says which there are. */
export function importNumbered(store: Store, id: number): ImportRecord {
  const record = store.imports.byId(id);
  if (record !== null) return record;
  const ids = store.imports.all().map((one) => one.id);
  const shown = `${ids.length > SHOWN ? '… ' : ''}${ids.slice(-SHOWN).join(', ')}`;
  const there = ids.length === 0 ? 'Nothing was imported yet.' : `There are: ${shown}.`;
  throw notFound(`There is no import number ${id}. ${there}`, 'turf imports   (all of them, with files and dates)');
}

export interface TakenBack extends Undone {
  /** As it was. */
  readonly record: ImportRecord;
  /** The import that it had replaced, which does not come back by itself; null: none. */
  readonly replaced: Replaced | null;
}

/** Throws a TurfError (exit 8) where there is no such import. */
export async function undoImport(store: Store, id: number, progress: Progress): Promise<TakenBack> {
  const record = importNumbered(store, id);
  return {
    record,
    replaced: replacedBy(record),
    ...(await store.imports.undo(id, undoTools(progress, 'progress.undoing'))),
  };
}
