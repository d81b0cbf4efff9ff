/** Reads a sheet of corrections for `turf edit`: the first column names the place, the others are fields by their headings; nothing is guessed from cells. */
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

export interface EditRow {
  readonly line: number;
  /** What the first column says: a number, key, address or name. */
  readonly place: string;
  /** Blank cells are not in it. */
  readonly values: ReadonlyMap<Field, string>;
}

export interface EditSheet {
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

/** Column → field, the first of two columns for one field. */
function fieldsOf(headings: readonly string[]): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  headings.forEach((heading, column) => {
    const field = column === 0 ? null : fieldNamed(heading);
    const isFree = field !== null && ![...fields.values()].includes(field);
    if (isFree && EDITABLE.some((editable) => editable === field)) fields.set(column, field);
  });
  return fields;
}

const HINT = 'turf spaces -o places.csv   (a sheet to correct: keep its first column)';

export function noTable(file: string): TurfError {
  return badInput(file, 'is no table with columns', { hint: HINT });
}

/** Whether the source is a table with a column that can be set. */
export function canEdit({ sample }: Source): boolean {
  return fieldsOf(sample.table?.rows[0] ?? []).size > 0;
}

/** Throws a TurfError (exit 4) for a file that is no table, or has no column that can be set. */
export function editSheet(source: Source): EditSheet {
  const { table } = source.sample;
  if (table === null || table.rows.length === 0) throw noTable(source.path);
  const headings = (table.rows[0] ?? []).map((heading) => heading.trim());
  const fields = fieldsOf(headings);
  if (fields.size === 0) {
    const cause = `Its first column names the place; the others must be among: ${EDITABLE.join(', ')}.`;
    throw badInput(source.path, 'has no column that can be set', { line: 1, cause, hint: HINT });
  }
  const widths = widthsOf(headings, table.rows.slice(1), table.delimiter);
  const rowOf = ({ line, cells }: DelimitedRow): EditRow => {
    const text = (column: number): string => restoreFormula(cells[column] ?? '').trim();
    const values = [...fields].map(([column, field]): [Field, string] => [field, text(column)]);
    return { line, place: text(0), values: new Map(values.filter(([, value]) => value !== '')) };
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
    ignored: headings.filter((heading, column) => column > 0 && heading !== '' && !fields.has(column)),
    batches: batches(),
  };
}
