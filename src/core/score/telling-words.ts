/** tellingWord: how much a word tells of what a place is about, and the stem it goes by. For what is learned and what is suggested. */
import { functionWords } from '../normalise/function-words.js';
import { remembered } from '../normalise/remembered.js';
import { type StemLanguage, stemmer } from '../normalise/stem.js';
import { costOf } from '../normalise/word-costs.js';
import { OF_ANY_PLACE } from './of-any-place.js';

export interface Telling {
  readonly stem: string;
  /** Above 0; the rarer the word, the more it tells. */
  readonly weight: number;
}

/** What the dozen most common words cost (word-costs.ts): they tell nothing. */
const COMMON = 5;
/** A word that is not known is rare, but not as rare as a misspelt one would be: some names and other languages are among them. */
const RARE = 12;
const LEAST_LENGTH = 2;
const NUMBER = /^\p{N}+$/u;
/** Words remembered before starting again; some 10 MB. */
const MOST_REMEMBERED = 100_000;

/** One stem for a word, whichever of the languages it is of: each takes off what is left of an ending. */
export function joinedStem(word: string, languages: readonly StemLanguage[]): string {
  return languages.reduce((stem, language) => stemmer(language)(stem), word);
}

function isSmall(word: string, languages: readonly StemLanguage[]): boolean {
  return languages.some((language) => functionWords(language).has(word));
}

function judge(word: string, languages: readonly StemLanguage[]): Telling | null {
  if (word.length < LEAST_LENGTH || NUMBER.test(word)) return null;
  if (OF_ANY_PLACE.has(word) || isSmall(word, languages)) return null;
  const stem = joinedStem(word, languages);
  // 'tenant' is a stem and a word: of the two the more common one says how common the word is.
  const weight = Math.min(costOf(word) ?? RARE, costOf(stem) ?? RARE) - COMMON;
  return weight > 0 ? { stem, weight } : null;
}

/** Languages → what each word tells in them. */
const tellers = new Map<string, (word: string) => Telling | null>();

/** null for a word that tells nothing: a small word, a number, a letter, a word that stands in texts of any place. */
export function tellingWord(word: string, languages: readonly StemLanguage[]): Telling | null {
  const name = languages.join();
  const teller = tellers.get(name) ?? remembered((one) => judge(one, languages), MOST_REMEMBERED);
  tellers.set(name, teller);
  return teller(word);
}
