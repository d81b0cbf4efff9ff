/** lastDelimiter: the sign that a delimiter with a space leaves at the end of each line ("name* link* city*"). */

/** '*' where the last heading ends with the delimiter without its space; null for all ordinary tables. */
export function lastDelimiter(headings: readonly string[], delimiter: string): string | null {
  const end = delimiter.trimEnd();
  const isLeft = end !== '' && end !== delimiter && headings.at(-1)?.trimEnd().endsWith(end) === true;
  return isLeft ? end : null;
}

/** The cells of a row without that sign in the last one. */
export function withoutLast(cells: readonly string[], end: string): string[] {
  const last = cells.at(-1)?.trimEnd() ?? '';
  return last.endsWith(end) ? [...cells.slice(0, -1), last.slice(0, -end.length)] : [...cells];
}
