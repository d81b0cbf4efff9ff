/** How much two names speak for one place: words in common by their rarity, less what only one of them has. */

import { isBeginning, isInitials, isSlip, LEAST_INITIALS } from './near-words.js';
import { isPlain } from './plain-words.js';
import { type Stats, wordBits } from './stats.js';

export interface NameLikeness {
  /** Bits (log2 of the odds) of what both say, less those of what only one says. */
  readonly bits: number;
  /** 0..1: share of what the two names say that both say. */
  readonly share: number;
  /** Nothing but plain words tells them apart. */
  readonly isSame: boolean;
  /** Words that only one of them has, without slips and short forms of the other's. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

export interface NameContext {
  readonly stats: Stats;
  /** Words that say where both are: the place counts them. */
  readonly counted: readonly string[];
  /** The most that what both say may bring. */
  readonly most: number;
}

/**
 * Words of one name depend on each other ("mutual" comes with "aid"), so each further one, the rarest first, says less than
 * its rarity. Decided on lists of real groups: with 1 for all, names of common words came out as sure.
 */
const FURTHER = [1, 0.8, 0.6, 0.5, 0.4];
const LAST = 0.3;
/** A word that is nearly the same says this part of it. */
const NEAR = 0.7;
/** Leaving a word out costs this part of what it says, within bounds: names lose "covid" or "london", hardly "moggerhanger". */
const LOSS = 0.35;
const LEAST_LOSS = 0.5;
const MOST_LOSS = 3.5;
/** Where one name has all words of the other, it is mostly the longer form of it: "KCRA" and "KCRA-TV". */
const LONGER = 0.5;
/** Where each has a word that the other has not, they mostly are two things of one town: "Elmswell Choir", "Elmswell Chess". */
const EACH_ANOTHER = 3;
/** A word is rare when hardly any other place has it: then it may be a slip for a common one. */
const RARE = 3;

interface Matched {
  readonly bits: number[];
  /** No word was taken for another. */
  readonly isExact: boolean;
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** Two common words are two words, however near: "leeds" and "leads". */
function isNear(a: string, b: string, { words }: Stats): boolean {
  if (isBeginning(a, b)) return true;
  return isSlip(a, b) && (words.count(a) <= RARE || words.count(b) <= RARE);
}

/** Words of `from` that stand in the other name in another form; takes both out of their lists. */
function takeNear(from: string[], others: string[], stats: Stats): number[] {
  const bits: number[] = [];
  for (const word of [...from]) {
    const other = others.find((one) => isNear(word, one, stats));
    if (other === undefined) continue;
    from.splice(from.indexOf(word), 1);
    others.splice(others.indexOf(other), 1);
    bits.push(NEAR * Math.min(wordBits(word, stats), wordBits(other, stats)));
  }
  return bits;
}

/** More words written as one are a sentence. */
const MOST_JOINED = 5;

/** A word of `from` that is several words of the other name written together, or their first letters. */
function takeJoined(from: string[], others: string[], stats: Stats): number[] {
  const bits: number[] = [];
  for (const word of [...from]) {
    // The first letters of words are at most as many as the word has.
    for (let length = Math.min(others.length, word.length, MOST_JOINED); length >= 2; length -= 1) {
      const at = others.findIndex((_, start) => {
        const run = others.slice(start, start + length);
        return run.length === length && (run.join('') === word || isInitials(word, run));
      });
      if (at < 0) continue;
      const run = others.splice(at, length);
      from.splice(from.indexOf(word), 1);
      bits.push(...run.map((one) => NEAR * wordBits(one, stats)));
      break;
    }
  }
  return bits;
}

/** "TWG - Together We Give": first letters of a name beside the name itself say nothing more. */
function isShortFor(word: string, name: readonly string[]): boolean {
  if (word.length < LEAST_INITIALS || word.length >= name.length) return false;
  return name.some((_, at) => isInitials(word, name.slice(at, at + word.length)));
}

function match(a: readonly string[], b: readonly string[], { stats, counted }: NameContext): Matched {
  const bits: number[] = [];
  for (const word of a) if (b.includes(word) && !counted.includes(word)) bits.push(wordBits(word, stats));
  const onlyA = a.filter((word) => !b.includes(word) && !isShortFor(word, a));
  const onlyB = b.filter((word) => !a.includes(word) && !isShortFor(word, b));
  const exact = bits.length;
  if (onlyA.length > 0 && onlyB.length > 0) {
    bits.push(...takeJoined(onlyA, onlyB, stats), ...takeJoined(onlyB, onlyA, stats), ...takeNear(onlyA, onlyB, stats));
  }
  return { bits, isExact: bits.length === exact, onlyA, onlyB };
}

function isAfter(one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((word, position) => word !== other[position]);
  return at >= 0 && (one[at] ?? '') > (other[at] ?? '');
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function lossOf(word: string, stats: Stats): number {
  if (isPlain(word)) return LEAST_LOSS;
  return Math.min(MOST_LOSS, Math.max(LEAST_LOSS, LOSS * wordBits(word, stats)));
}

/** Compares two names, each as distinct words; the same whichever comes first. */
export function nameLikeness(one: readonly string[], other: readonly string[], context: NameContext): NameLikeness {
  const { stats, most } = context;
  // Which word is taken for which depends on the order, so there is one.
  const [a, b] = isAfter(one, other) ? [other, one] : [one, other];
  const { bits, isExact, onlyA, onlyB } = match(a, b, context);
  const only = [...onlyA, ...onlyB];
  const shared = sum(bits);
  const rarestFirst = bits.sort((x, y) => y - x);
  const gain = sum(rarestFirst.map((said, at) => said * (FURTHER[at] ?? LAST)));
  const isLonger = onlyA.length === 0 || onlyB.length === 0;
  const isEachAnother = !onlyA.every(isPlain) && !onlyB.every(isPlain);
  const loss =
    (isLonger ? LONGER : 1) * sum(only.map((word) => lossOf(word, stats))) + (isEachAnother ? EACH_ANOTHER : 0);
  const lost = sum(only.map((word) => wordBits(word, stats)));
  return {
    bits: Math.min(most, gain) - loss,
    share: shared + lost === 0 ? 1 : (2 * shared) / (2 * shared + lost),
    isSame: isExact && only.every(isPlain),
    onlyA: a === one ? onlyA : onlyB,
    onlyB: a === one ? onlyB : onlyA,
  };
}
