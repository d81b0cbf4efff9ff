/** Headings in two rows: a group's name stands above several columns ("Facebook" above "Link" and "Members"). Read by header-row. */

/** 0-based indexes of the upper and the lower row. */
export interface TwoRows {
  readonly upper: number;
  readonly lower: number;
}

export interface HeadingTests {
  /** A cell that means something as a heading. */
  readonly isHeading: (cell: string) => boolean;
  /** A row without addresses that is more than a title. */
  readonly mayBeHeader: (row: readonly string[]) => boolean;
}

const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';

/** The second row of the headings beside the one that is known best, or null when there is none. */
export function twoRowsAt(rows: readonly (readonly string[])[], at: number, tests: HeadingTests): TwoRows | null {
  const row = rows[at] ?? [];
  const above = rows[at - 1] ?? [];
  if (namesGroups(above, row, tests)) return { upper: at - 1, lower: at };
  return standsBelow(row, rows[at + 1] ?? [], tests) ? { upper: at, lower: at + 1 } : null;
}

/** Groups stand above two columns at least; a title ("Riverside tracker") stands at the left and means nothing as a heading. */
function namesGroups(above: readonly string[], row: readonly string[], { isHeading }: HeadingTests): boolean {
  const filled = above.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const [first] = filled;
  if (first === undefined || (filled.length === 1 && first === 0)) return false;
  const known = filled.filter((column) => isHeading(above[column] ?? '')).length;
  return known > 0 && known * 2 >= filled.length && filled.some((column) => spans(above, row, column));
}

function spans(above: readonly string[], row: readonly string[], column: number): boolean {
  return isFilled(row[column]) && !isFilled(above[column + 1]) && isFilled(row[column + 1]);
}

/** Sub-headings: every filled cell means something, and one of them stands where the row above has a gap. */
function standsBelow(row: readonly string[], below: readonly string[], tests: HeadingTests): boolean {
  const filled = below.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  if (filled.length < 2 || !tests.mayBeHeader(below)) return false;
  const isAll = filled.every((column) => tests.isHeading(below[column] ?? ''));
  return isAll && filled.some((column) => column > 0 && !isFilled(row[column]) && isFilled(row[column - 1]));
}

/** What joins the two rows of a heading. */
export const JOINT = ' | ';

/** 'Facebook | Members': the upper cell is carried right over gaps, as far as there are cells below. */
export function joinedHeadings(upper: readonly string[], lower: readonly string[]): string[] {
  let carried = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [top, bottom] = [upper[column]?.trim() ?? '', lower[column]?.trim() ?? ''];
    if (top !== '') carried = top;
    const group = top !== '' || bottom !== '' ? carried : '';
    return [group, bottom].filter((part) => part !== '').join(JOINT);
  });
}
