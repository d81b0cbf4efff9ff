/** isoDate: year, month and day as an ISO date if that day exists; the one place that knows the calendar. */

/** Years that a date of a group or of a list can have; '0001-01-01' and '9999-12-31' are fillers of machines. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** 'YYYY-MM-DD', or null for a day that does not exist (30 February) or a year out of range. Month 1 to 12. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!isYear(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // 30 February becomes 1 March here: then the month differs.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** The UTC day of a moment in milliseconds since 1970. */
export function isoDateOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
