/** read-text: what one text of a row names, be it an address, a short form or a bare name under a known platform. */
import type { Kind } from '../../domain/listing.js';
import type { Platform, Verdict } from '../platforms/platform.js';
import { cleanAddress } from './clean-address.js';
import { isFiller } from './filler-words.js';
import { ownerOf, type PlatformIndex, readAddress } from './platform-index.js';

/** Longest bare name or id that is looked at; longer ones are text. */
const LONGEST_TOKEN = 200;

/** A path, or what can only be a web address: no bare name, whatever column it stands in. */
const NO_TOKEN = /[/:]|^www\d?\./i;

/** A link that dials leads to a person, never to a place. */
const TELEPHONE = /^\s*(?:tel|sms|callto):/i;

/** What the row knows of a text beside it. */
export interface Hints {
  /** Platform of the column ("twitter"), or null. */
  readonly column: string | null;
  /** Platform that the row or the file states, or null. */
  readonly row: string | null;
  readonly kind: Kind | null;
}

/** A bare name or id under its platform; null when it is neither a place nor a person there. */
export function readToken(text: string, platform: Platform | undefined, kind: Kind | null): Verdict | null {
  if (platform?.token === undefined || text.length > LONGEST_TOKEN || isFiller(text)) return null;
  if (platform.aliases.includes(text.trim().toLowerCase())) return null;
  const verdict = platform.token(text, kind);
  return verdict.is === 'other' || verdict.is === 'nothing' ? null : verdict;
}

/** A text that names a place by its form alone: 'r/tenants'; null for all others. */
export function readShorthand(text: string, index: PlatformIndex): Verdict | null {
  if (text.length > LONGEST_TOKEN) return null;
  for (const platform of index.withShorthand) {
    const verdict = platform.shorthand?.(text);
    if (verdict !== undefined && verdict.is !== 'other') return verdict;
  }
  return null;
}

/**
 * What a text names, or null when it is no address at all. The address of a known platform goes first; then what the
 * column's platform makes of it ("example.org" under "instagram" is an account); then any address; then what the row says.
 */
export function readText(text: string, hints: Hints, index: PlatformIndex): Verdict | null {
  if (TELEPHONE.test(text)) return { is: 'person' };
  const address = cleanAddress(text);
  if (address !== null && ownerOf(address, index) !== null) return readAddress(address, index);
  const hinted = address === null ? undefined : index.byId.get(hints.column ?? hints.row ?? '')?.hinted?.(address);
  if (hinted !== undefined && hinted.is !== 'other') return hinted;
  const column = hints.column === null ? undefined : index.byId.get(hints.column);
  const bare = text.endsWith('/') ? text.slice(0, -1) : text;
  const underColumn = NO_TOKEN.test(bare) ? null : readToken(bare, column, hints.kind);
  if (underColumn !== null) return underColumn;
  if (address !== null) return readAddress(address, index);
  const short = readShorthand(text, index);
  if (short !== null || column !== undefined || hints.row === null) return short;
  return readToken(text, index.byId.get(hints.row), hints.kind);
}
