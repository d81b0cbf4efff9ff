/** Records out of JSON in one piece or line by line, each with its number: for formats whose lists come either way. */
import type { Reject } from '../../domain/row.js';
import type { Source } from '../../domain/source.js';
import type { JsonObject } from '../json/json-records.js';
import { jsonLines, wholeJson } from '../json/json-text.js';

export interface NumberedRecord {
  /** 1-based line of NDJSON, else 1-based number of the record. */
  readonly line: number;
  readonly record: JsonObject;
}

/** What `recordsIn` finds, in file order; a line that is no JSON is a Reject. Throws as `wholeJson` does. */
export async function* numberedRecords(
  source: Source,
  recordsIn: (value: unknown) => readonly JsonObject[],
): AsyncGenerator<NumberedRecord | Reject> {
  if (source.sample.container !== 'ndjson') {
    let line = 0;
    for (const record of recordsIn(await wholeJson(source))) yield { line: ++line, record };
    return;
  }
  for await (const lines of jsonLines(source)) {
    for (const item of lines) {
      if ('code' in item) yield item;
      else for (const record of recordsIn(item.value)) yield { line: item.line, record };
    }
  }
}

/** What `line` of the records counts, for the Reading. */
export function unitOf({ sample }: Source): 'line' | 'record' {
  return sample.container === 'ndjson' ? 'line' : 'record';
}
