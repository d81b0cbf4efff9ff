/** Tables with headings known beforehand, as programs write them: each record's cells by the name of their column, whatever the order. */
import type { Field } from '../../domain/field.js';
import type { Reject } from '../../domain/row.js';
import type { Sample, Source } from '../../domain/source.js';
import { columnCheck, type Widths, widthsOf } from './column-count.js';
import { type DelimitedRow, delimitedRows } from './delimited-rows.js';

export interface HeadedRow {
  readonly line: number;
  /** The trimmed cell below a heading (in lower case); '' when there is no such column. */
  readonly cell: (heading: string) => string;
}

type FieldHeadings = Readonly<Partial<Record<Field, string>>>;

/** The headings of the first row of a sample: trimmed and in lower case → as written; empty when it is no table. */
export function headingsOf(sample: Sample): ReadonlyMap<string, string> {
  const row = sample.table?.rows[0] ?? [];
  return new Map(row.map((cell): [string, string] => [headingOf(cell), cell.trim()]).filter(([key]) => key !== ''));
}

/** Which of the headings (in lower case) a sample lacks. */
export function missingHeadings(sample: Sample, wanted: readonly string[]): readonly string[] {
  const headings = headingsOf(sample);
  return wanted.filter((heading) => !headings.has(heading));
}

/** Of field → heading in lower case, those that the sample has, as written there. */
export function columnsIn(sample: Sample, wanted: FieldHeadings): FieldHeadings {
  const headings = headingsOf(sample);
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([field, heading]) => {
      const written = headings.get(heading);
      return written === undefined ? [] : [[field, written]];
    }),
  );
}

/** Records below the headings, in batches; one with too many or too few cells is a Reject. */
export async function* headedRows(source: Source): AsyncGenerator<readonly (HeadedRow | Reject)[]> {
  const table = source.sample.table;
  const header = table?.rows[0] ?? [];
  const delimiter = table?.delimiter ?? ',';
  const places = new Map(header.map((cell, at): [string, number] => [headingOf(cell), at]));
  const widths = widthsOf(header, [], delimiter);
  let isBelow = false;
  for await (const records of delimitedRows(source.text(), { file: source.path, delimiter }, () => undefined)) {
    // Excel may have put a line "sep=;" above the headings.
    const start: number = isBelow ? 0 : records.findIndex(({ cells }) => cells[0] === header[0]) + 1;
    isBelow ||= start > 0;
    if (isBelow) yield records.slice(start).map((record) => refused(record, widths) ?? headed(record, places));
  }
}

/** Longer texts of a refused row are posts; this much is enough to find it again. */
const RAW_LENGTH = 2_000;

/** As text: the headings of the rejects file are those that were used, and its cells would not stand below them. */
function refused(record: DelimitedRow, widths: Widths): Reject | null {
  const reject = columnCheck(record, widths);
  if (reject === null) return null;
  const raw = (reject.raw ?? record.cells.join(widths.delimiter)).slice(0, RAW_LENGTH);
  return { ...reject, cells: null, raw };
}

// trim() also takes off a byte order mark that a tool left inside the first heading.
function headingOf(cell: string): string {
  return cell.trim().toLowerCase();
}

function headed({ line, cells }: DelimitedRow, places: ReadonlyMap<string, number>): HeadedRow {
  return { line, cell: (heading) => cells[places.get(heading) ?? -1]?.trim() ?? '' };
}
