/** Records of a table that is only ours when it has certain headings; a table without them is refused instead of read as empty. */
import { badInput } from '../../domain/errors.js';
import type { Reject } from '../../domain/row.js';
import type { Sample, Source } from '../../domain/source.js';
import { type HeadedRow, headedRows, missingHeadings } from './headed-rows.js';

/** Whether the first row of a text has all these headings (lower case). */
export function hasHeadings(sample: Sample, headings: readonly string[]): boolean {
  return sample.container === 'text' && missingHeadings(sample, headings).length === 0;
}

/**
 * The records below the headings (lower case).
 * @throws TurfError exit 4 when one of the headings is not there
 */
export async function* namedCells(source: Source, headings: readonly string[]): AsyncGenerator<HeadedRow | Reject> {
  const missing = missingHeadings(source.sample, headings);
  if (missing.length > 0) {
    throw badInput(source.path, `has no column named ${missing.join(' or ')}`, {
      hint: 'Download the file again, and leave its first line as it is. turf formats   (what turf can read)',
    });
  }
  for await (const rows of headedRows(source)) yield* rows;
}
