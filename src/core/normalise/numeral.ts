/** readNumeral: one run of digits and separators as a number, whatever the country; used by every reader of numbers. */

export interface Numeral {
  readonly value: number;
  /** Digits after the decimal sign: 1 for '12.5', 0 for '1,234'. */
  readonly decimals: number;
}

/** How a single '.' or ',' before exactly three digits is meant: '1.234'. */
export type ThreeDigits = 'thousands' | 'decimals';

/** A numeral inside a text: digits, with single separators between them; a space only before exactly three digits. */
export const NUMERAL = /\d+(?:[.,'’]\d+| \d{3}(?!\d))*/y;

const isThree = (group: string) => group.length === 3;

/** '1.234.567', "1'234" and the Indian '12,34,567'. */
function isGrouped(groups: readonly string[], signs: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = groups;
  if (signs.size !== 1 || first.startsWith('0') || first.length > 3) return false;
  if (rest.every(isThree)) return true;
  const last = rest.at(-1) ?? '';
  return signs.has(',') && first.length <= 2 && isThree(last) && rest.slice(0, -1).every((group) => group.length === 2);
}

function decimal(whole: string, fraction: string): Numeral {
  return { value: Number(`${whole}.${fraction}`), decimals: fraction.length };
}

/**
 * The number that digits with separators mean, or null ('1.2.2024', '0123', '12,3456,7').
 * Exactly three digits after each separator are thousands; `three` says so for a lone '.' or ','.
 */
export function readNumeral(text: string, three: ThreeDigits): Numeral | null {
  const groups = text.split(/[.,'’ ]/);
  const [first = ''] = groups;
  if (groups.length === 1) {
    return first.length > 1 && first.startsWith('0') ? null : { value: Number(first), decimals: 0 };
  }
  const signs = [...text.replace(/\d/g, '')];
  const lastSign = signs.at(-1) ?? '';
  const fraction = groups.at(-1) ?? '';
  const isLonePoint = signs.length === 1 && (lastSign === '.' || lastSign === ',');
  const isWhole = isGrouped(groups, new Set(signs));
  if (isWhole && !(isLonePoint && three === 'decimals')) return { value: Number(groups.join('')), decimals: 0 };
  if (isLonePoint) return /^0\d/.test(first) ? null : decimal(first, fraction);
  // '1,234.5' and '1.234,5': the last sign is the decimal one if it is not used before.
  const before = groups.slice(0, -1);
  const isLast = (lastSign === '.' || lastSign === ',') && !signs.slice(0, -1).includes(lastSign);
  return isLast && isGrouped(before, new Set(signs.slice(0, -1))) ? decimal(before.join(''), fraction) : null;
}
