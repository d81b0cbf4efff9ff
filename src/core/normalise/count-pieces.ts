/** piecesOf: a cell about a count cut into amounts, nouns, signs and the rest; the words of read-count's grammar. */
import { CJK_UNITS, FILLERS, isPeopleWord, RANGE_WORDS, signsForQualifiers, UNITS } from './count-words.js';
import { NUMERAL, readNumeral, type ThreeDigits } from './numeral.js';

export interface Amount {
  readonly is: 'amount';
  readonly value: number;
  /** Unit without the numeral: 1 for '500', 1,000 for '12K'. */
  readonly unit: number;
  /** Width of what rounds to the value: 100 for '12.5K', 0 when written out in full. */
  readonly step: number;
  /** Touches a minus sign that stands before it: '-5'. */
  readonly isNegative: boolean;
}
/** filler: changes nothing. other: a word or sign that count cells do not have. broken: digits that are no number. */
export type Piece =
  | Amount
  | { readonly is: 'sign'; readonly sign: '>' | '<' | '~' | '+' | '-' }
  | { readonly is: 'noun' | 'filler' | 'range' | 'other' | 'broken' };

const SPACE = / */y;
const WORD = /[\p{L}\p{M}]+/uy;
/** Signs that say nothing about a number: '1,234 members · ', 'Members: (1234)*'. */
const HARMLESS = /[.,;:=()[\]{}*·•|!"'’“”«»_]/;

function signOf(letter: string): Piece | null {
  if (letter === '>' || letter === '<' || letter === '~' || letter === '+') return { is: 'sign', sign: letter };
  // '500?' is about 500.
  if (letter === '?' || letter === '∼' || letter === '〜') return { is: 'sign', sign: '~' };
  if (letter === '-' || (letter >= '\u2010' && letter <= '\u2015')) return { is: 'sign', sign: '-' };
  return null;
}

function pieceOfWord(word: string): Piece {
  if (isPeopleWord(word)) return { is: 'noun' };
  if (RANGE_WORDS.has(word)) return { is: 'range' };
  return { is: FILLERS.has(word) ? 'filler' : 'other' };
}

/** What `pattern` (sticky) matches at `from`, '' if nothing. */
function matchAt(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

interface Found {
  readonly pieces: readonly Piece[];
  readonly end: number;
}

function amountAt(text: string, from: number, three: ThreeDigits): Found {
  const digits = matchAt(NUMERAL, text, from);
  const afterDigits = from + digits.length;
  const wordStart = afterDigits + matchAt(SPACE, text, afterDigits).length;
  const word = matchAt(WORD, text, wordStart);
  const cjk = CJK_UNITS.get(word.charAt(0));
  const unit = cjk ?? UNITS.get(word) ?? null;
  // With a unit a lone sign is always decimal: '1.234K'.
  const numeral = readNumeral(digits, unit === null ? three : 'decimals');
  const end = unit === null ? afterDigits : wordStart + (cjk === undefined ? word.length : 1);
  if (numeral === null) return { pieces: [{ is: 'broken' }], end };
  const scale = unit ?? 1;
  const step = unit === null ? 0 : scale / 10 ** numeral.decimals;
  const isNegative = /(?:^|[^\p{L}\p{N}])[-\u2010-\u2015]$/u.test(text.slice(Math.max(0, from - 3), from));
  return { pieces: [{ is: 'amount', value: numeral.value * scale, unit: scale, step, isNegative }], end };
}

function pieceAt(text: string, from: number, three: ThreeDigits): Found {
  const letter = text.charAt(from);
  if (letter >= '0' && letter <= '9') return amountAt(text, from, three);
  const word = matchAt(WORD, text, from);
  if (word !== '') return { pieces: [pieceOfWord(word)], end: from + word.length };
  const sign = signOf(letter);
  if (sign !== null) return { pieces: [sign], end: from + 1 };
  const isHarmless = letter === ' ' || HARMLESS.test(letter);
  return { pieces: isHarmless ? [] : [{ is: 'other' }], end: from + 1 };
}

/** Folded text (ASCII digits, lower case, no accents) in pieces. Linear in its length. */
export function piecesOf(folded: string, three: ThreeDigits): readonly Piece[] {
  const text = signsForQualifiers(folded.replace(/(?<=[\dkm]) ?-?ish(?!\p{L})/gu, '~'));
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const found = pieceAt(text, at, three);
    pieces.push(...found.pieces);
    at = found.end;
  }
  return pieces;
}
