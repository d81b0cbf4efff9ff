/** What to type once the rejected rows are mended: the rejects file, with all that made the import what it was. Used by import-notes. */
import { dateInName } from '../core/normalise/date-in-name.js';
import { sourceLabelOf } from '../core/normalise/source-label.js';
import { shellWord } from '../core/shell-word.js';
import type { Outcome } from '../flows/import.js';
import type { Input } from './command.js';

/** A column as --map says it. */
export function asFlag([field, column]: readonly [string, string]): string {
  return `--map ${field}=${shellWord(column)}`;
}

/** Flags that hold for mended rows as for the others; how bytes and sheets are read is another matter for the new file. */
const KEPT = ['from', 'platform', 'place', 'date-order', 'host'] as const;

/** Everything behind `turf import `. */
export function againWords(input: Input, outcome: Exclude<Outcome, { is: 'refused' }>, rejectsFile: string): string {
  const { record } = outcome;
  const said = [...(outcome.columns?.columns ?? [])];
  const flags = KEPT.flatMap((name) => flag(name, input.text(name)));
  const tags = input.list('tag').flatMap((tag) => flag('tag', tag));
  return [
    shellWord(rejectsFile),
    ...flags,
    ...(record.isInsiders ? ['--insiders'] : flag('source', sourceOf(outcome, rejectsFile))),
    ...flag('as-of', dateOf(outcome, rejectsFile)),
    ...tags,
    ...said.map(asFlag),
  ].join(' ');
}

function flag(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`--${name} ${shellWord(value)}`];
}

/** null where the file's own name gives it. */
function sourceOf({ record }: Exclude<Outcome, { is: 'refused' }>, rejectsFile: string): string | null {
  return sourceLabelOf(rejectsFile) === record.source ? null : record.source;
}

/** null where the rows have dates of their own, where the file's name gives it, and where it was only that day. */
function dateOf({ record }: Exclude<Outcome, { is: 'refused' }>, rejectsFile: string): string | null {
  const { asOf, asOfFrom } = record;
  if (asOfFrom === 'column' || asOfFrom === 'today') return null;
  return dateInName(rejectsFile) === asOf ? null : asOf;
}
