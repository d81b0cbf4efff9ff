/** The JSON values of a source one by one: the whole file is one, of an NDJSON file each line is. */
import type { Reject } from '../../domain/row.js';
import type { Source } from '../../domain/source.js';
import { type JsonLine, jsonLines, wholeJson } from './json-text.js';

export async function* jsonValues(source: Source): AsyncGenerator<JsonLine | Reject> {
  if (source.sample.container === 'ndjson') {
    for await (const lines of jsonLines(source)) yield* lines;
  } else {
    yield { line: 1, value: await wholeJson(source) };
  }
}
