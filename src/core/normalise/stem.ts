/** stemmer and wordStem: words reduced to their stems by the Snowball algorithms (snowballstem.org), remembered by word. */
import { createRequire } from 'node:module';
import { foldAccents } from './fold-accents.js';

export type StemLanguage = 'en' | 'es';
type Stem = (word: string) => string;

const ALGORITHMS = { en: 'english', es: 'spanish' } as const satisfies Record<StemLanguage, string>;
/** Words remembered per language; a list of a million places has fewer common ones. About 5 MB. */
const MAX_REMEMBERED = 50_000;
/** Only words of these alphabets are bent in the languages we stem. */
const LATIN = /^[\p{Script=Latin}\p{M}'’]+$/u;
/** Shorter words have no ending to lose. */
const MIN_LENGTH = 3;
/** Longer words are none (fold-words.ts cuts there too): not stemmed, not remembered. */
const MAX_LENGTH = 64;
const stemmers = new Map<StemLanguage, Stem>();

/** Spanish typed without accents: 'organizacion' must find 'organización'; no other Spanish words end so. */
const withSpanishAccent = (word: string) => word.replace(/([cs])ion$/, '$1ión');

function makeStemmer(language: StemLanguage): Stem {
  // The package is large (0.9 MB); commands that stem nothing do not load it.
  const snowball: typeof import('snowball-stemmers') = createRequire(import.meta.url)('snowball-stemmers');
  const algorithm = snowball.newStemmer(ALGORITHMS[language]);
  const remembered = new Map<string, string>();
  return (word) => {
    if (word.length > MAX_LENGTH) return foldAccents(word);
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const isBent = word.length >= MIN_LENGTH && LATIN.test(word);
    const stem = foldAccents(isBent ? algorithm.stem(language === 'es' ? withSpanishAccent(word) : word) : word);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(word, stem);
    return stem;
  };
}

/** The stemmer of a language: a lower-case word with its accents in, its stem without accents out. */
export function stemmer(language: StemLanguage): Stem {
  const made = stemmers.get(language) ?? makeStemmer(language);
  stemmers.set(language, made);
  return made;
}

const isStemLanguage = (language: string): language is StemLanguage => language === 'en' || language === 'es';

/**
 * Distinct stems of a lower-case word in the languages given, without accents; the word itself (without accents) when
 * none of them can be stemmed, and for scripts that do not bend words.
 */
export function wordStem(word: string, languages: readonly string[]): readonly string[] {
  const stems = languages.filter(isStemLanguage).map((language) => stemmer(language)(word));
  return stems.length === 0 ? [foldAccents(word)] : [...new Set(stems)];
}
