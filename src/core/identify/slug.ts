/** slug: a name as it stands in a weak key; equal for all spellings a person would call the same. */
import { fingerprint } from './fingerprint.js';

/** Longest slug; three of them and a platform stay below the 500 characters of a key. */
const LONGEST = 120;

/** Latin, Greek and Cyrillic accents. The marks of other scripts are vowels, and part of the word. */
const ACCENTS = /[\u0300-\u036f]/g;
/** What is left of a letter of two code units when a text is cut through it. */
const HALF_LETTER = /[\ud800-\udbff]$/;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Lower case, accents folded, runs of anything but letters and digits as '-'; any script is kept; 1 to 120 characters.
 * A name without a letter or digit becomes its fingerprint, and a longer one ends in it, so that different names stay different.
 */
export function slug(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().normalize('NFKD').replace(ACCENTS, '').normalize('NFKC');
  const text = folded.replace(NO_WORD, '-').replace(/^-|-$/g, '');
  if (text === '') return fingerprint(name.normalize('NFKC').trim());
  if (text.length <= LONGEST) return text;
  const mark = fingerprint(text);
  return `${text.slice(0, LONGEST - mark.length - 1).replace(HALF_LETTER, '')}-${mark}`;
}
