/** The days of a WhatsApp chat: in which order its dates are written, found from the dates themselves, and what follows from them. Used by whatsapp-chat. */
import { isDay, isoDateOf } from '../../core/normalise/calendar.js';
import { badInput } from '../../domain/errors.js';
import { weeklyRate } from '../rows/weekly-rate.js';
import { MOST_WRITERS, ownCopy, RECENT_MS } from './chat-activity.js';

type Parts = readonly [number, number, number];

/** Messages of one day that stand together. */
interface Run {
  readonly parts: Parts;
  messages: number;
}

export interface Pace {
  readonly postsPerWeek: string | null;
  readonly lastPostAt: string | null;
  /** People who wrote in the 30 days before the last message. */
  readonly active: number | null;
}

/** WhatsApp began in 2009. */
const FIRST_YEAR = 2009;
/** A chat of ten years has 3,650 days; far more changes of day are no chat, and would fill the memory. */
const MOST_RUNS = 100_000;
const ORDERS: readonly ((parts: Parts) => Parts)[] = [
  ([day, month, year]) => [year, month, day],
  ([month, day, year]) => [year, month, day],
  ([year, month, day]) => [year, month, day],
];

export class ChatDays {
  readonly #file: string;
  readonly #runs: Run[] = [];
  /** Writer → the last run in which one wrote; in memory while the file is read. */
  readonly #writers = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  get messages(): number {
    return this.#runs.reduce((sum, run) => sum + run.messages, 0);
  }

  get writers(): ReadonlySet<string> {
    return new Set(this.#writers.keys());
  }

  /** @throws TurfError exit 4 when the days change more often than in any chat */
  add(parts: Parts, writer: string): void {
    const last = this.#runs.at(-1);
    if (last?.parts.every((part, at) => part === parts[at])) last.messages += 1;
    else this.#runs.push({ parts, messages: 1 });
    if (this.#runs.length > MOST_RUNS) {
      throw badInput(this.#file, `changes its date more than ${MOST_RUNS} times`, {
        cause: 'It is no WhatsApp chat as the app exports it.',
        hint: 'turf formats   (what turf can read)',
      });
    }
    const isKnown = this.#writers.has(writer);
    if (!isKnown && this.#writers.size > MOST_WRITERS) return;
    this.#writers.set(isKnown ? writer : ownCopy(writer), this.#runs.length - 1);
  }

  /** null when the dates can be read in two ways, or in none. */
  pace(): Pace | null {
    const days = daysOf(this.#runs);
    if (days === null) return null;
    const known = days.filter((day) => day !== null);
    const first = known.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
    const last = known.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
    const messages = this.#runs.reduce((sum, run, at) => (days[at] === null ? sum : sum + run.messages), 0);
    const active = [...this.#writers.values()].filter((run) => (days[run] ?? 0) >= last - RECENT_MS).length;
    return {
      postsPerWeek: weeklyRate(messages, first, last),
      lastPostAt: isoDateOf(last),
      active: active === 0 ? null : active,
    };
  }
}

/** The runs as days in milliseconds, null for one that is no date; null when no order or more than one fits best. */
function daysOf(runs: readonly Run[]): readonly (number | null)[] | null {
  const readings = ORDERS.map((order) => {
    const days = runs.map(({ parts }) => dayOf(order(parts)));
    return { days, misfits: misfitsIn(days) };
  }).filter(({ days }) => days.some((day) => day !== null));
  const [best, next] = readings.sort((one, two) => one.misfits - two.misfits);
  if (best === undefined) return null;
  const isSame = next?.days.every((day, at) => day === best.days[at]) ?? false;
  return next !== undefined && next.misfits === best.misfits && !isSame ? null : best.days;
}

function dayOf([short, month, day]: Parts): number | null {
  const year = short < 100 ? short + 2000 : short;
  return year >= FIRST_YEAR && isDay(year, month, day) ? Date.UTC(year, month - 1, day) : null;
}

/** A chat goes forward in time: days that do not exist, and steps back, speak against an order. */
function misfitsIn(days: readonly (number | null)[]): number {
  let misfits = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day === null || day < before) misfits += 1;
    if (day !== null) before = day;
  }
  return misfits;
}
