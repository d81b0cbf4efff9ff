/** What is wrong with a value that a person wants to set: compared with what could be read of it. Pure. */
import type { Field } from '../domain/field.js';
import type { Facts } from '../domain/listing.js';
import type { AccessField } from './access-of-row.js';
import { fieldValue } from './field-value.js';

/** Ids of sentences `edit.bad-…`. */
export type BadValue = 'count' | 'number' | 'rate' | 'date' | 'kind' | 'visibility' | AccessField | 'language' | 'text';

const SORTS: ReadonlyMap<Field, BadValue> = new Map([
  ['members', 'count'],
  ['active', 'count'],
  ['views_per_post', 'number'],
  ['interactions_per_post', 'number'],
  ['posts_per_week', 'rate'],
  ['last_post_at', 'date'],
  ['created_at', 'date'],
  ['as_of', 'date'],
  ['kind', 'kind'],
  ['visibility', 'visibility'],
  ['posting', 'posting'],
  ['rules', 'rules'],
  ['gatekeeper', 'gatekeeper'],
  ['risk', 'risk'],
  ['language', 'language'],
]);

/** null when the text gave a value; `facts` are what was read of all texts. */
export function badValue(field: Field, facts: Facts): BadValue | null {
  return fieldValue(facts, field) === null ? (SORTS.get(field) ?? 'text') : null;
}
