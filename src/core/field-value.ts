/** What a place has in a field, as it is shown and compared: one value a field, null when unknown. */
import type { Field } from '../domain/field.js';
import type { Facts } from '../domain/listing.js';
import type { Space } from '../domain/space.js';

export type FieldValue = string | number | null;

type Held = Omit<Facts, 'asOf'> & Pick<Space, 'asOf'> & { readonly url?: string | null };

const VALUES: ReadonlyMap<Field, (of: Held) => FieldValue> = new Map<Field, (of: Held) => FieldValue>([
  ['name', (of) => of.name],
  ['title', (of) => of.title],
  ['url', (of) => of.url ?? null],
  ['kind', (of) => of.kind],
  ['members', (of) => of.members?.value ?? null],
  ['active', (of) => of.active?.value ?? null],
  ['views_per_post', (of) => of.viewsPerPost],
  ['posts_per_week', (of) => of.postsPerWeek],
  ['interactions_per_post', (of) => of.interactionsPerPost],
  ['last_post_at', (of) => of.lastPostAt],
  ['description', (of) => of.description],
  ['tags', (of) => (of.tags.length === 0 ? null : [...of.tags].sort().join('|'))],
  ['language', (of) => of.language],
  ['country', (of) => of.country],
  ['place', (of) => of.place],
  ['visibility', (of) => of.visibility],
  ['posting', (of) => of.posting],
  ['rules', (of) => (of.rules.length === 0 ? null : of.rules.join('|'))],
  ['gatekeeper', (of) => of.gatekeeper],
  ['risk', (of) => of.risk],
  ['created_at', (of) => of.createdAt],
  ['as_of', (of) => of.asOf],
]);

/** Of a space, or of facts that may become one. */
export function fieldValue(of: Held, field: Field): FieldValue {
  return VALUES.get(field)?.(of) ?? null;
}
