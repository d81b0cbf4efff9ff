/** foldScripts: writing without the marks and spellings that people leave out or swap: Arabic, Hebrew, Devanagari, Han. */
import { simplifiedHan } from './simplified-han.js';

/** Short vowels, doublings and small letters of recitation, and the stroke that only stretches a word. */
const ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;
/**
 * One letter that is typed in several ways: alef with and without hamza, the feminine ending, and the forms of yeh, kaf and heh
 * on Persian and Urdu keyboards. As ArabicNormalizer and PersianNormalizer of Apache Lucene.
 */
const ARABIC: ReadonlyMap<string, string> = new Map([
  ['آ', 'ا'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ۀ', 'ه'],
]);
const ARABIC_LETTERS = /[آأإٱةىیےکہھۀ]/g;
const IS_ARABIC = /[\u0610-\u06ed]/;

/** Vowel points and accents. */
const HEBREW_MARKS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;

const IS_DEVANAGARI = /[\u0900-\u097f]/;
/** A nasal before a consonant of its own row is written as a letter or as a dot: हिन्दी, हिंदी. */
const NASALS = /ङ\u094d(?=[क-घ])|ञ\u094d(?=[च-झ])|ण\u094d(?=[ट-ढ])|न\u094d(?=[त-ध])|म\u094d(?=[प-भ])/g;
const DOT = '\u0902';
/** The moon of nasal vowels is a dot in most print; letters with a dot below are often typed without. */
const MOON = /\u0901/g;
const NUKTA = /\u093c/g;
/** Vowels of English words: कॉलेज, कोलेज. */
const OPEN_VOWELS: ReadonlyMap<string, string> = new Map([
  ['\u0945', '\u0947'],
  ['\u0949', '\u094b'],
  ['ऍ', 'ए'],
  ['ऑ', 'ओ'],
]);
const OPEN = /[\u0945\u0949ऍऑ]/g;
/** किराए, किराये. */
const GLIDE = /(?<=[\u0904-\u094c])ए/g;

const IS_HAN = /\p{Script=Han}/u;

function foldArabic(text: string): string {
  return text.replace(ARABIC_MARKS, '').replace(ARABIC_LETTERS, (letter) => ARABIC.get(letter) ?? letter);
}

/** After HindiNormalizer of Apache Lucene, without its shortening of vowels, which makes other words. */
function foldDevanagari(text: string): string {
  return text
    .normalize('NFD')
    .replace(NUKTA, '')
    .replace(MOON, DOT)
    .replace(NASALS, DOT)
    .replace(OPEN, (letter) => OPEN_VOWELS.get(letter) ?? letter)
    .replace(GLIDE, 'ये')
    .normalize('NFC');
}

/** NFKC, lower-case text in; the same for every way to write it out. Idempotent; letters of other scripts stay. */
export function foldScripts(text: string): string {
  let folded = text.replace(HEBREW_MARKS, '');
  if (IS_ARABIC.test(folded)) folded = foldArabic(folded);
  if (IS_DEVANAGARI.test(folded)) folded = foldDevanagari(folded);
  return IS_HAN.test(folded) ? simplifiedHan(folded) : folded;
}
