/** One JSON record as flat texts, keyed by dotted path: `location.city`. */
import type { JsonObject } from './json-records.js';
import { isObject } from './json-records.js';

/**
 * Texts of a record by dotted path, in key order. Lists of plain values are joined with '|'; null and blank are left out;
 * a list that holds objects stands as JSON text, which no column plan reads.
 */
export function flatRecord(record: JsonObject, key: string | null): Map<string, string> {
  const flat = new Map<string, string>();
  if (key !== null) flat.set('key', key);
  addAll(flat, record, '');
  return flat;
}

function addAll(flat: Map<string, string>, object: JsonObject, prefix: string): void {
  for (const [name, value] of Object.entries(object)) {
    const path = `${prefix}${name}`;
    if (isObject(value)) addAll(flat, value, `${path}.`);
    else {
      const text = Array.isArray(value) ? listText(value) : scalarText(value);
      if (text !== '') flat.set(path, text);
    }
  }
}

function listText(items: readonly unknown[]): string {
  const isPlain = items.every((item) => typeof item !== 'object' || item === null);
  return isPlain
    ? items
        .map(scalarText)
        .filter((text) => text !== '')
        .join('|')
    : JSON.stringify(items);
}

function scalarText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
