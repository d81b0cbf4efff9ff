/** An error as the lines a person reads and the exit code: what happened, where, why, and last what to type. */
import { safeText } from '../core/safe-text.js';
import { EXIT, type ExitCode, TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import { asTyped } from './as-typed.js';

export interface Failure {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
}

export interface FailureOptions {
  readonly argv: readonly string[];
  /** TURF_DEBUG=1: the stack too. */
  readonly isDebug: boolean;
  /** Help of the command, the last line of wrong use that has none of its own. */
  readonly help: string;
  readonly tell: Tell;
}

function told(error: TurfError, { tell, help }: FailureOptions): readonly string[] {
  const { where, why } = error;
  const last = error.hint ?? (error.exit === EXIT.usage ? help : null);
  return [
    error.message,
    ...(where === null ? [] : [tell('cli.where', { where })]),
    ...(why === null ? [] : [tell('cli.cause', { cause: why })]),
    ...(last === null ? [] : [last]),
  ];
}

function bug(error: unknown, { argv, tell }: FailureOptions): readonly string[] {
  const message = error instanceof Error ? error.message : String(error);
  return [tell('cli.bug', { message }), tell('cli.bug-more'), `TURF_DEBUG=1 ${asTyped(argv)}`];
}

/** Any error; each line is safe to print. */
export function failureOf(error: unknown, options: FailureOptions): Failure {
  const isOurs = error instanceof TurfError;
  const lines = isOurs ? told(error, options) : bug(error, options);
  const stack = options.isDebug && error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return {
    exit: isOurs ? error.exit : EXIT.bug,
    lines: [...stack, ...lines.flatMap((line) => line.split('\n'))].map(safeText),
  };
}
