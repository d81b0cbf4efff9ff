/** Reads --set FIELD=VALUE. */
import { badUsage } from './errors.js';
import { FIELDS, type Field, isField } from './field.js';

const EXAMPLE = 'turf edit 12 --set members=2400';
/** What a place is called by; another one is another place. */
const FIXED: ReadonlySet<Field> = new Set(['platform', 'handle', 'ext_id']);
/** Fields that can be set by hand. */
export const EDITABLE: readonly (typeof FIELDS)[number][] = FIELDS.filter((field) => !FIXED.has(field));

/**
 * Values of --set ('members=2400', 'place=') as field → text; '' makes a field unknown.
 * @throws TurfError exit 2 for a field that does not exist or can't be set, one that is set twice, and a text without '='
 */
export function fieldValues(texts: readonly string[]): ReadonlyMap<Field, string> {
  const values = new Map<Field, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const field = text.slice(0, Math.max(0, at)).trim();
    if (at < 1) throw badUsage(`--set ${text}: write FIELD=VALUE.`, EXAMPLE);
    const fields = EDITABLE.join(', ');
    if (!isField(field)) throw badUsage(`--set ${text}: there is no field "${field}". There are: ${fields}.`, EXAMPLE);
    if (FIXED.has(field))
      throw badUsage(`--set ${text}: the ${field} comes from the place's address. You can set: ${fields}.`, EXAMPLE);
    if (values.has(field)) throw badUsage(`--set ${text}: ${field} is set twice.`, EXAMPLE);
    values.set(field, text.slice(at + 1).trim());
  }
  return values;
}
