/** What texts have in common at their beginning and at their end, cut at whole words. Read where a sentence holds a name. */

/** Scripts that put no blank between words are cut anywhere. */
const WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

const HIGH_HALF = /[\ud800-\udbff]/;
const LOW_HALF = /[\udc00-\udfff]/;

export interface Ends {
  /** Characters in common at the beginning. */
  readonly start: number;
  /** Characters in common at the end, not overlapping the beginning in any of the texts. */
  readonly end: number;
}

/** @param texts none twice; for a single one nothing is in common */
export function commonEnds(texts: readonly string[]): Ends {
  const [first = '', ...others] = texts;
  const shortest = Math.min(...texts.map((text) => text.length));
  let start = others.length === 0 ? 0 : shortest;
  for (const text of others) start = Math.min(start, sameFrom(first, text, start));
  while (start > 0 && isSplit(first.charAt(start - 1), HIGH_HALF, lettersAt(texts, start))) start -= 1;
  let end = others.length === 0 ? 0 : shortest - start;
  for (const text of others) end = Math.min(end, sameBefore(first, text, end));
  while (end > 0 && isSplit(first.charAt(first.length - end), LOW_HALF, lettersAt(texts, -end - 1))) end -= 1;
  return { start, end };
}

function lettersAt(texts: readonly string[], at: number): readonly string[] {
  return texts.map((text) => text.at(at) ?? '');
}

/** A cut beside `own` would go through a word, or through a letter of two code units. */
function isSplit(own: string, half: RegExp, beyond: readonly string[]): boolean {
  return half.test(own) || (isWord(own) && beyond.some(isWord));
}

function isWord(letter: string): boolean {
  return WORD.test(letter) && !UNSPACED.test(letter);
}

function sameFrom(one: string, two: string, most: number): number {
  let at = 0;
  while (at < most && one.charAt(at) === two.charAt(at)) at += 1;
  return at;
}

function sameBefore(one: string, two: string, most: number): number {
  let at = 0;
  while (at < most && one.charAt(one.length - at - 1) === two.charAt(two.length - at - 1)) at += 1;
  return at;
}
