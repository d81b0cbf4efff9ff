/** A keyword made ready for matching: literal text, folded and stemmed; never a pattern that a person could break. */
import { wordsOf } from '../normalise/fold-words.js';
import { remembered } from '../normalise/remembered.js';
import { type StemLanguage, wordStem } from '../normalise/stem.js';
import { stemBeginnings } from '../normalise/stem-beginnings.js';
import type { PlaceNames } from './place-names.js';

export type KeywordSort = 'term' | 'related' | 'exclude' | 'place';

export interface Keyword {
  /** As the person wrote it. */
  readonly text: string;
  readonly sort: KeywordSort;
  /** That of its sort: see weights.ts. */
  readonly weight: number;
  readonly tokens: readonly Token[];
  /** A phrase as one word: "hunger games" is the name of r/hungergames; null for a single word. */
  readonly joined: string | null;
  /** A place: found by any of its names (place-names.ts), not by its tokens. */
  readonly place?: PlaceNames;
}

export interface Token {
  readonly word: string;
  /** Stems of the word in the campaign's languages. */
  readonly stems: readonly string[];
  /** Any word that begins with it is meant. */
  readonly isBeginning: boolean;
  /** 1: the same word; less: the word stands inside a longer one; 0: no match. Remembered by word. */
  readonly match: (word: string, inName: boolean) => number;
  /** Whether it could match in a name or a text, by how the word begins and ends: quick, and yes too often rather than too seldom. */
  readonly mayMatch: (word: string) => boolean;
}

/** From this length on, a longer word that begins with the keyword counts: "food" in "foodbank". */
const LEAST_PREFIX = 4;
/** From this length on, a name word that ends with the keyword counts: "garden" in "urbangarden". */
const LEAST_AFFIX = 5;
/** A cut-off stem begins many other words ("hous" in "houston"), unless it is as long as a word. */
const LEAST_STEM = 6;
/** Beginnings of stems are told from this length on (stem-beginnings.ts). */
const LEAST_START = 3;
/** What makes another word of a shorter stem: "farming" finds "farmers", not "farmville". */
const ENDING = /^(?:s|es|er|ers|or|ors|ing|ings|ed|ist|ists|ero|era|eros|eras)$/;
/** A word that only contains the keyword counts a fifth: "water" in "watermelon" means something else. */
const INSIDE = 0.2;
/** Another form of the keyword ("house" for "housing") counts less than the keyword itself. */
export const SAME_STEM = 0.6;
const LONGEST_SHORT = 3;
const LATIN = /^[a-z]+$/;
/** Words remembered per token before starting again; bounds memory on a million spaces. */
const MOST_REMEMBERED = 100_000;

/** "com" of an address has the stem of "comida": of so few letters an ending says nothing. Other scripts write whole words with two. */
function isWordLong(word: string): boolean {
  return word.length > LONGEST_SHORT || !LATIN.test(word);
}

function tokenOf(word: string, languages: readonly StemLanguage[], isAlone: boolean): Token {
  const stems = [...new Set([word, ...wordStem(word, languages)])];
  const isSame = (other: string): boolean =>
    other === word ||
    (isWordLong(other) && isWordLong(word) && wordStem(other, languages).some((stem) => stems.includes(stem)));
  // A word of a phrase must stand there itself: "urban farming" is not in "suburban farming".
  const forms = isAlone ? [word, word.replace(/s$/, ''), ...stems.filter((stem) => stem.length >= LEAST_STEM)] : [];
  const beginnings = forms.filter((form) => form.length >= LEAST_PREFIX);
  const endings = forms.filter((form) => form.length >= LEAST_AFFIX);
  const roots = isAlone ? stems.filter((stem) => stem.length >= LEAST_PREFIX) : [];
  const isInside = (other: string): boolean =>
    beginnings.some((form) => other.startsWith(form)) ||
    roots.some((stem) => other.startsWith(stem) && ENDING.test(other.slice(stem.length)));
  const anywhere = remembered((other) => {
    if (other === word || other === `${word}s` || `${other}s` === word) return 1;
    if (isSame(other)) return SAME_STEM;
    return isInside(other) ? INSIDE : 0;
  }, MOST_REMEMBERED);
  // Nearly all words are told from the keyword by how they begin; stemming and remembering them would take most of the time.
  const starts = startsOf(word, languages, [...beginnings, ...roots]);
  const begins = (other: string): boolean => starts.some((start) => other.startsWith(start));
  const ends = (other: string): boolean => endings.some((form) => other.endsWith(form));
  const match = (other: string, inName: boolean): number => {
    const found = begins(other) ? anywhere(other) : 0;
    return found === 0 && inName && ends(other) ? INSIDE : found;
  };
  return { word, stems, isBeginning: false, match, mayMatch: (other) => begins(other) || ends(other) };
}

/** What every word begins with that is the keyword, another form of it, or holds it at its beginning (as the index is asked: aim.ts). */
function startsOf(word: string, languages: readonly StemLanguage[], inside: readonly string[]): readonly string[] {
  const ofStems = stemBeginnings(word, languages);
  // Of a very short stem it is not known how its words begin.
  if (ofStems.some((start) => start.length < LEAST_START)) return [''];
  const all = [...new Set([word, word.replace(/s$/, ''), ...ofStems, ...inside])];
  return all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)));
}

/** 'evict*': any word that begins so is the keyword, not only other forms of it. */
function beginningOf(word: string): Token {
  const mayMatch = (other: string): boolean => other.startsWith(word);
  return { word, stems: [word], isBeginning: true, match: (other) => (mayMatch(other) ? 1 : 0), mayMatch };
}

export interface KeywordOptions {
  readonly sort: KeywordSort;
  readonly weight: number;
  readonly languages: readonly StemLanguage[];
}

/** Makes a keyword; a text that ends with '*' is a beginning. null when it holds no word. */
export function keywordOf(text: string, { sort, weight, languages }: KeywordOptions): Keyword | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const isBeginning = text.trimEnd().endsWith('*');
  const tokens = words.map((word, at) =>
    isBeginning && at === words.length - 1 ? beginningOf(word) : tokenOf(word, languages, words.length === 1),
  );
  const joined = words.length === 1 ? null : words.join('');
  return { text, sort, weight, tokens, joined };
}

/** Whether each word of one keyword is the same word of the other, in any of the languages. */
function isRepeat(one: Keyword, other: Keyword): boolean {
  if (one.tokens.length !== other.tokens.length) return false;
  return one.tokens.every((token, at) => token.match(other.tokens[at]?.word ?? '', false) >= SAME_STEM);
}

/** Keywords without those that only repeat an earlier one: "gardening" beside "garden" has the same stem and counts once. */
export function withoutRepeats(keywords: readonly Keyword[]): readonly Keyword[] {
  const kept: Keyword[] = [];
  for (const keyword of keywords) if (!kept.some((earlier) => isRepeat(earlier, keyword))) kept.push(keyword);
  return kept;
}

/** How well the keyword stands at this place of the words: a phrase with all its words in a row, or as one word of a name. */
function matchAt(keyword: Keyword, words: readonly string[], at: number, inName: boolean): number {
  const { joined, tokens } = keyword;
  const here = words[at] ?? '';
  if (inName && joined !== null && here.length >= joined.length) {
    if (here === joined) return 1;
    if (here.startsWith(joined) || here.endsWith(joined)) return INSIDE;
  }
  let found = 1;
  for (let next = 0; next < tokens.length && found > 0; next += 1) {
    found = Math.min(found, tokens[next]?.match(words[at + next] ?? '', inName) ?? 0);
  }
  return found;
}

/**
 * How often the keyword stands in these words; other forms and parts of words count less. In a name once at most: its words
 * stand there whole and split ('hungergames', 'hunger', 'games').
 */
export function frequency(keyword: Keyword, words: readonly string[], inName: boolean): number {
  let [total, best] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const match = matchAt(keyword, words, at, inName);
    total += match;
    if (match > best) best = match;
  }
  return inName ? best : total;
}

/** The words that were taken for the keyword, as they stand there: of several the best; '' when it is not there. */
export function foundAs(keyword: Keyword, words: readonly string[], inName: boolean): string {
  let best = 0;
  let found = '';
  for (let at = 0; at < words.length; at += 1) {
    const match = matchAt(keyword, words, at, inName);
    if (match <= best) continue;
    best = match;
    const isOneWord = keyword.joined !== null && (words[at] ?? '').includes(keyword.joined);
    found = words.slice(at, at + (isOneWord ? 1 : keyword.tokens.length)).join(' ');
  }
  return found;
}
