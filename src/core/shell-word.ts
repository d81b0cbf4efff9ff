/** A word as one types it into a shell: for commands that people paste, whatever a file is called. */

const NEEDS_NO_QUOTES = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

/** In single quotes where it needs any: nothing in them is read by the shell. */
export function shellWord(word: string): string {
  return NEEDS_NO_QUOTES.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
