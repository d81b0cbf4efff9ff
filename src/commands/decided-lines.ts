/** What people said of a place, for turf show: with what it was made one, and which places are said to be others. */
import type { Decision } from '../domain/decision.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

/** Decisions told of each sort; turf dupes --decided has all. */
const MOST_TOLD = 8;

function nameOf(ctx: Ctx, key: string): string {
  const space = ctx.db().spaces.byKey(key);
  return space === null ? key : `${space.name} (${space.id})`;
}

export function decidedLines(ctx: Ctx, { id }: Space): readonly string[] {
  const { spaces, decisions } = ctx.db();
  const said = decisions.ofSpace(id);
  if (said.length === 0) return [];
  const own = new Set(spaces.keysOf(id));
  const when = ({ madeAt, importId }: Decision) => ({ date: madeAt.slice(0, 10), import: importId ?? '' });
  const same = said.filter(({ a, b, verdict }) => verdict === 'same' && own.has(a) && own.has(b));
  const apart = said.filter(({ a, b, verdict }) => verdict === 'different' && own.has(a) !== own.has(b));
  return [
    ...same.slice(0, MOST_TOLD).map((one) => ctx.tell('show.made-one', { ...when(one), a: one.a, b: one.b })),
    ...apart
      .slice(0, MOST_TOLD)
      .map((one) => ctx.tell('show.apart', { ...when(one), other: nameOf(ctx, own.has(one.a) ? one.b : one.a) })),
  ];
}
