/** cleanText and cleanName: foreign text as it is stored. Sinks make what is left of control characters visible. */

const PLAIN = /^[\x20-\x7e]*$/;
/** Blanks, controls and invisible letters alone say nothing, and no spreadsheet would give them back. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}]/u;
/** NUL, the two noncharacters that XML cannot hold, halves of surrogate pairs: no file could give them back. */
const UNSTORABLE = /[\0\ufffe\uffff]|\p{Surrogate}/gu;
/** Names are one line of at most this many code units. */
const MAX_NAME = 500;

/** true for text in which something can be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Text that every file can hold. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '');
}

/** At most `maxLength` code units, without half of a surrogate pair at the end. */
function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const code = text.charCodeAt(maxLength - 1);
  const isHalf = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, isHalf ? maxLength - 1 : maxLength);
}

/**
 * Text in NFC with LF line ends (also for U+2028, which stands for them in cells of workbooks) and blanks for tabs, trimmed,
 * without what no file could hold again, at most `maxLength` code units; null when nothing is left that can be seen.
 * Other control characters stay: what was imported is exported.
 */
export function cleanText(text: string, maxLength: number): string | null {
  const clean = PLAIN.test(text)
    ? text
    : storable(text)
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ')
        .normalize('NFC');
  const short = cut(clean.trim(), maxLength).trimEnd();
  return isVisible(short) ? short : null;
}

/** A name, a place, a handle: as cleanText, on one line with single blanks, at most 500 code units. */
export function cleanName(text: string): string | null {
  const isTidy = PLAIN.test(text) && !text.includes('  ');
  return cleanText(isTidy ? text : text.replaceAll('\0', '').replace(/\s+/g, ' '), MAX_NAME);
}
