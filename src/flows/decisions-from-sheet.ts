/** Reads a sheet with the columns a, b and verdict and does what it says, all of it in one transaction. For turf dupes --decisions. */
import { setImmediate as breath } from 'node:timers/promises';
import { type DecisionPlan, decisionPlan, type OwnWord, type Reference, type SaidPair } from '../core/decision-plan.js';
import { type DecisionColumns, type DecisionRow, decisionColumns, decisionRow } from '../core/decisions-csv.js';
import { typedKey } from '../core/identify/typed-key.js';
import { platforms } from '../core/platforms/all.js';
import type { Verdict } from '../domain/decision.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Source } from '../domain/source.js';
import { columnCheck, widthsOf } from '../formats/table/column-count.js';
import { delimitedRows } from '../formats/table/delimited-rows.js';
import { entriesOf } from '../source/entries.js';
import type { Piece, Search } from '../source/entry.js';
import type { Store } from '../store/store.js';
import type { SheetEdit } from './edit-from-sheet.js';
import { findSpace } from './find-space.js';
import type { Progress } from './import-request.js';
import { undoTools } from './store-tools.js';

/** A row that could not be used. */
export interface RefusedDecision {
  readonly line: number;
  readonly a: string;
  readonly b: string;
  readonly problem: Warning;
}

export interface SheetDecided {
  readonly rows: number;
  /** Pairs newly said to be so. */
  readonly said: Readonly<Record<Verdict, number>>;
  readonly undecided: number;
  /** Rows that were so already, or that say again what another row says. */
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

interface Work {
  readonly store: Store;
  readonly pairs: SaidPair[];
  readonly refused: RefusedDecision[];
  readonly kept: Set<string>;
  /** The row that each pair stands in, for messages. */
  readonly written: Map<SaidPair, DecisionRow>;
  rows: number;
  undecided: number;
}

/** The key that a cell names, or the sentence that says why it names none. */
function reference(work: Work, text: string): Reference | string {
  if (text === '') return 'decisions.empty';
  const finding = findSpace(work.store, text);
  if ('space' in finding) {
    const { id, key } = finding.space;
    const isKey = work.store.spaces.keysOf(id).includes(text);
    return { key: isKey ? text : key, place: `#${id}` };
  }
  if (finding.candidates.length > 0) return 'decisions.ambiguous';
  const key = typedKey(text, platforms);
  if (key === null) return 'decisions.unknown';
  work.kept.add(key);
  return { key, place: key };
}

function refuse(work: Work, line: number, { a, b }: Pick<DecisionRow, 'a' | 'b'>, problem: Warning): void {
  work.refused.push({ line, a, b, problem });
}

function takeRow(work: Work, line: number, row: DecisionRow): void {
  if (row.verdict === null) {
    work.undecided += 1;
    return;
  }
  if (row.verdict === 'unclear') {
    refuse(work, line, row, { id: 'decisions.unclear', values: { word: row.word.slice(0, SHOWN) } });
    return;
  }
  const [a, b] = [reference(work, row.a), reference(work, row.b)];
  for (const [text, found] of [[row.a, a] as const, [row.b, b] as const]) {
    if (typeof found !== 'string') continue;
    refuse(work, line, row, { id: found, values: { text: text.slice(0, SHOWN) } });
    return;
  }
  if (typeof a === 'string' || typeof b === 'string') return;
  const pair = { line, a, b, verdict: row.verdict };
  work.written.set(pair, row);
  work.pairs.push(pair);
}

async function takeTable(
  work: Work,
  { source, columns }: { source: Source; columns: DecisionColumns },
  progress: Progress,
): Promise<void> {
  const { table } = source.sample;
  const [headings = [], ...rest] = table?.rows ?? [];
  const widths = widthsOf(headings, rest, table?.delimiter ?? ',');
  const text = { file: source.path, delimiter: table?.delimiter ?? ',' };
  let isHeader = true;
  for await (const records of delimitedRows(source.text(), text, () => undefined)) {
    for (const record of records.slice(isHeader ? 1 : 0)) {
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      work.rows += 1;
      const bad = columnCheck(record, widths);
      const row = decisionRow(record.cells, columns);
      if (bad === null) takeRow(work, record.line, row);
      else refuse(work, record.line, row, { id: 'decisions.row', values: { message: bad.message } });
    }
    isHeader = false;
    progress('progress.reading', work.rows, null);
    await breath();
  }
}

/** The tables of a file that have the three columns: the file itself, or sheets of a workbook. */
function tablesOf(pieces: readonly Piece[]): readonly { readonly source: Source; readonly columns: DecisionColumns }[] {
  return pieces.flatMap((piece) => {
    if (piece.is === 'bundle') return [];
    const columns = decisionColumns(piece.source.sample.table?.rows[0] ?? []);
    return columns === null ? [] : [{ source: piece.source, columns }];
  });
}

function noTable(file: string): TurfError {
  return badInput(file, 'has no columns a, b and verdict', {
    line: 1,
    cause: 'The first line must have these three headings; a and b name two places, verdict says same or not-same.',
    hint: 'turf dupes -o pairs.csv   (such a sheet: fill in the column verdict)',
  });
}

function ownWords(store: Store): readonly OwnWord[] {
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

async function readAll(work: Work, { path, stdin, progress }: SheetEdit): Promise<void> {
  const options = { encoding: null, delimiter: null, sheet: null, limitBytes: null, stdin };
  const search: Search = { options, claims: () => [], isKnown: () => false, tell: () => {} };
  let tables = 0;
  for await (const entry of entriesOf([path], search)) {
    const opened = await entry.open();
    try {
      for (const table of tablesOf(opened.pieces)) {
        tables += 1;
        await takeTable(work, table, progress);
      }
    } finally {
      await opened.close();
    }
  }
  if (tables === 0) throw noTable(path);
}

/** Rows that can't be used are told, all others are done. Throws a TurfError (exit 4) for a file without the three columns. */
export async function decideFromSheet(store: Store, request: SheetEdit): Promise<SheetDecided> {
  const work: Work = {
    store,
    pairs: [],
    refused: [],
    kept: new Set(),
    written: new Map(),
    rows: 0,
    undecided: 0,
  };
  await readAll(work, request);
  const plan = decisionPlan(work.pairs, ownWords(store));
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
      same: add.filter(({ verdict }) => verdict === 'same').length,
      different: add.filter(({ verdict }) => verdict === 'different').length,
    },
    undecided: work.undecided,
    unchanged: plan.unchanged.length,
    refused: work.refused,
    kept: [...work.kept].filter((key) => keys.has(key)),
    joined: done.joined.size,
    parted: done.parted.length,
  };
}
