/** stemBeginnings: how all words with a stem in common begin, so that an index of whole words can be asked for them. */
import { type StemLanguage, stemmer } from './stem.js';

/** A shorter beginning would find half the index. */
const LEAST = 3;

/**
 * Ends of stems that the algorithm writes in place of other letters (city, cities: citi): words of the stem may differ there.
 * Found by comparing all words of one stem in the vocabularies of Snowball (github.com/snowballstem/snowball-data).
 */
const REPLACED: ReadonlyMap<StemLanguage, RegExp> = new Map([
  ['en', /(?:[ie]|(?<=b)l)$/],
  ['ca', /c$/],
  ['cs', /e$/],
  ['es', /(?<=en)t$/],
  ['fi', /[aeiouy]$/],
  ['fr', /(?:qu|[iulx]|(?<=[ei][nst])t|(?<=en)t)$/],
  ['hu', /[yzs]$/],
  ['it', /(?<=n)t$/],
  ['pt', /(?:(?<=n)t|[al])$/],
  ['ro', /(?<=s)t$/],
  ['tr', /[ptkciu]$/],
]);

/** Dutch writes a long vowel once or twice: huren, huur. */
const DUTCH_VOWEL = /(?<![aeiou])([aeou])(?=[^aeiou]*$)/;
/** A German beginning is long enough to stop at the next vowel that could be an umlaut written out. */
const GERMAN_ENOUGH = 4;

/** mieterburo → mieterb; burger → burg, buerg: with every a, o and u also as it is written where umlauts are missing. */
function withUmlauts(stem: string): readonly string[] {
  let spelled: readonly string[] = [''];
  for (const letter of stem) {
    const isOpen = letter === 'a' || letter === 'o' || letter === 'u';
    if (isOpen && (spelled[0] ?? '').length >= GERMAN_ENOUGH) break;
    spelled = spelled.flatMap((start) => (isOpen ? [start + letter, `${start}${letter}e`] : [start + letter]));
  }
  return spelled;
}

function shared(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word[length] === stem[length]) length += 1;
  return stem.slice(0, length);
}

function beginningsIn(word: string, language: StemLanguage): readonly string[] {
  const stem = stemmer(language)(word);
  if (language === 'de') return withUmlauts(stem);
  if (language === 'nl') return [stem, stem.replace(DUTCH_VOWEL, '$1$1')];
  const common = shared(word, stem);
  const replaced = REPLACED.get(language);
  const sure = replaced === undefined ? common : common.replace(replaced, '');
  return [[sure, common].find((one) => one.length >= LEAST) ?? stem];
}

/**
 * Beginnings of three letters or more, none of which begins another: each word that has a stem in common with `word` begins with
 * one of them, and so does each word that begins with `word` or its stem. A shorter one stands for the whole word only.
 */
export function stemBeginnings(word: string, languages: readonly StemLanguage[]): readonly string[] {
  const all = [...new Set([word, ...languages.flatMap((language) => beginningsIn(word, language))])];
  return all.filter((one) => !all.some((other) => other !== one && other.length >= LEAST && one.startsWith(other)));
}
