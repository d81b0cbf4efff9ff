/** costOf: how surprising a word is, from how common it is in English. */
import { englishWords, rankOf } from '../words/english.js';

/**
 * Natural-log cost: the rarer, the dearer (2.4 for the most common word, 13.4 for the rarest that is known); null when it is not
 * among the 60,000 most common words. By Zipf's law the n-th of N words has a share of 1 / (n ln N).
 */
export function costOf(word: string): number | null {
  const rank = rankOf(word);
  return rank === null ? null : costOfRank(rank);
}

/** The same of a known word by its rank, 0 for the most common. */
export function costOfRank(rank: number): number {
  return Math.log((rank + 1) * Math.log(englishWords().length));
}
