/** nameWords: the words of a name, with those that are written together ('RiversideCity', '#StopTheSweeps'). */
import { foldAccents } from './fold-accents.js';
import { accentedWordsOf } from './fold-words.js';

/** 'r/tenants', '/c/housing': the prefix says what it is, not what it is about. */
const PREFIX = /(^|\s)\/?[rcm]\//gi;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const JOINED = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|\p{L}\p{N}|\p{N}\p{L}/u;
/** One hump of a camel, a run of capitals, or digits. */
const HUMP = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll}{2})|\p{Lu}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}]+/gu;
/** 'LGBTQyouth' and 'NYCTenants' look alike: capitals followed by at least three small letters are read both ways. */
const CAPITALS = /(\p{Lu}+)(\p{Lu})([\p{Ll}\p{M}]{3,})/gu;
/** Names are short; the rest of a long one is read whole only. */
const MAX_SPLIT = 200;

function humps(token: string): string[] {
  const camel = token.replace(CAPITALS, '$1 $2$3');
  if (camel === token) return token.match(HUMP) ?? [];
  const capitals = token.replace(CAPITALS, '$1$2 $3');
  return `${camel} ${capitals}`.split(' ').flatMap((part) => part.match(HUMP) ?? []);
}

function splitOf(raw: string): string[] {
  const joined = (raw.slice(0, MAX_SPLIT).match(WORD) ?? []).filter((token) => JOINED.test(token));
  // A single letter of a split ('iPhone', 'HOAs') is no word.
  return joined.flatMap(humps).filter((part) => part.length > 1);
}

/** Distinct words of a name with accents: its own first, then those of split words. For stemming (see stem.ts). */
export function accentedNameWords(raw: string): readonly string[] {
  const name = raw.includes('/') ? raw.replace(PREFIX, '$1') : raw;
  if (!JOINED.test(name)) return [...new Set(accentedWordsOf(name))];
  return [...new Set([...accentedWordsOf(name), ...accentedWordsOf(splitOf(name).join(' '))])];
}

/** Distinct words of a name without accents: 'RiversideCity' → riversidecity, riverside, city. */
export function nameWords(raw: string): readonly string[] {
  return [...new Set(accentedNameWords(raw).map(foldAccents))];
}
