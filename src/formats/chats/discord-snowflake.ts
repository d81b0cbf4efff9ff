/** Discord's ids: 64-bit numbers that begin with the moment they were made (https://discord.com/developers/docs/reference#snowflakes). */
import { isoDateOf } from '../../core/normalise/calendar.js';

/** Discord counts milliseconds from the first of January 2015. */
const EPOCH_MS = 1_420_070_400_000n;
/** 17 digits since 2015; 20 are the most that 64 bits can write. */
const ID = /^\d{17,20}$/;

export function isSnowflake(text: string): boolean {
  return ID.test(text);
}

/** ISO date on which the server of this id was made, null when it is no id of Discord. */
export function createdOn(id: string): string | null {
  return isSnowflake(id) ? isoDateOf(Number((BigInt(id) >> 22n) + EPOCH_MS)) : null;
}
