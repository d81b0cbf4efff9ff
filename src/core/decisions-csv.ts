/** Sheets with the columns a, b and verdict: which row says that two places are one or two. Read and written by turf dupes. */
import type { Verdict } from '../domain/decision.js';
import { restoreFormula } from './safe-text.js';

/** Where the three columns stand; any others are left alone. */
export interface DecisionColumns {
  readonly a: number;
  readonly b: number;
  readonly verdict: number;
}

/** What a row says; null: nothing was decided. */
export type Said = Verdict | null | 'unclear';

export interface DecisionRow {
  /** As written: a number, key, address or name. */
  readonly a: string;
  readonly b: string;
  readonly verdict: Said;
  /** The cell of the verdict, for messages. */
  readonly word: string;
}

/** The word of an export for each verdict. */
export const WORD_OF: Readonly<Record<Verdict, string>> = { same: 'same', different: 'not-same' };

/** Words that people write, folded: English and Spanish. */
const WORDS: ReadonlyMap<string, Verdict | null> = new Map<string, Verdict | null>([
  ...['same', 'yes', 'y', 'merge', 'one', 'igual', 'mismo', 'misma', 'si', 's'].map((word) => [word, 'same'] as const),
  ...['not-same', 'not-the-same', 'notsame', 'different', 'no', 'n', 'two', 'distinto', 'distinta'].map(
    (word) => [word, 'different'] as const,
  ),
  ...['', 'skip', '?', '-', 'undecided'].map((word) => [word, null] as const),
]);

/** null where one of the three is missing. */
export function decisionColumns(headings: readonly string[]): DecisionColumns | null {
  const folded = headings.map((heading) => heading.trim().toLowerCase());
  const [a, b, verdict] = [folded.indexOf('a'), folded.indexOf('b'), folded.indexOf('verdict')];
  return a < 0 || b < 0 || verdict < 0 ? null : { a, b, verdict };
}

/** What one cell says, whatever its case, accents and blanks: "Not same", "SÍ". */
export function verdictOf(cell: string): Said {
  const folded = cell.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const verdict = WORDS.get(folded.replace(/[\s_]+/g, '-'));
  return verdict === undefined ? 'unclear' : verdict;
}

export function decisionRow(cells: readonly string[], { a, b, verdict }: DecisionColumns): DecisionRow {
  const text = (column: number): string => restoreFormula(cells[column] ?? '').trim();
  const word = text(verdict);
  return { a: text(a), b: text(b), verdict: verdictOf(word), word };
}
