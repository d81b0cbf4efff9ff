/** Runs turf in the real process: its streams, environment, clock and signals. Used by main.ts with the real commands. */
import { writeSync } from 'node:fs';
import { isatty, type WriteStream } from 'node:tty';
import { runCli } from './run.js';
import { listenForStop } from './signals.js';
import type { Out, World } from './world.js';

/** A terminal that does not know its size says 0. */
const USUAL_COLUMNS = 80;

export type Parts = Pick<World, 'commands' | 'views' | 'version' | 'loadStore'>;

function outOf(stream: WriteStream): Out {
  return { stream, isTerminal: stream.isTTY === true, columns: stream.columns || USUAL_COLUMNS };
}

/** Ends the process before its work is done; only for work that does not notice that it should stop. */
function leave(exit: number, lastWord: string): void {
  try {
    writeSync(2, `${lastWord}\n`);
  } finally {
    process.exit(exit);
  }
}

/** Runs `argv` and leaves the exit code in process.exitCode; what was written is still going out when it resolves. */
export async function runInProcess(argv: readonly string[], parts: Parts): Promise<void> {
  const stopping = listenForStop(leave);
  let isStdinOpen = false;
  process.exitCode = await runCli(argv, {
    ...parts,
    env: process.env,
    cwd: process.cwd(),
    stdout: outOf(process.stdout),
    stderr: outOf(process.stderr),
    isStdinTerminal: isatty(0),
    stdin() {
      isStdinOpen = true;
      return process.stdin;
    },
    now: () => new Date(),
    signal: stopping.signal,
    atHardStop: stopping.atHardStop,
  });
  stopping.end();
  // An open stdin would keep the process waiting for somebody to type.
  if (isStdinOpen) process.stdin.destroy();
}
