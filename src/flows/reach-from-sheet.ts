/** Sets rows of the table of reach from a sheet: each row is done, found to be so already, or told. For turf reach set. */
import { type ReachColumns, reachColumns, reachRowOf, type SaidReach } from '../core/reach-sheet.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Store } from '../store/store.js';
import { eachTable, type ReadTable, type SheetRequest, tablesWith } from './each-table.js';
import { platformNamed } from './known-platforms.js';
import { type ReachChanged, setReach } from './reach.js';
import { sheetRows } from './sheet-rows.js';

export interface RefusedReach {
  readonly line: number;
  readonly problem: Warning;
}

export interface SheetReach {
  readonly rows: number;
  readonly changed: readonly ReachChanged[];
  readonly unchanged: number;
  readonly refused: readonly RefusedReach[];
}

/** There are some seventy platforms with up to ten kinds each. */
const MOST_ROWS = 10_000;

interface Work {
  readonly path: string;
  readonly said: SaidReach[];
  readonly refused: RefusedReach[];
  /** 'telegram channel' → the line that spoke of it first. */
  readonly taken: Map<string, number>;
  rows: number;
}

function takeRow(work: Work, line: number, row: SaidReach | Warning): void {
  const refuse = (problem: Warning): void => {
    work.refused.push({ line, problem });
  };
  if ('id' in row) {
    refuse(row);
    return;
  }
  const platform = platformNamed(row.platform);
  if (platform === null) {
    refuse({ id: 'reach-set.unknown-platform', values: { text: row.platform.slice(0, 100) } });
    return;
  }
  const name = `${platform} ${row.kind}`;
  const first = work.taken.get(name);
  if (first !== undefined) {
    refuse({ id: 'reach-set.twice', values: { line: first } });
    return;
  }
  work.taken.set(name, line);
  work.said.push({ ...row, platform });
}

async function takeTable(work: Work, { source, columns }: ReadTable<ReachColumns>): Promise<void> {
  for await (const rows of sheetRows(source)) {
    for (const { line, cells, problem } of rows) {
      work.rows += 1;
      if (work.rows > MOST_ROWS) throw tooLong(work.path);
      if (problem === null) takeRow(work, line, reachRowOf(cells, columns));
      else work.refused.push({ line, problem: { id: 'reach-set.row', values: { message: problem } } });
    }
  }
}

const HINT = 'turf reach -o reach.csv   (such a sheet: change the shares in it)';

function noTable(file: string): TurfError {
  return badInput(file, 'has no columns platform and share_percent', {
    line: 1,
    cause: 'The first line must have these two headings; kind and typical_members may stand beside them.',
    hint: HINT,
  });
}

function tooLong(file: string): TurfError {
  return badInput(file, `has more than ${MOST_ROWS.toLocaleString('en-US')} rows`, {
    cause: 'The table has one row for each platform and kind of place: this is another file. Nothing was changed.',
    hint: HINT,
  });
}

/** Rows that can't be used are told, all others are done. Throws a TurfError (exit 4) for a file without the columns, and for one that is too long. */
export async function reachFromSheet(store: Store, request: SheetRequest): Promise<SheetReach> {
  const work: Work = { path: request.path, said: [], refused: [], taken: new Map(), rows: 0 };
  const take = (table: ReadTable<ReachColumns>): Promise<void> => takeTable(work, table);
  if ((await eachTable(request, { tablesOf: tablesWith(reachColumns), take })) === 0) throw noTable(request.path);
  const changed = setReach(store, work.said);
  const { rows, said, refused } = work;
  return { rows, changed, unchanged: said.length - changed.length, refused };
}
