/** How lively a chat is, from its messages one by one: how many, over what time, by how many people lately. No text and no name is kept. */
import { isoDateOf } from '../../core/normalise/calendar.js';
import { weeklyRate } from '../rows/weekly-rate.js';

/** People who wrote in the last 30 days of the file: what `active` with the period "month" counts. */
export const RECENT_MS = 30 * 24 * 60 * 60 * 1000;
/** No chat has more people who write (Telegram's groups hold 200,000 members); bounds the memory. */
export const MOST_WRITERS = 200_000;

/** Longer than any id or name. */
const LONGEST_WRITER = 100;

/** A text by itself: a piece of a longer text would keep all of that in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

export class ChatActivity {
  #posts = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  /** Writer → time of the last message, in memory while the file is read. */
  readonly #writers = new Map<string, number>();

  /**
   * One more message.
   * @param time milliseconds since 1970; NaN: unknown, and then only the writer counts
   * @param writer an id or name that tells writers apart; null for a post of the place itself or of a program
   */
  add(time: number, writer: string | null): void {
    if (Number.isFinite(time)) {
      this.#posts += 1;
      this.#first = Math.min(this.#first, time);
      this.#last = Math.max(this.#last, time);
    }
    if (writer === null || writer.length > LONGEST_WRITER) return;
    const before = this.#writers.get(writer);
    if (before === undefined && this.#writers.size > MOST_WRITERS) return;
    this.#writers.set(
      before === undefined ? ownCopy(writer) : writer,
      Math.max(time, before ?? Number.NEGATIVE_INFINITY),
    );
  }

  get posts(): number {
    return this.#posts;
  }

  get writers(): number {
    return this.#writers.size;
  }

  /** '2.31 per week', or null when there is too little to say. */
  rate(): string | null {
    return weeklyRate(this.#posts, this.#first, this.#last);
  }

  /** ISO date (UTC) of the newest message, null without any. */
  lastPostAt(): string | null {
    return isoDateOf(this.#last);
  }

  /** People who wrote in the 30 days before the newest message; null when there are none or too many to count. */
  recentWriters(): number | null {
    if (this.#writers.size > MOST_WRITERS) return null;
    let recent = 0;
    for (const time of this.#writers.values()) if (time >= this.#last - RECENT_MS) recent += 1;
    return recent === 0 ? null : recent;
  }
}
