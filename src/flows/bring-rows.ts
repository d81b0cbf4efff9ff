/** Brings the rows of one opened file to the store: normalise, identify, write; what can't be used is kept as a reject. */
import { setImmediate as breath } from 'node:timers/promises';
import { identify } from '../core/identify/identify.js';
import { typedKey } from '../core/identify/typed-key.js';
import { type ListingOptions, listingOfRow } from '../core/listing-of-row.js';
import { dateOrderOf } from '../core/normalise/date-order.js';
import { placesOf } from '../core/place-facts.js';
import { platforms } from '../core/platforms/all.js';
import { badInput } from '../domain/errors.js';
import type { ImportStart } from '../domain/import-record.js';
import { type Identity, UNKNOWN_PLATFORM } from '../domain/place-key.js';
import { isReject, type Reject, type Row, type RowOrReject } from '../domain/row.js';
import type { Origin } from '../domain/source.js';
import type { Reader } from '../formats/format.js';
import type { RowWriter } from '../store/import-writer.js';
import type { ImportEnd } from '../store/imports.js';
import type { ImportRequest, Progress } from './import-request.js';
import { type WarningBook, warningBook } from './warning-book.js';

interface Opened {
  readonly source: Origin;
  readonly reader: Reader;
  readonly request: ImportRequest;
}

interface Target {
  readonly start: ImportStart;
  readonly writer: Pick<RowWriter, 'row' | 'apart'>;
  readonly progress: Progress;
  /** Filled on the way, for the rejects file. */
  readonly rejects: Reject[];
}

/** More rejected rows than this, or more of their text, and it is the wrong file or the wrong way to read it. */
const MOST_REJECTS = 100_000;
const MOST_REJECTED_CHARACTERS = 64_000_000;

/** From this share on, a file of bare names is worth a question. */
const MOSTLY = 0.5;

interface Work {
  readonly opened: Opened;
  readonly target: Target;
  readonly options: ListingOptions;
  readonly warnings: WarningBook;
  rejectedCharacters: number;
  newestRowDate: string | null;
  /** Rows known by name only, on no known platform. */
  byNameOnly: number;
}

/** Reads to the end, batch by batch, with a breath between; throws a TurfError (exit 4) for a damaged file. */
export async function bringRows(opened: Opened, target: Target): Promise<ImportEnd> {
  const warnings = warningBook();
  const { path: file, encoding, isEncodingGuessed } = opened.source;
  if (isEncodingGuessed) warnings.add({ id: 'import.guessed-encoding', values: { file, encoding: encoding ?? '' } });
  let work: Work | null = null;
  let rows = 0;
  for await (const batch of opened.reader.batches) {
    work ??= {
      opened,
      target,
      options: optionsOf(opened, batch),
      warnings,
      rejectedCharacters: 0,
      newestRowDate: null,
      byNameOnly: 0,
    };
    for (const item of batch) bringOne(item, work);
    rows += batch.length;
    target.progress('progress.reading', rows, null);
    await breath();
  }
  for (const warning of opened.reader.warnings()) warnings.add(warning);
  if (work !== null && work.byNameOnly > 0 && work.byNameOnly >= rows * MOSTLY)
    warnings.add({ id: 'import.by-name-only', values: { count: work.byNameOnly, line: 1 } });
  return { rejected: target.rejects.length, warnings: warnings.all(), newestRowDate: work?.newestRowDate ?? null };
}

/** The order of day and month is settled once a file, from the rows of its first batch. */
function optionsOf({ reader, request }: Opened, batch: readonly RowOrReject[]): ListingOptions {
  const rows = batch.filter((item): item is Row => !isReject(item));
  const samples = (['as_of', 'last_post_at', 'created_at'] as const).flatMap((field) =>
    rows.flatMap((row) => row.fields.get(field) ?? []),
  );
  return {
    dateOrder: request.dateOrder ?? dateOrderOf(samples),
    rateHeading: reader.reading.columns.get('posts_per_week') ?? '',
    activeHeading: reader.reading.columns.get('active') ?? '',
    platform: request.platform ?? reader.platform,
    place: request.place,
    asOf: request.asOf,
    today: request.now.toISOString().slice(0, 10),
  };
}

/** Known by a name alone, on no known platform. */
function isNameOnly(places: readonly Identity[]): boolean {
  return places[0]?.platform === UNKNOWN_PLATFORM;
}

function bringOne(item: RowOrReject, work: Work): void {
  if (isReject(item)) {
    reject(item, work);
    return;
  }
  const listing = listingOfRow(item, work.options);
  for (const warning of listing.warnings) work.warnings.add(warning);
  const identified = identify(listing, { source: work.target.start.source, platforms });
  if ('reject' in identified) {
    reject({ line: item.line, column: null, ...identified.reject, cells: item.cells, raw: null }, work);
    return;
  }
  for (const warning of identified.warnings) work.warnings.add(warning);
  if (isNameOnly(identified.places)) work.byNameOnly += 1;
  const { writer } = work.target;
  writer.row(item.line, placesOf(listing.facts, identified.places));
  const [place] = identified.places;
  if (place !== undefined) keepApart(item, place, work);
  const date = listing.facts.asOf;
  if (date !== null && (work.newestRowDate === null || date > work.newestRowDate)) work.newestRowDate = date;
}

/** What the row says of other places; a key that names none, which may be a person's, is counted and left out. */
function keepApart({ apart = [], line }: Row, place: Identity, { target, warnings }: Work): void {
  for (const text of apart) {
    const other = typedKey(text, platforms);
    if (other === null) warnings.add({ id: 'import.key-unread', values: { column: 'not_same', line } });
    else target.writer.apart(place.keys[0].text, other);
  }
}

function reject(one: Reject, work: Work): void {
  const { source, request } = work.opened;
  if (request.isStrict) {
    throw badInput(source.path, one.message, {
      line: one.line,
      hint: `turf import ${source.path}   (without --strict: the other rows are imported, and this one is listed in a file)`,
    });
  }
  const { rejects } = work.target;
  rejects.push(one);
  work.rejectedCharacters += (one.raw?.length ?? 0) + (one.cells ?? []).reduce((sum, cell) => sum + cell.length, 0);
  if (rejects.length <= MOST_REJECTS && work.rejectedCharacters <= MOST_REJECTED_CHARACTERS) return;
  throw badInput(
    source.path,
    `more than ${rejects.length - 1} rows could not be used; the first: ${rejects[0]?.message ?? ''}`,
    {
      line: rejects[0]?.line ?? 1,
      cause: 'this is another kind of file, or its columns were read wrongly',
      hint: 'turf formats   (what turf can read; --map FIELD=COLUMN corrects how columns are read)',
    },
  );
}
