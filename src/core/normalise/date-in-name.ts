/** dateInName: the date that a file's name carries; the figures' date when neither the person nor a column gives one. */
import { isoDate } from './calendar.js';
import { MONTH_OF } from './date-words.js';
import { foldAccents } from './fold-accents.js';

export interface NameDate {
  readonly date: string;
  /** Where it stands in the name (code units), with the time of day behind it. */
  readonly start: number;
  readonly end: number;
}

/** Lists of groups are younger than the web; a year beyond this is a number ('top 2500', '2048 game'). */
const YEAR = '(?:199\\d|20[0-4]\\d)';
const MONTH = '(0[1-9]|1[0-2])';
/** Behind a date, export tools write the time and its zone: '-14-21-09-EDT', 'T142109Z', ' 14.21'. */
const TIME = '(?:[-_T ](?:[01]\\d|2[0-3])[-_.:h]?[0-5]\\d(?:[-_.:]?[0-5]\\d)?(?:Z|[-_ ][A-Z]{3,4})?(?![\\dA-Za-z]))?';

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => string | null;
}

const number = (text: string | undefined) => Number(text);

/** Most telling first; each is tried over the whole name. */
const PATTERNS: readonly Pattern[] = [
  {
    // 2024-01-14, 2024_01_14, 20240114
    pattern: new RegExp(`(?<!\\d)(${YEAR})([-_. ]?)${MONTH}\\2(0[1-9]|[12]\\d|3[01])(?!\\d)${TIME}`, 'g'),
    read: ([, year, , month, day]) => isoDate(number(year), number(month), number(day)),
  },
  {
    // 31-12-2023 and 12-31-2023, where a part over 12 says which is the day
    pattern: new RegExp(`(?<!\\d)(\\d{2})([-_. ])(\\d{2})\\2(${YEAR})(?!\\d)${TIME}`, 'g'),
    read: ([, first, , second, year]) => {
      const [a, b] = [number(first), number(second)];
      if (a <= 12 && b <= 12 && a !== b) return null;
      return a > 12 ? isoDate(number(year), b, a) : isoDate(number(year), a, b);
    },
  },
  {
    // 14 Mar 2024, 14-March-2024
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})[-_. ]{1,2}(\\p{L}{3,12})[-_. ]{1,2}(${YEAR})(?!\\d)`, 'gu'),
    read: ([, day, month = '', year]) => isoDate(number(year), monthOf(month), number(day)),
  },
  {
    // Mar 14 2024, March 14, 2024
    pattern: new RegExp(`(?<!\\p{L})(\\p{L}{3,12})[-_. ]{1,2}(\\d{1,2})[-_., ]{1,2}(${YEAR})(?!\\d)`, 'gu'),
    read: ([, month = '', day, year]) => isoDate(number(year), monthOf(month), number(day)),
  },
  {
    // march-2024
    pattern: new RegExp(`(?<!\\p{L})(\\p{L}{3,12})[-_. ]?(${YEAR})(?!\\d)`, 'gu'),
    read: ([, month = '', year]) => isoDate(number(year), monthOf(month), 1),
  },
  {
    // 2024-01, 2024_01; not the first half of 2024-01-99
    pattern: new RegExp(`(?<![\\d])(?<!\\d[-_.])(${YEAR})[-_. ]${MONTH}(?![\\d])(?![-_.]\\d)`, 'g'),
    read: ([, year, month]) => isoDate(number(year), number(month), 1),
  },
  {
    // 202401 on its own between separators
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<!\\d[-_. ])(${YEAR})${MONTH}(?![\\p{L}\\d])(?![-_. ]\\d)`, 'gu'),
    read: ([, year, month]) => isoDate(number(year), number(month), 1),
  },
  {
    // A year alone between separators: not 'top-2000', '2010 rows', 'x2020', nor a part of another date.
    pattern:
      /(?<![\p{L}\d])(?<!\d[-_. ])(?<!(?:top|best|first|over|id)[-_. ]?)(20[0-4]\d)(?![\p{L}\d])(?![-_. ]?(?:\d|rows|k\b))/giu,
    read: ([, year]) => isoDate(number(year), 1, 1),
  },
];

function monthOf(word: string): number {
  return MONTH_OF.get(foldAccents(word.toLowerCase())) ?? 0;
}

/** Longest name that a file system takes is 255 bytes; the rest is not read. */
const MAX_LENGTH = 300;

/** The last part of a path. */
export function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).slice(0, MAX_LENGTH);
}

/** The date in a file's base name with its place, or null. Where one pattern fits twice ("Mar 3 2024 - Apr 5 2024"), the last. */
export function findDate(name: string): NameDate | null {
  for (const { pattern, read } of PATTERNS) {
    const hits = [...name.matchAll(pattern)].flatMap((match) => {
      const date = read(match);
      return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
    });
    const last = hits.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

/**
 * ISO date in a file's name, or null: 'subscribers-2013-08.csv' → '2013-08-01', 'local-news-2018.csv' → '2018-01-01'.
 * @param near days (of today, of the file's last change) that say more than a bare year they lie in: of that year nothing is told
 */
export function dateInName(fileName: string, near: readonly (string | null)[] = []): string | null {
  const name = baseName(fileName);
  const found = findDate(name);
  if (found === null) return null;
  const year = name.slice(found.start, found.end);
  const isNear = /^\d{4}$/.test(year) && near.some((day) => day?.startsWith(year) === true);
  return isNear ? null : found.date;
}
