/** Ctx: all that a command may take from the world; the shell fills it, tests fake it. */
import type { Store } from '../store/store.js';
import type { Tell } from '../text/tell.js';
import type { FileLang } from './command.js';

/** Progress of long work: shown on stderr when a terminal is there and it takes over half a second. */
export interface Progress {
  /** `done` of `total` (null: unknown) units of the thing that sentence `id` names; throws when the person pressed Ctrl-C. */
  step(id: string, done: number, total: number | null): void;
  /** Clears the line. */
  end(): void;
}

export interface Ctx {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result goes to a person's terminal (not piped, no --output). */
  readonly isTerminal: boolean;
  /** A question may be asked: stdin and stderr are terminals, no CI, no --no-input. */
  readonly canAsk: boolean;
  readonly isDryRun: boolean;
  /** --yes: what would be asked is agreed to. */
  readonly isYes: boolean;
  /** --force: what is there already may be replaced. */
  readonly isForced: boolean;
  readonly lang: 'en';
  /** --lang as the command takes it: for what is written into a file that others fill in. */
  readonly fileLang: FileLang;
  /** A sentence of src/text/ by its id. */
  readonly tell: Tell;
  readonly progress: Progress;
  /** Aborted at Ctrl-C, SIGTERM, SIGHUP; long work looks at it between batches. */
  readonly signal: AbortSignal;
  /** Path of the database as the person would write it. */
  readonly dbPath: string;
  now(): Date;
  /** The date of now(), ISO, UTC. */
  today(): string;
  /** The path itself, or with -2, -3 … before its ending while such a file is there or the name is taken. */
  freePath(path: string, taken: ReadonlySet<string>): string;
  /** The database, opened on first use as the command's `database` says. */
  db(): Store;
  /** Bytes of stdin, for '-'. */
  stdin(): AsyncIterable<Uint8Array>;
  /** One line from the person; `flag` ('--as-of') is what the error names where nobody can be asked (exit 2). */
  ask(question: {
    readonly say: string;
    /** Lines above the question: what there is to choose from. */
    readonly above?: readonly string[];
    readonly initial?: string;
    readonly flag?: string;
  }): Promise<string>;
  /** Yes or no; --yes answers it. */
  confirm(question: { readonly say: string; readonly initial: boolean; readonly flag?: string }): Promise<boolean>;
}
