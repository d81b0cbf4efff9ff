/** --map FIELD=COLUMN: reading it, and finding the column it names. */
import { foldHeading } from '../core/normalise/heading.js';
import { badUsage } from '../domain/errors.js';
import { FIELDS, type Field, isField } from '../domain/field.js';

/**
 * Reads the values of --map ('name=Group name', 'members=#3').
 * @throws TurfError exit 2 for a field that does not exist or a value without '='
 */
export function parseMap(texts: readonly string[]): ReadonlyMap<Field, string> {
  const map = new Map<Field, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const field = (at === -1 ? text : text.slice(0, at)).trim();
    const column = at === -1 ? '' : text.slice(at + 1).trim();
    if (column === '')
      throw badUsage(`--map ${text}: a field and a column are needed.`, 'Example: --map name="Group name"');
    if (!isField(field))
      throw badUsage(`--map ${text}: there is no field "${field}".`, `The fields are: ${FIELDS.join(', ')}`);
    map.set(field, column);
  }
  return map;
}

/**
 * 0-based index of the column that a person named: by its exact heading, then without regard to case, then to accents
 * and punctuation, or by its number ('#3').
 * @throws TurfError exit 2 with the headings there are
 */
export function columnNamed(text: string, headings: readonly string[]): number {
  const lower = text.trim().toLowerCase();
  const folded = foldHeading(text);
  const tests: ((heading: string, at: number) => boolean)[] = [
    (heading) => heading === text,
    (heading) => heading.trim().toLowerCase() === lower,
    (heading) => folded !== '' && foldHeading(heading) === folded,
    (_, at) => text === `#${at + 1}`,
  ];
  for (const test of tests) {
    const at = headings.findIndex(test);
    if (at !== -1) return at;
  }
  const known = headings.map((heading, at) => (heading.trim() === '' ? `#${at + 1}` : heading.trim()));
  // A wide sheet would fill the screen.
  const shown = known.slice(0, 40).join(', ');
  throw badUsage(`There is no column "${text}".`, `The columns are: ${shown}${known.length > 40 ? ' …' : ''}`);
}
