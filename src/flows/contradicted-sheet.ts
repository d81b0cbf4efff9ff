/** A sheet of corrections whose rows name one place and hold the name of another: sorted in part, or of another database. */
import { badInput, type TurfError } from '../domain/errors.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { spacesNamed } from './find-space.js';

export interface Contradiction {
  readonly line: number;
  readonly place: string;
  readonly name: string;
  readonly space: Space;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A name that another place has, or that shares no word with the one known: no correction of a spelling. */
export function isOtherName(store: Store, name: string, space: Space): boolean {
  if (name.toLowerCase() === space.name.toLowerCase()) return false;
  if (spacesNamed(store, name).some((found) => found.id !== space.id)) return true;
  const known = new Set(wordsOf(space.name));
  return !wordsOf(name).some((word) => known.has(word));
}

/** `count`: how many rows are so. */
export function contradicted(file: string, { line, place, name, space }: Contradiction, count: number): TurfError {
  return badInput(file, `names other places than it seems to mean (${count} such ${count === 1 ? 'row' : 'rows'})`, {
    line,
    cause: `This row is for "${place}", which is ${space.name} (${space.id}), and its name says ${name}. Nothing was changed: a column may have been sorted alone, or the sheet is of another database.`,
    hint: `turf edit ${space.id} --set name=…   (gives one place another name; or turf spaces -o places.csv for a fresh sheet)`,
  });
}
