/** What turf itself exported (CSV, JSON, NDJSON), imported again: nothing is guessed, and formulas made harmless are restored. */
import { restoreFormula } from '../core/safe-text.js';
import type { Field } from '../domain/field.js';
import type { RowOrReject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import { EXPORTED, exportedRow } from './exported-row.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { flatRecord } from './json/flat-record.js';
import { isObject } from './json/json-records.js';
import { jsonLines, wholeJson } from './json/json-text.js';
import { rowLimit } from './rows/row-limit.js';
import { textLines } from './rows/text-lines.js';
import { columnCheck, widthsOf } from './table/column-count.js';
import { delimitedRows } from './table/delimited-rows.js';

/** The last column of every CSV and TSV that turf exports; its cells are empty. */
const MARK = 'turf_export_v1';

export const format = {
  id: 'turf-export',
  title: { en: 'A list exported by turf' },
  howToExport: { en: 'turf spaces -o places.csv' },
  generic: 0,
  detect,
  read: (source: Source, options: ReadOptions): Promise<Reader> =>
    source.sample.table === null
      ? readJson(source, options)
      : isTabs(source.sample)
        ? readTabs(source, options)
        : readSheet(source, options),
} satisfies Format;

/** Every object of an export has these; together they are in no other JSON. */
const KEYS = ['key', 'platform', 'kind', 'url', 'members', 'as_of'];

function detect(sample: Sample): Detection {
  if (sample.container === 'json' || sample.container === 'ndjson') {
    const lacking = (wanted: readonly string[]) => wanted.filter((path) => !sample.paths.has(path));
    const missing = lacking(KEYS);
    // One place alone is one object, also where places stand a line each.
    if (sample.container === 'ndjson' || missing.length === 0) return { yes: missing.length === 0, missing };
    const missingInList = lacking(['schema', ...KEYS.map((key) => `spaces[].${key}`)]);
    return { yes: missingInList.length === 0, missing: missingInList };
  }
  const headings = sample.table?.rows[0]?.map((heading) => heading.trim()) ?? [];
  const yes = headings.includes(MARK) || isTabs(sample);
  return { yes, missing: yes ? [] : [`the column ${MARK}`] };
}

/** What `turf spaces > places.tsv` writes: tabs between cells, which hold none, and no quotes around them. */
function isTabs({ table }: Sample): boolean {
  const headings = table?.rows[0] ?? [];
  return table?.delimiter === '\t' && !headings.includes(MARK) && KEYS.every((key) => headings.includes(key));
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

async function readTabs(source: Source, options: ReadOptions): Promise<Reader> {
  const headings = source.sample.table?.rows[0] ?? [];
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    const widths = widthsOf(headings, [], '\t');
    for await (const lines of textLines(source.text(), source.path)) {
      const items = lines.flatMap(({ line, text }): RowOrReject[] => {
        if (line === 1) return [];
        const cells = text.split('\t');
        const cellOf = (column: string) => cells[headings.indexOf(column)] ?? '';
        return [columnCheck({ line, cells, longCell: -1 }, widths) ?? exportedRow({ line, cells }, cellOf)];
      });
      yield limit(items);
    }
  }
  return reader({ headings, delimiter: '\t', headerLine: 1, unit: 'line' }, batches());
}

const JSON_HEADINGS = ['key', ...EXPORTED.map(([, heading]) => heading)];

function fromJson(line: number, value: unknown): RowOrReject {
  const record = flatRecord(isObject(value) ? value : {}, null);
  const cellOf = (column: string) => record.get(column) ?? '';
  return exportedRow({ line, cells: JSON_HEADINGS.map(cellOf) }, cellOf);
}

async function readJson(source: Source, options: ReadOptions): Promise<Reader> {
  const limit = rowLimit(source.path, options.limitRows);
  const isLineByLine = source.sample.container === 'ndjson';
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    if (!isLineByLine) {
      const value = await wholeJson(source);
      const spaces: unknown[] = isObject(value) && Array.isArray(value.spaces) ? value.spaces : [value];
      yield limit(spaces.map((space, at) => fromJson(at + 1, space)));
      return;
    }
    for await (const lines of jsonLines(source)) {
      yield limit(lines.map((item) => ('code' in item ? item : fromJson(item.line, item.value))));
    }
  }
  const unit = isLineByLine ? 'line' : 'record';
  return reader({ headings: JSON_HEADINGS, delimiter: null, headerLine: null, unit }, batches());
}

function reader(
  layout: { headings: readonly string[]; delimiter: string | null; headerLine: number | null; unit: 'line' | 'record' },
  batches: AsyncIterable<readonly RowOrReject[]>,
): Reader {
  const columns = new Map<Field, string>();
  for (const [field, heading] of EXPORTED) if (layout.headings.includes(heading)) columns.set(field, heading);
  return { reading: { ...layout, columns, ignored: [], personal: [] }, platform: null, batches, warnings: () => [] };
}
