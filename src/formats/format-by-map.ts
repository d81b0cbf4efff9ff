/** The generic format for a list that none recognises, where a person says which columns fill which field (--map). Read by detect. */
import { foldHeading } from '../core/normalise/heading.js';
import type { Field } from '../domain/field.js';
import { NO_COLUMN } from '../domain/mapping.js';
import type { Sample } from '../domain/source.js';
import type { Format } from './format.js';
import { HEADER_ROWS } from './table/header-row.js';
import { isPrivateList } from './table/private-list.js';

/** null unless every column named is there; and for lists of persons and bills, which take --from besides. */
export function formatByMap(
  sample: Sample,
  formats: readonly Format[],
  map: ReadonlyMap<Field, string>,
): Format | null {
  const named = [...map.values()].filter((column) => column !== NO_COLUMN);
  if (named.length === 0 || isPrivateList(sample)) return null;
  const id = generic(sample, named);
  return formats.find((format) => format.id === id) ?? null;
}

function generic(sample: Sample, named: readonly string[]): string | null {
  if (sample.container === 'json' || sample.container === 'ndjson') {
    const keys = [...sample.paths].map((path) => path.replace(/^.*(?:\[\]|\*)\./, ''));
    return named.every((column) => isAmong(column, keys)) ? 'json' : null;
  }
  if (sample.container !== 'text' || sample.table === null) return null;
  return sample.table.rows.slice(0, HEADER_ROWS).some((row) => named.every((column) => isAmong(column, row)))
    ? 'sheet'
    : null;
}

/** As map-option finds columns: whatever the case, accents and punctuation, or by number. */
function isAmong(column: string, headings: readonly string[]): boolean {
  const number = /^#(\d{1,4})$/.exec(column);
  if (number !== null) return Number(number[1]) >= 1 && Number(number[1]) <= headings.length;
  const folded = foldHeading(column);
  return headings.some((heading) => heading === column || (folded !== '' && foldHeading(heading) === folded));
}
