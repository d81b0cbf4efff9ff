/** simplifiedHan: traditional Chinese characters as simplified ones, so that 租戶 finds 租户. */
import { createRequire } from 'node:module';

const HAN = /\p{Script=Han}/gu;
let simplified: ReadonlyMap<string, string> | null = null;

/** One text of pairs: each traditional character and the simplified one after it. */
function tableOf(data: unknown): ReadonlyMap<string, string> {
  if (typeof data !== 'object' || data === null || !('pairs' in data) || typeof data.pairs !== 'string')
    throw new Error('simplified-han.json has no pairs');
  const letters = [...data.pairs];
  return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? letter] as const] : [])));
}

/**
 * Character by character, by the variants of the Unihan database (unicode.org/reports/tr38, kSimplifiedVariant), with those that
 * are simplified by being another character. Japanese characters are turned too: on both sides, so that they still find themselves.
 */
export function simplifiedHan(text: string): string {
  simplified ??= tableOf(createRequire(import.meta.url)('./simplified-han.json'));
  const table = simplified;
  return text.replace(HAN, (letter) => table.get(letter) ?? letter);
}
