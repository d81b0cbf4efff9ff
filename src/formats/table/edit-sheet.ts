/** Reads a sheet of corrections for `turf edit`: one column names the place, the others are fields by their headings; nothing is guessed from cells. */
import { fieldOfHeading } from '../../core/normalise/heading.js';
import { restoreFormula } from '../../core/safe-text.js';
import { badInput, type TurfError } from '../../domain/errors.js';
import { type Field, isField } from '../../domain/field.js';
import { EDITABLE } from '../../domain/field-values.js';
import type { Reject } from '../../domain/row.js';
import type { Source } from '../../domain/source.js';
import { EXPORTED } from '../exported-row.js';
import { columnCheck, widthsOf } from './column-count.js';
import { type DelimitedRow, delimitedRows } from './delimited-rows.js';
import { placeColumn } from './place-column.js';

export interface EditRow {
  readonly line: number;
  /** What the column says that names the place: a number, key, address or name. */
  readonly place: string;
  /** Blank cells are not in it. */
  readonly values: ReadonlyMap<Field, string>;
}

export interface EditSheet {
  /** The heading of the column that names the place. */
  readonly names: string;
  /** Headings that are no field. */
  readonly ignored: readonly string[];
  readonly batches: AsyncIterable<readonly (EditRow | Reject)[]>;
}

const OWN: ReadonlyMap<string, Field> = new Map(EXPORTED.map(([field, heading]) => [heading, field]));

function fieldNamed(heading: string): Field | null {
  const word = heading.trim().toLowerCase();
  const own = OWN.get(word) ?? (isField(word) ? word : null);
  if (own !== null) return own;
  const meaning = fieldOfHeading(heading);
  return meaning.sort === 'field' && meaning.isSure ? meaning.field : null;
}

/** Column → field, the first of two columns for one field, without the one that names the place. */
function fieldsOf(headings: readonly string[], place: number | null): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  headings.forEach((heading, column) => {
    const field = column === place ? null : fieldNamed(heading);
    const isFree = field !== null && ![...fields.values()].includes(field);
    if (isFree && EDITABLE.some((editable) => editable === field)) fields.set(column, field);
  });
  return fields;
}

const HINT = 'turf spaces -o places.csv   (a sheet to correct: keep its column key or id)';

export function noTable(file: string): TurfError {
  return badInput(file, 'is no table with columns', { hint: HINT });
}

/** Whether the source is a table with a column that can be set. */
export function canEdit({ sample }: Source): boolean {
  const headings = sample.table?.rows[0] ?? [];
  return fieldsOf(headings, placeColumn(headings)).size > 0;
}

function noPlaceColumn(file: string, headings: readonly string[]): TurfError {
  const isRanked = headings.some((heading) => heading.toLowerCase() === 'rank');
  const cause = isRanked
    ? 'A rank is only where a place stood on a map, and the next map may rank it otherwise. Keep the column key or id of the map too.'
    : 'It needs a column key or id, or one with the addresses; or a first column "Name" or "Place number".';
  return badInput(file, 'does not say which place each row is', { line: 1, cause, hint: HINT });
}

/** Throws a TurfError (exit 4) for a file that is no table, does not name its places, or has no column that can be set. */
export function editSheet(source: Source): EditSheet {
  const { table } = source.sample;
  if (table === null || table.rows.length === 0) throw noTable(source.path);
  const headings = (table.rows[0] ?? []).map((heading) => heading.trim());
  const place = placeColumn(headings);
  if (place === null) throw noPlaceColumn(source.path, headings);
  const fields = fieldsOf(headings, place);
  if (fields.size === 0) {
    const cause = `"${headings[place] ?? ''}" names the place; the other columns must be among: ${EDITABLE.join(', ')}.`;
    throw badInput(source.path, 'has no column that can be set', { line: 1, cause, hint: HINT });
  }
  const widths = widthsOf(headings, table.rows.slice(1), table.delimiter);
  const rowOf = ({ line, cells }: DelimitedRow): EditRow => {
    const text = (column: number): string => restoreFormula(cells[column] ?? '').trim();
    const values = [...fields].map(([column, field]): [Field, string] => [field, text(column)]);
    return { line, place: text(place), values: new Map(values.filter(([, value]) => value !== '')) };
  };
  async function* batches(): AsyncGenerator<readonly (EditRow | Reject)[]> {
    let isHeader = true;
    for await (const records of delimitedRows(
      source.text(),
      { file: source.path, delimiter: table?.delimiter ?? ',' },
      () => undefined,
    )) {
      const rows = records.slice(isHeader ? 1 : 0).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      isHeader = false;
      yield rows.map((record) => columnCheck(record, widths) ?? rowOf(record));
    }
  }
  return {
    names: headings[place] ?? '',
    ignored: headings.filter((heading, column) => column !== place && heading !== '' && !fields.has(column)),
    batches: batches(),
  };
}
