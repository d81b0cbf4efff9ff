/** fieldOfHeading: what a column is about, judged from its heading alone; sheets decide doubtful ones by their values. */
import { FIELDS, type Field } from '../../domain/field.js';
import { foldAccents } from './fold-accents.js';
import { PERSONAL_PHRASES, PERSONAL_WORDS } from './heading-personal.js';
import { ADDRESS_WORDS, PLATFORM_PAIRS, PLATFORM_WORDS } from './heading-platforms.js';
import { AMBIGUOUS, SYNONYMS } from './heading-synonyms.js';

export type HeadingMeaning =
  | {
      readonly sort: 'field';
      readonly field: Field;
      /** false: the heading has other meanings too, or only a part of it was understood. */
      readonly isSure: boolean;
      /** Other fields it may mean, likeliest first. */
      readonly others: readonly Field[];
    }
  /** A column named for a platform ('facebook', 'Link Facebook'): its cells are addresses or handles there. */
  | { readonly sort: 'platform-address'; readonly platform: string }
  /** About persons: not stored unless mapped by hand. */
  | { readonly sort: 'personal' }
  | { readonly sort: 'unknown' };

type FieldMeaning = Extract<HeadingMeaning, { sort: 'field' }>;

/** Form questions are long; what names the column stands at their beginning. */
const MAX_LENGTH = 300;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;
/** Where the name of a column ends and its explanation begins: 'Location: Community, City, or …'. */
const BREAK = /[:?!;\n\u2013\u2014]| - |\.(?: |$)/;

function foldWords(text: string): string {
  return foldAccents(text.normalize('NFKC').toLowerCase())
    .replace(/['’]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A heading as it is compared: lower case, without accents, punctuation, emoji, BOM and bracketed parts, single blanks. */
export function foldHeading(text: string): string {
  const short = text.slice(0, MAX_LENGTH);
  return foldWords(short.replace(BRACKETED, ' ')) || foldWords(short);
}

let table: ReadonlyMap<string, FieldMeaning> | null = null;

function tableOfHeadings(): ReadonlyMap<string, FieldMeaning> {
  const meanings = new Map<string, FieldMeaning>();
  for (const [field, list] of SYNONYMS) {
    for (const word of list.split(', '))
      meanings.set(foldWords(word), { sort: 'field', field, isSure: true, others: [] });
  }
  for (const [[field, ...others], list] of AMBIGUOUS) {
    for (const word of list.split(', ')) meanings.set(foldWords(word), { sort: 'field', field, isSure: false, others });
  }
  // The names of our own fields stand in our own exports.
  for (const field of FIELDS) {
    const own = foldWords(field.replaceAll('_', ' '));
    // A 'title' is the name where there is no other.
    if (field !== 'title') meanings.set(own, { sort: 'field', field, isSure: true, others: [] });
  }
  meanings.delete('');
  return meanings;
}

/** 'Messages posted' is a number, not what was written. */
const COUNTED = /^(?:number of |total )?(?:messages|posts) (?:posted|sent|written)\b/;

function isPersonal(folded: string): boolean {
  if (COUNTED.test(folded)) return false;
  const padded = ` ${folded} `;
  return (
    folded.split(' ').some((word) => PERSONAL_WORDS.has(word)) ||
    PERSONAL_PHRASES.some((phrase) => padded.includes(` ${phrase} `))
  );
}

function wordsOf(folded: string): string[] {
  let joined = ` ${folded} `;
  for (const [pair, word] of PLATFORM_PAIRS) joined = joined.replaceAll(` ${pair} `, ` ${word} `);
  return joined.trim().split(' ');
}

/** The one platform that a folded heading names among its words: 'facebook followers'; null for none and for several. */
export function platformIn(folded: string): string | null {
  const [platform, second] = new Set(wordsOf(folded).flatMap((word) => PLATFORM_WORDS.get(word) ?? []));
  return second === undefined ? (platform ?? null) : null;
}

/** Its cells are addresses there: the platform's name and words such as 'group', 'link', 'our'. */
function platformOf(folded: string): string | null {
  const isAddress = wordsOf(folded).every((word) => PLATFORM_WORDS.has(word) || ADDRESS_WORDS.has(word));
  return isAddress ? platformIn(folded) : null;
}

/** The platform that the name of a sheet is: 'Facebook', 'WhatsApp groups'; null where it says anything else. */
export function platformOfName(name: string): string | null {
  return platformOf(foldHeading(name));
}

/** 'groupUrl' → 'group url', 'zipCode' → 'zip code': headings made by programs. */
export function splitCamel(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

function wholeMeaning(folded: string, meanings: ReadonlyMap<string, FieldMeaning>): HeadingMeaning | null {
  if (isPersonal(folded)) return { sort: 'personal' };
  const meaning = meanings.get(folded);
  if (meaning !== undefined) return meaning;
  const platform = platformOf(folded);
  return platform === null ? null : { sort: 'platform-address', platform };
}

const unsure = (meaning: FieldMeaning): FieldMeaning => ({ ...meaning, isSure: false });
/** Longest synonym has this many words. */
const MAX_WORDS = 5;
/** 'name of initiative', 'enlace del grupo': the first word is the head. */
const OF: ReadonlySet<string> = new Set([
  'of',
  'de',
  'del',
  'do',
  'da',
  'du',
  'des',
  'di',
  'della',
  'van',
  'der',
  'to',
  'for',
  'or',
  'and',
]);

/** Synonyms that say nothing at the head of a longer heading: 'How many years …', 'About how many people …'. */
const NO_HEADS: ReadonlySet<string> = new Set(['how many', 'about', 'people', 'since', 'where']);

/** The longest synonym that the heading begins with: questions of forms. */
function leadingMeaning(words: readonly string[], meanings: ReadonlyMap<string, FieldMeaning>): FieldMeaning | null {
  for (let length = Math.min(MAX_WORDS, words.length - 1); length >= 1; length -= 1) {
    const head = words.slice(0, length).join(' ');
    const meaning = NO_HEADS.has(head) ? undefined : meanings.get(head);
    // A short heading is a name of its own ('Group chat rules') unless its first word is the head ('name of …').
    if (meaning !== undefined && (words.length > MAX_WORDS || OF.has(words[length] ?? ''))) return unsure(meaning);
  }
  return null;
}

const NAME_WORD = /^(?:name|nombre|nome|nom|naam|название|назва)$/;
/** Fields that a word in the middle of a question can point to; 'group' and 'account' stand in any question. */
const ASKED_FOR: ReadonlySet<Field> = new Set([
  'url',
  'members',
  'place',
  'country',
  'language',
  'tags',
  'platform',
  'visibility',
]);

/** 'What is the name of the group?' asks for the name, 'the name of your city' for the place. */
function nameAsked(words: readonly string[], meanings: ReadonlyMap<string, FieldMeaning>): FieldMeaning | null {
  const at = words.findIndex((word, index) => NAME_WORD.test(word) && OF.has(words[index + 1] ?? ''));
  if (at === -1) return null;
  const found = words.slice(at + 2).flatMap((word) => meanings.get(word) ?? [])[0];
  return found ?? null;
}

/** 'What is the link to the group?': the first word that names a column of its own. */
function askedMeaning(
  words: readonly string[],
  isQuestion: boolean,
  meanings: ReadonlyMap<string, FieldMeaning>,
): FieldMeaning | null {
  if (!isQuestion && words.length <= MAX_WORDS) return null;
  const named = nameAsked(words, meanings);
  if (named !== null) return named;
  const found = words
    .map((word) => meanings.get(word))
    .find((meaning) => meaning?.isSure === true && ASKED_FOR.has(meaning.field));
  return found === undefined ? null : unsure(found);
}

/** The longest synonym that a short heading ends with: 'chapter city', 'current members'. */
function trailingMeaning(words: readonly string[], meanings: ReadonlyMap<string, FieldMeaning>): FieldMeaning | null {
  if (words.length > MAX_WORDS) return null;
  for (let from = 1; from < words.length; from += 1) {
    const meaning = meanings.get(words.slice(from).join(' '));
    // 'target group' is no name; 'band name' is one.
    const isHead = meaning?.field !== 'name' || NAME_WORD.test(words.at(-1) ?? '');
    if (meaning?.isSure === true && isHead) return unsure(meaning);
  }
  return null;
}

/**
 * What a heading says its column holds. Whole headings are compared first, then the part before a colon or dash, then
 * the words at the beginning and at the end. Never throws; '__proto__' is as unknown as any other strange word.
 */
export function fieldOfHeading(text: string): HeadingMeaning {
  table ??= tableOfHeadings();
  const trimmed = text.trim();
  // A sign that stands alone and vanishes when folded.
  if (trimmed === '@') return { sort: 'field', field: 'handle', isSure: true, others: [] };
  const folded = foldHeading(text);
  const split = foldHeading(splitCamel(text));
  const inBrackets = foldWords(text.slice(0, MAX_LENGTH));
  if (isPersonal(inBrackets)) return { sort: 'personal' };
  const first = foldHeading(trimmed.split(BREAK).find((part) => part.trim() !== '') ?? '');
  for (const whole of new Set([folded, split, inBrackets])) {
    const meaning = wholeMeaning(whole, table);
    if (meaning !== null) return meaning;
  }
  const opening = wholeMeaning(first, table);
  if (opening !== null) return opening.sort === 'field' ? unsure(opening) : opening;
  const words = split.split(' ');
  return (
    leadingMeaning(words, table) ??
    trailingMeaning(words, table) ??
    askedMeaning(words, trimmed.includes('?'), table) ?? { sort: 'unknown' }
  );
}
