/** A command line as one would type it into a shell: for the last line of an error, which people paste. */
import { shellWord } from '../core/shell-word.js';

/** `turf` with the words of `argv`; `added` is a flag put where it counts: before a "--". */
export function asTyped(argv: readonly string[], added: string | null = null): string {
  const words = added === null ? argv : argv.includes('--') ? [added, ...argv] : [...argv, added];
  return ['turf', ...words.map(shellWord)].join(' ');
}
