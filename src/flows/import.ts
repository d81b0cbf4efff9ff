/** The straight way of a list: open, detect, read, normalise, identify, store. One transaction a file; a refused file leaves the others alone. */
import { TurfError } from '../domain/errors.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Reject } from '../domain/row.js';
import type { Origin } from '../domain/source.js';
import { formats } from '../formats/all.js';
import { formatFor } from '../formats/detect.js';
import type { Reader } from '../formats/format.js';
import { openSource } from '../source/open-source.js';
import type { Store } from '../store/store.js';
import { bringRows } from './bring-rows.js';
import type { ImportRequest, Progress } from './import-request.js';
import { optionsKey, startOf } from './import-start.js';
import { bringTools } from './store-tools.js';
import { checkReplaced } from './undo.js';

export type Outcome =
  /** Brought in; `rejects` and `headings` are for the rejects file. */
  | {
      readonly is: 'imported';
      readonly path: string;
      readonly record: ImportRecord;
      readonly rejects: readonly Reject[];
      readonly headings: readonly string[];
      /** Headings not used because they look personal. */
      readonly personal: readonly string[];
    }
  /** The same bytes, read the same way, are in already. */
  | { readonly is: 'known'; readonly path: string; readonly record: ImportRecord }
  | { readonly is: 'refused'; readonly path: string; readonly error: TurfError };

/** Imports each path in turn; a TurfError about one file becomes its outcome, anything else stops all. */
export async function importFiles(
  store: Store,
  request: ImportRequest,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let { replaces } = request;
  if (replaces !== null) checkReplaced(store, replaces, request.paths);
  for (const path of request.paths) {
    try {
      const outcome = await importFile(store, { ...request, path, replaces }, progress);
      if (outcome.is === 'imported') replaces = null;
      outcomes.push(outcome);
    } catch (error) {
      // The one catch on the way: a refused file is a line of the summary. Only refusals (exit 4); all else flies.
      if (!(error instanceof TurfError) || error.exit !== 4) throw error;
      outcomes.push({ is: 'refused', path, error });
    }
  }
  return outcomes;
}

async function importFile(
  store: Store,
  request: ImportRequest & { readonly path: string },
  progress: Progress,
): Promise<Outcome> {
  const source = await openSource(request.path, request.opening);
  try {
    const known = store.imports.ofBytes(source.sha256, optionsKey(request, source.part));
    if (known !== null) return { is: 'known', path: request.path, record: known };
    const format = formatFor(source, { formats, asked: request.from });
    const reader = await format.read(source, request.reading);
    return await bringIn(store, { source, reader, formatId: format.id, request }, progress);
  } finally {
    await source.close();
  }
}

interface Opened {
  readonly source: Origin;
  readonly reader: Reader;
  readonly formatId: string;
  readonly request: ImportRequest & { readonly path: string };
}

async function bringIn(store: Store, opened: Opened, progress: Progress): Promise<Outcome> {
  const start = startOf(opened);
  const rejects: Reject[] = [];
  const record = await store.imports.one(start, bringTools(progress, opened.request.replaces), (writer) =>
    bringRows(opened, { start, writer, progress, rejects }),
  );
  const { headings, personal } = opened.reader.reading;
  return { is: 'imported', path: opened.request.path, record, rejects, headings, personal };
}
