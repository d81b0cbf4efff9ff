/** The decisions made so far, as a sheet that turf dupes --decisions reads again. Used by turf dupes. */
import { WORD_OF } from '../core/decisions-csv.js';
import type { Decision } from '../domain/decision.js';
import { type Column, type Doc, type DocRow, doc } from '../domain/doc.js';
import type { Ctx } from './ctx.js';

/** A place of a decision: its number now, and what it was called under that key. */
interface Side {
  readonly id: number | null;
  readonly name: string | null;
}

interface Told {
  readonly decision: Decision;
  readonly a: Side;
  readonly b: Side;
}

function sideOf(ctx: Ctx, key: string): Side {
  const { spaces } = ctx.db();
  const space = spaces.byKey(key);
  if (space === null) return { id: null, name: null };
  const names = spaces.observationsOf(space.id).flatMap((one) => (one.key === key ? (one.name ?? []) : []));
  return { id: space.id, name: names.at(-1) ?? space.name };
}

function* toldOf(ctx: Ctx, decisions: readonly Decision[]): Iterable<Told> {
  for (const decision of decisions) yield { decision, a: sideOf(ctx, decision.a), b: sideOf(ctx, decision.b) };
}

function columns(ctx: Ctx): readonly Column[] {
  const hidden = (id: string, sort: 'number' | 'text' = 'text'): Column => ({ id, label: id, sort, inTable: false });
  return [
    hidden('a'),
    hidden('b'),
    { id: 'verdict', label: ctx.tell('decided.verdict'), sort: 'text' },
    { id: 'made_at', label: ctx.tell('decided.made'), sort: 'text', dropAt: 2 },
    { id: 'from', label: ctx.tell('decided.from'), sort: 'text', dropAt: 1 },
    hidden('a_id', 'number'),
    hidden('b_id', 'number'),
    { id: 'a_name', label: ctx.tell('decided.one'), sort: 'text' },
    { id: 'b_name', label: ctx.tell('decided.other'), sort: 'name' },
  ];
}

/** A key that no place has now stands for itself. */
function rowOf({ decision: { a, b, verdict, importId, madeAt }, ...sides }: Told): DocRow {
  return {
    a,
    b,
    verdict: WORD_OF[verdict],
    made_at: madeAt.slice(0, 10),
    from: importId === null ? 'here' : String(importId),
    a_id: sides.a.id,
    b_id: sides.b.id,
    a_name: sides.a.name ?? a,
    b_name: sides.b.name ?? b,
  };
}

export function dupesDecided(ctx: Ctx): Doc {
  const decisions = ctx.db().decisions.all();
  const next = decisions.length === 0 ? 'decided.next-none' : ctx.isTerminal ? 'decided.next' : 'decided.next-there';
  return doc({
    title: ctx.tell('decided.title'),
    lines: decisions.length === 0 ? [ctx.tell('decided.none')] : [],
    columns: columns(ctx),
    rows: function* () {
      for (const told of toldOf(ctx, decisions)) yield rowOf(told);
    },
    say: ({ verdict, a_name, b_name, made_at }) =>
      ctx.tell('decided.say', {
        verdict: verdict ?? '',
        a: a_name ?? '',
        b: b_name ?? '',
        date: made_at ?? '',
      }),
    json: {
      head: { total: decisions.length },
      items: {
        name: 'decisions',
        of: function* () {
          for (const { decision, a, b } of toldOf(ctx, decisions))
            yield {
              a: decision.a,
              b: decision.b,
              verdict: WORD_OF[decision.verdict],
              made_at: decision.madeAt,
              import: decision.importId,
              a_id: a.id,
              b_id: b.id,
              a_name: a.name,
              b_name: b.name,
            };
        },
      },
    },
    notes: [{ sort: 'next', text: ctx.tell(next) }],
  });
}
