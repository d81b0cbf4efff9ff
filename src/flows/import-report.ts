/** An import with what vanished since the one before of the same list. */
import { setImmediate as breath } from 'node:timers/promises';
import { previousImport } from '../core/previous-import.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Imports } from '../store/imports.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';
import { importNumbered } from './undo.js';

export interface ImportReport {
  readonly record: ImportRecord;
  /** null where nothing came before it. */
  readonly since: ({ readonly previous: ImportRecord } & Awaited<ReturnType<Imports['vanished']>>) | null;
}

/** Throws a TurfError (exit 8) where there is no such import. */
export async function importReport(store: Store, id: number, progress: Progress): Promise<ImportReport> {
  const record = importNumbered(store, id);
  const previous = previousImport(record, store.imports.ofSource(record.source));
  if (previous === null) return { record, since: null };
  const vanished = await store.imports.vanished(id, previous.id, async (done, total) => {
    progress('progress.comparing', done, total);
    await breath();
  });
  return { record, since: { previous, ...vanished } };
}
