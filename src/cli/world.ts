/** World: all the shell takes from the process. main.ts fills it from the real one; tests bring their own. */
import type { Readable, Writable } from 'node:stream';
import type { Command } from '../commands/command.js';
import type { Store } from '../store/store.js';
import type { View } from '../views/view.js';

export interface Out {
  readonly stream: Writable;
  readonly isTerminal: boolean;
  /** Columns of the terminal; what it is for an output that is none does not matter. */
  readonly columns: number;
}

export type OpenStore = (
  path: string,
  options: { readonly mode: 'read' | 'write' | 'create'; readonly isDryRun: boolean },
) => Store;

export interface World {
  readonly commands: readonly Command[];
  readonly views: readonly View[];
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly isStdinTerminal: boolean;
  /** Opens stdin on first use: an open stdin keeps a process alive. */
  readonly stdin: () => Readable;
  readonly now: () => Date;
  /** Aborted by the first Ctrl-C, SIGTERM or SIGHUP; its reason is the TurfError to end with. */
  readonly signal: AbortSignal;
  /** Runs `clean` should the process be ended the hard way; returns what takes that back. */
  readonly atHardStop: (clean: () => void) => () => void;
  /** Loads the store, which only commands with a database need. */
  readonly loadStore: () => Promise<OpenStore>;
}
