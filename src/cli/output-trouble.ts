/** Why an output could not be written, in words: system errors become a TurfError (exit 7). */
import { dirname } from 'node:path';
import { shellWord } from '../core/shell-word.js';
import { badOutput, type TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';

/** The system's short name of an error: 'ENOSPC'; null for what is no system error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const SENTENCES: ReadonlyMap<string, readonly [sentence: string, hint: string]> = new Map([
  ['ENOSPC', ['cli.output-full', 'cli.hint-space']],
  ['EDQUOT', ['cli.output-full', 'cli.hint-space']],
  ['EFBIG', ['cli.output-full', 'cli.hint-space']],
  ['EACCES', ['cli.output-no-right', 'cli.hint-elsewhere']],
  ['EPERM', ['cli.output-no-right', 'cli.hint-elsewhere']],
  ['EROFS', ['cli.output-no-right', 'cli.hint-elsewhere']],
  ['EISDIR', ['cli.output-is-folder', 'cli.hint-elsewhere']],
]);

/** `file` as the person wrote it. An error that is none of the system's is a bug and comes back as it is. */
export function outputTrouble(error: unknown, file: string, tell: Tell): unknown {
  const code = codeOf(error);
  if (code === null || !(error instanceof Error) || !('syscall' in error)) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return noFolder(file, tell);
  const [sentence, hint] = SENTENCES.get(code) ?? ['cli.output-failed', 'cli.hint-again'];
  return badOutput(tell(sentence, { file, code }), tell(hint));
}

function noFolder(file: string, tell: Tell): TurfError {
  const folder = dirname(file);
  return badOutput(tell('cli.output-no-folder', { file, folder }), `mkdir -p ${shellWord(folder)}`);
}
