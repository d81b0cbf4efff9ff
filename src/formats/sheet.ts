/** Any hand-made or exported sheet as delimited text: headings are found and understood, whatever their language or order. */
import { platformOfName } from '../core/normalise/heading.js';
import { lastDelimiter, withoutLast } from '../core/normalise/last-delimiter.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { Notices } from './rows/notices.js';
import { tellAlphabet } from './rows/tell-alphabet.js';
import { type DelimitedRow, delimitedRows } from './table/delimited-rows.js';
import { escapedRows, hasBackslashQuotes } from './table/escaped-rows.js';
import { notOfSort } from './table/not-of-sort.js';
import { sheetShape } from './table/sheet-shape.js';
import { openTable } from './table/table-rows.js';

export const format = {
  id: 'sheet',
  title: { en: 'A sheet (CSV, TSV or other delimited text)' },
  howToExport: {
    en: 'In Excel: File, Save as, CSV UTF-8. In Google Sheets: File, Download, Comma-separated values.',
  },
  generic: 2,
  detect: (sample: Sample): Detection => sheetShape(sample),
  read,
} satisfies Format;

/** Where a text has no columns each line is one cell: this sign stands in no text. */
const NO_DELIMITER = '\u001f';

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  if (source.sample.container !== 'text') throw notOfSort(source, 'a sheet with columns');
  const notices = new Notices();
  tellAlphabet(source, notices);
  const delimiter =
    options.delimiter === '\\t' ? '\t' : (options.delimiter ?? source.sample.table?.delimiter ?? NO_DELIMITER);
  const text = { file: source.path, delimiter };
  const records = hasBackslashQuotes(source.sample.text)
    ? escapedRows(source.text(), text)
    : delimitedRows(source.text(), text, (line) => notices.count('formats.damaged-quotes', line));
  const table = await openTable(
    { file: source.path, delimiter, records: withoutEnds(records, delimiter), notices },
    options,
  );
  // A sheet named "Facebook" or "WhatsApp groups"; the part of an archive is a path.
  const platform = source.part === null ? null : platformOfName(source.part);
  if (delimiter !== NO_DELIMITER) return { ...table, platform };
  return { ...table, reading: { ...table.reading, delimiter: null }, platform };
}

/** As the first row ends, so do all. */
async function* withoutEnds(
  records: AsyncIterable<readonly DelimitedRow[]>,
  delimiter: string,
): AsyncGenerator<readonly DelimitedRow[]> {
  let end: string | null | undefined;
  for await (const batch of records) {
    if (end === undefined && batch[0] !== undefined) end = lastDelimiter(batch[0].cells, delimiter);
    const last = end ?? null;
    yield last === null ? batch : batch.map((row) => ({ ...row, cells: withoutLast(row.cells, last) }));
  }
}
