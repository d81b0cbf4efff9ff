/** JSON of a source as values: whole, or line by line where each line is one record. */
import { badInput, TurfError } from '../../domain/errors.js';
import type { Reject } from '../../domain/row.js';
import type { Source } from '../../domain/source.js';
import { textLines } from '../rows/text-lines.js';
import { checkedJson, placeOf } from './json-check.js';

/** Held whole, JSON takes five times its size in memory and more. */
const WHOLE_LIMIT_BYTES = 200_000_000;
/** Enough of a bad line to find it again. */
const RAW_LENGTH = 2_000;

export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The value of a whole JSON file.
 * @throws TurfError exit 4 when it is damaged, nested too deep or over 200 MB
 */
export async function wholeJson(source: Source): Promise<unknown> {
  if (source.sizeBytes > WHOLE_LIMIT_BYTES) {
    throw badInput(source.path, 'is JSON of more than 200 MB, which has to be held in memory whole', {
      hint: `Turn it into one record a line and import that: jq -c '.[]' ${source.path} > list.ndjson`,
    });
  }
  const chunks: string[] = [];
  for await (const chunk of source.text()) chunks.push(chunk);
  return parsed(chunks.join(''), source.path);
}

/** The values of an NDJSON file, one batch a chunk; a line that is no JSON is a Reject. */
export async function* jsonLines(source: Source): AsyncGenerator<(JsonLine | Reject)[]> {
  for await (const lines of textLines(source.text(), source.path)) {
    yield lines.map(({ line, text }) => lineValue(line, text, source.path));
  }
}

function lineValue(line: number, text: string, file: string): JsonLine | Reject {
  try {
    return { line, value: parsed(text, file) };
  } catch (error) {
    // A bad line is a bad row, not a bad file: the import goes on.
    if (!(error instanceof TurfError)) throw error;
    const message = `This line is not valid JSON. ${error.why ?? ''}`.trim();
    return { line, column: null, code: 'json', message, cells: null, raw: text.slice(0, RAW_LENGTH) };
  }
}

function parsed(text: string, file: string): unknown {
  const checked = checkedJson(text, file);
  try {
    return JSON.parse(checked);
  } catch (error) {
    // What the check does not look at: control characters and wrong escapes inside strings.
    const at = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? Number.NaN);
    throw badInput(file, 'is not valid JSON', {
      ...(Number.isFinite(at) ? placeOf(checked, at) : {}),
      cause: 'A text in it holds a line break, a control character or a wrong escape (\\).',
      hint: 'Export the file again, or mend the place named above in a text editor.',
    });
  }
}
