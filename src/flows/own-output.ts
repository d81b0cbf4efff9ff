/** Whether a file is what turf itself wrote beside an import: in a folder of lists it is no list. Read by import. */
import type { Sample } from '../domain/source.js';

/** A rejects file, or the result of `turf import --json`. */
export function isOwnOutput({ table, paths }: Sample): boolean {
  if (paths.has('schema') && paths.has('imports[].already_imported')) return true;
  return table?.rows[0]?.includes('turf_code') === true && table.rows[0].includes('turf_message');
}
