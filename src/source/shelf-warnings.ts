/** What is said of members that are never opened. Read by zip, tar and what looks into shelves. */
import type { Warning } from '../domain/listing.js';

/** Names told; the rest is counted. */
const MOST_NAMES = 5;
/** Letters of each: enough to find it by. */
const MOST_LETTERS = 80;

/** "a.pdf, b.jpg, … " for a sentence. */
export function someNames(names: readonly string[]): string {
  const told = names
    .slice(0, MOST_NAMES)
    .map((name) => (name.length > MOST_LETTERS ? `…${name.slice(-MOST_LETTERS)}` : name));
  return `${told.join(', ')}${names.length > MOST_NAMES ? ', …' : ''}`;
}

/** A warning that names some of `names`; none when there are none. */
export function toldNames(id: string, file: string, names: readonly string[]): readonly Warning[] {
  return names.length === 0 ? [] : [{ id, values: { file, count: names.length, names: someNames(names) } }];
}

/** Members whose paths lead out of the archive. */
export function oddNames(file: string, names: readonly string[]): readonly Warning[] {
  return toldNames('import.odd-names', file, names);
}
