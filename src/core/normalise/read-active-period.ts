/** readActivePeriod: over what time a column counts active people, from its heading. */
import type { ActivePeriod } from '../../domain/listing.js';

/** In order: the first that matches decides. Reddit's active_user_count and accounts_active are people there at that moment. */
const PERIODS: readonly (readonly [RegExp, ActivePeriod])[] = [
  [/^now$|online|presence|right now|active_user_count|accounts_active|en linea|en línea/i, 'now'],
  [/day|dau|daily|24 ?h|diari|jour|täglich|taglich/i, 'day'],
  [/week|wau|7 ?d|seman|hebdo|woche|week/i, 'week'],
  [/month|mau|30 ?d|mensual|mes\b|mois|monat/i, 'month'],
];

/** A heading that names no time is read as a month: the least that "active" can mean for reach. */
export function readActivePeriod(heading: string): ActivePeriod {
  return PERIODS.find(([pattern]) => pattern.test(heading))?.[1] ?? 'month';
}
