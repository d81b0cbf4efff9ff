/** The words and letters of names, places and handles as they are compared: folded, in any script. */
import { foldText, wordsOf } from '../normalise/fold-words.js';
import { NEXT_NAME, namesWithin } from './other-names.js';

/** More of a name is text; it also bounds the work on a hostile one. */
const MOST_LETTERS = 200;
const MOST_WORDS = 24;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;
const LETTERS_AND_DIGITS = /\d\D|\D\d/;
const PARTS = /\d+|\D+/g;

/** Its number is no number: "Covid-19" and "Covid19" are one word. */
const COVID = 'covid';
const COVID_NUMBER = '19';

function withCovid(words: readonly string[]): readonly string[] {
  if (!words.includes(COVID)) return words;
  const isNumber = (at: number): boolean => words[at] === COVID_NUMBER && words[at - 1] === COVID;
  return words.flatMap((word, at) => {
    if (isNumber(at)) return [];
    return isNumber(at + 1) ? [COVID + COVID_NUMBER] : [word];
  });
}

function wordsOfOne(text: string): readonly string[] {
  const words = wordsOf(text);
  const split = words.some((word) => LETTERS_AND_DIGITS.test(word))
    ? words.flatMap((word) => word.match(PARTS) ?? [word])
    : words;
  return [...new Set(withCovid(split))];
}

/**
 * Distinct words in their order; "Ward3" is two words as "Ward 3" is. At most 24. Between the words of a name and those of an
 * earlier or second one that stands beside it there is a NEXT_NAME.
 */
export function likenessWords(text: string): readonly string[] {
  const [first = [], second = []] = namesWithin(text.slice(0, MOST_LETTERS)).map(wordsOfOne);
  const words = first.length > 0 && second.length > 0 ? [...first, NEXT_NAME, ...second] : [...first, ...second];
  return words.slice(0, MOST_WORDS);
}

/** Letters and digits alone, of at most `most` characters: "Elm-Road.Tenants" and "elm road tenants" are the same. */
export function joinedLetters(text: string, most = MOST_LETTERS): string {
  return foldText(text.slice(0, most)).replace(NO_LETTER, '');
}
