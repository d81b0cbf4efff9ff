/** A command line as one would type it into a shell: for the last line of an error, which people paste. */

const NEEDS_NO_QUOTES = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

export function quoted(word: string): string {
  return NEEDS_NO_QUOTES.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** `turf` with the words of `argv`; `added` is a flag put where it counts: before a "--". */
export function asTyped(argv: readonly string[], added: string | null = null): string {
  const words = added === null ? argv : argv.includes('--') ? [added, ...argv] : [...argv, added];
  return ['turf', ...words.map(quoted)].join(' ');
}
