/** Rows that show how to fill in a sheet and are no data: "TEMPLATE - DO NOT IMPORT". Read by table-rows. */

const MARKS =
  /\b(?:do not|don['’]?t) import\b|\bno importar\b|\bne pas importer\b|\bnicht importieren\b|\bnão importar\b/i;
/** Longer cells are descriptions. */
const LENGTH = 200;

/** The mark stands in the first cell that is filled. */
export function isExampleRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  return first.length <= LENGTH && MARKS.test(first);
}
