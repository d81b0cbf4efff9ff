/** One list of an import: is it in already, which format reads it, and bringing it in; one transaction. Read by import. */
import { TurfError } from '../domain/errors.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Reject } from '../domain/row.js';
import type { Origin, Source } from '../domain/source.js';
import { formats } from '../formats/all.js';
import { formatFor } from '../formats/detect.js';
import type { Format, Reader } from '../formats/format.js';
import type { Piece } from '../source/entry.js';
import type { Store } from '../store/store.js';
import { type ColumnsSaid, keepColumns, settleColumns } from './ask-columns.js';
import { bringRows } from './bring-rows.js';
import type { ImportRequest, Progress } from './import-request.js';
import { optionsKey, startOf } from './import-start.js';
import type { Outcome } from './outcome.js';
import { rememberedFormat } from './remembered-format.js';
import { inPlaceOf } from './replaced-import.js';
import { bringTools } from './store-tools.js';

interface Work {
  readonly store: Store;
  readonly progress: Progress;
  readonly request: ImportRequest;
}

/** Its outcome; or, where no format knows it, why. */
export async function importPiece(piece: Piece, work: Work): Promise<Outcome | TurfError> {
  const { store, request } = work;
  const source = piece.is === 'bundle' ? piece.bundle : piece.source;
  const { path } = source;
  const known = store.imports.ofBytes({
    sha256: source.sha256,
    options: optionsKey(request, source.part),
    isInsiders: request.isInsiders,
  });
  if (known !== null && request.saveMapping === null) return againKnown(piece, work, known);
  const settled = await readerOf(piece, work);
  if (settled instanceof TurfError) return settled;
  const { reader, said, formatId } = settled;
  if (known !== null) {
    const columns = keepColumns(said, { mappings: store.mappings, request, reading: reader.reading });
    const { headings } = reader.reading;
    return { is: 'known', path, record: known, sheet: sheetOf(piece), rejects: [], headings, columns, beside: [] };
  }
  return bringIn({ source, reader, said, formatId, request, piece }, work);
}

const sheetOf = (piece: Piece): string | null => (piece.is === 'sheet' ? piece.sheet : null);

/** Nothing is written; where rows were rejected the list is read once more, so that their file can be had again. */
async function againKnown(piece: Piece, work: Work, record: ImportRecord): Promise<Outcome> {
  const source = piece.is === 'bundle' ? piece.bundle : piece.source;
  const common = { is: 'known', path: source.path, record, sheet: sheetOf(piece), columns: null, beside: [] } as const;
  const nothing = { ...common, rejects: [], headings: [] };
  if (record.tally.rejected === 0) return nothing;
  const { ask: _, ...quiet } = work.request;
  const request = { ...quiet, isStrict: false };
  const settled = await readerOf(piece, { ...work, request });
  if (settled instanceof TurfError) return nothing;
  const rejects: Reject[] = [];
  const { reader, said, formatId } = settled;
  const opened = { source, reader, said, formatId, request, piece };
  await bringRows(opened, {
    start: startOf(opened),
    writer: { row: () => {}, apart: () => {} },
    progress: work.progress,
    rejects,
  });
  return { ...common, rejects, headings: reader.reading.headings };
}

interface Settled {
  readonly formatId: string;
  readonly reader: Reader;
  readonly said: ColumnsSaid | null;
}

async function readerOf(piece: Piece, { store, request }: Work): Promise<Settled | TurfError> {
  if (piece.is === 'bundle') {
    const format = formats.find(({ id }) => id === piece.format);
    if (format?.bundle === undefined) throw new Error(`${piece.format} reads no downloads of several files`);
    return { formatId: format.id, reader: await format.bundle.read(piece.bundle, request.reading), said: null };
  }
  const known = recognised(piece.source, request);
  const format =
    known instanceof TurfError ? ((await rememberedFormat(piece.source, request, store.mappings)) ?? known) : known;
  if (format instanceof TurfError) return format;
  // Sheets have no delimiter: what stands between their columns is ours.
  const reading = piece.is === 'sheet' ? { ...request.reading, delimiter: null } : request.reading;
  const settled = await settleColumns(
    { source: piece.source, format, request: { ...request, reading } },
    store.mappings,
  );
  return { formatId: format.id, ...settled };
}

/** Why nobody knows it is a value here: among many files it is no error. */
function recognised(source: Source, { from, reading }: ImportRequest): Format | TurfError {
  try {
    return formatFor(source, { formats, asked: from, map: reading.map });
  } catch (error) {
    if (error instanceof TurfError && error.exit === 4) return error;
    throw error;
  }
}

interface Opened extends Settled {
  readonly source: Origin;
  readonly request: ImportRequest;
  readonly piece: Piece;
}

async function bringIn(opened: Opened, { store, progress }: Work): Promise<Outcome> {
  const start = inPlaceOf(store, opened.request, startOf(opened));
  const rejects: Reject[] = [];
  const record = await store.imports.one(start, bringTools(progress, opened.request.replaces), (writer) =>
    bringRows(opened, { start, writer, progress, rejects }),
  );
  const { said, request, piece, source } = opened;
  const { reading } = opened.reader;
  const columns = keepColumns(said, { mappings: store.mappings, request, reading });
  const { headings, personal } = reading;
  const sheet = sheetOf(piece);
  return { is: 'imported', path: source.path, record, rejects, headings, personal, columns, sheet, beside: [] };
}
