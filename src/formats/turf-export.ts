/** What turf itself exported (CSV, TSV, JSON), imported again: nothing is guessed, and formulas made harmless are restored. */
import { restoreFormula } from '../core/safe-text.js';
import type { Field } from '../domain/field.js';
import type { RowOrReject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import { columnCheck, widthsOf } from './column-count.js';
import { delimitedRows } from './delimited-rows.js';
import { EXPORTED, exportedRow } from './exported-row.js';
import { flatRecord } from './flat-record.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json-records.js';
import { wholeJson } from './json-text.js';
import { rowLimit } from './row-limit.js';

/** The last column of every CSV and TSV that turf exports; its cells are empty. */
const MARK = 'turf_export_v1';

export const format = {
  id: 'turf-export',
  title: { en: 'A list exported by turf' },
  howToExport: { en: 'turf map --all -o map.csv, or turf spaces --json > spaces.json' },
  generic: 0,
  detect,
  read: (source: Source, options: ReadOptions): Promise<Reader> =>
    source.sample.container === 'json' ? readJson(source, options) : readSheet(source, options),
} satisfies Format;

function detect(sample: Sample): Detection {
  if (sample.container === 'json') {
    const missing = ['schema', 'spaces[].key', 'spaces[].platform'].filter((path) => !sample.paths.has(path));
    return { yes: missing.length === 0, missing };
  }
  const isMarked = sample.table?.rows[0]?.some((heading) => heading.trim() === MARK) === true;
  return { yes: isMarked, missing: isMarked ? [] : [`the column ${MARK}`] };
}

async function readSheet(source: Source, options: ReadOptions): Promise<Reader> {
  const delimiter = source.sample.table?.delimiter ?? ',';
  const headings = (source.sample.table?.rows[0] ?? []).map((heading) => heading.trim());
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    const widths = widthsOf(headings, [], delimiter);
    let isHeader = true;
    for await (const records of delimitedRows(source.text(), { file: source.path, delimiter }, () => undefined)) {
      const items = records.slice(isHeader ? 1 : 0).map((record): RowOrReject => {
        const cells = record.cells.map(restoreFormula);
        const cellOf = (column: string) => cells[headings.indexOf(column)] ?? '';
        return columnCheck(record, widths) ?? exportedRow({ line: record.line, cells }, cellOf);
      });
      isHeader = false;
      yield limit(items);
    }
  }
  return reader({ headings, delimiter, headerLine: 1, unit: 'line' }, batches());
}

async function readJson(source: Source, options: ReadOptions): Promise<Reader> {
  const value = await wholeJson(source);
  const spaces = isObject(value) && Array.isArray(value.spaces) ? value.spaces.filter(isObject) : [];
  const records = spaces.map((space) => flatRecord(space, null));
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    yield limit(
      records.map((record, at) => {
        const cells = headings.map((heading) => record.get(heading) ?? '');
        return exportedRow({ line: at + 1, cells }, (column) => record.get(column) ?? '');
      }),
    );
  }
  return reader({ headings, delimiter: null, headerLine: null, unit: 'record' }, batches());
}

function reader(
  layout: { headings: readonly string[]; delimiter: string | null; headerLine: number | null; unit: 'line' | 'record' },
  batches: AsyncIterable<readonly RowOrReject[]>,
): Reader {
  const columns = new Map<Field, string>();
  for (const [field, heading] of EXPORTED) if (layout.headings.includes(heading)) columns.set(field, heading);
  return { reading: { ...layout, columns, ignored: [], personal: [] }, platform: null, batches, warnings: () => [] };
}
