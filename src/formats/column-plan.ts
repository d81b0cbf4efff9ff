/** Which column of a table fills which field: every column is judged, then settled between columns. Shown in each summary as the Reading. */
import { foldHeading } from '../core/normalise/heading.js';
import { badInput } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import { profileOf } from './column-profile.js';
import { platformOfCount, platformOfHeading } from './heading-of-path.js';
import { platformOfIds } from './ids-platform.js';
import { type Judgement, judge } from './judge-column.js';
import { columnNamed } from './map-option.js';

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

/** Fields that may take several columns, joined in their order; every other field takes one. */
const JOINED: ReadonlySet<Field> = new Set(['place', 'tags']);
/** Figures that a sheet may give for each platform in a column of its own. */
const FIGURES: ReadonlySet<Field> = new Set([
  'members',
  'active',
  'views_per_post',
  'posts_per_week',
  'interactions_per_post',
  'last_post_at',
]);

/**
 * Plans the reading of a table.
 * @throws TurfError exit 2 for a --map that names no column; exit 4 for two columns of one heading with different cells
 */
export function planColumns(columns: readonly SampleColumn[], options: PlanOptions): Plan {
  const judged = columns.map(({ heading, cells }) => judge(heading, profileOf(cells)));
  const headings = columns.map((column) => column.heading);
  const mapped = new Map(
    [...options.map].map(([field, text]) => [field, columnNamed(text, headings, { field, file: options.file })]),
  );
  const steps: Step[] = [];
  for (const [field, column] of mapped) {
    steps.push(field === 'url' ? addressStep(judged, column) : fieldStep(field, columns[column], column));
  }
  const isTaken = new Set(mapped.values());
  const free = judged.map((each, column) => ({ each, column })).filter(({ column }) => !isTaken.has(column));
  for (const { each, column } of free) {
    if (each.as === 'address' && !(mapped.has('url') && each.platform === null))
      steps.push({ column, as: 'address', platform: each.platform });
    if (each.as === 'card') steps.push({ column, as: 'card' });
  }
  for (const { field, column } of settled(free, columns, options)) {
    if (!mapped.has(field)) steps.push(fieldStep(field, columns[column], column));
  }
  const ordered = byFigures(steps);
  return { steps: ordered, ...reading(ordered, judged, headings) };
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

interface Claim {
  readonly column: number;
  readonly field: Exclude<Field, 'url'>;
  readonly isSure: boolean;
}

/** One column for each field (several where they are joined), in column order. */
function settled(
  free: readonly { each: Judgement; column: number }[],
  columns: readonly SampleColumn[],
  options: PlanOptions,
): Claim[] {
  const claims = free.flatMap(({ each, column }) =>
    each.as === 'field' ? [{ column, field: each.field, isSure: each.isSure }] : [],
  );
  const isName = free.some(({ each, column }) => column === options.nameColumn && each.as === 'nothing');
  if (options.nameColumn !== null && isName) claims.push({ column: options.nameColumn, field: 'name', isSure: false });
  const hasAddress =
    free.some(({ each }) => each.as === 'address') || claims.some((claim) => claim.field === 'platform');
  const kept: Claim[] = [];
  for (const claim of bestFirst(claims, columns)) {
    const rival = kept.find((each) => each.field === claim.field);
    // Beside addresses a slug is the list's own short name, not a handle on the platform.
    if (claim.field === 'handle' && hasAddress && foldHeading(columns[claim.column]?.heading ?? '') === 'slug')
      continue;
    if (rival === undefined || JOINED.has(claim.field) || areOfPlatforms(rival, claim, columns)) kept.push(claim);
    else refuseTwins(rival, claim, columns, options);
  }
  return withName(kept, columns).sort((one, two) => one.column - two.column);
}

/** Sure headings before unsure ones, columns with cells before empty ones, then file order. */
function bestFirst(claims: readonly Claim[], columns: readonly SampleColumn[]): Claim[] {
  const rank = (claim: Claim) => {
    const isEmpty = columns[claim.column]?.cells.every((cell) => cell.trim() === '') ?? true;
    return (isEmpty ? 2 : 0) + (claim.isSure ? 0 : 1);
  };
  return [...claims].sort((one, two) => rank(one) - rank(two) || one.column - two.column);
}

/** "Facebook followers" beside "Instagram followers": each is taken for the rows of its platform. */
function areOfPlatforms(one: Claim, two: Claim, columns: readonly SampleColumn[]): boolean {
  if (!FIGURES.has(one.field)) return false;
  const [left, right] = [one, two].map(({ column }) => platformOfCount(columns[column]?.heading ?? ''));
  return left != null && right != null && left !== right;
}

/** Where no column is the name, the title is ("title, url"); also where names are missing that titles have. */
function withName(kept: readonly Claim[], columns: readonly SampleColumn[]): Claim[] {
  const filled = (field: Field) => {
    const claim = kept.find((each) => each.field === field);
    return claim === undefined ? 0 : (columns[claim.column]?.cells.filter((cell) => cell.trim() !== '').length ?? 0);
  };
  const hasName = kept.some((claim) => claim.field === 'name');
  if (hasName && filled('title') <= filled('name')) return [...kept];
  const swapped: ReadonlyMap<Field, 'name' | 'title'> = new Map([
    ['title', 'name'],
    ['name', 'title'],
  ]);
  return kept.map((claim) => ({ ...claim, field: swapped.get(claim.field) ?? claim.field }));
}

/** Two columns of one heading with different cells: taking the first would lose the second without a word. */
function refuseTwins(one: Claim, two: Claim, columns: readonly SampleColumn[], options: PlanOptions): void {
  const [left, right] = one.column < two.column ? [one, two] : [two, one];
  const first = columns[left.column];
  const second = columns[right.column];
  if (first === undefined || second === undefined || options.map.has(one.field)) return;
  if (foldHeading(first.heading) !== foldHeading(second.heading)) return;
  const differ = first.cells.some(
    (cell, row) => cell.trim() !== '' && second.cells[row]?.trim() !== '' && cell.trim() !== second.cells[row]?.trim(),
  );
  if (!differ) return;
  throw badInput(
    options.file,
    `has two columns for the ${one.field}: column ${left.column + 1} "${first.heading}" and column ${right.column + 1} "${second.heading}"`,
    {
      cause: 'They hold different things, so one of them would be lost.',
      hint: `Rename one of them in the file, or choose one by its number: turf import ${options.file} --map ${one.field}=#${left.column + 1}`,
    },
  );
}

function reading(
  steps: readonly Step[],
  judged: readonly Judgement[],
  headings: readonly string[],
): Omit<Plan, 'steps'> {
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
