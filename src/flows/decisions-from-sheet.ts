/** Reads a sheet with the columns a, b and verdict and does what it says, all of it in one transaction. For turf dupes --decisions. */
import { setImmediate as breath } from 'node:timers/promises';
import { type DecisionPlan, decisionPlan, type OwnWord, type SaidPair } from '../core/decision-plan.js';
import { type DecisionColumns, type DecisionRow, decisionColumns, decisionRow } from '../core/decisions-csv.js';
import { remembered } from '../core/normalise/remembered.js';
import type { Verdict } from '../domain/decision.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Store } from '../store/store.js';
import { type DecidedPlace, decidedPlace } from './decided-place.js';
import { eachTable, type ReadTable, type SheetRequest, tablesWith } from './each-table.js';
import type { Progress } from './import-request.js';
import { sheetRows } from './sheet-rows.js';
import { undoTools } from './store-tools.js';

/** A row that could not be used. */
export interface RefusedDecision {
  readonly line: number;
  /** As written, at most 500 characters. */
  readonly a: string;
  readonly b: string;
  readonly problem: Warning;
}

export interface SheetDecided {
  readonly rows: number;
  /** Rows that newly say so. */
  readonly said: Readonly<Record<Verdict, number>>;
  readonly undecided: number;
  /** Rows that say again what was said here before, or what another row says. */
  readonly unchanged: number;
  readonly refused: readonly RefusedDecision[];
  /** Keys that no list has named yet: what is said of them holds as soon as one does. */
  readonly kept: readonly string[];
  /** Places that are part of another one now, and places that are on their own again. */
  readonly joined: number;
  readonly parted: number;
}

/** Letters of a cell in a message: enough to find it again. */
const SHOWN = 100;
/** Letters of a cell that are kept: as many as the longest key has. */
const KEPT = 500;
/** Rows that say something, in one sheet: more than anybody writes, and they are weighed against each other in memory. */
const MOST_ROWS = 100_000;
/** Rows between two breaths: some 10 ms of work, and 300 ms where a million places are known and named by their names. */
const STEP = 50;

type Cells = Pick<DecisionRow, 'a' | 'b'>;

interface Work {
  readonly path: string;
  readonly placeOf: (text: string) => DecidedPlace | string;
  readonly pairs: SaidPair[];
  readonly refused: RefusedDecision[];
  /** Keys that no list has named yet. */
  readonly kept: Set<string>;
  /** The cells that each pair stands in, for messages. */
  readonly written: Map<SaidPair, Cells>;
  rows: number;
  undecided: number;
}

/** The beginning as a text of its own: a part of the sheet's text would keep all of that in memory. */
function beginning(text: string): string {
  return ` ${text.slice(0, KEPT)}`.slice(1);
}

function refuse(work: Work, line: number, { a, b }: Cells, problem: Warning): void {
  work.refused.push({ line, a: beginning(a), b: beginning(b), problem });
}

function takeRow(work: Work, line: number, row: DecisionRow): void {
  if (row.verdict === null) {
    work.undecided += 1;
    return;
  }
  if (row.verdict === 'unclear') {
    refuse(work, line, row, { id: 'decisions.unclear', values: { word: beginning(row.word).slice(0, SHOWN) } });
    return;
  }
  const [a, b] = [work.placeOf(row.a), work.placeOf(row.b)];
  for (const [text, found] of [[row.a, a] as const, [row.b, b] as const]) {
    if (typeof found !== 'string') continue;
    refuse(work, line, row, { id: found, values: { text: beginning(text).slice(0, SHOWN) } });
    return;
  }
  if (typeof a === 'string' || typeof b === 'string') return;
  for (const { keys, isNew } of [a, b]) if (isNew) for (const key of keys) work.kept.add(key);
  const pair = { line, ...referencesOf(a, b), verdict: row.verdict };
  work.written.set(pair, { a: beginning(row.a), b: beginning(row.b) });
  work.pairs.push(pair);
}

/** Within one place only the keys as written tell the two apart. */
function referencesOf(a: DecidedPlace, b: DecidedPlace): Pick<SaidPair, 'a' | 'b'> {
  if (a.place !== b.place) return { a, b };
  const own = ({ place, written }: DecidedPlace) => ({ place, keys: written === null ? [] : [written] });
  return { a: own(a), b: own(b) };
}

async function takeTable(
  work: Work,
  { source, columns }: ReadTable<DecisionColumns>,
  progress: Progress,
): Promise<void> {
  for await (const rows of sheetRows(source)) {
    for (const { line, cells, problem } of rows) {
      work.rows += 1;
      const row = decisionRow(cells, columns);
      if (problem === null) takeRow(work, line, row);
      else refuse(work, line, row, { id: 'decisions.row', values: { message: problem } });
      if (work.pairs.length + work.refused.length > MOST_ROWS) throw tooLong(work.path);
      if (work.rows % STEP !== 0) continue;
      progress('progress.reading', work.rows, null);
      await breath();
    }
  }
}

function noTable(file: string): TurfError {
  return badInput(file, 'has no columns a, b and verdict', {
    line: 1,
    cause: 'The first line must have these three headings; a and b name two places, verdict says same or not-same.',
    hint: 'turf dupes -o pairs.csv   (such a sheet: fill in the column verdict)',
  });
}

function tooLong(file: string): TurfError {
  return badInput(file, `says something in more than ${MOST_ROWS.toLocaleString('en-US')} rows`, {
    cause: 'All rows of a sheet are weighed against each other, and these are too many. Nothing was changed.',
    hint: 'turf dupes --decisions FIRST-PART.csv   (save the sheet in parts, and take one after the other)',
  });
}

/** All that was said here before, with the places that it is about as they are now. */
function saidBefore(store: Store): readonly OwnWord[] {
  const placeOf = (key: string): string => {
    const space = store.spaces.byKey(key);
    return space === null ? key : `#${space.id}`;
  };
  return store.decisions
    .all()
    .filter(({ importId }) => importId === null)
    .map(({ a, b, verdict }) => ({ a, b, verdict, places: [placeOf(a), placeOf(b)] }));
}

function refusePlanned(work: Work, { oneself, contradictions }: DecisionPlan): void {
  const all = [
    ...oneself.map((pair) => ({ pair, id: 'decisions.oneself' })),
    ...contradictions.map((pair) => ({ pair, id: 'decisions.contradiction' })),
  ];
  for (const { pair, id } of all) {
    const row = work.written.get(pair);
    if (row !== undefined) refuse(work, pair.line, row, { id, values: {} });
  }
  work.refused.sort((one, other) => one.line - other.line);
}

/** Rows that can't be used are told, all others are done. Throws a TurfError (exit 4) for a file without the three columns, and for one that is too long. */
export async function decideFromSheet(store: Store, request: SheetRequest): Promise<SheetDecided> {
  const work: Work = {
    path: request.path,
    placeOf: remembered((text) => decidedPlace(store, text)),
    pairs: [],
    refused: [],
    kept: new Set(),
    written: new Map(),
    rows: 0,
    undecided: 0,
  };
  const take = (table: ReadTable<DecisionColumns>): Promise<void> => takeTable(work, table, request.progress);
  if ((await eachTable(request, { tablesOf: tablesWith(decisionColumns), take })) === 0) throw noTable(request.path);
  const plan = decisionPlan(work.pairs, saidBefore(store));
  refusePlanned(work, plan);
  const { add, remove } = plan;
  const tools = undoTools(request.progress, 'progress.deciding');
  const done =
    add.length + remove.length === 0
      ? { joined: new Map<number, number>(), parted: [] }
      : await store.decisions.change({ add, remove, madeAt: request.now.toISOString() }, tools);
  const keys = new Set(add.flatMap(({ a, b }) => [a, b]));
  return {
    rows: work.rows,
    said: {
      same: plan.said.filter(({ verdict }) => verdict === 'same').length,
      different: plan.said.filter(({ verdict }) => verdict === 'different').length,
    },
    undecided: work.undecided,
    unchanged: plan.unchanged.length,
    refused: work.refused,
    kept: [...work.kept].filter((key) => keys.has(key)),
    joined: done.joined.size,
    parted: done.parted.length,
  };
}
