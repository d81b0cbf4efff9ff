/** readDate: a cell as an ISO date, as written (no time zone is applied); read once for all formats. */
import { asciiDigits } from './ascii-digits.js';
import { isDay, isoDate, isoDateOf, isYear } from './calendar.js';
import { MONTH_OF, READ_OVER } from './date-words.js';
import { foldAccents } from './fold-accents.js';
import { isUnknownWord } from './unknown-words.js';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** impossible: 30 February. ambiguous: 02/03/2024 without an order. */
export type DateDoubt = 'impossible' | 'ambiguous' | 'not-a-date';
export type DateReading =
  | { readonly date: string; readonly doubt: 'none' }
  /** doubt 'none': the cell is empty or says that the date is unknown. */
  | { readonly date: null; readonly doubt: 'none' | DateDoubt };

/** Longer cells are sentences. */
const MAX_LENGTH = 100;
const ISO = /^\d{4}-\d{2}-\d{2}(?:$|[T ]\d{2})/;
const YEAR_FIRST = /^(\d{4})[-/._ ](\d{1,2})(?:[-/._ ](\d{1,2}))?\.?$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2 ?(\d{4}|\d{2})\.?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const TIME = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.? ?m\.?)?(?: ?(?:utc|gmt)?[+-]\d{2}:?\d{2})?/;
const NUMBER = /^(\d+)(?:\.\d+)?$/;
/** Serial days of Excel's 1900 system count from here (1900 is taken for a leap year there). */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Two-digit years: 70 to 99 are 19xx, as POSIX has it (69 and above, spreadsheets 30 and above; groups online are younger). */
const LAST_CENTURY = 70;

const found = (date: string | null): DateReading => (date === null ? doubt('impossible') : { date, doubt: 'none' });
const doubt = (why: DateDoubt): DateReading => ({ date: null, doubt: why });

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < LAST_CENTURY ? 2000 : 1900);
}

/** A cell that is one number: a year, an Excel day, a compact date, Unix seconds or milliseconds. */
function readBareNumber(digits: string): DateReading {
  const value = Number(digits);
  if (digits.length === 4 && isYear(value)) return found(isoDate(value, 1, 1));
  // Excel days from 1954 to 2119.
  if (digits.length === 5 && value >= 20_000 && value <= 80_000) return found(isoDateOf(EXCEL_ZERO + value * DAY));
  if (digits.length === 8 && isYear(Number(digits.slice(0, 4)))) {
    return found(isoDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))));
  }
  const moment = digits.length === 10 ? value * 1000 : digits.length === 13 ? value : Number.NaN;
  const isPlausible = moment >= Date.UTC(2000, 0, 1) && moment < Date.UTC(2101, 0, 1);
  return isPlausible ? found(isoDateOf(moment)) : doubt('not-a-date');
}

/** '02/03/2024': points are European; else the order decides, else a part over 12, else it is ambiguous. */
function readYearLast(parts: RegExpExecArray, order: DateOrder | null): DateReading {
  const [, first = '', sign, second = '', last = ''] = parts;
  const [a, b] = [Number(first), Number(second)];
  if (order === 'ymd' && last.length === 2) return found(isoDate(fullYear(first), b, Number(last)));
  const year = fullYear(last);
  if (order === 'dmy' || sign === '.') return found(isoDate(year, b, a));
  if (order === 'mdy') return found(isoDate(year, a, b));
  if (a > 12 || a === b) return found(isoDate(year, b, a));
  if (b > 12) return found(isoDate(year, a, b));
  return doubt('ambiguous');
}

/** '3 de marzo de 2024', 'March 3, 2024', 'Mar 2024', 'Tue Mar 05 UTC 2024'. */
function readWords(text: string): DateReading {
  const parts = (text.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d\s,.;()'’º°ª/-]/gu) ?? []).filter(
    (part) => !READ_OVER.has(part),
  );
  const months = parts.map((part) => MONTH_OF.get(part)).filter((month) => month !== undefined);
  const numbers = parts.filter((part) => /^\d/.test(part));
  const [month] = months;
  const years = numbers.filter((part) => part.length === 4);
  if (month === undefined || months.length + numbers.length !== parts.length || months.length > 1)
    return doubt('not-a-date');
  const year = years[0] ?? (numbers.length === 2 ? numbers[1] : undefined);
  if (year === undefined || numbers.length > 2 || years.length > 1) return doubt('not-a-date');
  const day = numbers.find((part) => part !== year) ?? (numbers.length === 2 ? year : '1');
  return found(isoDate(fullYear(year), month, Number(day)));
}

function readFolded(text: string, order: DateOrder | null): DateReading {
  const bare = NUMBER.exec(text);
  if (bare !== null && !/^\d{1,4}\.\d/.test(text)) return readBareNumber(bare[1] ?? '');
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return found(isoDate(Number(first[1]), Number(first[2]), Number(first[3] ?? 1)));
  const month = MONTH_YEAR.exec(text);
  if (month !== null) return found(isoDate(Number(month[2]), Number(month[1]), 1));
  const last = YEAR_LAST.exec(text);
  return last === null ? readWords(text) : readYearLast(last, order);
}

/**
 * The date a cell states. `order` settles 02/03/2024 (see dateOrderOf); ISO dates, month names and points need none.
 * A month is its first day, a year its 1 January. Never throws.
 */
export function readDate(text: string, order: DateOrder | null): DateReading {
  if (ISO.test(text) && !text.startsWith('0000')) {
    const date = text.slice(0, 10);
    return isDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))) ? found(date) : found(null);
  }
  if (isUnknownWord(text) || /^0{4}-00-00/.test(text)) return { date: null, doubt: 'none' };
  if (text.length > MAX_LENGTH) return doubt('not-a-date');
  const folded = foldAccents(asciiDigits(text).toLowerCase()).replace(/\s+/g, ' ').trim();
  const withoutTime = folded
    .replace(/(\d)t(\d{2}:)/, '$1 $2')
    .replace(TIME, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(\d) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/, (_, year, of, day) => `${year}-${of}-${day ?? 1}`)
    .replace(/(?:^|(?<=[\d ]))(?:utc|gmt|z|[a-z]{3,4}t)?[ ,]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return readFolded(withoutTime, order);
}
