/** Questions to the person, on stderr so that stdout stays the result; inquirer is loaded with the first one. */
import type { Ctx } from '../commands/ctx.js';
import { safeText } from '../core/safe-text.js';
import { badUsage, EXIT, TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import { wrapped } from '../views/heading.js';
import { type Ends, plainText, plainYesNo } from './prompt-plain.js';
import type { World } from './world.js';

export interface AskingOptions {
  readonly canAsk: boolean;
  /** Without redrawing and colour. */
  readonly isPlain: boolean;
  /** --yes: every confirm is agreed to. */
  readonly isYes: boolean;
  readonly tell: Tell;
}

const SHOW_CURSOR = '\x1b[?25h';

async function inquirerText(message: string, initial: string | null, ends: Ends): Promise<string> {
  const { default: inquirer } = await import('inquirer');
  const usual = initial === null ? {} : { default: initial };
  const answers = await inquirer.createPromptModule(ends)([{ type: 'input', name: 'answer', message, ...usual }]);
  return answers.answer;
}

async function inquirerYesNo(message: string, initial: boolean, ends: Ends): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  const answers = await inquirer.createPromptModule(ends)([
    { type: 'confirm', name: 'answer', message, default: initial },
  ]);
  return answers.answer;
}

/** Ctrl-C or Ctrl-D at a question. */
function isLeaving(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

/** `ask` and `confirm` of the Ctx; where nobody can be asked they throw a TurfError (exit 2) that names the flag. */
export function askingOf(world: World, { canAsk, isPlain, isYes, tell }: AskingOptions): Pick<Ctx, 'ask' | 'confirm'> {
  const refusal = (question: string, flag: string | undefined): TurfError =>
    badUsage(
      tell('cli.cannot-ask', { question }),
      flag === undefined ? undefined : tell('cli.cannot-ask-flag', { flag }),
    );

  /** Runs one question; null and leaving are the same. */
  async function answered<T>(question: (ends: Ends) => Promise<T | null>): Promise<T> {
    const ends: Ends = { input: world.stdin(), output: world.stderr.stream, signal: world.signal };
    const done = world.atHardStop(() => world.stderr.stream.write(isPlain ? '' : SHOW_CURSOR));
    try {
      const answer = await question(ends);
      if (answer !== null) return answer;
    } catch (error) {
      if (!isLeaving(error) && !world.signal.aborted) throw error;
    } finally {
      done();
    }
    const reason: unknown = world.signal.reason;
    const exit = reason instanceof TurfError ? reason.exit : EXIT.interrupted;
    throw new TurfError({ exit, message: tell('cli.stopped-at-question') });
  }

  async function write(lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    const { default: wrapAnsi } = await import('wrap-ansi');
    const shown = lines.map((line) => wrapped(safeText(line), world.stderr.columns, wrapAnsi));
    world.stderr.stream.write(shown.map((line) => `${line}\n`).join(''));
  }

  return {
    async ask({ say, above = [], initial = null, flag }) {
      if (!canAsk) throw refusal(say, flag);
      // Written once: with every letter that is typed the question alone is drawn anew.
      await write(above);
      const shown = safeText(say);
      return answered((ends) => (isPlain ? plainText(shown, initial, ends) : inquirerText(shown, initial, ends)));
    },
    async confirm({ say, initial, flag = '--yes' }) {
      if (isYes) return true;
      if (!canAsk) throw refusal(say, flag);
      const shown = safeText(say);
      return answered((ends) =>
        isPlain ? plainYesNo(shown, initial, { ends, tell }) : inquirerYesNo(shown, initial, ends),
      );
    },
  };
}
