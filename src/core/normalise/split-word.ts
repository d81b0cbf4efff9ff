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

interface Row {
  readonly cost: number;
  readonly parts: readonly string[];
}

const NO_PARTS: Row = { cost: 0, parts: [] };

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

/** The likeliest row of parts for each beginning of the word (Viterbi 1967), never the word itself. */
function likeliest(word: string): Row | null {
  const known = knownBeginnings();
  const rows: (Row | null)[] = Array.from({ length: word.length + 1 }, (_, at) => (at === 0 ? NO_PARTS : null));
  for (let start = 0; start <= word.length - 2; start += 1) {
    const before = rows[start] ?? null;
    if (before === null || before.parts.length >= MOST_PARTS) continue;
    const furthest = furthestEnd(word, start, known);
    for (let end = start + 2; end <= furthest && end - start < word.length; end += 1) {
      const part = word.slice(start, end);
      const cost = before.cost + partCost(part);
      if (cost < (rows[end]?.cost ?? Number.POSITIVE_INFINITY)) rows[end] = { cost, parts: [...before.parts, part] };
    }
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
