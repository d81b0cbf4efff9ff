/** JSON of a person's file, read field by field: what does not fit is a TurfError (exit 4) that names the field and shows the right form. */
import { badInput, type TurfError } from '../domain/errors.js';
import { LONGEST, MOST_WORDS } from './campaign/bounds.js';
import { cleanName } from './normalise/clean-text.js';

export interface JsonFile {
  readonly path: string;
  /** A command to paste that shows what such a file looks like. */
  readonly hint: string;
}

/** `what` completes the sentence "FILE …". */
export function refused(file: JsonFile, what: string): TurfError {
  return badInput(file.path, what, { hint: file.hint });
}

/** The fields of an object; `what` names it in messages. A map, so that no key means more than its letters. */
export function fieldsIn(value: unknown, what: string, file: JsonFile): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(file, `${what} must be an object: {"…": …}`);
  return new Map(Object.entries(value));
}

/** Refuses a field that nobody would read: most often it is misspelt. */
export function onlyFields(fields: ReadonlyMap<string, unknown>, known: readonly string[], file: JsonFile): void {
  for (const key of fields.keys()) {
    if (known.includes(key)) continue;
    // Shown by its beginning: enough to find it again.
    throw refused(file, `has a field "${key.slice(0, 60)}" that turf does not know; there are: ${known.join(', ')}`);
  }
}

/** One line of text that says something. */
export function textIn(value: unknown, what: string, file: JsonFile): string {
  const text = typeof value === 'string' ? cleanName(value) : null;
  if (text === null) throw refused(file, `${what} must be a text in quotes, not empty`);
  if (text.length > LONGEST) throw refused(file, `${what} has a text of more than ${LONGEST} letters`);
  return text;
}

/** A list of texts; none where the field is missing. */
export function textsIn(value: unknown, what: string, file: JsonFile): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refused(file, `${what} must be a list: ["…", "…"]`);
  if (value.length > MOST_WORDS) throw refused(file, `${what} has more than ${MOST_WORDS} words`);
  return value.map((item: unknown) => textIn(item, what, file));
}

/** A number from 0 to `most`. */
export function numberIn(value: unknown, what: string, bounds: { file: JsonFile; most: number }): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= bounds.most))
    throw refused(bounds.file, `${what} must be a number from 0 to ${bounds.most}`);
  return value;
}
