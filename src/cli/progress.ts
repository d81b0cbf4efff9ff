/** Progress of long work: one line on stderr, for a person at a terminal only; and the place where long work notices Ctrl-C. */
import type { Progress } from '../commands/ctx.js';
import { safeText } from '../core/safe-text.js';
import type { Tell } from '../text/tell.js';
import type { World } from './world.js';

/** Nothing is shown for work that is over sooner. */
const PATIENCE_MS = 500;
/** Ten times a second is as often as an eye follows. */
const REDRAW_MS = 100;
/** A screen reader reads every line: one in two seconds. */
const PLAIN_MS = 2000;

export interface ProgressOptions {
  readonly isPlain: boolean;
  readonly isQuiet: boolean;
  readonly tell: Tell;
}

const grouped = new Intl.NumberFormat('en-US');

function lineOf(tell: Tell, { what, done, total }: { what: string; done: number; total: number | null }): string {
  const values = { what, done: grouped.format(done) };
  if (total === null || total <= 0) return tell('cli.progress-open', values);
  const percent = Math.min(100, Math.floor((100 * done) / total));
  return tell('cli.progress', { ...values, percent, total: grouped.format(total) });
}

/** `step` throws the TurfError of the interruption once the person asked to stop, whether anything is shown or not. */
export function progressOf(world: World, { isPlain, isQuiet, tell }: ProgressOptions): Progress {
  const { stream, isTerminal, columns } = world.stderr;
  const isShown = isTerminal && !isQuiet;
  let startedAt: number | null = null;
  let drawnAt = 0;
  let drawn = 0;
  // Blanks instead of an escape code: there may be no colour, and then no other code either.
  const clear = (): void => {
    if (drawn > 0) stream.write(`\r${' '.repeat(drawn)}\r`);
    drawn = 0;
  };
  const draw = (line: string): void => {
    const text = safeText(line).slice(0, columns - 1);
    stream.write(isPlain ? `${text}\n` : `\r${text.padEnd(drawn)}`);
    drawn = isPlain ? 0 : Math.max(drawn, text.length);
  };
  return {
    step(id, done, total) {
      world.signal.throwIfAborted();
      if (!isShown) return;
      const now = world.now().getTime();
      startedAt ??= now;
      const isTooSoon = now - startedAt < PATIENCE_MS || now - drawnAt < (isPlain ? PLAIN_MS : REDRAW_MS);
      if (isTooSoon) return;
      drawnAt = now;
      draw(lineOf(tell, { what: tell(id, { done, total: total ?? '' }), done, total }));
    },
    end() {
      clear();
      startedAt = null;
    },
  };
}
