/** The refusal of a file of another sort than the format that --from names. Read by the generic formats. */
import { badInput, type TurfError } from '../../domain/errors.js';
import type { Container, Source } from '../../domain/source.js';

const SORTS: Readonly<Partial<Record<Container, string>>> = {
  json: 'JSON',
  ndjson: 'JSON, one record a line',
  html: 'a web page (HTML)',
  xml: 'XML',
  text: 'plain text',
};

/** @param wanted 'a sheet with columns' */
export function notOfSort({ path, sample }: Source, wanted: string): TurfError {
  return badInput(path, `is ${SORTS[sample.container] ?? 'something else'}, not ${wanted}`, {
    hint: `turf import ${path}   (without --from, turf finds out what it is)`,
  });
}
