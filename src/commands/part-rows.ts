/** The parts of a score as rows whose rounded points still add up. Used by explain. */
import type { DocRow } from '../domain/doc.js';
import type { Contribution, Ranked } from '../domain/ranked.js';
import type { Ctx } from './ctx.js';
import { oneDigit } from './space-json.js';

/** Points rounded so that within a group they still add up to the rounded figure: the largest takes the rest. */
export function roundedPoints(parts: readonly Contribution[], figure: number): readonly number[] {
  const rounded = parts.map((part) => oneDigit(part.points));
  const rest = oneDigit(figure) - rounded.reduce((sum, value) => sum + value, 0);
  const largest = rounded.indexOf(Math.max(...rounded));
  return rounded.map((value, at) => (at === largest ? oneDigit(value + rest) : value));
}

/** Each contribution with its rounded points; what stands beside the score has none. */
export function pointsOf(scored: Ranked): ReadonlyMap<Contribution, number> {
  const found = new Map<Contribution, number>();
  for (const [group, figure] of [
    ['reach.', scored.reach],
    ['relevance.', scored.relevance ?? 0],
  ] as const) {
    const parts = scored.parts.filter(({ part }) => part.startsWith(group));
    const points = roundedPoints(parts, figure);
    for (const [at, part] of parts.entries()) found.set(part, points[at] ?? 0);
  }
  return found;
}

export function partRows(ctx: Ctx, scored: Ranked): readonly DocRow[] {
  const points = pointsOf(scored);
  return scored.parts.map((part) => ({
    part: part.part,
    points: points.get(part) ?? 0,
    value: part.value,
    field: part.field,
    because: ctx.tell(part.because.id, part.because.values),
  }));
}
