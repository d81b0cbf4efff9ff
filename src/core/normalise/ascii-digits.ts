/** asciiDigits: digits and number signs of any script written as ASCII ones; the first step of reading numbers and dates. */

/** Code points of the zero of each script; its nine other digits follow it (Unicode, category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
const FOREIGN = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);
/** Footnote marks: '1,234¹' is 1,234 and not 12,341. */
const FOOTNOTES = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089]/g;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ASCII = /^[\0-\x7f]*$/;

function digit(letter: string): string {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? letter : String(code - zero);
}

/** Text in NFKC with ASCII digits, '.' and ',' for the Arabic signs, '-' for the minus sign, and no footnote marks. */
export function asciiDigits(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(FOOTNOTES, '')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(FOREIGN, digit)
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replaceAll('\u2212', '-');
}
