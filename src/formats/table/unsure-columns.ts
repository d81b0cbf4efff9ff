/** Which columns of a table were a guess that matters: a person is asked about them, or told of them. Read by column-plan. */
import type { Field } from '../../domain/field.js';
import type { ColumnSample, UnsureColumn } from '../../domain/mapping.js';
import type { SampleColumn } from './column-plan.js';
import { meaningOf, platformOfCount } from './heading-of-path.js';
import { type Claim, JOINED, type Settled } from './settle-claims.js';

/** A wrong guess at any other field costs little. */
const MATTERS: ReadonlySet<Field> = new Set(['name', 'members', 'place']);
/** Enough to know a column by. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

interface Claims extends Settled {
  readonly columns: readonly SampleColumn[];
}

/** In column order. */
export function unsureColumns({ kept, dropped, columns }: Claims): UnsureColumn[] {
  return kept.flatMap((claim): UnsureColumn[] => {
    const column = columns[claim.column];
    if (column === undefined || !MATTERS.has(claim.field)) return [];
    const rivals = dropped.filter((other) => isRival(claim, other, columns));
    if (rivals.length === 0 && !isGuess(claim, column)) return [];
    const samples = rivals.map((rival) => sampleOf(rival, columns));
    return [{ field: claim.field, ...sampleOf(claim, columns), rivals: samples }];
  });
}

/** As good a reason for the same field, and not the same cells. */
function isRival(kept: Claim, other: Claim, columns: readonly SampleColumn[]): boolean {
  if (other.field !== kept.field || other.isSure !== kept.isSure || JOINED.has(kept.field)) return false;
  const [one, two] = [columns[kept.column]?.cells ?? [], columns[other.column]?.cells ?? []];
  return two.some((cell, row) => cell.trim() !== '' && cell.trim() !== one[row]?.trim());
}

/**
 * Only a part of the heading was understood, or nothing of it. Headings with several known meanings were decided by their
 * cells; where the rest of a heading is the name of a platform ("Facebook followers") nothing is left to doubt.
 */
function isGuess(claim: Claim, { heading }: SampleColumn): boolean {
  if (claim.isSure || platformOfCount(heading) !== null) return false;
  const meaning = meaningOf(heading);
  return meaning.sort !== 'field' || meaning.others.length === 0;
}

function sampleOf({ column }: Claim, columns: readonly SampleColumn[]): ColumnSample {
  const { heading, cells } = columns[column] ?? { heading: '', cells: [] };
  const filled = new Set(cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== ''));
  const samples = [...filled].slice(0, SAMPLES).map((cell) => cell.slice(0, SAMPLE_LENGTH));
  return { heading: heading.trim(), number: column + 1, samples };
}
