/** ratingLines: judgements written one a line, "12,yes" or "reddit:r/tenants no", as a script pipes them into turf rate. Pure. */
import { ratedWord, type Said } from './rated-word.js';

export interface RatingLine {
  readonly line: number;
  /** As written: a number, key, address or name. */
  readonly space: string;
  readonly said: Said;
}

export interface RatingLines {
  readonly lines: readonly RatingLine[];
  /** The first line that is none, from 1; null: all are. */
  readonly badLine: number | null;
}

/** The word stands last: names and addresses hold commas and blanks too. */
function parted(text: string): { readonly space: string; readonly word: string } {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('\t'), text.lastIndexOf(' '));
  return { space: text.slice(0, Math.max(0, at)).replace(/[\s,]+$/, ''), word: text.slice(at + 1) };
}

/** Empty lines are left out. */
export function ratingLines(text: string): RatingLines {
  const found: RatingLine[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const { space, word } = parted(line.trim());
    const said = ratedWord(word);
    if (said === null || space === '') return { lines: [], badLine: at + 1 };
    found.push({ line: at + 1, space, said });
  }
  return { lines: found, badLine: null };
}
