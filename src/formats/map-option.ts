/** --map FIELD=COLUMN: finding the column it names. */
import { foldHeading } from '../core/normalise/heading.js';
import { badUsage } from '../domain/errors.js';

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
