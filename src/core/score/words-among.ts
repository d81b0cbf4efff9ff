/** wordsAmong: which of some words stand in these fields of a space, each once, in the order in which they stand there. */
import type { SpaceWords, TextField } from './space-words.js';

export function wordsAmong(
  words: SpaceWords,
  fields: readonly TextField[],
  some: ReadonlySet<string>,
): readonly string[] {
  return [...new Set(fields.flatMap((field) => words[field].filter((word) => some.has(word))))];
}
