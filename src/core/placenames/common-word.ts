/** isCommonWord: whether the name of a town is a word or a surname that people use for other things: "Union", "Reading", "Mitchell". */
import { rankOf } from '../words/english.js';

/**
 * Among the 6,000 most common words of English names of towns are mostly words and surnames (Orange 2,997th, Walker 3,668th); of
 * towns with half a million people there are 23 among the 3,000 most common, from London to Detroit, and all of them are meant.
 */
const MOST_COMMON = 6_000;
const LARGE = 500_000;

/** `population`: of the largest town of that name; 0: not known. */
export function isCommonWord(word: string, population: number): boolean {
  const rank = rankOf(word);
  return rank !== null && rank < MOST_COMMON && population < LARGE;
}
