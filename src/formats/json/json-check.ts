/** Checks a JSON text before it is parsed: where it is wrong, how deep it is, and which integers would lose digits. */
import { badInput } from '../../domain/errors.js';

/** Lists of places are nested 5 to 10 levels; far deeper text would overflow the stack of whatever walks it. */
const DEPTH_LIMIT = 64;
/** Numbers hold 15 digits exactly; ids have up to 20. */
const LONG_DIGITS = 16;

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * The same text with every integer of 16 or more digits in quotes, so that ids keep their digits.
 * @throws TurfError exit 4 with line, column and the likely cause
 */
export function checkedJson(text: string, file: string): string {
  const pieces: string[] = [];
  const open: ('{' | '[')[] = [];
  let copied = 0;
  let expected: Expected = 'value';
  for (let at = skip(BLANK, text, 0); at < text.length; ) {
    const letter = text.charAt(at);
    const end = tokenEnd(text, at);
    const next: Expected | null = end === -1 ? null : follow(expected, letter, open);
    if (next === null) throw damaged(file, text, at, expected);
    if (open.length > DEPTH_LIMIT) throw tooDeep(file, text, at);
    if (end - at >= LONG_DIGITS && letter !== '"' && /^-?\d+$/.test(text.slice(at, end))) {
      pieces.push(text.slice(copied, at), '"', text.slice(at, end), '"');
      copied = end;
    }
    expected = next;
    at = skip(BLANK, text, end);
  }
  if (expected !== 'end') throw damaged(file, text, text.length, expected);
  return copied === 0 ? text : `${pieces.join('')}${text.slice(copied)}`;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where the token that starts here ends, or -1 when it is none. */
function tokenEnd(text: string, at: number): number {
  const letter = text.charAt(at);
  if ('{}[]:,'.includes(letter)) return at + 1;
  if (letter !== '"') return Math.max(skip(NUMBER, text, at), skip(WORD, text, at));
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** What is expected after this token, or null when it may not stand here; keeps the list of what is open. */
function follow(expected: Expected, letter: string, open: ('{' | '[')[]): Expected | null {
  const after = (): Expected => (open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]');
  if (expected === ':') return letter === ':' ? 'value' : null;
  if (letter === ',') return expected === ', or }' ? 'key' : expected === ', or ]' ? 'value' : null;
  if (letter === '}' || letter === ']') {
    if (!expected.endsWith(`or ${letter}`)) return null;
    open.pop();
    return after();
  }
  if (expected.startsWith('key')) return letter === '"' ? ':' : null;
  if (!expected.startsWith('value') || letter === ':') return null;
  if (letter !== '{' && letter !== '[') return after();
  open.push(letter);
  return letter === '{' ? 'key or }' : 'value or ]';
}

function damaged(file: string, text: string, at: number, expected: Expected): Error {
  return badInput(file, 'is not valid JSON', {
    ...placeOf(text, at),
    cause: likelyCause(text, at, expected),
    hint: 'Export the file again, or mend the place named above in a text editor.',
  });
}

function likelyCause(text: string, at: number, expected: Expected): string {
  const letter = text.charAt(at);
  if (letter === '' || (letter === '"' && tokenEnd(text, at) === -1))
    return 'It ends too early: the download or copy was cut off.';
  if (letter === "'") return 'JSON needs double quotes ("), and here is a single one.';
  if (letter === '}' || letter === ']')
    return expected === 'end'
      ? 'There is a bracket too many.'
      : 'There is a comma too many before this bracket, or a value is missing.';
  if (expected === 'end') return 'Something follows the end of the JSON; perhaps two files were joined.';
  if (expected.startsWith(',')) return 'A comma is missing before this place.';
  if (/[A-Za-z]/.test(letter)) return 'A word without quotes stands here.';
  return `Here should be: ${expected}.`;
}

function tooDeep(file: string, text: string, at: number): Error {
  return badInput(file, `is nested more than ${DEPTH_LIMIT} levels deep`, {
    ...placeOf(text, at),
    cause: 'It is damaged, or no list of places.',
    hint: 'turf formats   (what turf can read)',
  });
}

/** 1-based line and column of a position. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) {
    line++;
    start = feed + 1;
  }
  return { line, column: at - start + 1 };
}
