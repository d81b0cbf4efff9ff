/** The errors a person can do something about; each carries its exit code (README). A bug is a plain Error. */

/** Exit codes, by what they mean; scripts rely on them. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  attention: 3,
  input: 4,
  database: 5,
  busy: 6,
  output: 7,
  notFound: 8,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT] | 129 | 143;

export interface TurfErrorParts {
  readonly exit: ExitCode;
  /** What happened, one plain sentence. */
  readonly message: string;
  /** Where: a file, and a line or column if known. */
  readonly where?: string;
  /** Probable cause, one sentence. */
  readonly cause?: string;
  /** What to do now; the last line of the error: a command to paste wherever there is one. */
  readonly hint?: string;
}

export class TurfError extends Error {
  readonly exit: ExitCode;
  readonly where: string | null;
  readonly why: string | null;
  readonly hint: string | null;
  constructor(parts: TurfErrorParts) {
    super(parts.message);
    this.name = 'TurfError';
    this.exit = parts.exit;
    this.where = parts.where ?? null;
    this.why = parts.cause ?? null;
    this.hint = parts.hint ?? null;
  }
}

/** Wrong use: exit 2. */
export function badUsage(message: string, hint?: string): TurfError {
  return new TurfError({ exit: EXIT.usage, message, ...(hint === undefined ? {} : { hint }) });
}

export interface InputTrouble {
  readonly line?: number;
  readonly column?: number;
  readonly cause?: string;
  readonly hint: string;
}

/** The input was refused and nothing changed: exit 4. `what` completes the sentence "FILE …". */
export function badInput(file: string, what: string, trouble: InputTrouble): TurfError {
  const place = [
    trouble.line === undefined ? '' : `line ${trouble.line}`,
    trouble.column === undefined ? '' : `column ${trouble.column}`,
  ].filter((part) => part !== '');
  return new TurfError({
    exit: EXIT.input,
    message: `${file}: ${what}`,
    hint: trouble.hint,
    ...(place.length === 0 ? {} : { where: `${file}, ${place.join(', ')}` }),
    ...(trouble.cause === undefined ? {} : { cause: trouble.cause }),
  });
}

/** The database can't be used: exit 5. */
export function badDatabase(message: string, hint: string): TurfError {
  return new TurfError({ exit: EXIT.database, message, hint });
}

/** Another turf holds the database: exit 6. */
export function busyDatabase(message: string, hint: string): TurfError {
  return new TurfError({ exit: EXIT.busy, message, hint });
}

/** The output could not be written: exit 7. */
export function badOutput(message: string, hint: string): TurfError {
  return new TurfError({ exit: EXIT.output, message, hint });
}

/** No such space, campaign, import or format: exit 8. */
export function notFound(message: string, hint: string): TurfError {
  return new TurfError({ exit: EXIT.notFound, message, hint });
}

/** Stopped by a signal; what was under way is rolled back. */
export function interrupted(exit: 130 | 129 | 143 = 130): TurfError {
  return new TurfError({ exit, message: 'Stopped. Nothing was saved.' });
}
