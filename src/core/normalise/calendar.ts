/** isoDate: year, month and day as an ISO date if that day exists; the one place that knows the calendar. */

/** Years that a date of a group or of a list can have; '0001-01-01' and '9999-12-31' are fillers of machines. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** true when that day exists and its year is in range. Month 1 to 12. */
export function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return isYear(year) && Number.isInteger(day) && day >= 1 && day <= days;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** 'YYYY-MM-DD', or null for a day that does not exist (30 February) or a year out of range. Month 1 to 12. */
export function isoDate(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** The UTC day of a moment in milliseconds since 1970. */
export function isoDateOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
