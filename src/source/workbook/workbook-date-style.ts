/** Which number formats show a number as a date: without that, a serial day is only a number. */
import type { DateStyle } from './workbook-value.js';

/** Formats that are not written out in the file (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian dates). */
const BUILT_IN: readonly (readonly [from: number, to: number, DateStyle])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
];
/** Longer formats are no formats. */
const LENGTH = 255;

/** What a built-in format shows, or null for a number. */
export function builtInStyle(id: number): DateStyle | null {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;
}

/** What a written format ('dd/mm/yyyy hh:mm') shows, or null for a number; texts, colours and conditions in it don't count. */
export function writtenStyle(format: string): DateStyle | null {
  const [first = ''] = format.slice(0, LENGTH).split(';');
  const letters = first
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase();
  const hasDay = /[yd]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
  const hasTime = /[hs]/.test(letters);
  if (hasDay) return hasTime ? 'moment' : 'date';
  return hasTime ? 'time' : null;
}
