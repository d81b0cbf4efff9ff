/** Records as flat texts → Rows: headings are the union of all keys, columns are planned as those of a table. */

import { badInput } from '../../domain/errors.js';
import type { Reading } from '../../domain/mapping.js';
import type { RowOrReject } from '../../domain/row.js';
import type { ReadOptions } from '../format.js';
import { type Plan, planColumns } from '../table/column-plan.js';
import { PROFILE_CELLS } from '../table/column-profile.js';
import { COLUMN_LIMIT, FIELD_LIMIT } from '../table/delimited-rows.js';
import { rowFromCells } from '../table/row-from-cells.js';

export type FlatRecord = ReadonlyMap<string, string>;

/** Gathers the keys of all records, in the order first seen, with their first cells; then plans, then makes rows. */
export class RecordTable {
  readonly #file: string;
  readonly #cells = new Map<string, string[]>();
  #plan: Plan | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws TurfError exit 4 for more than 2,000 different keys */
  see(record: FlatRecord): void {
    for (const [path, text] of record) {
      const cells = this.#cells.get(path);
      if (cells === undefined) this.#cells.set(path, [text]);
      else if (cells.length < PROFILE_CELLS) cells.push(text);
    }
    if (this.#cells.size <= COLUMN_LIMIT) return;
    throw badInput(this.#file, `has records with more than ${COLUMN_LIMIT} different keys`, {
      cause: 'Its keys are data, or it is no list of places.',
      hint: 'turf formats   (what turf can read)',
    });
  }

  /** Settles which key fills which field; after the last `see`, before the first `row`. */
  plan(options: ReadOptions, unit: 'line' | 'record'): Reading {
    const columns = [...this.#cells].map(([heading, cells]) => ({ heading, cells }));
    const keyColumn = columns.findIndex(({ heading }) => heading === 'key');
    const nameColumn = keyColumn === -1 ? null : keyColumn;
    this.#plan = planColumns(columns, { file: this.#file, map: options.map, nameColumn });
    const { ignored, personal } = this.#plan;
    // The keys of an object that holds records are their names.
    const unsure = this.#plan.unsure.filter(({ heading }) => heading !== 'key');
    return {
      columns: this.#plan.columns,
      ignored,
      personal,
      headings: [...this.#cells.keys()],
      delimiter: null,
      headerLine: null,
      unit,
      unsure,
    };
  }

  row(line: number, record: FlatRecord): RowOrReject {
    const cells = [...this.#cells.keys()].map((path) => record.get(path) ?? '');
    const long = [...record].find(([, text]) => text.length > FIELD_LIMIT);
    if (long !== undefined) {
      const message = `The value of "${long[0]}" holds more than 64 KB of text. Shorten it.`;
      return {
        line,
        column: long[0],
        code: 'field-size',
        message,
        cells: cells.map((cell) => cell.slice(0, FIELD_LIMIT)),
        raw: null,
      };
    }
    return rowFromCells(line, cells, this.#plan?.steps ?? []);
  }
}
