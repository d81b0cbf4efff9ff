/** readNumber: a cell of views, rates or averages as a number; where a fraction is welcome and '.' is decimal. */
import { asciiDigits } from './ascii-digits.js';
import { type Amount, type Piece, piecesOf } from './count-pieces.js';
import { foldAccents } from './fold-accents.js';
import { readNumeral } from './numeral.js';

/** Longer cells are sentences. */
const MAX_LENGTH = 100;
/** What may stand around the number: '~1.2K', '500 active members'. */
const ALLOWED: ReadonlySet<Piece['is']> = new Set(['amount', 'sign', 'filler', 'noun']);
const PLAIN = /^\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/;
const SEPARATED = /^\d+(?:[.,'’ ]\d+)+$/;

const isAmount = (piece: Piece): piece is Amount => piece.is === 'amount';

/**
 * A number >= 0, finite, or null. '3.5' and '3,5' are three and a half; a lone comma before exactly three digits is
 * thousands, a lone point never is (machines write '1.234' for one and a bit, ourselves included); '1.2K' is 1,200.
 */
export function readNumber(text: string): number | null {
  const folded = foldAccents(asciiDigits(text.slice(0, MAX_LENGTH)).toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  if (PLAIN.test(folded)) {
    const value = Number(folded);
    return Number.isFinite(value) ? value : null;
  }
  if (SEPARATED.test(folded)) return readNumeral(folded, 'thousands')?.value ?? null;
  const pieces = piecesOf(folded, 'thousands');
  const [only, ...more] = pieces.filter(isAmount);
  const isAlone = more.length === 0 && pieces.every((piece) => ALLOWED.has(piece.is));
  return only === undefined || !isAlone || only.isNegative || !Number.isFinite(only.value) ? null : only.value;
}
