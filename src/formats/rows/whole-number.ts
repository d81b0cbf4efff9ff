/** Counts in cells that programs write: '1,204' and '98.0' are whole numbers whatever stands between the digits. */

/** The number, or null when there is no digit in it. */
export function wholeNumber(text: string): number | null {
  const digits = text.replace(/\.0+$/, '').replace(/\D/g, '');
  return digits === '' || digits.length > 15 ? null : Number(digits);
}
