/** The command that sets one field of a place by hand: what settles most findings of the checks. */
import type { Field } from '../../domain/field.js';
import type { Space } from '../../domain/space.js';

/** What stands where a person must put in what was seen; turf edit refuses each of them, so that none is saved by mistake. */
export type Blank = 'NUMBER' | 'DATE';

/** Words after "turf": edit 12 --set members=NUMBER. */
export function settleByHand(space: Space, field: Field, value: Blank | string | number): readonly string[] {
  return ['edit', String(space.id), '--set', `${field}=${value}`];
}
