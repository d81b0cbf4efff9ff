/** Columns of a spreadsheet by their letters. */

/** 0-based column of letters or a reference: 'A' and 'A17' are 0, 'AA' is 26; -1 without letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
