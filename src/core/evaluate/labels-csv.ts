/** Sheets of labels: which place is how relevant for which query. Columns query, space and grade, also named as others name them. */
import { restoreFormula } from '../safe-text.js';

/** Where the columns stand; -1: there is none. Any others are left alone. */
export interface LabelColumns {
  readonly query: number;
  readonly grade: number;
  readonly url: number;
  readonly space: number;
}

export interface LabelRow {
  readonly query: string;
  /** Ways in which the row names its place, the surest first: an address, a key, a name, a number. */
  readonly places: readonly string[];
  /** null: not judged yet; 'unclear': no grade. */
  readonly grade: number | null | 'unclear';
  /** The cell of the grade, for messages. */
  readonly word: string;
}

/** Collections in use have grades up to 4, people's own scales go to 10 or 100; 2^100 − 1 is still a number to count with. */
export const MOST_GRADE = 100;
const GRADE = /^\d{1,3}(?:[.,]0{1,6})?$/;

/** null where the query, the grade or any naming of the place is missing. */
export function labelColumns(headings: readonly string[]): LabelColumns | null {
  const folded = headings.map((heading) => heading.trim().toLowerCase().replaceAll(' ', '_'));
  const among = (...names: readonly string[]): number => folded.findIndex((heading) => names.includes(heading));
  const columns = {
    query: among('query', 'query_id'),
    grade: among('grade'),
    url: among('url'),
    space: among('space', 'space_key'),
  };
  const isWhole = columns.query >= 0 && columns.grade >= 0 && (columns.url >= 0 || columns.space >= 0);
  return isWhole ? columns : null;
}

function gradeOf(word: string): LabelRow['grade'] {
  if (word === '') return null;
  const grade = GRADE.test(word) ? Number.parseInt(word, 10) : MOST_GRADE + 1;
  return grade <= MOST_GRADE ? grade : 'unclear';
}

export function labelRow(cells: readonly string[], { query, grade, url, space }: LabelColumns): LabelRow {
  const text = (column: number): string => restoreFormula(cells[column] ?? '').trim();
  const word = text(grade);
  return {
    query: text(query),
    places: [text(url), text(space)].filter((place) => place !== ''),
    grade: gradeOf(word),
    word,
  };
}
