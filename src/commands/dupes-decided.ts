/** The decisions made so far, as a sheet that turf dupes --decisions reads again. Used by turf dupes. */
import { WORD_OF } from '../core/decisions-csv.js';
import type { Decision } from '../domain/decision.js';
import { type Column, type Doc, type DocRow, doc } from '../domain/doc.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';

interface Told {
  readonly decision: Decision;
  readonly a: Space | null;
  readonly b: Space | null;
}

function* toldOf(ctx: Ctx, decisions: readonly Decision[]): Iterable<Told> {
  const { spaces } = ctx.db();
  for (const decision of decisions) yield { decision, a: spaces.byKey(decision.a), b: spaces.byKey(decision.b) };
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
function rowOf({ decision: { a, b, verdict, importId, madeAt }, ...spaces }: Told): DocRow {
  return {
    a,
    b,
    verdict: WORD_OF[verdict],
    made_at: madeAt.slice(0, 10),
    from: importId === null ? 'here' : String(importId),
    a_id: spaces.a?.id ?? null,
    b_id: spaces.b?.id ?? null,
    a_name: spaces.a?.name ?? a,
    b_name: spaces.b?.name ?? b,
  };
}

export function dupesDecided(ctx: Ctx): Doc {
  const decisions = ctx.db().decisions.all();
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
              a_id: a?.id ?? null,
              b_id: b?.id ?? null,
              a_name: a?.name ?? null,
              b_name: b?.name ?? null,
            };
        },
      },
    },
    notes: [{ sort: 'next', text: ctx.tell(decisions.length === 0 ? 'decided.next-none' : 'decided.next') }],
  });
}
