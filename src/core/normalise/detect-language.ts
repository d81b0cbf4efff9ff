/** detectLanguage: the language of a text by its script and its small words, or silence where that is not sure. */
import { FUNCTION_WORDS, functionWords } from './function-words.js';

/** Scripts that one language is written in, as far as lists of groups go. Han comes after the Japanese and Korean ones. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
];
/** The last Latin letter with an accent; words that begin with a later one are in another script. */
const LAST_LATIN = 0x24f;

/** A shorter text says too little. */
const LEAST_LETTERS = 20;
/** Of words in such a script; fewer, and the text may stand there in two languages: 'Tenants Union 租客工会'. */
const MOST_OF_SCRIPT = 0.85;
/** The beginning of a text is enough, and bounds the work. */
const MOST_WORDS = 200;
/** Small words, each counted once, and their share of all different words, that make a language likely. */
const LEAST_COUNT = 3;
const LEAST_SHARE = 0.15;
/** So many of its words the other language must not have, and so many times as many as of the other's that it has not itself. */
const LEAST_OWN = 2;
const AHEAD = 3;

const languages = Object.keys(FUNCTION_WORDS);
/** Word → the places in `languages` of those that have it. */
let byWord: ReadonlyMap<string, readonly number[]> | null = null;

function tableOfWords(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  languages.forEach((language, at) => {
    for (const word of functionWords(language)) table.set(word, [...(table.get(word) ?? []), at]);
  });
  return table;
}

/** The language whose script nearly all words are in; null for scripts that several languages share. */
function byScript(words: ReadonlySet<string>): string | null {
  const found = new Map<string, number>();
  for (const word of words) {
    if (word.charCodeAt(0) <= LAST_LATIN) continue;
    const language = SCRIPTS.find(([script]) => script.test(word))?.[1];
    if (language !== undefined) found.set(language, (found.get(language) ?? 0) + 1);
  }
  // Japanese is written with Chinese characters between its own.
  const own = found.get('ja') ?? 0;
  const han = found.get('zh') ?? 0;
  if (own > 0 && own * 4 >= han) found.set('ja', own + han).delete('zh');
  const first = [...found].sort((a, b) => b[1] - a[1])[0];
  return first !== undefined && first[1] >= MOST_OF_SCRIPT * words.size ? first[0] : null;
}

/** How many of the words each language has. */
function countsOf(known: readonly (readonly number[])[]): Uint8Array {
  const counts = new Uint8Array(languages.length);
  for (const those of known) for (const at of those) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/**
 * The language whose small words stand there, if there are enough and no other language explains nearly as many: compared pair by
 * pair, by the words that only one of the two has. So a text in two languages is neither.
 */
function bySmallWords(words: ReadonlySet<string>): string | null {
  byWord ??= tableOfWords();
  const known: (readonly number[])[] = [];
  for (const word of words) {
    const those = byWord.get(word);
    if (those !== undefined) known.push(those);
  }
  if (known.length < LEAST_COUNT || known.length < LEAST_SHARE * words.size) return null;
  const counts = countsOf(known);
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  if (most < LEAST_COUNT || most < LEAST_SHARE * words.size) return null;
  const both = countsOf(known.filter((those) => those.includes(first)));
  const isSure = counts.every((count, at) => {
    const own = most - (both[at] ?? 0);
    return at === first || (own >= LEAST_OWN && own >= AHEAD * (count - (both[at] ?? 0)));
  });
  return isSure ? (languages[first] ?? null) : null;
}

/**
 * Words as wordsOf makes them (folded, in order, with repeats) in; a code of BCP 47 out, null when it is not sure: for short texts,
 * texts in two languages, and languages that are not known here.
 */
export function detectLanguage(words: readonly string[]): string | null {
  const different = new Set(words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words);
  let letters = 0;
  let hasOther = false;
  for (const word of different) {
    letters += word.length;
    hasOther ||= word.charCodeAt(0) > LAST_LATIN;
  }
  const script = hasOther ? byScript(different) : null;
  // A Chinese character says as much as two Latin letters.
  if (script !== null) return letters * 2 >= LEAST_LETTERS ? script : null;
  return letters >= LEAST_LETTERS ? bySmallWords(different) : null;
}
