/** Width of text in terminal cells, and cutting to it without splitting a letter from its accents. Used by the table view. */

export type Measure = (text: string) => number;

/** One cell each; most cells are such, and measuring them properly is fifty times slower. */
const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `measure` with the quick way for plain ASCII. */
export function quick(measure: Measure): Measure {
  return (text) => (PLAIN_ASCII.test(text) ? text.length : measure(text));
}

/** At most `width` cells of the text; what was cut shows as "…". Reads only as much of a long text as it shows. */
export function cutTo(text: string, width: number, measure: Measure): string {
  if (PLAIN_ASCII.test(text)) return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
  let kept = '';
  let used = 0;
  let keptWithDots = '';
  for (const { segment } of letters.segment(text)) {
    used += measure(segment);
    if (used > width) return `${keptWithDots}…`;
    kept += segment;
    if (used < width) keptWithDots = kept;
  }
  return text;
}
