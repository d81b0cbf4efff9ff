/** Names that stand beside another name in one text: "Rent Justice (formerly Housing Action)" names a place twice. */

/** Stands between the words of two names; no word is it. */
export const NEXT_NAME = '/';

/**
 * After a bracket, a comma or a dash; only "aka" and "formerly known as" need none: "formerly homeless" and "ex offenders"
 * are people.
 */
const MARKED =
  /(?:[([,;–—]|\s-)\s{0,3}(?:(?:formerly|previously)(?: (?:known as|called))?|antes|früher|vormals|ehemals|aka|a\.k\.a\.?|alias|dit|anciennement|ex)[\s:-]|\s(?:aka|a\.k\.a\.|(?:formerly|previously) known as)\s/iu;

/** The name before and the one after such a word; the whole where there is none. */
export function namesWithin(text: string): readonly string[] {
  const found = MARKED.exec(text);
  if (found === null) return [text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** The words of each name. */
export function namesOf(words: readonly string[]): readonly (readonly string[])[] {
  const at = words.indexOf(NEXT_NAME);
  return at < 0 ? [words] : [words.slice(0, at), words.slice(at + 1)];
}
