/** Which of the columns that may fill a field does: every field takes one, but for those that are joined or counted by platform. Read by column-plan. */
import { foldHeading } from '../../core/normalise/heading.js';
import { badInput } from '../../domain/errors.js';
import type { Field } from '../../domain/field.js';
import type { PlanOptions, SampleColumn } from './column-plan.js';
import { platformOfCount } from './heading-of-path.js';
import type { Judgement } from './judge-column.js';

/** Fields that may take several columns, joined in their order; every other field takes one. */
export const JOINED: ReadonlySet<Field> = new Set(['place', 'tags']);
/** Figures that a sheet may give for each platform in a column of its own. */
export const FIGURES: ReadonlySet<Field> = new Set([
  'members',
  'active',
  'views_per_post',
  'posts_per_week',
  'interactions_per_post',
  'last_post_at',
]);

/** A column that may fill a field. */
export interface Claim {
  readonly column: number;
  readonly field: Exclude<Field, 'url'>;
  readonly isSure: boolean;
}

export interface Settled {
  /** One column for each field (several where they are joined), in column order. */
  readonly kept: readonly Claim[];
  /** Columns that gave way to another one. */
  readonly dropped: readonly Claim[];
}

/** @throws TurfError exit 4 for two columns of one heading with different cells */
export function settled(
  free: readonly { each: Judgement; column: number }[],
  columns: readonly SampleColumn[],
  options: PlanOptions,
): Settled {
  const claims = free.flatMap(({ each, column }) =>
    each.as === 'field' ? [{ column, field: each.field, isSure: each.isSure }] : [],
  );
  const isName = free.some(({ each, column }) => column === options.nameColumn && each.as === 'nothing');
  if (options.nameColumn !== null && isName) claims.push({ column: options.nameColumn, field: 'name', isSure: false });
  const hasAddress =
    free.some(({ each }) => each.as === 'address') || claims.some((claim) => claim.field === 'platform');
  const kept: Claim[] = [];
  const dropped: Claim[] = [];
  for (const claim of bestFirst(claims, columns)) {
    const rival = kept.find((each) => each.field === claim.field);
    // Beside addresses a slug is the list's own short name, not a handle on the platform.
    if (claim.field === 'handle' && hasAddress && foldHeading(columns[claim.column]?.heading ?? '') === 'slug')
      continue;
    if (rival === undefined || JOINED.has(claim.field) || areOfPlatforms(rival, claim, columns)) kept.push(claim);
    else {
      refuseTwins(rival, claim, columns, options);
      dropped.push(claim);
    }
  }
  return { kept: withName(kept, columns).sort((one, two) => one.column - two.column), dropped };
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
