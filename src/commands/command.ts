/** The type of a command: one per file in this folder. The shell (cli/) turns it into help and flags, runs it, renders its Doc. */
import type { Doc } from '../domain/doc.js';
import type { Words } from '../domain/words.js';
import type { Ctx } from './ctx.js';

/** Groups of `turf --help`, in this order. */
export const GROUPS = ['Gather', 'Look', 'Rank', 'Work', 'Guard', 'Share and teach', 'Care'] as const;
export type Group = (typeof GROUPS)[number];

/** What a flag's value must be; the shell checks it before the command runs (exit 2). */
export type ValueType = 'text' | 'whole' | 'number' | 'share' | 'mix' | 'date';

export interface Flag {
  /** Without dashes: 'as-of'. */
  readonly name: string;
  /** Absent: a flag that is on or off. 'whole' >= 0; 'share' 0 to 1; 'mix' reach's share of the score by number or preset; 'date' YYYY-MM-DD (also YYYY-MM and YYYY, first day). */
  readonly value?: { readonly label: string; readonly type: ValueType; readonly choices?: readonly string[] };
  /** May be repeated. */
  readonly many?: boolean;
  /** With `many`: one value may hold several, separated by commas. */
  readonly commas?: boolean;
  /** Its value is a file that will be written: the shell asks whether it may be, before the command runs. */
  readonly writes?: true;
  readonly summary: Words;
}

export interface Argument {
  readonly name: string;
  readonly required: boolean;
  readonly many?: boolean;
  readonly summary: Words;
}

export interface Example {
  readonly say: Words;
  /** A whole line to type: 'turf map --top 5'. Run by the tests. */
  readonly type: string;
}

/** Checked input. Asking for a flag that the command did not declare is a bug and throws. */
export interface Input {
  /** The argument of that name, null when it was not given. */
  arg(name: string): string | null;
  /** All values of an argument that takes many. */
  args(name: string): readonly string[];
  on(flag: string): boolean;
  text(flag: string): string | null;
  number(flag: string): number | null;
  /** Every value of a repeatable flag, split at commas where it says so, blanks trimmed and left out. */
  list(flag: string): readonly string[];
}

/** Languages of files that others fill in. */
export type FileLang = 'en' | 'es';

/** none: no database. read: must exist, never written. write: must exist. create: made if missing. */
export type DatabaseMode = 'none' | 'read' | 'write' | 'create';

export interface Command {
  /** ['campaign', 'new']; the words a person types. */
  readonly words: readonly [string, ...string[]];
  readonly group: Group;
  readonly summary: Words;
  /** More than a line, for the command's own --help. */
  readonly about?: Words;
  readonly args: readonly Argument[];
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  /** Works, but does not appear in help. */
  readonly hidden?: boolean;
  /** A function: what was typed decides, between reading and writing. */
  readonly database: DatabaseMode | ((input: Input) => 'read' | 'write');
  /** Id of the view where no format is asked for; absent: a table on a terminal, TSV in a pipe. */
  readonly view?: string;
  /** Languages that --lang takes here, for what is written into a file; absent: only that of the screen. */
  readonly langs?: readonly FileLang[];
  readonly run: (ctx: Ctx, input: Input) => Promise<Doc>;
}
