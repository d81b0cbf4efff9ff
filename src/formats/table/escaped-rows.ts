/** Delimited text that writes a quote inside quotes as \" (databases do, spreadsheets don't): read by csv-parse, slower and rare. */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { badInput } from '../../domain/errors.js';
import { COLUMN_LIMIT, type DelimitedRow, type DelimitedText, FIELD_LIMIT } from './delimited-rows.js';

/** Bounds the memory of one record: sixteen full cells, far more than a list of places has. */
const RECORD_LIMIT = 16 * FIELD_LIMIT;
const BATCH_ROWS = 1_000;

/** true when the sample has a \" that does not close its cell. */
export function hasBackslashQuotes(sample: string): boolean {
  return /\\"(?![,;\t|\r\n]|$)/.test(sample) && /(?:^|[,;\t|\n\r])"/.test(sample);
}

/**
 * Rows as delimitedRows gives them.
 * @throws TurfError exit 4 where csv-parse can't go on
 */
export async function* escapedRows(chunks: AsyncIterable<string>, text: DelimitedText): AsyncGenerator<DelimitedRow[]> {
  const parser = parse({
    delimiter: text.delimiter,
    escape: '\\',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: RECORD_LIMIT,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  // An error of the text (a bad byte) destroys the parser with that error, which the loop below then throws.
  pipeline(Readable.from(chunks), parser, () => undefined);
  try {
    let batch: DelimitedRow[] = [];
    for await (const item of parser) {
      batch.push(rowOf(item, text));
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, text) : error;
  }
}

/** csv-parse counts lines up to the end of a record; the start is that less the line breaks inside. */
function rowOf(item: unknown, text: DelimitedText): DelimitedRow {
  const cells = textsOf(item, 'record');
  const info: unknown = typeof item === 'object' && item !== null && 'info' in item ? item.info : null;
  const last = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 1;
  if (cells.length > COLUMN_LIMIT) throw tooWide(last, text);
  const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  const longCell = cells.findIndex((cell) => cell.length > FIELD_LIMIT);
  return { line: last - breaks, cells, longCell };
}

function textsOf(item: unknown, key: 'record'): string[] {
  const list: unknown = typeof item === 'object' && item !== null && key in item ? item[key] : [];
  return Array.isArray(list) ? list.map(String) : [];
}

function tooWide(line: number, text: DelimitedText): Error {
  return badInput(text.file, `has more than ${COLUMN_LIMIT} columns`, {
    line,
    hint: `Name the delimiter: turf import ${text.file} --delimiter ';'`,
  });
}

function refusal(error: CsvError, text: DelimitedText): Error {
  const line = 'lines' in error ? Number(error.lines) : Number.NaN;
  return badInput(text.file, 'has quotes that do not fit together', {
    ...(Number.isFinite(line) ? { line } : {}),
    cause: 'A quote is opened and never closed, or a cell is far too long.',
    hint: 'Open the file in a spreadsheet program, save it again as CSV UTF-8, then import that file.',
  });
}
