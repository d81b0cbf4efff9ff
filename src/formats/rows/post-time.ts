/** When a post was made, as exports of posts write it. Read by the formats that sum up posts. */
import { readDate } from '../../core/normalise/read-date.js';

export interface PostTime {
  /** ISO date as written: no time zone is applied. */
  readonly date: string;
  /** Milliseconds since 1970 as if it had been written in UTC; good to order posts and to span weeks. */
  readonly at: number;
}

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/;
/** Abbreviations of zones ("EDT") that no parser knows; the day is what counts. */
const ZONE = / [A-Z]{2,5}$/;

/** The time of '2023-05-02 18:04:11 CEST', '2025-06-01T12:00:00+00:00' or a date in any form that cells have; else null. */
export function postTime(text: string): PostTime | null {
  const [, day, clock] = ISO.exec(text) ?? [];
  if (day !== undefined && clock !== undefined) {
    const at = Date.parse(`${day}T${clock}Z`);
    // 30 February would become 1 March.
    const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
    return isReal ? { date: day, at } : null;
  }
  const { date } = readDate(text.replace(ZONE, ''), null);
  return date === null ? null : { date, at: Date.parse(date) };
}
