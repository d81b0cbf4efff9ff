/** nameWords: the words of a name, with those that are written together ('RiversideCity', '#StopTheSweeps'). */
import { foldAccents } from './fold-accents.js';
import { accentedWordsOf } from './fold-words.js';
import { splitWord } from './split-word.js';

/** 'r/tenants', '/c/housing': the prefix says what it is, not what it is about. */
const PREFIX = /(^|\s)\/?[rcm]\//gi;

/** How the letters of a name tell where its words begin. */
interface Letters {
  readonly word: RegExp;
  readonly joined: RegExp;
  /** One hump of a camel, a run of capitals, or digits. */
  readonly hump: RegExp;
  /** 'LGBTQyouth' and 'NYCTenants' look alike: capitals followed by at least three small letters are read both ways. */
  readonly capitals: RegExp;
}
const ANY: Letters = {
  word: /[\p{L}\p{N}\p{M}]+/gu,
  joined: /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|\p{L}\p{N}|\p{N}\p{L}/u,
  hump: /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll}{2})|\p{Lu}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}]+/gu,
  capitals: /(\p{Lu}+)(\p{Lu})([\p{Ll}\p{M}]{3,})/gu,
};
/** The same for names in ASCII: most, and several times as fast. */
const ASCII: Letters = {
  word: /[A-Za-z0-9]+/g,
  joined: /[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Za-z][0-9]|[0-9][A-Za-z]/,
  hump: /[A-Z]?[a-z]+|[A-Z]+(?![a-z]{2})|[A-Z]+|[0-9]+/g,
  capitals: /([A-Z]+)([A-Z])([a-z]{3,})/g,
};
const IS_ASCII = /^[\0-\x7f]*$/;
/** Names are short; the rest of a long one is read whole only. */
const MAX_SPLIT = 200;

function humps(token: string, { hump, capitals }: Letters): string[] {
  const camel = token.replace(capitals, '$1 $2$3');
  if (camel === token) return token.match(hump) ?? [];
  const both = `${camel} ${token.replace(capitals, '$1$2 $3')}`;
  return both.split(' ').flatMap((part) => part.match(hump) ?? []);
}

function splitOf(raw: string, letters: Letters): string[] {
  const joined = (raw.slice(0, MAX_SPLIT).match(letters.word) ?? []).filter((token) => letters.joined.test(token));
  // A single letter of a split ('iPhone', 'HOAs') is no word.
  return joined.flatMap((token) => humps(token, letters)).filter((part) => part.length > 1);
}

function accented(raw: string, letters: Letters): readonly string[] {
  const name = raw.includes('/') ? raw.replace(PREFIX, '$1') : raw;
  const words = accentedWordsOf(name);
  if (!letters.joined.test(name)) return [...new Set(words)];
  return [...new Set([...words, ...accentedWordsOf(splitOf(name, letters).join(' '))])];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Words, folded, whose capitals show their parts. */
function splitByCapitals(raw: string, letters: Letters): ReadonlySet<string> {
  if (!letters.joined.test(raw)) return NO_WORDS;
  const joined = (raw.match(letters.word) ?? []).filter((token) => letters.joined.test(token));
  return new Set(joined.flatMap((token) => accentedWordsOf(token)).map(foldAccents));
}

/** With the parts of those that are several words written together, unless capitals say where they begin ('VPNTorrents' holds no rents). */
function withParts(words: readonly string[], joined: ReadonlySet<string>): readonly string[] {
  const parts = words.flatMap((word) => (joined.has(word) ? [] : splitWord(word)));
  return parts.length === 0 ? words : [...new Set([...words, ...parts])];
}

/** Distinct words of a name without accents: 'RiversideCity' → riversidecity, riverside, city; 'rentstrike' → rentstrike, rent, strike. */
export function nameWords(raw: string): readonly string[] {
  if (IS_ASCII.test(raw)) return withParts(accented(raw, ASCII), splitByCapitals(raw, ASCII));
  return withParts([...new Set(accented(raw, ANY).map(foldAccents))], splitByCapitals(raw, ANY));
}
