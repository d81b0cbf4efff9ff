/** Old information fades to neutral: it neither punishes nor rewards for ever. */
import { daysBetween } from '../growth.js';

/** Figures older than half a year are called old. */
export const STALE_DAYS = 180;
/** After half a year an observed multiplier counts with half its strength: assumed. */
const HALF_LIFE_DAYS = 180;

/** Days from `asOf` to `today`, both ISO dates. Unknown age is no age. */
export function ageInDays(asOf: string | null, today: string): number {
  return asOf === null ? 0 : Math.max(0, daysBetween(asOf, today));
}

/** A multiplier observed on `asOf` as it counts on `today`: m to the power 2^(-days / half-life). */
export function aged(factor: number, asOf: string | null, today: string, halfLifeDays = HALF_LIFE_DAYS): number {
  const days = ageInDays(asOf, today);
  return factor ** (2 ** (-days / halfLifeDays));
}
