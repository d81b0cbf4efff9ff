/** The day on which a file's figures were taken, where its records do not say: for rates over the life of a place. */
import { dateInName } from '../../core/normalise/date-in-name.js';
import type { Origin } from '../../domain/source.js';

/** Milliseconds since 1970: the date in the file's name, else that of its last change; NaN when there is neither. */
export function dateOfFile({ name, modifiedOn }: Origin): number {
  return Date.parse(dateInName(name, [modifiedOn]) ?? modifiedOn ?? '');
}
