/** Which column of a table fills which field: every column is judged, then settled between columns. Shown in each summary as the Reading. */
import { foldHeading } from '../../core/normalise/heading.js';
import type { Field } from '../../domain/field.js';
import { NO_COLUMN, type UnsureColumn } from '../../domain/mapping.js';
import { profileOf } from './column-profile.js';
import { platformOfCount, platformOfHeading } from './heading-of-path.js';
import { platformOfIds } from './ids-platform.js';
import { type Judgement, judge } from './judge-column.js';
import { columnNamed } from './map-option.js';
import { FIGURES, settled } from './settle-claims.js';
import { unsureColumns } from './unsure-columns.js';

/** What is done with the cell of one column; a plan is a list of these in the order in which they are done. */
export type Step =
  /**
   * `platform`: what the heading says beside the field ("Facebook Id"), for rows that name none. `only`: the figure is of
   * this platform ("Facebook followers") and holds for rows whose first address is there; null: for all.
   */
  | {
      readonly column: number;
      readonly as: 'field';
      readonly field: Exclude<Field, 'url'>;
      readonly platform: string | null;
      readonly only: string | null;
    }
  | { readonly column: number; readonly as: 'address'; readonly platform: string | null }
  | { readonly column: number; readonly as: 'card' };

export interface Plan {
  readonly steps: readonly Step[];
  /** field → headings, as in Reading. */
  readonly columns: ReadonlyMap<Field, string>;
  readonly ignored: readonly string[];
  readonly personal: readonly string[];
  readonly unsure: readonly UnsureColumn[];
}

/** A column to judge: its heading and its cells in the first rows (blank ones too, so that rows can be compared). */
export interface SampleColumn {
  readonly heading: string;
  readonly cells: readonly string[];
}

export interface PlanOptions {
  readonly file: string;
  /** --map; stronger than any guess. */
  readonly map: ReadonlyMap<Field, string>;
  /** Index of a column that holds names where no heading says so (the keys of a JSON object). */
  readonly nameColumn: number | null;
}

/** Beside the address of a place its feed is no second place. */
const FEED = /^(?:rss|atom|feed)(?: feed)?(?: url| link)?$/;

/**
 * Plans the reading of a table.
 * @throws TurfError exit 2 for a --map that names no column; exit 4 for two columns of one heading with different cells
 */
export function planColumns(columns: readonly SampleColumn[], options: PlanOptions): Plan {
  const judged = columns.map(({ heading, cells }) => judge(heading, profileOf(cells)));
  const headings = columns.map((column) => column.heading);
  const isLeftOut = ([, text]: readonly [Field, string]) => text === NO_COLUMN && !headings.includes(NO_COLUMN);
  const leftOut = new Set([...options.map].filter(isLeftOut).map(([field]) => field));
  const mapped = new Map(
    [...options.map]
      .filter(([field]) => !leftOut.has(field))
      .map(([field, text]) => [field, columnNamed(text, headings, { field, file: options.file })]),
  );
  const steps: Step[] = [];
  for (const [field, column] of mapped) {
    steps.push(field === 'url' ? addressStep(judged, column) : fieldStep(field, columns[column], column));
  }
  const isSaid = (field: Field) => mapped.has(field) || leftOut.has(field);
  const isTaken = new Set(mapped.values());
  const free = judged.map((each, column) => ({ each, column })).filter(({ column }) => !isTaken.has(column));
  const links = free.filter(
    ({ each, column }) => each.as === 'address' && !FEED.test(foldHeading(headings[column] ?? '')),
  );
  for (const { each, column } of free) {
    const isFeed = links.length > 0 && FEED.test(foldHeading(headings[column] ?? ''));
    if (each.as === 'address' && !isFeed && !(isSaid('url') && each.platform === null))
      steps.push({ column, as: 'address', platform: each.platform });
    if (each.as === 'card') steps.push({ column, as: 'card' });
  }
  const { kept, dropped } = settled(free, columns, options);
  for (const { field, column } of kept) if (!isSaid(field)) steps.push(fieldStep(field, columns[column], column));
  const ordered = byFigures(steps);
  const unsure = unsureColumns({ kept, dropped, columns }).filter(({ field }) => !isSaid(field));
  return { steps: ordered, ...reading(ordered, judged, headings), unsure };
}

/** The place that the figures are of comes first: they are kept for the first place of a row. */
function byFigures(steps: readonly Step[]): Step[] {
  const linked = new Set(
    steps.flatMap((step) => (step.as === 'address' && step.platform !== null ? step.platform : [])),
  );
  const own = steps.map(
    (step): Step =>
      step.as === 'field' && step.only !== null && !linked.has(step.only) ? { ...step, only: null } : step,
  );
  const counted = new Set(own.flatMap((step) => (step.as === 'field' && step.only !== null ? step.only : [])));
  const isFirst = (step: Step) => step.as === 'address' && step.platform !== null && counted.has(step.platform);
  return [...own.filter(isFirst), ...own.filter((step) => !isFirst(step))];
}

function addressStep(judged: readonly Judgement[], column: number): Step {
  const each = judged[column];
  return { column, as: 'address', platform: each?.as === 'address' ? each.platform : null };
}

/** A name column called "subreddit" is an address as well; a column of ids may name its platform, or show it by their form. */
function fieldStep(field: Exclude<Field, 'url'>, column: SampleColumn | undefined, at: number): Step {
  const { heading, cells } = column ?? { heading: '', cells: [] };
  const named = field === 'ext_id' || field === 'name' ? platformOfHeading(heading) : null;
  const platform = named ?? (field === 'ext_id' ? platformOfIds(cells) : null);
  return { column: at, as: 'field', field, platform, only: FIGURES.has(field) ? platformOfCount(heading) : null };
}

function reading(
  steps: readonly Step[],
  judged: readonly Judgement[],
  headings: readonly string[],
): Omit<Plan, 'steps' | 'unsure'> {
  const columns = new Map<Field, string>();
  for (const step of [...steps].sort((one, two) => fieldsOf(one).length - fieldsOf(two).length)) {
    const heading = headings[step.column]?.trim() || `#${step.column + 1}`;
    for (const field of fieldsOf(step)) {
      const other = columns.get(field);
      if (other === undefined) columns.set(field, heading);
      else if (step.as !== 'card') columns.set(field, `${other} + ${heading}`);
    }
  }
  const used = new Set(steps.map((step) => step.column));
  const left = headings
    .map((heading, column) => ({ heading: heading.trim(), column }))
    .filter(({ heading, column }) => heading !== '' && !used.has(column) && judged[column]?.as !== 'silent');
  return {
    columns,
    ignored: left.map(({ heading }) => heading),
    personal: left.filter(({ column }) => judged[column]?.as === 'personal').map(({ heading }) => heading),
  };
}

function fieldsOf(step: Step): readonly Field[] {
  if (step.as === 'card') return ['visibility', 'members', 'posts_per_week'];
  return step.as === 'address' ? ['url'] : [step.field];
}
