/** likingOf: how like a place is to those that a person liked, by the words they share and by what these are about. */
import { cosine } from '../words/vectors.js';
import type { Learned, Meaning } from './learned.js';
import { isKnownLanguage, vectorOfSpace } from './nearness.js';
import type { SpaceWords } from './space-words.js';
import { traitsOf } from './traits.js';
import { wordLikeness } from './word-likeness.js';
import { NEAR_FIELDS } from './word-searches.js';
import { wordsAmong } from './words-among.js';

export interface Liking {
  /** -1..1; above 0: like those that were liked, 1: as they are like one another; below: like those that were not. */
  readonly value: number;
  /** The words that say so, as they stand there, the strongest first. */
  readonly words: readonly string[];
}

/** As near as this is any English text to any other (cosine; parts/near.ts). */
const ANY = 0.2;
const MOST_NAMED = 3;

const within = (value: number, least: number): number => Math.max(least, Math.min(1, value));

/** 0..1; null where the words are of another language or too few. */
function nearnessTo(words: SpaceWords, language: string | null, { centre, full }: Meaning): number | null {
  const vector = isKnownLanguage(language) ? vectorOfSpace(words) : null;
  return vector === null ? null : within((cosine(vector, centre) - ANY) / Math.max(ANY, full - ANY), 0);
}

/** `language`: that of the space, stated or seen; null where it is not known. */
export function likingOf(words: SpaceWords, language: string | null, learned: Learned): Liking {
  const traits = traitsOf(words, learned);
  const byWords = learned.full > 0 ? within(wordLikeness(traits, learned.words) / learned.full, -1) : 0;
  const shared = [...learned.words]
    .map(([stem, weight]) => ({ word: traits.get(stem)?.word, force: weight * (traits.get(stem)?.weight ?? 0) }))
    .flatMap(({ word, force }) => (word === undefined ? [] : [{ word, force }]))
    .sort((a, b) => b.force - a.force);
  const speaking = shared.filter(({ force }) => force > 0).map(({ word }) => word);
  const near = learned.meaning === null ? [] : wordsAmong(words, NEAR_FIELDS, learned.meaning.words);
  // Without any word that was learned or is near, it would not be found either: likeness alone is too vague.
  if (speaking.length === 0 && near.length === 0) {
    const against = shared.filter(({ force }) => force < 0).reverse();
    return { value: Math.min(0, byWords), words: against.slice(0, MOST_NAMED).map(({ word }) => word) };
  }
  const nearness = learned.meaning === null ? null : nearnessTo(words, language, learned.meaning);
  const value = nearness === null ? byWords : (byWords + nearness) / 2;
  return { value, words: [...new Set([...speaking, ...near])].slice(0, MOST_NAMED) };
}
