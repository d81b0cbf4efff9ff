/** Adds one place by hand: the straight way with a row that a person typed instead of a file. */
import { identify } from '../core/identify/identify.js';
import { isAddress } from '../core/identify/is-address.js';
import { platformOfWord } from '../core/identify/platform-of-word.js';
import { listingOfRow } from '../core/listing-of-row.js';
import { placesOf } from '../core/place-facts.js';
import { platforms } from '../core/platforms/all.js';
import type { Field } from '../domain/field.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import type { Row } from '../domain/row.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { findSpace } from './find-space.js';
import { BY_HAND, handStart, knownIdentity } from './hand-import.js';
import { badValues } from './plan-edit.js';
import { bringTools } from './store-tools.js';

export interface AddRequest {
  /** An address or a name. */
  readonly text: string;
  /** What else is known, as text, by field. */
  readonly fields: ReadonlyMap<Field, string>;
  readonly now: Date;
}

export type Added =
  | {
      readonly is: 'added';
      readonly record: ImportRecord;
      readonly space: Space;
      readonly isNew: boolean;
      readonly warnings: readonly Warning[];
    }
  | { readonly is: 'refused'; readonly message: string }
  /** Values that can't be read, as turf edit refuses them. */
  | { readonly is: 'bad-values'; readonly problems: readonly Warning[] };

/** The place that a number or a name already means; null for an address, a new name, and one that says otherwise. */
function knownSpace(store: Store, { text, fields }: AddRequest): Space | null {
  if (isAddress(text, platforms)) return null;
  const finding = findSpace(store, text);
  if (!('space' in finding)) return null;
  const { space } = finding;
  const platform = fields.get('platform');
  const place = fields.get('place')?.toLowerCase();
  const isOther = platform !== undefined && platformOfWord(platform)?.platform !== space.platform;
  const isElsewhere = place !== undefined && space.place !== null && space.place.toLowerCase() !== place;
  return isOther || isElsewhere ? null : space;
}

function rowOf({ text, fields }: AddRequest, known: Space | null): Row {
  const isWeb = isAddress(text, platforms);
  const all = new Map(fields);
  if (!isWeb && known === null && !all.has('name')) all.set('name', text);
  return { line: 1, fields: all, addresses: isWeb ? [{ text, platform: null }] : [], cells: [text] };
}

export async function addPlace(store: Store, request: AddRequest): Promise<Added> {
  const known = knownSpace(store, request);
  if (known === null && /^#?\d+$/.test(request.text))
    return { is: 'refused', message: 'There is no place of that number.' };
  const listing = listingOfRow(rowOf(request, known), {
    dateOrder: null,
    rateHeading: '',
    activeHeading: '',
    platform: null,
    place: null,
    asOf: null,
    today: request.now.toISOString().slice(0, 10),
  });
  const problems = badValues(request.fields, listing.facts);
  if (problems.length > 0) return { is: 'bad-values', problems };
  const identified =
    known === null
      ? identify(listing, { source: BY_HAND, platforms })
      : { places: [knownIdentity(store, known)], warnings: [] };
  if ('reject' in identified) return { is: 'refused', message: identified.reject.message };
  const start = handStart(BY_HAND, listing.facts.asOf, request.now);
  const record = await store.imports.one(
    start,
    bringTools(() => {}, null),
    async (writer) => {
      writer.row(1, placesOf(listing.facts, identified.places));
      return { rejected: 0, warnings: [], newestRowDate: null };
    },
  );
  const key = identified.places[0]?.keys[0].text ?? '';
  const space = store.spaces.byKey(key);
  if (space === null) throw new Error('a place that was just added is not there');
  return {
    is: 'added',
    record,
    space,
    isNew: record.tally.added > 0,
    warnings: [...listing.warnings, ...identified.warnings],
  };
}
