/** stemmer and wordStem: words reduced to their stems by the Snowball algorithms (snowballstem.org), remembered by word. */
import { createRequire } from 'node:module';
import { foldAccents } from './fold-accents.js';
import { lightStem } from './light-stem.js';
import { remembered } from './remembered.js';
import { restoreAccents } from './restore-accents.js';

/**
 * Languages whose words are bent at their ends. Irish and Tamil have an algorithm too, but it changes beginnings, which the search
 * index is asked for, or can't be checked against a vocabulary.
 */
const ALGORITHMS = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
} as const;

/** Made here, because Snowball's Arabic cuts beginnings off and Hindi is not in the package. */
type Light = keyof typeof lightStem;
export type StemLanguage = keyof typeof ALGORITHMS | Light;
type Stem = (word: string) => string;

/** Words remembered per language; a list of a million places has fewer common ones. About 5 MB. */
const MAX_REMEMBERED = 50_000;
/** Words of other alphabets are not bent. */
const LATIN = /^[\p{Script=Latin}\p{M}'’]+$/u;
const ALPHABETS: ReadonlyMap<StemLanguage, RegExp> = new Map([
  ['ru', /^[\p{Script=Cyrillic}\p{M}]+$/u],
  ['hy', /^\p{Script=Armenian}+$/u],
  ['ar', /^\p{Script=Arabic}+$/u],
  ['hi', /^[\p{Script=Devanagari}]+$/u],
]);
/** Shorter words have no ending to lose, and a shorter stem says nothing: the word stays whole. */
const MIN_LENGTH = 3;
/** Longer words are none (fold-words.ts cuts there too): not stemmed, not remembered. */
const MAX_LENGTH = 64;
/** German ä, ö and ü are also written ae, oe and ue; after a vowel or q those are two letters (Mauer, Quelle). */
const UMLAUT = /(?<![aeiouq])([aou])e/g;
const stemmers = new Map<StemLanguage, Stem>();

const isLight = (language: StemLanguage): language is Light => language in lightStem;

export const isStemLanguage = (language: string): language is StemLanguage =>
  Object.hasOwn(ALGORITHMS, language) || Object.hasOwn(lightStem, language);

/** The bare rule of a language: a folded word in. */
function ruleOf(language: StemLanguage): Stem {
  if (isLight(language)) return lightStem[language];
  // The package is large (0.9 MB); commands that stem nothing do not load it.
  const snowball: typeof import('snowball-stemmers') = createRequire(import.meta.url)('snowball-stemmers');
  const algorithm = snowball.newStemmer(ALGORITHMS[language]);
  if (language === 'de') return (word) => algorithm.stem(word.replace(UMLAUT, '$1'));
  return (word) => algorithm.stem(restoreAccents(word, language));
}

function makeStemmer(language: StemLanguage): Stem {
  const rule = ruleOf(language);
  const alphabet = ALPHABETS.get(language) ?? LATIN;
  return remembered((word) => {
    if (word.length > MAX_LENGTH) return foldAccents(word);
    // Folded first: with and without accents it must be one stem.
    const folded = foldAccents(word);
    const cut = folded.length >= MIN_LENGTH && alphabet.test(folded) ? foldAccents(rule(folded)) : folded;
    return cut.length >= MIN_LENGTH ? cut : folded;
  }, MAX_REMEMBERED);
}

/** The stemmer of a language: a lower-case word in, with or without its accents; its stem without accents out. */
export function stemmer(language: StemLanguage): Stem {
  const made = stemmers.get(language) ?? makeStemmer(language);
  stemmers.set(language, made);
  return made;
}

/**
 * Distinct stems of a lower-case word in the languages given, without accents; the word itself (without accents) when
 * none of them can be stemmed, and for scripts that do not bend words.
 */
export function wordStem(word: string, languages: readonly string[]): readonly string[] {
  const stems = languages.filter(isStemLanguage).map((language) => stemmer(language)(word));
  return stems.length === 0 ? [foldAccents(word)] : [...new Set(stems)];
}
