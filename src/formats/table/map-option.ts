/** --map FIELD=COLUMN: finding the column it names. */
import { foldHeading } from '../../core/normalise/heading.js';
import { badUsage } from '../../domain/errors.js';
import type { Field } from '../../domain/field.js';

/** A wide sheet would fill the screen. */
const SHOWN_HEADINGS = 40;

/**
 * 0-based index of the column that a person named: by its exact heading, then without regard to case, then to accents
 * and punctuation, or by its number ('#3').
 * @param asked the field to fill and the file, for the command that a refusal ends with
 * @throws TurfError exit 2 with the headings there are
 */
export function columnNamed(
  text: string,
  headings: readonly string[],
  asked: { readonly field: Field; readonly file: string },
): number {
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
  const shown = `${known.slice(0, SHOWN_HEADINGS).join(', ')}${known.length > SHOWN_HEADINGS ? ' …' : ''}`;
  throw badUsage(
    `There is no column "${text}". The columns are: ${shown}.`,
    `turf import ${asked.file} --map ${asked.field}=${typed(known[0] ?? '', 0)}`,
  );
}

/** A heading as one types it; one with signs that a shell would act on, by its number (0-based `at`). */
export function typed(heading: string, at: number): string {
  if (/^[\p{L}\p{N}_.-]+$/u.test(heading)) return heading;
  return /^[\p{L}\p{N} _.,-]+$/u.test(heading) ? `"${heading}"` : `#${at + 1}`;
}
