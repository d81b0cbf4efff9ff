/** readCount: a cell about people ('1,234', '12,5 mil', '>500 members') as a Count; read once for all formats. */
import type { Count } from '../../domain/count.js';
import { asciiDigits } from './ascii-digits.js';
import { countIn } from './count-phrase.js';
import { piecesOf } from './count-pieces.js';
import { foldAccents } from './fold-accents.js';
import { readVisibility } from './read-visibility.js';
import { isUnknownWord } from './unknown-words.js';

/** Why a cell that holds something is no count; the row is kept and a person is told. */
export type CountDoubt = 'not-a-count' | 'damaged' | 'negative' | 'too-large';

export type CountReading =
  | { readonly count: Count; readonly doubt: 'none'; readonly isPrivate: false }
  /** Unknown: empty, 'N/A', '?'; isPrivate when the cell says that the number or the place is private or hidden. */
  | { readonly count: null; readonly doubt: 'none'; readonly isPrivate: boolean }
  | { readonly count: null; readonly doubt: CountDoubt; readonly isPrivate: false };

/** More people than there are; a larger number is an id, a date or a slip. */
const MOST_PEOPLE = 10_000_000_000;
/** Fifteen digits fit a number exactly (2^53 has sixteen). */
const EXACT_DIGITS = 15;
/** A count stands at the beginning of its cell; the rest of a pasted page is not read. */
const MAX_LENGTH = 1_000;
/** Excel writes long numbers so ('1.59675E+14'): the digits are gone. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/;

const UNKNOWN: CountReading = { count: null, doubt: 'none', isPrivate: false };
const PRIVATE: CountReading = { count: null, doubt: 'none', isPrivate: true };

const doubt = (why: CountDoubt): CountReading => ({ count: null, doubt: why, isPrivate: false });

function known(count: Count): CountReading {
  return count.value > MOST_PEOPLE ? doubt('too-large') : { count, doubt: 'none', isPrivate: false };
}

/** The number that plain ASCII digits write, or -1: what nearly every cell is, so it must cost next to nothing. */
function plainDigits(text: string): number {
  const { length } = text;
  if (length === 0 || length > EXACT_DIGITS) return -1;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function readWords(text: string): CountReading {
  if (isUnknownWord(text)) return UNKNOWN;
  const folded = foldAccents(asciiDigits(text).toLowerCase()).replace(/\s+/g, ' ').trim();
  if (SCIENTIFIC.test(folded)) return doubt('damaged');
  // Bracketed remarks ('1,234 (as of 2024)') go, unless the number is in them.
  const outside = folded.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const phrase = countIn(piecesOf(/\d/.test(outside) ? outside : folded, 'thousands'));
  if (phrase.is === 'count') return known(phrase.count);
  if (phrase.is === 'negative') return doubt('negative');
  const visibility = /\d/.test(folded) ? null : readVisibility(text);
  return visibility === 'private' || visibility === 'hidden' ? PRIVATE : doubt('not-a-count');
}

/**
 * People that a cell speaks of. Rounded figures keep their range: '12.5K' is 12,450 to 12,550, '500+' is 500 to 1,000.
 * Never throws; a cell that is no count comes back as null with the reason.
 */
export function readCount(text: string): CountReading {
  const value = plainDigits(text);
  if (value >= 0) return known({ value, low: value, high: value });
  return readWords(text.slice(0, MAX_LENGTH));
}
