/** identify: a listing → the places it speaks of, with their keys; between normalise and the store on the straight way. */
import type { Listing, Warning } from '../../domain/listing.js';
import type { Identity } from '../../domain/place-key.js';
import type { Platform, Verdict } from '../platforms/platform.js';
import { addressesInCell } from './addresses-in-cell.js';
import { exportedKey } from './exported-key.js';
import { addFinding, joinPlaces, withKeys } from './join-places.js';
import { type PlatformIndex, platformIndex } from './platform-index.js';
import { readText, readToken } from './read-text.js';
import { byListId, byName } from './weak-key.js';

export interface IdentifyOptions {
  /** Label of the source: names without address are told apart by it. */
  readonly source: string;
  readonly platforms: readonly Platform[];
}

export interface Found {
  /** Never empty; the first is the one that the row counts for. */
  readonly places: readonly Identity[];
  /** Addresses of private persons that were dropped. */
  readonly people: number;
  /** Addresses that name no place (a search, a single post), at most 200 characters each. */
  readonly nothings: readonly string[];
  readonly warnings: readonly Warning[];
}

export interface NoPlace {
  readonly reject: { readonly code: 'person' | 'no-place'; readonly message: string };
}

export type Identified = Found | NoPlace;

const PERSON_MESSAGE =
  'The only address here leads to a private person (a profile or a phone number), and turf keeps places, not people. ' +
  'Give the address of the group or page instead.';
const NO_PLACE_MESSAGE = 'There is neither a name nor an address here that names a place. Fill in one of them.';
/** What our own export puts in the place of an address that is missing. */
const EXPORTED = 'key';
/** Enough of an address to find it again in the file. */
const SHOWN = 200;

/** What the texts of a row came to. */
interface Findings {
  readonly cells: (readonly Identity[])[];
  /** The keys beside an address in our own export, the one that the place is called by first. */
  readonly exported: Identity[];
  people: number;
  /** Exported keys that name no place: never shown, they may be of a person. */
  unread: number;
  readonly nothings: string[];
}

function identitiesOf(verdict: Verdict | null): readonly Identity[] {
  if (verdict?.is === 'place') return [verdict.identity];
  return verdict?.is === 'places' ? verdict.identities : [];
}

function readAddresses(listing: Listing, index: PlatformIndex): Findings {
  const findings: Findings = { cells: [], exported: [], people: 0, unread: 0, nothings: [] };
  for (const raw of listing.addresses) {
    const hints = { column: raw.platform, row: listing.platform, kind: listing.facts.kind };
    const isExported = raw.platform === EXPORTED;
    const own = isExported ? exportedKey(raw.text, listing.facts.kind, index) : null;
    if (own !== null) {
      findings.exported.push(own);
      continue;
    }
    const cell: Identity[] = [];
    for (const text of addressesInCell(raw.text)) {
      const verdict = readText(text, hints, index);
      if (isExported && verdict === null) findings.unread += 1;
      cell.push(...identitiesOf(verdict));
      if (verdict?.is === 'person') findings.people += 1;
      if (verdict?.is === 'nothing') findings.nothings.push(text.slice(0, SHOWN));
    }
    findings.cells.push(cell);
  }
  return findings;
}

/** Adds what the id column and the handle column say, where the platform is known from the row or from its first place. */
function addColumns(places: Identity[], listing: Listing, index: PlatformIndex): number {
  const platform = listing.platform ?? places[0]?.platform ?? null;
  if (platform === null) return 0;
  const kind = places.find((place) => place.platform === platform)?.kind ?? listing.facts.kind;
  const { externalId, handle } = listing;
  const verdicts = [
    externalId === null ? null : readToken(externalId, index.byId.get(platform), kind),
    handle === null ? null : readText(handle, { column: platform, row: null, kind }, index),
  ];
  for (const verdict of verdicts) for (const identity of identitiesOf(verdict)) addFinding(places, identity);
  return verdicts.filter((verdict) => verdict?.is === 'person').length;
}

/**
 * The keys of an exported place: the place itself where its row has no address. Where one of them is that of the address, the
 * place has them all; else the address was changed in the sheet, and only the key that it was called by may still be its own.
 */
function addExported(places: Identity[], exported: readonly Identity[]): void {
  const [main] = exported;
  if (main === undefined) return;
  const [first = main] = places;
  const texts = new Set(first.keys.map(({ text }) => text));
  const keys = exported.flatMap((one) => one.keys);
  if (keys.some(({ text }) => texts.has(text))) places[0] = withKeys(first, keys);
  else if (first.platform === main.platform && main.keys[0].strength === 'strong') addFinding(places, main);
}

/** A name that is itself an address: "r/tenants", "https://…", "@name" where the platform is known. */
function readName(listing: Listing, index: PlatformIndex): Verdict | null {
  const name = listing.facts.name?.trim() ?? '';
  if (/\s/.test(name) || !/^(?:https?:|@|\/?\w+\/)|\.\p{L}+\//iu.test(name)) return null;
  return readText(
    name,
    { column: name.startsWith('@') ? listing.platform : null, row: null, kind: listing.facts.kind },
    index,
  );
}

/** The row's own word on the kind goes to its first place, where the address does not say more than "a site". */
function withKind(places: readonly Identity[], listing: Listing): readonly Identity[] {
  const { kind } = listing.facts;
  if (kind === null) return places;
  return places.map((place, at) =>
    at === 0 && (place.kind === null || place.kind === 'site') ? { ...place, kind } : place,
  );
}

function warningsOf(
  line: number,
  { people, unread, nothings }: Omit<Findings, 'cells' | 'exported'>,
): readonly Warning[] {
  return [
    ...(people === 0 ? [] : [{ id: 'import.person-dropped', values: { line } }]),
    ...Array.from({ length: unread }, () => ({ id: 'import.key-unread', values: { column: 'keys', line } })),
    ...nothings.map((address) => ({ id: 'import.address-names-no-place', values: { address, line } })),
  ];
}

/**
 * The places of a listing in column order, or why it has none. Addresses of several platforms are several places; a name
 * alone is a place of its source. Never throws; persons and telephones are never part of the result.
 */
export function identify(listing: Listing, options: IdentifyOptions): Identified {
  const index = platformIndex(options.platforms);
  const { cells, nothings, exported, unread, ...found } = readAddresses(listing, index);
  const places = joinPlaces(cells);
  addExported(places, exported);
  let people = found.people + addColumns(places, listing, index);
  if (places.length === 0) {
    const named = readName(listing, index);
    if (named?.is === 'person') people += 1;
    places.push(...joinPlaces([identitiesOf(named)]));
  }
  if (places.length === 0 && people > 0) return { reject: { code: 'person', message: PERSON_MESSAGE } };
  if (places.length === 0) {
    const named = byListId(listing, options.source) ?? byName(listing, options.source);
    if (named === null) return { reject: { code: 'no-place', message: NO_PLACE_MESSAGE } };
    places.push(named);
  }
  const warnings = warningsOf(listing.line, { people, unread, nothings });
  return { places: withKind(places, listing), people, nothings, warnings };
}
