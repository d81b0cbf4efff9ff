/** Which formats a file that nobody claims comes nearest to, and what it lacks for each. Read by why-not. */
import type { Sample } from '../domain/source.js';
import type { Format } from './format.js';

export type Candidate = Pick<Format, 'id' | 'title' | 'generic' | 'detect'>;

export interface Miss {
  readonly title: Candidate['title'];
  readonly missing: readonly string[];
}

/** More would be noise. */
const MOST = 3;

/**
 * At most three: formats of one platform of which a part was found come first, fewest missing before others; then those
 * that read any list of this sort.
 */
export function nearest(sample: Sample, formats: readonly Candidate[]): readonly Miss[] {
  const nothing: Sample = { container: sample.container, text: '', table: emptyTable(sample), paths: new Set() };
  const misses = formats.map((format) => {
    const { missing } = format.detect(sample);
    return { title: format.title, generic: format.generic, missing, all: format.detect(nothing).missing };
  });
  // What an empty file of the same sort lacks is all that the format asks for: who lacks less has found something.
  const near = misses
    .filter(({ generic, missing, all }) => generic === 0 && missing.length < all.length)
    .sort((one, two) => one.missing.length - two.missing.length);
  const anyList = misses.filter(({ generic, missing }) => generic > 0 && isOfSort(missing, sample));
  return [...near.slice(0, MOST - 1), ...anyList].slice(0, MOST);
}

function emptyTable({ table }: Sample): Sample['table'] {
  return table === null ? null : { delimiter: table.delimiter, rows: [] };
}

/** A reader of JSON has nothing to say of a text, nor the other way round. */
function isOfSort(missing: readonly string[], { container }: Sample): boolean {
  const isJson = container === 'json' || container === 'ndjson';
  return missing.every((what) => what !== (isJson ? 'plain text' : 'JSON') && !(isJson && what.startsWith('columns ')));
}
