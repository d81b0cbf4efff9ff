/** splitWord: words written together without a sign of it ('rentstrike'), by the likeliest row of known words. */

import { remembered } from './remembered.js';
import { costOf } from './word-costs.js';

/** Shorter names are rather one word, or letters. */
const LEAST_LENGTH = 6;
/** Longer ones are no names; it bounds the work. */
const MOST_LENGTH = 40;
/** Longer words are rare, and are no part of another. */
const MOST_PART = 16;
const MOST_PARTS = 6;
/** Two letters are a word only where they are a common one ('of', 'my'), three letters where they are not too rare: else anything can be split. */
const MOST_COST: readonly number[] = [0, 0, 9.5, 10.5];
const LETTERS = /^[a-z]+$/;

interface Row {
  readonly cost: number;
  readonly parts: readonly string[];
}

function partCost(part: string): number {
  const cost = costOf(part);
  if (cost === null) return Number.POSITIVE_INFINITY;
  return cost > (MOST_COST[part.length] ?? Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : cost;
}

/** The likeliest row of parts for each beginning of the word (Viterbi 1967), never the word itself. */
function likeliest(word: string): Row | null {
  const rows: (Row | null)[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= word.length; end += 1) {
    let best: Row | null = null;
    for (let start = Math.max(0, end - MOST_PART); start <= end - 2; start += 1) {
      const before = rows[start] ?? null;
      if (before === null || before.parts.length >= MOST_PARTS || end - start === word.length) continue;
      const part = word.slice(start, end);
      const cost = before.cost + partCost(part);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, parts: [...before.parts, part] };
    }
    rows.push(best);
  }
  return rows[word.length] ?? null;
}

function split(word: string): readonly string[] {
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || !LETTERS.test(word)) return [];
  const found = likeliest(word);
  if (found === null) return [];
  // A word that is likelier whole stays whole: 'carpet' is no car and no pet.
  const whole = costOf(word);
  return whole !== null && whole <= found.cost ? [] : found.parts;
}

/** Its parts, in order; none for a word that stays whole. ASCII letters in lower case; other words stay whole. */
export const splitWord: (word: string) => readonly string[] = remembered(split);
