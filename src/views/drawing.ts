/** The libraries that draw a table, loaded only when one is shown. Used by the table view. */
import { type Measure, quick } from './cut.js';

export interface Drawing {
  readonly measure: Measure;
  readonly wrap: (text: string, columns: number) => string;
  readonly bold: (text: string) => string;
  /**
   * Rows, their cells filled and joined, as lines that end in a line break. One cell a row: the table library measures some
   * scripts otherwise than terminals do, and would fill their cells once more.
   */
  readonly draw: (rows: readonly string[]) => string;
}

const noLines = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((part) => [side + part, '']),
  ),
);

/** Without colour nothing of it writes an escape code: the table library colours by default. */
export async function loadDrawing(isColoured: boolean): Promise<Drawing> {
  const [{ default: stringWidth }, { default: wrapAnsi }, { default: Table }, { Chalk }] = await Promise.all([
    import('string-width'),
    import('wrap-ansi'),
    import('cli-table3'),
    import('chalk'),
  ]);
  const chalk = new Chalk({ level: isColoured ? 1 : 0 });
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };
  return {
    measure: quick(stringWidth),
    wrap: (text, columns) => wrapAnsi(text, columns),
    bold: (text) => chalk.bold(text),
    draw(rows) {
      const table = new Table({ chars: { ...noLines, middle: '' }, style });
      table.push(...rows.map((row) => [row]));
      return table
        .toString()
        .split('\n')
        .map((line) => `${line.trimEnd()}\n`)
        .join('');
    },
  };
}
