/** Which columns of a table fit a terminal, and how wide each is. Pure arithmetic, used by the table view. */
import type { Column } from '../domain/doc.js';

/** Blank cells between two columns. */
export const GAP = 2;
/** A text column is no wider than this on a terminal: places and file names fit, and the name keeps its room. */
const TEXT_MOST = 26;
/** Text columns are not squeezed below this: "facebook" stays whole. */
const TEXT_LEAST = 8;
/** The name wants this much before other columns are let go, and never gets less than the least. */
const NAME_WANTS = 24;
const NAME_LEAST = 12;

export interface Fitted {
  readonly column: Column;
  readonly width: number;
}

/** Columns in the order of a table: as given, without those that are not for tables, the name last. */
export function tableOrder(columns: readonly Column[]): readonly Column[] {
  const shown = columns.filter((column) => column.inTable !== false);
  return [...shown.filter(({ sort }) => sort !== 'name'), ...shown.filter(({ sort }) => sort === 'name')];
}

function total(fitted: readonly Fitted[]): number {
  return fitted.reduce((sum, { width }) => sum + width + GAP, -GAP);
}

/** The column to let go first: the highest dropAt, of equals the last. */
function firstToGo(fitted: readonly Fitted[]): Fitted | null {
  let found: Fitted | null = null;
  for (const item of fitted) {
    const dropAt = item.column.dropAt ?? 0;
    if (dropAt > 0 && dropAt >= (found?.column.dropAt ?? 0)) found = item;
  }
  return found;
}

/** What the columns ask for: text at most TEXT_MOST, the name at most what it wants. */
function asked(natural: readonly Fitted[]): Fitted[] {
  return natural.map(({ column, width }) => {
    if (column.sort === 'number') return { column, width };
    return { column, width: Math.min(width, column.sort === 'name' ? NAME_WANTS : TEXT_MOST) };
  });
}

/** Takes what is too much from the widest text column, again and again; numbers are never squeezed. */
function squeezed(fitted: readonly Fitted[], width: number): Fitted[] {
  const result = [...fitted];
  for (let over = total(result) - width; over > 0; over = total(result) - width) {
    const widest = result
      .filter(
        ({ column, width: has }) =>
          column.sort !== 'number' && has > (column.sort === 'name' ? NAME_LEAST : TEXT_LEAST),
      )
      .sort((one, other) => other.width - one.width)[0];
    if (widest === undefined) break;
    const at = result.indexOf(widest);
    result[at] = { column: widest.column, width: widest.width - 1 };
  }
  return result;
}

/**
 * Columns with their widths in cells for a terminal of `width` columns (null: no terminal, nothing is cut).
 * `natural` is the widest text of each column. When even the least does not fit, lines are longer than the terminal.
 */
export function fitColumns(natural: readonly Fitted[], width: number | null): readonly Fitted[] {
  if (width === null) return natural;
  let fitted = asked(natural);
  for (let goer = firstToGo(fitted); goer !== null && total(fitted) > width; goer = firstToGo(fitted)) {
    fitted = fitted.filter((item) => item !== goer);
  }
  fitted = squeezed(fitted, width);
  const left = width - total(fitted);
  if (left <= 0) return fitted;
  return fitted.map((item) => {
    if (item.column.sort !== 'name') return item;
    const wish = natural.find(({ column }) => column === item.column)?.width ?? item.width;
    return { column: item.column, width: Math.min(wish, item.width + left) };
  });
}
