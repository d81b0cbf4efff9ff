/** The words of English by how common they are: fixed, shipped with the program, so that importing more moves no score. */
import { createRequire } from 'node:module';

let words: readonly string[] | null = null;
let ranks: ReadonlyMap<string, number> | null = null;

/** All 60,000, the most common first; english.json names their source. */
export function englishWords(): readonly string[] {
  if (words === null) {
    // Half a megabyte: commands that split and compare no words do not load it.
    const data: { readonly words: string } = createRequire(import.meta.url)('./english.json');
    words = data.words.split(' ');
  }
  return words;
}

/** 0 for the most common word; null for a word that is not among them. */
export function rankOf(word: string): number | null {
  ranks ??= new Map(englishWords().map((one, at) => [one, at]));
  return ranks.get(word) ?? null;
}
