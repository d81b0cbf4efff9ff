/** Any JSON that holds a list of places: arrays of objects, wrapped or keyed by name, bare names, or one record a line. */

import { badInput } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Reading } from '../domain/mapping.js';
import type { RowOrReject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { flatRecord } from './json/flat-record.js';
import { isObject, recordsIn } from './json/json-records.js';
import { jsonShape } from './json/json-shape.js';
import { type JsonLine, jsonLines, wholeJson } from './json/json-text.js';
import { RecordTable } from './json/record-rows.js';
import { Notices } from './rows/notices.js';
import { rowLimit } from './rows/row-limit.js';
import { tellGuesses } from './table/guessed-columns.js';
import { notOfSort } from './table/not-of-sort.js';

export const format = {
  id: 'json',
  title: { en: 'A list as JSON or NDJSON' },
  howToExport: {
    en: 'Programs and scripts write it: a list of objects with names, links and member counts, or one object a line.',
  },
  generic: 1,
  detect: (sample: Sample): Detection => jsonShape(sample),
  read,
} satisfies Format;

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const { container } = source.sample;
  if (container === 'ndjson') return readLines(source, options);
  if (container !== 'json') throw notOfSort(source, 'JSON');
  return readWhole(source, options);
}

/** Records a batch, as for sheets. */
const BATCH = 1_000;

async function readWhole(source: Source, options: ReadOptions): Promise<Reader> {
  const records = recordsIn(await wholeJson(source));
  if (records.length === 0) {
    throw badInput(source.path, 'is JSON without a list in it', { hint: 'turf formats   (what turf can read)' });
  }
  const table = new RecordTable(source.path);
  for (const { key, value } of records) table.see(flatRecord(value, key));
  const reading = table.plan(options, 'record');
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    for (let at = 0; at < records.length; at += BATCH) {
      yield limit(
        records.slice(at, at + BATCH).map(({ key, value }, of) => table.row(at + of + 1, flatRecord(value, key))),
      );
    }
  }
  return { reading, platform: null, batches: batches(), warnings: () => guesses(reading) };
}

/** Reads the file twice: any line may bring a key that no line before it had. */
async function readLines(source: Source, options: ReadOptions): Promise<Reader> {
  const table = new RecordTable(source.path);
  for await (const lines of jsonLines(source)) {
    for (const item of lines) if (!isRejected(item) && isObject(item.value)) table.see(flatRecord(item.value, null));
  }
  const reading = table.plan(options, 'line');
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    for await (const lines of jsonLines(source)) {
      yield limit(lines.map((item) => (isRejected(item) ? item : lineRow(item, table))));
    }
  }
  return { reading, platform: null, batches: batches(), warnings: () => guesses(reading) };
}

function lineRow({ line, value }: JsonLine, table: RecordTable): RowOrReject {
  if (isObject(value)) return table.row(line, flatRecord(value, null));
  return {
    line,
    column: null,
    code: 'json',
    message: 'This line is JSON, but not an object { … } as the other lines.',
    cells: null,
    raw: null,
  };
}

function isRejected(item: JsonLine | RowOrReject): item is Extract<RowOrReject, { code: string }> {
  return 'code' in item;
}

function guesses(reading: Reading): readonly Warning[] {
  const notices = new Notices();
  tellGuesses(reading.unsure ?? [], notices);
  return notices.all();
}
