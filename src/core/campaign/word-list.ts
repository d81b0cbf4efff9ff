/** Lists of words of a campaign: clean, without repeats; what is put in and taken out. */
import { cleanName } from '../normalise/clean-text.js';
import { foldText } from '../normalise/fold-words.js';

/** Alike for people: whatever the case and the accents. A text of signs only is alike to itself. */
function alike(text: string): string {
  const folded = foldText(text).trim();
  return folded === '' ? text : folded;
}

/** Each text on one line, the first of those that are alike; what can't be seen is left out. */
export function cleanWords(texts: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    const clean = cleanName(text);
    if (clean !== null && !found.has(alike(clean))) found.set(alike(clean), clean);
  }
  return [...found.values()];
}

/** A place may be named without its other names: 'Oakland' for 'Oakland=Oaktown=946*'. */
function namesOf(word: string): readonly string[] {
  return [...new Set([alike(word), alike(word.split('=')[0] ?? '')])];
}

export interface Without {
  readonly left: readonly string[];
  /** Texts that were to be taken out and are not there. */
  readonly absent: readonly string[];
}

/** The words without those that `texts` name. */
export function without(words: readonly string[], texts: readonly string[]): Without {
  const wanted = new Set(texts.map(alike));
  const there = new Set(words.flatMap(namesOf));
  return {
    left: words.filter((word) => !namesOf(word).some((name) => wanted.has(name))),
    absent: texts.filter((text) => !there.has(alike(text))),
  };
}
