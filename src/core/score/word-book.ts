/** Which of a campaign's keywords a word can be part of, remembered by word: most words are part of none, and one look tells. */
import type { Keyword } from './keyword.js';

export interface WordBook {
  /** The keywords that could stand among these words, by their place in the list, rising; those found by other means always. */
  readonly among: (fields: readonly (readonly string[])[]) => readonly number[];
}

/** Words remembered before starting again; bounds memory on a million spaces. */
const MOST_REMEMBERED = 200_000;
const NONE: readonly number[] = [];

/** As in a name, where a word can be more than in a text. */
function canBePart(keyword: Keyword, word: string): boolean {
  const { joined, tokens } = keyword;
  if (joined !== null && (word.startsWith(joined) || word.endsWith(joined))) return true;
  return tokens.some((token) => token.match(word, true) > 0);
}

export function wordBook(keywords: readonly Keyword[]): WordBook {
  let known = new Map<string, readonly number[]>();
  const places = keywords.flatMap((keyword, at) => (keyword.place === undefined ? [] : [at]));
  const partsOf = (word: string): readonly number[] => {
    const old = known.get(word);
    if (old !== undefined) return old;
    if (known.size >= MOST_REMEMBERED) known = new Map();
    const found = keywords.flatMap((keyword, at) =>
      keyword.place === undefined && canBePart(keyword, word) ? [at] : [],
    );
    const parts = found.length === 0 ? NONE : found;
    known.set(word, parts);
    return parts;
  };
  return {
    among: (fields) => {
      let found: Set<number> | null = null;
      for (const words of fields) {
        for (const word of words) {
          const parts = partsOf(word);
          if (parts === NONE) continue;
          found ??= new Set(places);
          for (const at of parts) found.add(at);
        }
      }
      return found === null ? places : [...found].sort((a, b) => a - b);
    },
  };
}
