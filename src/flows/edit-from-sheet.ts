/** Corrects many places from a sheet, as one import of kind "hand": every row is done, found to be so already, or told. */
import { setImmediate as breath } from 'node:timers/promises';
import { dateOrderOf } from '../core/normalise/date-order.js';
import type { DateOrder } from '../core/normalise/read-date.js';
import type { Warning } from '../domain/listing.js';
import type { Source } from '../domain/source.js';
import type { Space } from '../domain/space.js';
import { canEdit, type EditRow, type EditSheet, editSheet, noTable } from '../formats/table/edit-sheet.js';
import type { Store } from '../store/store.js';
import { type Contradiction, contradicted, isOtherName } from './contradicted-sheet.js';
import { eachTable, type SheetRequest } from './each-table.js';
import { carryOut, type Edited, type PlannedEdit, type RefusedEdit } from './edit.js';
import { findSpace } from './find-space.js';
import type { Progress } from './import-request.js';
import { planEdit } from './plan-edit.js';

export interface SheetEdited extends Edited {
  readonly rows: number;
  /** Headings that are no field. */
  readonly ignored: readonly string[];
}

/** What the rows of a sheet came to so far. */
interface Work {
  readonly store: Store;
  readonly now: Date;
  readonly plans: PlannedEdit[];
  readonly refused: RefusedEdit[];
  /** Number of a place, and each address that is to be linked → the line that spoke of it first. */
  readonly taken: Map<string, number>;
  /** Rows that name their place and say its name too, and those of them whose name is another one. */
  readonly named: { checked: number; readonly others: Contradiction[] };
  unchanged: number;
}

function refuse(work: Work, { line, place }: EditRow, problems: readonly Warning[]): void {
  work.refused.push({ line, place, problems });
}

interface Reading {
  /** The heading of the column that names the place. */
  readonly names: string;
  readonly dateOrder: DateOrder | null;
}

function planRow(work: Work, row: EditRow, { names: column, dateOrder }: Reading): void {
  const finding = row.place === '' ? { candidates: [] } : findSpace(work.store, row.place);
  if (!('space' in finding)) {
    const id =
      row.place === '' ? 'edit.no-place' : finding.candidates.length > 0 ? 'edit.ambiguous' : 'edit.unknown-place';
    const numbers = finding.candidates.map((space) => space.id).join(', ');
    refuse(work, row, [{ id, values: { place: row.place, numbers, column } }]);
    return;
  }
  const { space } = finding;
  checkName(work, row, space);
  const planned = planEdit(work.store, { space, values: row.values, onlyChanges: true, dateOrder, now: work.now });
  if (planned.is === 'refused') {
    refuse(work, row, planned.problems);
    return;
  }
  const keys = planned.is === 'plan' ? planned.plan.placed.identity.keys.map((key) => key.text) : [];
  const names = [`#${space.id}`, ...keys];
  const line = names.flatMap((name) => work.taken.get(name) ?? [])[0];
  if (line !== undefined) {
    refuse(work, row, [{ id: 'edit.twice', values: { line } }]);
    return;
  }
  for (const name of names) work.taken.set(name, row.line);
  if (planned.is === 'same') work.unchanged += 1;
  else work.plans.push({ line: row.line, space, plan: planned.plan });
}

/** A row that says of its place the name of another one. */
function checkName(work: Work, row: EditRow, space: Space): void {
  const name = row.values.get('name');
  if (name === undefined) return;
  work.named.checked += 1;
  if (isOtherName(work.store, name, space)) work.named.others.push({ line: row.line, place: row.place, name, space });
}

/** The order of day and month is settled once, from the rows of the first batch. */
function orderIn(rows: readonly EditRow[]): DateOrder | null {
  const fields = ['as_of', 'last_post_at', 'created_at'] as const;
  return dateOrderOf(rows.flatMap(({ values }) => fields.flatMap((field) => values.get(field) ?? [])));
}

/** Plans every row of one table; returns how many there are. */
async function planTable(sheet: EditSheet, work: Work, progress: Progress): Promise<number> {
  let rows = 0;
  let dateOrder: DateOrder | null = null;
  for await (const batch of sheet.batches) {
    if (rows === 0) dateOrder = orderIn(batch.filter((item): item is EditRow => !('code' in item)));
    for (const item of batch) {
      if (!('code' in item)) planRow(work, item, { names: sheet.names, dateOrder });
      else
        work.refused.push({
          line: item.line,
          place: '',
          problems: [{ id: 'edit.row', values: { message: item.message } }],
        });
    }
    rows += batch.length;
    progress('progress.reading', rows, null);
    await breath();
  }
  return rows;
}

/** The tables of a file: the file itself, or the sheets of a workbook that have a column that can be set. */
function tablesOf(sources: readonly Source[]): readonly EditSheet[] {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) return [editSheet(only)];
  return sources.filter(canEdit).map(editSheet);
}

/** Edits the places of a sheet; rows that can't be used are told, the others are done. Throws a TurfError (exit 4) for no table, and for one whose names are of other places. */
export async function editFromSheet(store: Store, request: SheetRequest): Promise<SheetEdited> {
  const { path, now, progress } = request;
  const work: Work = {
    store,
    now,
    plans: [],
    refused: [],
    taken: new Map(),
    named: { checked: 0, others: [] },
    unchanged: 0,
  };
  const ignored: string[] = [];
  let rows = 0;
  const take = async (table: EditSheet): Promise<void> => {
    ignored.push(...table.ignored);
    rows += await planTable(table, work, progress);
  };
  if ((await eachTable(request, { tablesOf, take })) === 0) throw noTable(path);
  const { checked, others } = work.named;
  const [first] = others;
  if (first !== undefined && others.length > checked / 2) throw contradicted(path, first, others.length);
  const done = await carryOut(store, work.plans, { file: path, now, progress });
  return { ...done, rows, unchanged: work.unchanged, refused: work.refused, ignored };
}
