/** The words and letters of names, places and handles as they are compared: folded, in any script. */
import { foldText, wordsOf } from '../normalise/fold-words.js';

/** More of a name is text; it also bounds the work on a hostile one. */
const MOST_LETTERS = 200;
const MOST_WORDS = 24;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;
const LETTERS_AND_DIGITS = /\d\D|\D\d/;
const PARTS = /\d+|\D+/g;

/** Distinct words in their order; "Covid19" is two words as "Covid-19" is. At most 24. */
export function likenessWords(text: string): readonly string[] {
  const words = wordsOf(text.slice(0, MOST_LETTERS));
  const split = words.some((word) => LETTERS_AND_DIGITS.test(word))
    ? words.flatMap((word) => word.match(PARTS) ?? [word])
    : words;
  return [...new Set(split)].slice(0, MOST_WORDS);
}

/** Letters and digits alone, of at most `most` characters: "Elm-Road.Tenants" and "elm road tenants" are the same. */
export function joinedLetters(text: string, most = MOST_LETTERS): string {
  return foldText(text.slice(0, most)).replace(NO_LETTER, '');
}
