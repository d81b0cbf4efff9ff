/** Ctrl-C, SIGTERM and SIGHUP: long work is asked to stop; what does not listen is ended. Used by process-world. */
import { interrupted } from '../domain/errors.js';

const EXITS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** How long a command may take to notice: statements of the database last at most half a second. */
const PATIENCE_MS = 1500;

export interface Stopping {
  readonly signal: AbortSignal;
  readonly atHardStop: (clean: () => void) => () => void;
  /** Stops listening: the run is over. */
  readonly end: () => void;
}

/** `leave` ends the process at once with that code; what was saved before, nobody can tell then. */
export function listenForStop(leave: (exit: number, lastWord: string) => void): Stopping {
  const controller = new AbortController();
  const cleaners = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;

  function leaveNow(exit: 129 | 130 | 143): void {
    for (const clean of cleaners) {
      try {
        clean();
      } catch {
        // Leaving matters more than a file that is gone already.
      }
    }
    leave(exit, 'Stopped. What was under way is not saved.');
  }
  function stop(name: keyof typeof EXITS): void {
    const exit = EXITS[name];
    if (controller.signal.aborted) {
      leaveNow(exit);
      return;
    }
    controller.abort(interrupted(exit));
    timer = setTimeout(() => leaveNow(exit), PATIENCE_MS);
  }
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    atHardStop(clean) {
      cleaners.add(clean);
      return () => cleaners.delete(clean);
    },
    end() {
      if (timer !== null) clearTimeout(timer);
      for (const name of names) process.off(name, stop);
    },
  };
}
