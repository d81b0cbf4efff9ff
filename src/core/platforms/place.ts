/** What all platforms share: how a verdict is made, and the readings of a path that more than one needs. */
import type { Kind } from '../../domain/listing.js';
import { type Key, LONGEST_KEY, type Strength } from '../../domain/place-key.js';
import { fingerprint } from '../identify/fingerprint.js';
import type { CleanAddress, Verdict } from './platform.js';

export const PERSON: Verdict = { is: 'person' };
export const NOTHING: Verdict = { is: 'nothing' };
export const OTHER: Verdict = { is: 'other' };

export interface PlaceParts {
  readonly platform: string;
  /** What stands before the colon; default the platform. */
  readonly prefix?: string;
  /** Sort of key within the platform: 'group-id'. */
  readonly slot: string;
  /** What stands after the colon: 'groups/x'. */
  readonly id: string;
  readonly kind: Kind | null;
  readonly url: string | null;
  readonly handle: string | null;
  /** Default strong. */
  readonly strength?: Strength;
}

/** What a cut leaves of a sign ('%D0%B' of '%D0%B0'), and of a parameter or fragment ('?pag' of '?page=1'): it would not be read as it is written. */
const HALF_SIGN = /%[0-9A-F%]*$/;
const HALF_PARAMETER = /[?&#][^=&]*$/;

/** The text of a key, at most LONGEST_KEY characters: a longer one ends in the fingerprint of the whole. */
export function keyText(prefix: string, id: string): string {
  const text = `${prefix}:${id}`;
  if (text.length <= LONGEST_KEY) return text;
  const mark = fingerprint(text);
  const start = text.slice(0, LONGEST_KEY - mark.length - 1);
  return `${start.replace(HALF_SIGN, '').replace(HALF_PARAMETER, '')}~${mark}`;
}

/** The verdict that an address or token names one place. */
export function place(parts: PlaceParts): Verdict {
  const { platform, prefix = platform, kind, url, handle, strength = 'strong' } = parts;
  const key: Key = { text: keyText(prefix, parts.id), platform, slot: `${platform}.${parts.slot}`, strength };
  return { is: 'place', identity: { keys: [key], url, platform, kind, handle } };
}

/** The path, or for old "#!/name" addresses the path that stands in the fragment. */
export function pathOf(address: CleanAddress): readonly string[] {
  const { path, fragment } = address;
  if (path.length > 0 || !fragment.startsWith('!')) return path;
  return (fragment.slice(1).split('?', 1)[0] ?? '').split('/').filter((part) => part !== '');
}

/** A token as it may stand in a cell: blanks around it and a leading '@' taken off. */
export function bareToken(text: string): string {
  return text.trim().replace(/^@/, '');
}

/** A set of words from one line of text. */
export function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}
