/** Settles how the columns of a list are read before its first row: what a person said before, says now, or is asked once. Read by flows/import. */
import { notFound } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Mapping, Reading } from '../domain/mapping.js';
import type { Source } from '../domain/source.js';
import type { Format, Reader } from '../formats/format.js';
import type { Mappings } from '../store/mappings.js';
import type { ImportRequest } from './import-request.js';

/** What was said of the columns of one file; told in its summary. */
export interface ColumnsSaid {
  /** All that was said, by flags, before, and now: as --map would say it. */
  readonly columns: ReadonlyMap<Field, string>;
  /** Fields whose column was asked about now. */
  readonly asked: readonly Field[];
  /** From an earlier import of a list with these headings, null: nothing was. */
  readonly before: Mapping | null;
  /** Equal for lists with the same headings; null without headings. */
  readonly headings: string | null;
}

/** The same, with what was kept. */
export interface ColumnsKept extends ColumnsSaid {
  /** The mapping that --save-mapping replaced, null: none. */
  readonly replaced: Mapping | null;
}

export interface Settled {
  readonly reader: Reader;
  /** null for formats that know their columns. */
  readonly said: ColumnsSaid | null;
}

interface Opened {
  readonly source: Source;
  readonly format: Format;
  readonly request: ImportRequest;
}

/**
 * Opens the reading of a list with all that is known of its columns. Flags are stronger than what was said before; only
 * what neither says is asked.
 * @throws TurfError as Format.read does
 */
export async function settleColumns({ source, format, request }: Opened, mappings: Mappings): Promise<Settled> {
  const read = (map: ReadonlyMap<Field, string>): Promise<Reader> => format.read(source, { ...request.reading, map });
  const flags = request.reading.map;
  let reader = await read(flags);
  if (reader.reading.unsure === undefined) return { reader, said: null };
  const headings = headingSet(reader.reading);
  const before = headings === null ? null : mappings.forHeadings(headings);
  let columns: ReadonlyMap<Field, string> = new Map([...(before?.columns ?? []), ...flags]);
  if (columns.size > flags.size) reader = await read(columns);
  const asked = new Map<Field, string>();
  const { ask } = request;
  if (ask !== undefined)
    for (const unsure of reader.reading.unsure ?? []) asked.set(unsure.field, await ask(source.path, unsure));
  if (asked.size > 0) {
    columns = new Map([...columns, ...asked]);
    reader = await read(columns);
  }
  return { reader, said: { columns, asked: [...asked.keys()], before, headings } };
}

/** The headings as one text, whatever their order and case; turf's own columns in a rejects file do not count. */
export function headingSet({ headings, headerLine, delimiter }: Reading): string | null {
  if (delimiter !== null && headerLine === null) return null;
  const folded = headings.map((heading) => heading.trim().toLowerCase());
  const own = new Set(folded.filter((heading) => heading !== '' && !heading.startsWith('turf_')));
  return own.size === 0 ? null : JSON.stringify([...own].sort());
}

export interface Keeping {
  readonly mappings: Mappings;
  readonly request: ImportRequest;
  readonly reading: Reading;
}

/**
 * Keeps what was said once the list is in: answers for lists with the same headings, everything under a name where
 * --save-mapping asks for it. null where the format knows its columns: there is nothing to say.
 */
export function keepColumns(said: ColumnsSaid | null, { mappings, request, reading }: Keeping): ColumnsKept | null {
  if (said === null) return null;
  const madeAt = request.now.toISOString();
  const { headings, before, columns } = said;
  const name = request.saveMapping;
  if (name !== null)
    return { ...said, replaced: mappings.keep({ name, headings, columns: wholeMap(columns, reading), madeAt }) };
  const isNew = said.asked.length > 0 || (before !== null && !isSame(before.columns, columns));
  // The headings of a member's own list are the member's.
  if (headings !== null && isNew && !request.isInsiders)
    mappings.keep({ name: before?.name ?? null, headings, columns, madeAt });
  return { ...said, replaced: null };
}

function isSame(one: ReadonlyMap<Field, string>, two: ReadonlyMap<Field, string>): boolean {
  return one.size === two.size && [...one].every(([field, column]) => two.get(field) === column);
}

/** What was said, and for every other field the one column that fills it and nothing else: so a saved mapping guesses nothing. */
function wholeMap(said: ReadonlyMap<Field, string>, reading: Reading): ReadonlyMap<Field, string> {
  const used = [...reading.columns.values()];
  const isSingle = (heading: string) =>
    reading.headings.some((own) => own.trim() === heading) && used.filter((other) => other === heading).length === 1;
  return new Map([...[...reading.columns].filter(([, heading]) => isSingle(heading)), ...said]);
}

/**
 * The request with the columns of --mapping NAME; --map is stronger.
 * @throws TurfError exit 8 for a name that was never saved
 */
export function withMapping<Request extends ImportRequest>(request: Request, mappings: Mappings): Request {
  if (request.mapping === null) return request;
  const saved = mappings.named(request.mapping);
  if (saved === null) throw unknownMapping(request.mapping, mappings.all());
  return { ...request, reading: { ...request.reading, map: new Map([...saved.columns, ...request.reading.map]) } };
}

function unknownMapping(name: string, saved: readonly Mapping[]): Error {
  const names = saved.flatMap((one) => one.name ?? []);
  const there = names.length === 0 ? 'None was saved yet.' : `There are: ${names.join(', ')}.`;
  return notFound(
    `There is no saved mapping "${name}". ${there}`,
    'turf import LIST.csv --map name="Group name" --save-mapping NAME   (saves one)',
  );
}
