/** What every sink puts foreign text through: controls made visible, only http(s) links, no spreadsheet formulas. */
import { parseUrl } from './normalise/parse-url.js';

/**
 * C0, DEL, C1, soft hyphen, bidi controls, zero-width and other invisible letters, line and paragraph separators,
 * variation selectors but the two of emoji, tag characters, noncharacters, and halves of surrogate pairs.
 */
const RISKY =
  '\\0-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f' +
  '\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\p{Surrogate}';
const ANY_RISKY = new RegExp(`[${RISKY}]`, 'u');
/** The flags of England, Scotland and Wales are a black flag and tag letters; all else is taken letter by letter. */
const EACH = new RegExp(
  `\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{2,6}\\u{e007f}|\\r\\n|[${RISKY}]`,
  'gu',
);
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** What may stand before and after a joiner inside an emoji: a teacher, a rainbow flag. */
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** Scripts in which joiners (U+200C, U+200D) change how letters look: Persian, Hindi, Bengali, Malayalam … */
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}' +
  '\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}';
const JOINING_BEFORE = new RegExp(`[${JOINING}]$`, 'u');
const JOINING_AFTER = new RegExp(`^[${JOINING}]`, 'u');
/** A virama at the end of a word may carry a joiner (older Malayalam spelling). */
const VIRAMA_BEFORE = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]$/;
const HAN_BEFORE = /\p{Script=Han}$/u;
/** Variation selectors choose between shapes of one Han character, as Japanese names need. */
const VARIATION = /^[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]$/u;

function isLegitimate(letter: string, before: string, after: string): boolean {
  if (letter.length > 2) return true;
  if (VARIATION.test(letter)) return HAN_BEFORE.test(before);
  if (letter !== '\u200c' && letter !== '\u200d') return false;
  if (letter === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true;
  return (JOINING_BEFORE.test(before) && JOINING_AFTER.test(after)) || VIRAMA_BEFORE.test(before);
}

/** '^[' for ESC, '^?' for DEL, '<U+202E>' for what has no caret form. */
function visible(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return `^${String.fromCharCode(code + 64)}`;
  return code === 0x7f ? '^?' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Foreign text on one line, without anything that a terminal would obey or a reader could not see: controls, bidi
 * controls and invisible letters become visible ('^[', '<U+202E>'), line breaks and tabs a blank. Idempotent.
 */
export function safeText(text: string): string {
  if (PRINTABLE_ASCII.test(text) || !ANY_RISKY.test(text)) return text;
  return text.replace(EACH, (found: string, at: number) => {
    if (found === '\t' || found === '\n' || found === '\r\n') return ' ';
    // Two code units before and after hold the neighbour whole.
    const after = text.slice(at + found.length, at + found.length + 2);
    return isLegitimate(found, text.slice(Math.max(0, at - 2), at), after) ? found : visible(found);
  });
}

/** true when safeText would change the text. */
export function isRisky(text: string): boolean {
  return ANY_RISKY.test(text) && safeText(text) !== text;
}

/** The address as a browser would write it (host in punycode, ASCII only) when it is http or https, else null. */
export function safeUrl(text: string): string | null {
  const url = parseUrl(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/**
 * What spreadsheets take for a formula or a command: = + - @ (also full-width, also behind blanks) and the controls
 * they skip (OWASP, "CSV Injection"). Quotes in front belong to it, so that taking one away restores every text.
 */
const FORMULA = /^'*(?:[\t\r\n\0]|[\s\ufeff\u200b]*[=+\-@＝＋－＠])/;

/** The text with ' in front where a spreadsheet would run it. */
export function neutraliseFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes neutraliseFormula: restoreFormula(neutraliseFormula(s)) is s for every s. */
export function restoreFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
