/** --limit-rows: stops a reading that yields more rows than allowed. */
import { badInput } from '../../domain/errors.js';

/**
 * A function that passes batches on and counts their rows.
 * @param limit most rows; null: no limit
 */
export function rowLimit(file: string, limit: number | null): <Item>(batch: readonly Item[]) => readonly Item[] {
  let rows = 0;
  return (batch) => {
    rows += batch.length;
    if (limit === null || rows <= limit) return batch;
    throw badInput(file, `has more than ${limit} rows`, {
      hint: `Split the file, or lift the limit: turf import ${file} --limit-rows none`,
    });
  };
}
