/** Nearness: how near the words of a space are to those of a campaign, also where none of them is the same. English only. */
import { costOfRank } from '../normalise/word-costs.js';
import { englishWords, rankOf } from '../words/english.js';
import { addVector, addWord, cosine as dot, emptySum, unit } from '../words/vectors.js';
import { nearWords } from './near-words.js';
import type { SpaceWords, TextField } from './space-words.js';

export interface Nearness {
  /** The cosine of the two, mostly 0 to 0.7; null where too few words are known to say. */
  readonly of: (words: SpaceWords) => number | null;
  /** The words of English that are nearest to the campaign's. */
  readonly words: ReadonlySet<string>;
}

/** A name says more of what a place is about than a text, as for terms. */
const FIELDS: readonly (readonly [TextField, number])[] = [
  ['name', 3],
  ['title', 1],
  ['description', 0.6],
];
/** What a place is about stands at the beginning; it also bounds the work. */
const MOST_WORDS = 60;
/** The hundred most common words (the, of, you) tell of no topic. */
const FIRST_TELLING = 100;
/** Words as rare as one in 160,000 count in full; commoner ones less (see word-costs.ts). */
const FULL_COST = 12;
/** One known word is too little to say anything. */
const LEAST_KNOWN = 2;

let weights: Float64Array | null = null;

/** Rank → weight; 0 for words that tell nothing. */
function weightOf(rank: number): number {
  weights ??= Float64Array.from(englishWords(), (_, at) =>
    at < FIRST_TELLING ? 0 : Math.min(1, costOfRank(at) / FULL_COST),
  );
  return weights[rank] ?? 0;
}

/** A keyword as a vector of length 1: the sum of its words; null when none is known. */
function vectorOf(words: readonly string[]): Float32Array | null {
  const sum = emptySum();
  for (const word of words) {
    const rank = rankOf(word);
    if (rank !== null) addWord(sum, rank, weightOf(rank));
  }
  return unit(sum);
}

/** Adds the words of a space to `total`; how many of them are known. */
function addSpace(total: Float32Array, words: SpaceWords): number {
  let known = 0;
  for (const [field, weight] of FIELDS) {
    const found = words[field];
    const end = Math.min(found.length, MOST_WORDS);
    for (let at = 0; at < end; at += 1) {
      const rank = rankOf(found[at] ?? '');
      const own = rank === null ? 0 : weightOf(rank);
      if (rank === null || own === 0) continue;
      known += 1;
      addWord(total, rank, weight * own);
    }
  }
  return known;
}

/** Words of another language the vectors don't know: they are neither near nor far. `language` null: it may be English. */
export function isKnownLanguage(language: string | null): boolean {
  return language === null || language === 'en';
}

/** The words of a space as one vector of length 1; null where too few of them are known. */
export function vectorOfSpace(words: SpaceWords): Float32Array | null {
  const total = emptySum();
  return addSpace(total, words) < LEAST_KNOWN ? null : unit(total);
}

/** `keywords`: the words of each. null when none of them is known. */
export function nearnessTo(keywords: readonly (readonly string[])[]): Nearness | null {
  const vectors = keywords.flatMap((words) => vectorOf(words) ?? []);
  const sum = emptySum();
  for (const vector of vectors) addVector(sum, vector);
  const aim = unit(sum);
  if (aim === null) return null;
  // Used again for each space: a million of them are compared.
  const total = emptySum();
  return {
    words: nearWords(vectors, new Set(keywords.flat())),
    of: (words) => {
      total.fill(0);
      if (addSpace(total, words) < LEAST_KNOWN) return null;
      const length = Math.sqrt(dot(total, total));
      return length === 0 ? null : dot(total, aim) / length;
    },
  };
}
