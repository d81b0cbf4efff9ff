/** A list that no format recognises, where a person has said before how lists with its headings are read. Read by import-piece. */
import { TurfError } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import { formats } from '../formats/all.js';
import type { Format } from '../formats/format.js';
import type { Mappings } from '../store/mappings.js';
import { headingSet } from './ask-columns.js';
import type { ImportRequest } from './import-request.js';

/** The generic format that reads it so; null where nothing was said of these headings. */
export async function rememberedFormat(
  source: Source,
  request: ImportRequest,
  mappings: Mappings,
): Promise<Format | null> {
  if (request.from !== null || mappings.all().length === 0) return null;
  const id = source.sample.container === 'text' ? 'sheet' : 'json';
  const format = formats.find((one) => one.id === id);
  if (format === undefined || (id === 'sheet' && source.sample.table === null)) return null;
  try {
    const { reading } = await format.read(source, request.reading);
    const headings = headingSet(reading);
    return headings === null || mappings.forHeadings(headings) === null ? null : format;
  } catch (error) {
    // It can't be read by that format at all.
    if (error instanceof TurfError) return null;
    throw error;
  }
}
