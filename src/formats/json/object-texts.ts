/** Texts out of JSON whose shape is known: what is missing or of another sort is ''. */
import { isObject, type JsonObject } from './json-records.js';

/** A text or number as text; '' for anything else. */
export function textOf(object: JsonObject, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A number, or null; a text of digits counts as one. */
export function numberOf(object: JsonObject, key: string): number | null {
  const text = textOf(object, key);
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The object below a key, or an empty one. */
export function objectOf(object: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return isObject(value) ? value : {};
}

/** The objects of the list below a key; empty when there is none. */
export function objectsOf(object: JsonObject, key: string): readonly JsonObject[] {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}
