/** Reads a sheet of labels (query, space, grade) and finds its campaigns and places. For turf evaluate. */
import { setImmediate as breath } from 'node:timers/promises';
import { type LabelColumns, type LabelRow, labelColumns, labelRow, MOST_GRADE } from '../core/evaluate/labels-csv.js';
import { MOST_QUERIES } from '../core/evaluate/queries-json.js';
import { remembered } from '../core/normalise/remembered.js';
import type { Campaign } from '../domain/campaign.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { Store } from '../store/store.js';
import { eachTable, type ReadTable, type SheetRequest, tablesWith } from './each-table.js';
import { labelledPlace } from './labelled-place.js';
import { sheetRows } from './sheet-rows.js';

export interface UnknownPlace {
  /** As written, at most 500 characters. */
  readonly space: string;
  readonly grade: number;
  readonly why: 'ambiguous' | 'unknown';
}

/** What the labels say for one query; of two labels of one place the higher counts. */
export interface Labelled {
  /** The campaign's name, or what is written where there is no such campaign. */
  readonly query: string;
  readonly campaign: Campaign | null;
  /** Number of the place → grade. */
  readonly grades: ReadonlyMap<number, number>;
  /** Places that are not in the database, each once. */
  readonly unknown: ReadonlyMap<string, UnknownPlace>;
}

export interface LabelSheet {
  /** Rows with a grade, and without one. */
  readonly labels: number;
  readonly ungraded: number;
  /** In the order of the sheet. */
  readonly queries: readonly Labelled[];
}

export interface LabelsRequest extends SheetRequest {
  /** The campaign that a query stands for. */
  readonly campaignOf: (query: string) => Campaign | null;
}

/** Letters of a cell in a message: enough to find it again. */
const SHOWN = 100;
/** Letters of a cell that are kept: as many as the longest key has. */
const KEPT = 500;
/** More labels than any test collection has by far; they are held in memory. */
const MOST_LABELS = 1_000_000;
/** Rows between two breaths: some 10 ms of work. */
const STEP = 100;

interface Group extends Labelled {
  readonly grades: Map<number, number>;
  readonly unknown: Map<string, UnknownPlace>;
}

interface Work {
  readonly store: Store;
  readonly path: string;
  readonly campaignOf: LabelsRequest['campaignOf'];
  readonly groups: Map<string, Group>;
  labels: number;
  ungraded: number;
}

/** The beginning as a text of its own: a part of the sheet's text would keep all of that in memory. */
function beginning(text: string, length: number): string {
  return ` ${text.slice(0, length)}`.slice(1);
}

const HINT = 'turf evaluate --help   (what the sheet must look like)';

function badRow(path: string, line: number, what: string): TurfError {
  return badInput(path, what, {
    line,
    cause: 'Figures from a part of the labels would mislead, so nothing was measured.',
    hint: HINT,
  });
}

function groupOf(work: Work, line: number, name: string): Group {
  const campaign = work.campaignOf(name);
  const query = campaign?.name ?? beginning(name, KEPT);
  const known = work.groups.get(query);
  if (known !== undefined) return known;
  if (work.groups.size >= MOST_QUERIES)
    throw badRow(work.path, line, `has more than ${MOST_QUERIES.toLocaleString('en-US')} queries`);
  const made: Group = { query, campaign, grades: new Map(), unknown: new Map() };
  work.groups.set(query, made);
  return made;
}

function takeRow(work: Work, line: number, { query, places, grade, word }: LabelRow): void {
  if (query === '') throw badRow(work.path, line, 'has a row without a query');
  const [place] = places;
  if (place === undefined) throw badRow(work.path, line, 'has a row that names no place');
  if (grade === 'unclear')
    throw badRow(
      work.path,
      line,
      `"${beginning(word, SHOWN)}" is no grade: use whole numbers from 0 (not relevant) to ${MOST_GRADE}`,
    );
  if (grade === null) {
    work.ungraded += 1;
    return;
  }
  work.labels += 1;
  if (work.labels > MOST_LABELS)
    throw badRow(work.path, line, `has more than ${MOST_LABELS.toLocaleString('en-US')} labels`);
  const { campaign, grades, unknown } = groupOf(work, line, query);
  if (campaign === null) return;
  const found = labelledPlace(work.store, places);
  if (typeof found === 'number') {
    grades.set(found, Math.max(grade, grades.get(found) ?? 0));
    return;
  }
  const space = beginning(place, KEPT);
  unknown.set(space, { space, grade: Math.max(grade, unknown.get(space)?.grade ?? 0), why: found });
}

async function takeTable(
  work: Work,
  { source, columns }: ReadTable<LabelColumns>,
  { progress }: SheetRequest,
): Promise<void> {
  let count = 0;
  for await (const rows of sheetRows(source)) {
    for (const { line, cells, problem } of rows) {
      if (problem !== null) throw badRow(work.path, line, `can't be read. ${problem}`);
      takeRow(work, line, labelRow(cells, columns));
      count += 1;
      if (count % STEP !== 0) continue;
      progress('progress.reading', count, null);
      await breath();
    }
  }
}

function noTable(file: string): TurfError {
  return badInput(file, 'has no columns query, space and grade', {
    line: 1,
    cause: 'The first line must have these headings; url may stand in place of space or beside it.',
    hint: HINT,
  });
}

/**
 * @throws TurfError exit 4 for a sheet without the columns, a row without query or place, a grade that is no whole number of
 * 0 to 100, and more labels or queries than can be held
 */
export async function labelsFromSheet(store: Store, request: LabelsRequest): Promise<LabelSheet> {
  const campaignOf = remembered(request.campaignOf);
  const work: Work = { store, path: request.path, campaignOf, groups: new Map(), labels: 0, ungraded: 0 };
  const take = (table: ReadTable<LabelColumns>): Promise<void> => takeTable(work, table, request);
  if ((await eachTable(request, { tablesOf: tablesWith(labelColumns), take })) === 0) throw noTable(request.path);
  return { labels: work.labels, ungraded: work.ungraded, queries: [...work.groups.values()] };
}
