/** What a person wants to set in one place, read and checked: facts to write, fields to make unknown, or what is wrong. */
import { badValue } from '../core/edit-problem.js';
import { fieldValue } from '../core/field-value.js';
import { listingOfRow } from '../core/listing-of-row.js';
import type { DateOrder } from '../core/normalise/read-date.js';
import type { Field } from '../domain/field.js';
import { EDITABLE } from '../domain/field-values.js';
import type { Facts, Warning } from '../domain/listing.js';
import type { Space } from '../domain/space.js';
import type { Placed } from '../store/observe.js';
import type { Store } from '../store/store.js';
import { knownIdentity } from './hand-import.js';
import { linkAddress } from './link-address.js';

export interface Wish {
  readonly space: Space;
  /** field → text; '' makes it unknown. */
  readonly values: ReadonlyMap<Field, string>;
  /** Fields that are already so are left out (a sheet); false: they are pinned by hand. */
  readonly onlyChanges: boolean;
  readonly dateOrder: DateOrder | null;
  readonly now: Date;
}

export interface Plan {
  readonly placed: Placed;
  /** Fields that will be set or made unknown. */
  readonly fields: readonly Field[];
}

export type Planned =
  | { readonly is: 'plan'; readonly plan: Plan }
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly problems: readonly Warning[] };

/** A place without them is no place, and a date is there to be known. */
const NEVER_UNKNOWN: readonly Field[] = ['url', 'as_of'];

function listingOf(wish: Wish, address: string | null) {
  const fields = new Map([...wish.values].filter(([field, text]) => field !== 'url' && text !== ''));
  return listingOfRow(
    { line: 1, fields, addresses: address === null ? [] : [{ text: address, platform: null }], cells: [] },
    {
      dateOrder: wish.dateOrder,
      rateHeading: '',
      activeHeading: '',
      platform: null,
      place: null,
      asOf: null,
      today: wish.now.toISOString().slice(0, 10),
    },
  );
}

/** Texts that gave no value; `facts` are what was read of all of them. */
export function badValues(values: ReadonlyMap<Field, string>, facts: Facts): readonly Warning[] {
  return [...values].flatMap(([field, text]) => {
    if (text === '' || field === 'url' || !EDITABLE.some((editable) => editable === field)) return [];
    const bad = badValue(field, facts);
    return bad === null ? [] : [{ id: `edit.bad-${bad}`, values: { field, text } }];
  });
}

export function planEdit(store: Store, wish: Wish): Planned {
  const { space, values, onlyChanges } = wish;
  const address = values.get('url') ?? '';
  const { facts } = listingOf(wish, null);
  const cleared = [...values].filter(([, text]) => text === '').map(([field]) => field);
  const set = [...values].filter(([field, text]) => field !== 'url' && text !== '').map(([field]) => field);
  const problems: Warning[] = [
    ...cleared
      .filter((field) => NEVER_UNKNOWN.includes(field))
      .map((field) => ({ id: 'edit.stays', values: { field } })),
    ...badValues(values, facts),
  ];
  const alone = { ...wish, values: new Map<Field, string>() };
  const linked = address === '' ? null : linkAddress(store, space, listingOf(alone, address));
  if (linked?.is === 'refused') problems.push(linked.problem);
  if (problems.length > 0) return { is: 'refused', problems };
  const changed = set.filter((field) => !onlyChanges || fieldValue(facts, field) !== fieldValue(space, field));
  const identity = linked?.is === 'linked' ? linked.identity : knownIdentity(store, space);
  const fields: readonly Field[] = [...(linked?.is === 'linked' ? (['url'] as const) : []), ...changed, ...cleared];
  if (fields.length === 0) return { is: 'same' };
  // Of texts that are as they were nothing is written.
  const some = new Map([...values].filter(([field]) => changed.includes(field)));
  const { facts: written } = listingOf({ ...wish, values: some }, null);
  return { is: 'plan', plan: { placed: { identity, facts: written, cleared }, fields } };
}
