/** splitWord: words written together without a sign of it ('rentstrike'), by the likeliest row of known words. */

import { englishWords } from '../words/english.js';
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

/** The likeliest row of parts up to each letter: what it costs, where its last part begins, how many parts it has. Used again for each word. */
const costs = new Float64Array(MOST_LENGTH + 1);
const starts = new Uint8Array(MOST_LENGTH + 1);
const counts = new Uint8Array(MOST_LENGTH + 1);

function partCost(part: string): number {
  const cost = costOf(part);
  if (cost === null) return Number.POSITIVE_INFINITY;
  return cost > (MOST_COST[part.length] ?? Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : cost;
}

/** Parts of up to three letters are looked up as they are; longer ones only where some known word begins with these four. */
const BEGINNING = 4;
const ALPHABET = 26;
const FIRST_LETTER = 97;
let beginnings: Uint8Array | null = null;

/** The four letters from here on as one number; `word` holds letters from a to z only. */
function beginningAt(word: string, at: number): number {
  let number = 0;
  for (let next = at; next < at + BEGINNING; next += 1)
    number = number * ALPHABET + word.charCodeAt(next) - FIRST_LETTER;
  return number;
}

function knownBeginnings(): Uint8Array {
  if (beginnings !== null) return beginnings;
  const found = new Uint8Array(ALPHABET ** BEGINNING);
  for (const word of englishWords())
    if (word.length >= BEGINNING && LETTERS.test(word)) found[beginningAt(word, 0)] = 1;
  beginnings = found;
  return found;
}

/** Where the longest part that begins here may end. */
function furthestEnd(word: string, start: number, known: Uint8Array): number {
  const end = Math.min(word.length, start + MOST_PART);
  const isKnown = start + BEGINNING <= word.length && known[beginningAt(word, start)] === 1;
  return isKnown ? end : Math.min(end, start + BEGINNING - 1);
}

/** Fills the tables above for all beginnings of the word (Viterbi 1967); the word itself is no part of it. */
function fillTables(word: string): void {
  const known = knownBeginnings();
  costs.fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  counts[0] = 0;
  for (let start = 0; start <= word.length - 2; start += 1) {
    const before = costs[start] ?? 0;
    const count = counts[start] ?? 0;
    if (before === Number.POSITIVE_INFINITY || count >= MOST_PARTS) continue;
    const furthest = Math.min(furthestEnd(word, start, known), start + word.length - 1);
    for (let end = start + 2; end <= furthest; end += 1) {
      const cost = before + partCost(word.slice(start, end));
      if (cost >= (costs[end] ?? 0)) continue;
      costs[end] = cost;
      starts[end] = start;
      counts[end] = count + 1;
    }
  }
}

function split(word: string): readonly string[] {
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || !LETTERS.test(word)) return [];
  fillTables(word);
  const cost = costs[word.length] ?? Number.POSITIVE_INFINITY;
  if (cost === Number.POSITIVE_INFINITY) return [];
  // A word that is likelier whole stays whole: 'carpet' is no car and no pet.
  const whole = costOf(word);
  if (whole !== null && whole <= cost) return [];
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = starts[end] ?? 0) parts.unshift(word.slice(starts[end] ?? 0, end));
  return parts;
}

/** Its parts, in order; none for a word that stays whole. ASCII letters in lower case; other words stay whole. */
export const splitWord: (word: string) => readonly string[] = remembered(split);
