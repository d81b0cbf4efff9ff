/** Text as words for search and scoring: one pipeline for what is indexed and for what is asked. */
import { withoutArabicPrefix } from './arabic-prefix.js';
import { foldAccents } from './fold-accents.js';
import { foldScripts } from './fold-scripts.js';

/** Longer words are no words (addresses, hashes); their beginning is kept. Code points. */
const MAX_WORD = 64;
const ASCII = /^[\0-\x7f]*$/;
/** Letters of Europe's languages, Latin, Greek and Cyrillic, and blanks: nothing invisible, no emoji, no script without blanks. */
const EUROPEAN = /^[\0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u052f]*$/;
const URLS = /\bhttps?:\/\/(?:www\.)?([^\s/?#]+)[^\s]*/g;
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f|[\u{e0000}-\u{e007f}]/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu;
/** "women's" is women; other apostrophes part words ("l'été"). */
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const ASCII_POSSESSIVE = /'s(?![a-z0-9])/g;
const ASCII_TOKEN = /[a-z0-9]+/g;
const BIGRAM_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const UNSPACED_SCRIPTS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const ARABIC = /^\p{Script=Arabic}/u;
const NEEDS_SPLIT = new RegExp(`${BIGRAM_SCRIPTS.source}|${UNSPACED_SCRIPTS.source}`, 'u');

function plainAscii(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('://') ? lower.replace(URLS, '$1') : lower;
}

/**
 * NFKC, lower case, no emoji and nothing invisible, addresses reduced to their hosts; accents of Latin, Greek and Cyrillic stay,
 * other scripts are written one way (see fold-scripts.ts).
 */
export function plainText(text: string): string {
  if (ASCII.test(text)) return plainAscii(text);
  if (EUROPEAN.test(text)) return text.normalize('NFKC').toLowerCase().replace(URLS, '$1').normalize('NFC');
  const plain = text.replace(EMOJI, ' ').replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replace(URLS, '$1');
  return foldScripts(plain.normalize('NFC'));
}

/** plainText without the accents of Latin, Greek and Cyrillic letters. */
export function foldText(text: string): string {
  return foldAccents(plainText(text));
}

/** 自由市民 → 自由 由市 市民; a single character stays. */
function bigrams(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}

let segmenter: Intl.Segmenter | null = null;

/** Each segment carries a copy of the whole text it is from, so a long run is cut first or it would fill the memory. */
const MAX_RUN = 200;

/** Thai, Lao, Khmer and Burmese are written without blanks: by the dictionaries of ICU. */
function segments(run: string): string[] {
  // The dictionary is chosen by script; the locale does not matter.
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const words: string[] = [];
  for (let at = 0; at < run.length; at += MAX_RUN) {
    for (const { segment } of segmenter.segment(run.slice(at, at + MAX_RUN))) words.push(segment);
  }
  return words;
}

const cutWord = (word: string) => (word.length > MAX_WORD ? [...word].slice(0, MAX_WORD).join('') : word);

/** A token in the words it holds: runs of scripts without blanks are split, the rest stays whole. */
function wordsOfToken(token: string): string[] {
  if (!NEEDS_SPLIT.test(token)) return [cutWord(ARABIC.test(token) ? withoutArabicPrefix(token) : token)];
  const spread = token
    .replace(BIGRAM_SCRIPTS, (run) => ` ${bigrams(run).join(' ')} `)
    .replace(UNSPACED_SCRIPTS, (run) => ` ${segments(run).join(' ')} `);
  return spread.split(' ').filter((word) => word !== '');
}

function asciiTokens(text: string): string[] {
  const found = (text.includes("'") ? text.replace(ASCII_POSSESSIVE, '') : text).match(ASCII_TOKEN) ?? [];
  return text.length > MAX_WORD ? found.map(cutWord) : found;
}

/** Words of plain or folded text, in order, with repeats. */
function tokens(text: string): string[] {
  // Most names and descriptions: the same words, ten times as fast.
  if (ASCII.test(text)) return asciiTokens(text);
  const found = text.replace(POSSESSIVE, '').match(TOKEN) ?? [];
  return EUROPEAN.test(text) ? found.map(cutWord) : found.flatMap(wordsOfToken);
}

/** Words with their accents, in order: what stemming needs (see stem.ts). */
export function accentedWordsOf(text: string): readonly string[] {
  return ASCII.test(text) ? asciiTokens(plainAscii(text)) : tokens(plainText(text));
}

/** Words without accents, in order, with repeats. Letters and digits of any script; linear in the length. */
export function wordsOf(text: string): readonly string[] {
  return ASCII.test(text) ? asciiTokens(plainAscii(text)) : tokens(foldText(text));
}

/** Its words with a blank between: what names are compared by. 'São  Paulo!' → 'sao paulo'. */
export function foldedName(text: string): string {
  return wordsOf(text).join(' ');
}
