/** Which of a campaign's keywords a word can be part of, remembered by word: most words are part of none, and one look tells. */
import { remembered } from '../normalise/remembered.js';
import type { Keyword } from './keyword.js';
import type { SpaceWords, TextField } from './space-words.js';

export interface WordBook {
  /** The keywords that could stand in the space, by their place in the list, with the fields in which; those of places in every field. */
  readonly among: (words: SpaceWords, fields: readonly TextField[]) => ReadonlyMap<number, readonly TextField[]>;
}

/** Words remembered before starting again; bounds memory on a million spaces. */
const MOST_REMEMBERED = 200_000;
const NONE: readonly number[] = [];

function canBePart(keyword: Keyword, word: string): boolean {
  const { joined, tokens } = keyword;
  if (joined !== null && (word.startsWith(joined) || word.endsWith(joined))) return true;
  return tokens.some((token) => token.mayMatch(word));
}

export function wordBook(keywords: readonly Keyword[]): WordBook {
  const places = keywords.flatMap((keyword, at) => (keyword.place === undefined ? [] : [at]));
  const partsOf = remembered((word): readonly number[] => {
    const found = keywords.flatMap((keyword, at) =>
      keyword.place === undefined && canBePart(keyword, word) ? [at] : [],
    );
    return found.length === 0 ? NONE : found;
  }, MOST_REMEMBERED);
  return {
    among: (words, fields) => {
      const found = new Map<number, TextField[]>();
      for (const at of places) found.set(at, [...fields]);
      for (const field of fields) {
        for (const word of words[field]) {
          for (const at of partsOf(word)) {
            const known = found.get(at);
            if (known === undefined) found.set(at, [field]);
            else if (known[known.length - 1] !== field) known.push(field);
          }
        }
      }
      return found;
    },
  };
}
