/** referenceKeys: what a person types to name a space (a key or any of its addresses) → the keys to look up. */
import type { Key } from '../../domain/place-key.js';
import type { Platform, Verdict } from '../platforms/platform.js';
import { cleanAddress } from './clean-address.js';
import { type PlatformIndex, platformIndex, readAddress } from './platform-index.js';
import { readShorthand, readToken } from './read-text.js';

/** 'reddit:r/Tenants', 'site:example.org/x'; not 'https://…'. */
const KEY = /^([a-z][a-z0-9-]*):(?!\/\/)(\S.*)$/i;

function keysOf(verdict: Verdict | null): readonly Key[] {
  if (verdict?.is === 'place') return verdict.identity.keys;
  return verdict?.is === 'places' ? verdict.identities.flatMap((identity) => identity.keys) : [];
}

/** A key as typed, in lower case, and as its platform writes it. */
function keyForms(text: string, index: PlatformIndex): readonly string[] {
  const [, prefix, rest] = KEY.exec(text) ?? [];
  if (prefix === undefined || rest === undefined) return [];
  const name = prefix.toLowerCase();
  const address = name === 'site' || name === 'link' ? cleanAddress(rest) : null;
  const read = address === null ? readToken(rest, index.byId.get(name), null) : readAddress(address, index);
  return [`${name}:${rest}`, text.toLowerCase(), ...keysOf(read).map((key) => key.text)];
}

/** Texts of keys that the reference may stand for, the surest first, none twice; empty when it is no key and no address. */
export function referenceKeys(text: string, platforms: readonly Platform[]): readonly string[] {
  const index = platformIndex(platforms);
  const typed = text.trim();
  const address = cleanAddress(typed);
  const verdict = address === null ? readShorthand(typed, index) : readAddress(address, index);
  return [...new Set([...keyForms(typed, index), ...keysOf(verdict).map((key) => key.text)])];
}
