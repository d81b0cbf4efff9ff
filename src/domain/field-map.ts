/** Reads --map FIELD=COLUMN: which column of a file fills which field. */
import { badUsage } from './errors.js';
import { FIELDS, type Field, isField } from './field.js';

/** The file is not open yet, so its headings are not known here. */
const EXAMPLE = 'turf import LIST.csv --map name="Group name" --map members=#3';

/**
 * Values of --map ('name=Group name', 'members=#3') as field → column.
 * @throws TurfError exit 2 for a field that does not exist or a value without '='
 */
export function fieldMap(texts: readonly string[]): ReadonlyMap<Field, string> {
  const map = new Map<Field, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const field = text.slice(0, Math.max(0, at)).trim();
    const column = text.slice(at + 1).trim();
    if (at < 1 || column === '') {
      throw badUsage(`--map ${text}: write FIELD=COLUMN.`, EXAMPLE);
    }
    if (!isField(field)) {
      throw badUsage(`--map ${text}: there is no field "${field}". The fields are: ${FIELDS.join(', ')}.`, EXAMPLE);
    }
    map.set(field, column);
  }
  return map;
}
