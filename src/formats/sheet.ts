/** Any hand-made or exported sheet as delimited text: headings are found and understood, whatever their language or order. */
import type { Sample, Source } from '../domain/source.js';
import { delimitedRows } from './delimited-rows.js';
import { escapedRows, hasBackslashQuotes } from './escaped-rows.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { Notices } from './notices.js';
import { sheetShape } from './sheet-shape.js';
import { openTable } from './table-rows.js';

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

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const delimiter = options.delimiter === '\\t' ? '\t' : (options.delimiter ?? source.sample.table?.delimiter ?? ',');
  const text = { file: source.path, delimiter };
  const records = hasBackslashQuotes(source.sample.text)
    ? escapedRows(source.text(), text)
    : delimitedRows(source.text(), text, (line) => notices.count('formats.damaged-quotes', line));
  const table = await openTable({ file: source.path, delimiter, records, notices }, options);
  return { ...table, platform: null };
}
