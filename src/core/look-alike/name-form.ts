/** nameForm: a name or handle as the eye takes it in, for comparing names that imitate each other. Pure. */
import { skeleton } from '../identify/skeleton.js';
import { wordsOf } from '../normalise/fold-words.js';

/** Of which alphabets it is: Latin alone, with digits among the letters, with a capital I or a bar for an l, another one alone, several. */
export type Letters = 'latin' | 'digits' | 'tall' | 'other' | 'mixed';

export interface NameForm {
  /** Words without case and accents, and without what is added to a name ("official", a number at the end). */
  readonly words: readonly string[];
  /** Those words written together. */
  readonly plain: string;
  /** The words by the shapes of their letters: of the alphabet that they look like. */
  readonly lookWords: readonly string[];
  /** Those written together: equal for names that look alike, whatever letters they are made of. */
  readonly look: string;
  /** What was added to the name, sorted: 'official', '2'. */
  readonly added: readonly string[];
  readonly letters: Letters;
}

/** A longer name is none that anybody imitates; stored names have at most 500 code units. */
const LONGEST = 120;
/** What imitations put before or after the name of somebody else. */
const ADDED = new Set(
  (
    'official oficial officiel officielle offiziell offiziele ufficiale verified verificado original originale page pagina ' +
    'real reales'
  ).split(' '),
);
/** The same, written together with the name: at least four letters of it must be left. */
const JOINED = /^(?:(official|oficial|thereal)(?=.{4}))?(.*?)(?:(?<=.{4})(official|oficial|officiel|offiziell))?$/;
const HINT_OF_JOINED = /offi|ofic|thereal/;
/** One or two digits at the end; more are a year or part of the name. */
const NUMBER = /^(.*\D)(\d{1,2})$/;

const ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII = /[^\0-\x7f]+/g;
const PLAIN = /^[a-z]*$/;
/** In names without any of these nothing is added and nothing stands for something else. */
const HINTS = /[01'|]|\d$|\bthe\b|:\/\/|offi|ofic|ufficiale|verifi|original|page|pagina|\breal|thereal/;
/** A capital I within a word in small letters, or a bar between letters: "EIm", "E|m". */
const TALL = /(?<=\p{L})I(?=[a-z])|(?<=[a-z])I|(?<=\p{L})\|(?=\p{L})/gu;
const IS_TALL = new RegExp(TALL.source, 'u');
const HINT_OF_TALL = /[a-zA-Z]I|\|/;
/**
 * Letters that look like a mark at the end of a word: clicks, colons and tone marks, by the Unicode list of confusables
 * (unicode.org/Public/security/latest/confusables.txt: 01C3, 02D0, 2D51, A4F8 to A4FD).
 */
const MARKS = /[\u01c3\u02d0\u2d51\ua4f8-\ua4fd]/g;
const IS_MARKED = new RegExp(MARKS.source);
const EACH_I = /i/g;
const BETWEEN_WORDS = /[^a-z0-9]+/g;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** A digit between letters stands for one: 'c0mmunity'. */
const DIGIT_AS_LETTER = /\p{L}\p{N}\p{L}/u;

const isTall = (text: string): boolean => HINT_OF_TALL.test(text) && IS_TALL.test(text);

function lettersOf(text: string): Letters {
  if (!ASCII.test(text) && IS_MARKED.test(text)) return 'mixed';
  if (!ASCII.test(text) && OTHER.test(text)) return LATIN.test(text) ? 'mixed' : 'other';
  if (isTall(text)) return 'tall';
  return DIGIT_AS_LETTER.test(text) ? 'digits' : 'latin';
}

/** Some of its letters look like others: of another alphabet, a mark that is a letter, a capital I in a word of small letters. */
export function isOdd(text: string): boolean {
  return isTall(text) || (!ASCII.test(text) && (OTHER.test(text) || IS_MARKED.test(text)));
}

interface Bare {
  readonly words: readonly string[];
  readonly added: readonly string[];
}

function withoutNumber({ words, added }: Bare): Bare {
  const last = words.at(-1) ?? '';
  if (!/\d$/.test(last)) return { words, added };
  if (words.length > 1 && /^\d{1,2}$/.test(last)) return { words: words.slice(0, -1), added: [...added, last] };
  const [, stem, number] = NUMBER.exec(last) ?? [];
  if (stem === undefined || number === undefined) return { words, added };
  return { words: [...words.slice(0, -1), stem], added: [...added, number] };
}

function withoutJoined({ words, added }: Bare): Bare {
  const [only] = words;
  if (only === undefined || words.length > 1 || !HINT_OF_JOINED.test(only)) return { words, added };
  const [, before, rest = only, after] = JOINED.exec(only) ?? [];
  const found = [before, after].filter((one) => one !== undefined);
  return found.length === 0 ? { words, added } : { words: [rest], added: [...added, ...found] };
}

/** Of a name that is nothing but such words nothing is taken. */
function bare(all: readonly string[]): Bare {
  const own = all[0] === 'the' && all.length > 1 ? all.slice(1) : all;
  const added = own.some((word) => ADDED.has(word)) ? own.filter((word) => ADDED.has(word)) : [];
  const words = added.length === 0 ? own : own.filter((word) => !ADDED.has(word));
  if (words.length === 0) return { words: own, added: [] };
  return withoutJoined(withoutNumber({ words, added }));
}

function lookWordsOf(text: string): readonly string[] {
  const tall = isTall(text) ? text.replace(TALL, 'l') : text;
  // Letters of other alphabets first, while capitals are there to tell their shapes; digits when the number at the end is gone.
  const latin = ASCII.test(tall) ? tall : tall.replace(MARKS, ' ').replace(NOT_ASCII, skeleton);
  return bare(wordsOf(latin)).words.map((word) => (PLAIN.test(word) ? word : skeleton(word)));
}

/** Written together; i and l are one stroke, and a capital I is no other: which of them it is the eye takes from the word. */
function lookOfWords(words: readonly string[]): string {
  return words.join('').replace(EACH_I, 'l');
}

/** Only the look of a name: what places are brought together by before they are compared. '' where there is nothing to compare. */
export function lookOf(text: string): string {
  if (text.length > LONGEST) return '';
  const lower = ASCII.test(text) ? text.toLowerCase() : null;
  // Most names, several times as fast: a million of them are looked at.
  if (lower !== null && !HINTS.test(lower)) return lower.replace(BETWEEN_WORDS, '').replace(EACH_I, 'l');
  return lookOfWords(lookWordsOf(text));
}

/** null: too long or without letters. */
export function nameForm(text: string): NameForm | null {
  if (text.length > LONGEST) return null;
  const { words, added } = bare(wordsOf(text));
  const plain = words.join('');
  if (!/\p{L}/u.test(plain)) return null;
  const lookWords = lookWordsOf(text);
  const look = lookOfWords(lookWords);
  return { words, plain, lookWords, look, added: [...added].sort(), letters: lettersOf(text) };
}

/** The name inside an address: "elm_road" adds a mark to "elmroad". */
export function handleForm(handle: string): NameForm | null {
  const form = nameForm(handle);
  if (form === null || !/[_.-]/.test(handle)) return form;
  return { ...form, words: [form.plain], added: [...form.added, '_'] };
}
