/** One line of a WhatsApp chat: its date and who wrote it, in the forms of all phones. What was written is not looked at. Used by whatsapp-chat. */
import { asciiDigits } from '../../core/normalise/ascii-digits.js';

export interface ChatLine {
  /** The three numbers of the date, in the order of the phone's country. */
  readonly date: readonly [number, number, number];
  /** null for what WhatsApp itself says ("… was added"). */
  readonly writer: string | null;
  /** true where the text begins with the mark that iPhones put before what WhatsApp itself says. */
  readonly isMarked: boolean;
}

/** Date, time and name stand at the beginning; the rest of the line is not needed. */
const HEAD = 300;
/** 12/10/26 · 12.10.2026 · 2026-10-12 · 2026. 10. 12. · 2026年10月12日 */
const DATE = String.raw`(\d{1,4})[./年년-] ?(\d{1,2})[./月월-] ?(\d{1,4})[.日일]?[,،]?`;
/** 9:15 · 09.15.07 · 9:15 PM · 下午9:15 · klo 9.15 */
const TIME = String.raw`[^\]:\d]{0,12}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[^\]:\d]{0,12}`;
/** "[date, time] Name: …" on iPhones, "date, time - Name: …" on Android. */
const IOS = new RegExp(`^\\[${DATE}${TIME}\\] ?(.*)$`);
const ANDROID = new RegExp(`^${DATE} ${TIME}? [-–] (.*)$`);
/** Quotes are in sentences of WhatsApp itself: … changed the subject to "…". */
const WRITER = /^([^:"“”«»]{1,100}): ?/;
/** Direction marks, and the mark before what WhatsApp itself says. */
const MARKS = /^[\u200e\u200f\u202a-\u202e\ufeff]+/;

/** null for a line that goes on with a message, or is of no chat. */
export function chatLine(text: string): ChatLine | null {
  const head = text.slice(0, HEAD);
  const plain = asciiDigits(head.replace(MARKS, ''));
  const parts = IOS.exec(plain) ?? ANDROID.exec(plain);
  if (parts === null) return null;
  const [, first, second, third, rest = ''] = parts;
  // '~' stands before the name of somebody who is not in the contacts.
  const writer = WRITER.exec(rest)?.[1]?.replace(/^~ ?/, '').trim() ?? null;
  return {
    date: [Number(first), Number(second), Number(third)],
    writer,
    isMarked: /: ?\u200e/.test(head),
  };
}
