/** countIn: the one count that the pieces of a cell speak of, with the range its wording leaves open. */
import type { Count } from '../../domain/count.js';
import type { Amount, Piece } from './count-pieces.js';

/** `is: 'none'` when no number, or more than one without a noun, or foreign words stand there. */
export type Phrase = { readonly is: 'count'; readonly count: Count } | { readonly is: 'none' | 'negative' };

interface Reading {
  readonly count: Count;
  readonly isNegative: boolean;
  /** Stands with a noun that counts people. */
  readonly isNamed: boolean;
  readonly end: number;
}

/** "~500" may be a fifth more or less. */
const ABOUT = 0.2;
/** "500+" and "over 500" may be up to twice as many. */
const AT_LEAST = 2;
/** "up to 500" is read as half of it. */
const AT_MOST = 0.5;
/** Words between a number and its noun: '1,234 active facebook group members'. */
const MAX_FILLERS = 4;

/** Pieces that a cell with nothing but a count does not have. */
const STRANGE: ReadonlySet<Piece['is']> = new Set(['amount', 'broken', 'other', 'range']);

function count(value: number, low: number, high: number): Count {
  const whole = Math.round(value);
  return { value: whole, low: Math.min(whole, Math.max(0, Math.round(low))), high: Math.max(whole, Math.round(high)) };
}

function countOf(amount: Amount, signs: ReadonlySet<string>): Count {
  const { value, step } = amount;
  if (signs.has('>') || signs.has('+')) return count(value, value, value * AT_LEAST);
  if (signs.has('<')) return count(value * AT_MOST, 0, value);
  if (signs.has('~')) return count(value, value * (1 - ABOUT), value * (1 + ABOUT));
  return count(value, value - step / 2, value + step / 2);
}

/** '10K-50K' is its geometric mean; in '1-2K' and '10-50K' the unit belongs to both. */
function rangeOf(first: Amount, last: Amount): Count | null {
  const isShared = first.unit === 1 && last.unit > 1 && first.value < last.value / last.unit;
  const low = isShared ? first.value * last.unit : first.value;
  if (low > last.value) return null;
  return count(Math.sqrt(Math.max(low, 1) * last.value), low, last.value);
}

function isNounNear(pieces: readonly Piece[], from: number, step: 1 | -1): boolean {
  for (let seen = 0, at = from; seen <= MAX_FILLERS; seen += 1, at += step) {
    const piece = pieces[at];
    if (piece?.is === 'noun') return true;
    if (piece?.is !== 'filler' && piece?.is !== 'sign') return false;
  }
  return false;
}

function joinsRange(piece: Piece | undefined): boolean {
  return piece?.is === 'range' || (piece?.is === 'sign' && piece.sign !== '>' && piece.sign !== '+');
}

/** Signs in a row from `at` on: '~', '>' before a number, '+', '~' after it. */
function signsFrom(pieces: readonly Piece[], at: number, step: 1 | -1): Set<string> {
  const signs = new Set<string>();
  for (
    let next = pieces[at], index = at;
    next?.is === 'sign' && next.sign !== '-';
    index += step, next = pieces[index]
  ) {
    signs.add(next.sign);
  }
  return signs;
}

function readingAt(pieces: readonly Piece[], at: number, first: Amount): Reading {
  const before = signsFrom(pieces, at - 1, -1);
  const next = pieces[at + 2];
  const range = next?.is === 'amount' && joinsRange(pieces[at + 1]) ? rangeOf(first, next) : null;
  const end = range === null ? at + 1 : at + 3;
  const after = signsFrom(pieces, end, 1);
  after.delete('<');
  after.delete('>');
  const isNamed = isNounNear(pieces, end, 1) || isNounNear(pieces, at - 1, -1);
  const read = range ?? countOf(first, new Set([...before, ...after]));
  return { count: read, isNegative: first.isNegative, isNamed, end };
}

/** The first number that stands with its noun; else the only number, if nothing else stands there. */
export function countIn(pieces: readonly Piece[]): Phrase {
  const readings: Reading[] = [];
  let isClean = true;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    // A fraction of a person ('12.5') is no count; '12.5K' is.
    if (piece?.is === 'amount' && (piece.unit > 1 || Number.isInteger(piece.value))) {
      const reading = readingAt(pieces, at, piece);
      if (reading.isNamed) return reading.isNegative ? { is: 'negative' } : { is: 'count', count: reading.count };
      readings.push(reading);
      at = reading.end;
      continue;
    }
    if (piece !== undefined && STRANGE.has(piece.is)) isClean = false;
    at += 1;
  }
  const [only, second] = readings;
  if (only === undefined || second !== undefined || !isClean) return { is: 'none' };
  return only.isNegative ? { is: 'negative' } : { is: 'count', count: only.count };
}
