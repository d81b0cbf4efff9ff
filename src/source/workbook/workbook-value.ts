/** Stored values of spreadsheet cells as text: numbers with all their digits, serial days and ISO moments as dates. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Serial days count from here; Excel takes 1900 for a leap year, so that days before 1 March 1900 are one further on. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const LEAP_BUG_DAY = 60;
/** Days between the 1900 and the 1904 date system (Microsoft, "Date systems in Excel"). */
const DAYS_1904 = 1_462;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** From here on a double does not hold every whole number of Excel's 15 digits and one more. */
const EXACT = 1e15;

/** What a number format shows of a serial day. */
export type DateStyle = 'date' | 'time' | 'moment';

/**
 * A number as it is stored, in plain digits: '1234.0' is 1234, '1.5E-3' is 0.0015, '2.2999999999999998' is 2.3. A number
 * whose digits are lost ('1.23456789012345E+17') stays as it is, so that it is not taken for an id.
 */
export function numberText(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  if (/^-?\d+\.0+$/.test(stored)) return stored.slice(0, stored.indexOf('.'));
  const value = Number(stored);
  if (stored === '' || !Number.isFinite(value) || Math.abs(value) >= EXACT) return stored;
  const shortest = String(value);
  return shortest.includes('e') ? smallNumber(shortest) : shortest;
}

/** '1.5e-7' → '0.00000015'; larger exponents don't get here. */
function smallNumber(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e-');
  const sign = mantissa.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/g, '')}`;
}

/** A serial day as '2023-06-12', '2023-06-12 14:30' or '14:30'; a number that is no day stays a number. */
export function serialText(stored: string, style: DateStyle, is1904: boolean): string {
  const value = Number(stored);
  const serial = is1904 ? value + DAYS_1904 : value;
  if (stored === '' || !(value >= 0 && serial < LAST_DAY + 1)) return numberText(stored);
  const minutes = Math.round((serial * DAY_MS) / MINUTE_MS);
  const day = Math.floor((minutes * MINUTE_MS) / DAY_MS);
  const time = new Date((minutes * MINUTE_MS) % DAY_MS).toISOString().slice(11, 16);
  if (style === 'time') return day === 0 || is1904 ? time : numberText(stored);
  const date = dayText(day);
  return style === 'date' || time === '00:00' ? date : `${date} ${time}`;
}

function dayText(serial: number): string {
  if (serial === LEAP_BUG_DAY) return '1900-02-29';
  return new Date(ZERO_1900 + (serial < LEAP_BUG_DAY ? serial + 1 : serial) * DAY_MS).toISOString().slice(0, 10);
}

/** '2023-06-12T14:30:00' → '2023-06-12 14:30', without a time that is midnight. */
export function momentText(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso.trim());
  if (parts === null) return iso;
  const [, date = '', time = '00:00'] = parts;
  return time === '00:00' ? date : `${date} ${time}`;
}
