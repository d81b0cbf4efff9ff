/** Questions as plain lines: nothing is redrawn, which a screen reader would read again and again. Used by prompt.ts. */
import type { Readable, Writable } from 'node:stream';
import type { Tell } from '../text/tell.js';

export interface Ends {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/** One line; null when the person left (Ctrl-D). */
async function line(message: string, { input, output, signal }: Ends): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input, output, terminal: false });
  const left = new Promise<null>((resolve) => reader.once('close', () => resolve(null)));
  try {
    return await Promise.race([reader.question(`${message} `, { signal }), left]);
  } finally {
    reader.close();
  }
}

export async function plainText(say: string, initial: string | null, ends: Ends): Promise<string | null> {
  const typed = await line(initial === null ? say : `${say} (${initial})`, ends);
  return typed === '' ? (initial ?? '') : typed;
}

/** Asks again until the answer is yes, no or nothing. */
export async function plainYesNo(
  say: string,
  initial: boolean,
  { ends, tell }: { ends: Ends; tell: Tell },
): Promise<boolean | null> {
  for (;;) {
    const typed = await line(`${say} ${tell(initial ? 'cli.yes-no-yes' : 'cli.yes-no-no')}`, ends);
    const answer = typed?.trim().toLowerCase();
    if (answer === undefined) return null;
    if (answer === '') return initial;
    if (answer === 'y' || answer === 'yes') return true;
    if (answer === 'n' || answer === 'no') return false;
  }
}
