/** foldAccents: text without the accents of Latin, Greek and Cyrillic letters; shared by everything that compares words. */

/** Letters whose stroke or ligature is no combining mark, so that NFD leaves them whole. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  // Final sigma is the same letter.
  ['ς', 'σ'],
]);
const WHOLE = /[ßæœøłđðþħıς]/g;
const ASCII = /^[\0-\x7f]*$/;
/** The accents of Latin, Greek and Cyrillic; vowel signs of Indic scripts stand elsewhere and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower-case text in, the same text without accents out ('café' → 'cafe', 'й' → 'и'), in NFC. Idempotent. */
export function foldAccents(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(WHOLE, (letter) => LETTERS.get(letter) ?? letter);
}
