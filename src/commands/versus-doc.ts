/** explain A --versus B: which of two places is ahead, by what, and how sure that is. */
import { mainSide, type Side } from '../core/score/contrast.js';
import { RUNS } from '../core/score/runs.js';
import { type Difference, versus } from '../core/score/versus.js';
import { type Column, type Doc, type DocRow, doc, type JsonObject } from '../domain/doc.js';
import type { Contribution, Ranked } from '../domain/ranked.js';
import type { Ctx } from './ctx.js';
import { reasons } from './explain-words.js';
import { pointsOf } from './part-rows.js';
import { oneDigit, rankedJson } from './space-json.js';
import type { Standing, WholeMap } from './standing.js';

/** Ahead in so many runs it is called likely, and sure: a choice. */
const LIKELY = 0.75;
const SURE = 0.95;

interface Pair {
  readonly one: Standing;
  readonly other: Standing;
  /** Which of the two is ahead. */
  readonly isFirst: boolean;
  /** Share of the runs in which the one ahead is really ahead. */
  readonly chance: number;
}

/** The order of the map: by rank where both have one; else by score. */
function isAhead(one: Standing, other: Standing): boolean {
  if (one.rank !== null && other.rank !== null) return one.rank < other.rank;
  return one.scored.score === other.scored.score ? one.rank !== null : one.scored.score > other.scored.score;
}

function numbered(ctx: Ctx, { scored }: Standing): string {
  return ctx.tell('versus.place', { name: scored.space.name, id: scored.space.id });
}

function standsAt(ctx: Ctx, standing: Standing): string {
  const values = { score: oneDigit(standing.scored.score), rank: standing.rank ?? 0 };
  return ctx.tell(standing.rank === null ? 'versus.off-map' : 'versus.rank', values);
}

function sidesOf(ctx: Ctx, first: Ranked, second: Ranked, weight: number): string {
  const main = mainSide(first, second, weight);
  if (main === null) return ctx.tell('versus.same');
  const values = (side: Side) => ({ ahead: oneDigit(first[side] ?? 0), behind: oneDigit(second[side] ?? 0) });
  const mainly = ctx.tell(`versus.main-${main}`, values(main));
  if (first.relevance === null) return mainly;
  const rest: Side = main === 'reach' ? 'relevance' : 'reach';
  return `${mainly} ${ctx.tell(`versus.other-${rest}`, values(rest))}`;
}

function sentences(ctx: Ctx, map: WholeMap, { one, other, isFirst, chance }: Pair): readonly string[] {
  const [first, second] = isFirst ? [one, other] : [other, one];
  const names = { first: numbered(ctx, first), second: numbered(ctx, second) };
  const sureness = chance >= SURE ? 'sure' : chance >= LIKELY ? 'likely' : 'open';
  return [
    ctx.tell('versus.ahead', { ...names, one: standsAt(ctx, first), other: standsAt(ctx, second) }),
    sidesOf(ctx, first.scored, second.scored, map.campaign?.weight ?? 1),
    ctx.tell(`versus.${sureness}`, { ...names, percent: Math.round(chance * 100), runs: RUNS }),
  ];
}

function columns(ctx: Ctx, { one, other }: Pair): readonly Column[] {
  const place = ({ scored }: Standing): string => ctx.tell('versus.col-place', { id: scored.space.id });
  return [
    { id: 'part', label: ctx.tell('col.part'), sort: 'text' },
    { id: 'value', label: ctx.tell('col.value'), sort: 'text', dropAt: 1 },
    { id: 'a', label: place(one), sort: 'number', digits: 1 },
    { id: 'b', label: place(other), sort: 'number', digits: 1 },
    { id: 'difference', label: ctx.tell('versus.col-difference'), sort: 'number', digits: 1 },
  ];
}

/** null: the part has nothing to say of that place, which counts as no points. */
function pointsIn(points: ReadonlyMap<Contribution, number>, part: Contribution | null): number | null {
  return part === null ? null : (points.get(part) ?? null);
}

function differenceRow(difference: Difference, a: number | null, b: number | null) {
  return { part: difference.part, value: difference.value, a, b, difference: oneDigit((a ?? 0) - (b ?? 0)) };
}

/** Points of each part, then the figures that they add up to. */
function differenceRows({ one, other }: Pair) {
  const [left, right] = [pointsOf(one.scored), pointsOf(other.scored)];
  return versus(one.scored, other.scored).map((difference) =>
    differenceRow(difference, pointsIn(left, difference.one), pointsIn(right, difference.other)),
  );
}

function figureRow(part: 'reach' | 'relevance' | 'score', { one, other }: Pair): DocRow {
  const [a, b] = [one, other].map(({ scored }) => scored[part]);
  const [left, right] = [oneDigit(a ?? 0), oneDigit(b ?? 0)];
  return { part, value: '', a: left, b: right, difference: oneDigit(left - right) };
}

function placeJson(ctx: Ctx, standing: Standing): JsonObject {
  return rankedJson(standing.scored, { rank: standing.rank, range: standing.range, why: reasons(ctx, standing) });
}

export function versusDoc(ctx: Ctx, map: WholeMap, [one, other]: readonly [Standing, Standing]): Doc {
  const isFirst = isAhead(one, other);
  const [first, second] = isFirst ? [one, other] : [other, one];
  const chance = map.chanceAhead(first.scored, second.scored);
  const pair: Pair = { one, other, isFirst, chance };
  const differences = differenceRows(pair);
  const figures = map.campaign === null ? (['reach'] as const) : (['reach', 'relevance', 'score'] as const);
  return doc({
    title: ctx.tell('versus.title', { one: one.scored.space.name, other: other.scored.space.name }),
    lines: sentences(ctx, map, pair),
    columns: columns(ctx, pair),
    rows: () => [
      // What a part has not said of a place is not unknown.
      ...differences.map((row) => ({ ...row, value: row.value ?? '', a: row.a ?? '', b: row.b ?? '' })),
      ...figures.map((part) => figureRow(part, pair)),
    ],
    json: {
      head: {
        ahead: isFirst ? 'a' : 'b',
        chance,
        a: placeJson(ctx, one),
        b: placeJson(ctx, other),
        differences,
      },
    },
    notes: [{ sort: 'next', text: ctx.tell('versus.next', { id: first.scored.space.id }) }],
  });
}
