/** What a person typed (turf add, turf edit) as an import of its own, so that it has a number and can be taken back. */
import type { ImportStart } from '../domain/import-record.js';
import type { Identity } from '../domain/place-key.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

/** The source of all that is typed; the weak key of a name without an address is of this source. */
export const BY_HAND = 'by hand';

/** `asOf`: the day the figures are of, null: today. */
export function handStart(file: string, asOf: string | null, now: Date): ImportStart {
  return {
    kind: 'hand',
    file,
    source: BY_HAND,
    sha256: null,
    sizeBytes: null,
    options: '{}',
    format: 'hand',
    encoding: null,
    delimiter: null,
    headerLine: null,
    columns: new Map(),
    ignoredColumns: [],
    personalColumns: [],
    asOf: asOf ?? now.toISOString().slice(0, 10),
    asOfFrom: asOf === null ? 'today' : 'flag',
    tags: [],
    isInsiders: false,
    madeAt: now.toISOString(),
  };
}

/**
 * A place that is known already, for what is said of it by hand: the key known longest, so that it stays with the place
 * whatever is taken back later; the newest address that was said of this very key, for a place may have several; and no
 * kind, for that would count before what files say.
 */
export function knownIdentity(store: Store, space: Space): Identity {
  const [key] = store.spaces.keysByAge(space.id);
  if (key === undefined) throw new Error('a place without its key');
  const said = store.spaces.observationsOf(space.id).filter((one) => one.key === key.text);
  const { url = null, handle = null } = said.findLast((one) => one.url !== null) ?? {};
  return { keys: [key], url, platform: key.platform, kind: null, handle };
}
