/** comparedFields: several places field by field, with what counts when they are one. For merge and the review of likely duplicates. */
import type { Field } from '../domain/field.js';
import { EDITABLE } from '../domain/field-values.js';
import type { Folded, Space } from '../domain/space.js';
import { type FieldValue, fieldValue } from './field-value.js';

export interface ComparedField {
  readonly field: Field;
  /** One for each place, in their order; null is unknown. */
  readonly values: readonly FieldValue[];
  /** What the one place has. */
  readonly wins: FieldValue;
  /** All places, and the one, say the same. */
  readonly isSame: boolean;
}

/** Fields of which anything is known, those first in which the places differ. `one`: what they are together. */
export function comparedFields(places: readonly Space[], one: Folded | Space): readonly ComparedField[] {
  const all = EDITABLE.map((field): ComparedField => {
    const values = places.map((place) => fieldValue(place, field));
    const wins = fieldValue(one, field);
    return { field, values, wins, isSame: values.every((value) => value === wins) };
  });
  const known = all.filter(({ values, wins }) => wins !== null || values.some((value) => value !== null));
  return [...known.filter(({ isSame }) => !isSame), ...known.filter(({ isSame }) => isSame)];
}
