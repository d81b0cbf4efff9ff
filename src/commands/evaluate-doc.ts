/** What turf evaluate found, as a Doc: a row a campaign, means beside those of plain search and size, and what was left out. */
import { MEASURES, type Measures } from '../core/evaluate/measures.js';
import { type Column, type Doc, type DocRow, doc, type JsonObject, type Note } from '../domain/doc.js';
import { EXIT } from '../domain/errors.js';
import { BASELINES, type Evaluated, type EvaluateRequest, type Ranker } from '../flows/evaluate.js';
import type { LabelSheet, UnknownPlace } from '../flows/labels-from-sheet.js';
import type { Ctx } from './ctx.js';

export interface Skipped {
  readonly query: string;
  readonly reason: 'no-campaign' | 'nothing-relevant' | 'no-labels';
}

export interface EvaluateDoc {
  readonly request: EvaluateRequest;
  readonly evaluated: Evaluated;
  readonly sheet: LabelSheet;
  readonly skipped: readonly Skipped[];
}

/** Names told on the spot; JSON has all. */
const MOST_TOLD = 5;

/** Six digits: two more than trec_eval prints. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function measuresJson(measures: Measures): Record<string, number> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, rounded(measures[measure])]));
}

/** The first few in quotes, and a sign that there are more. */
function told(names: readonly string[]): string {
  const shown = names.slice(0, MOST_TOLD).map((name) => `"${name}"`);
  return [...shown, ...(names.length > MOST_TOLD ? ['…'] : [])].join(', ');
}

function rowOf(query: string, counts: Pick<DocRow, string>, measures: Readonly<Record<Ranker, Measures>>): DocRow {
  const { turf, bm25, members } = measures;
  return {
    query,
    ...counts,
    ...measuresJson(turf),
    bm25_ndcg_at_10: rounded(bm25.ndcg_at_10),
    bm25_ndcg_at_20: rounded(bm25.ndcg_at_20),
    members_ndcg_at_10: rounded(members.ndcg_at_10),
    members_ndcg_at_20: rounded(members.ndcg_at_20),
  };
}

function columns(ctx: Ctx): readonly Column[] {
  const inFiles = (id: string): Column => ({ id, label: id, sort: 'number', digits: 3, inTable: false });
  return [
    { id: 'query', label: ctx.tell('col.query'), sort: 'name' },
    { id: 'judged', label: ctx.tell('col.judged'), sort: 'number', dropAt: 2 },
    { id: 'relevant', label: ctx.tell('col.relevant'), sort: 'number', dropAt: 1 },
    { id: 'ndcg_at_10', label: ctx.tell('col.ndcg_at_10'), sort: 'number', digits: 3 },
    { id: 'ndcg_at_20', label: ctx.tell('col.ndcg_at_20'), sort: 'number', digits: 3 },
    ...['ndcg_at_100', 'precision_at_10', 'recall_at_100', 'map', 'bm25_ndcg_at_10'].map(inFiles),
    { id: 'bm25_ndcg_at_20', label: ctx.tell('col.bm25_ndcg_at_20'), sort: 'number', digits: 3 },
    inFiles('members_ndcg_at_10'),
    { id: 'members_ndcg_at_20', label: ctx.tell('col.members_ndcg_at_20'), sort: 'number', digits: 3 },
  ];
}

interface UnknownLabel extends UnknownPlace {
  readonly query: string;
}

function unknownIn({ queries }: EvaluateRequest): readonly UnknownLabel[] {
  return queries.flatMap(({ query, unknown }) => [...unknown.values()].map((place) => ({ query, ...place })));
}

function warnings(ctx: Ctx, found: EvaluateDoc): readonly Note[] {
  const { sheet, skipped } = found;
  const unknown = unknownIn(found.request);
  const queriesOf = (reason: Skipped['reason']) => skipped.filter((one) => one.reason === reason);
  const left = (id: string, reason: Skipped['reason']): readonly Note[] => {
    const names = queriesOf(reason).map(({ query }) => query);
    if (names.length === 0) return [];
    return [{ sort: 'warning', text: ctx.tell(id, { count: names.length, queries: told(names) }) }];
  };
  const places = told(unknown.map(({ space }) => space.slice(0, 60)));
  return [
    ...(unknown.length === 0
      ? []
      : [
          {
            sort: 'warning' as const,
            text: ctx.tell('evaluate.unknown', { count: unknown.length, places, db: ctx.dbPath }),
          },
        ]),
    ...left('evaluate.no-campaign', 'no-campaign'),
    ...left('evaluate.nothing-relevant', 'nothing-relevant'),
    ...left('evaluate.no-labels', 'no-labels'),
    ...(sheet.ungraded === 0
      ? []
      : [{ sort: 'note' as const, text: ctx.tell('evaluate.ungraded', { count: sheet.ungraded }) }]),
  ];
}

function summary(ctx: Ctx, { request, evaluated }: EvaluateDoc): readonly string[] {
  const { mean, tests, perQuery } = evaluated;
  const [turf, bm25, members] = (['turf', 'bm25', 'members'] as const).map((ranker) => mean[ranker].ndcg_at_20);
  return [
    ctx.tell('evaluate.means', { turf: turf ?? 0, bm25: bm25 ?? 0, members: members ?? 0 }),
    ...tests
      .filter(({ measure }) => measure === 'ndcg_at_20')
      .map((test) => ctx.tell('evaluate.beside', { ...test, queries: perQuery.length })),
    ctx.tell('evaluate.how', { judgedOnly: request.isJudgedOnly ? 1 : 0 }),
  ];
}

function headOf(found: EvaluateDoc): JsonObject {
  const { request, evaluated, sheet, skipped } = found;
  const { perQuery, mean, tests } = evaluated;
  return {
    queries: perQuery.length,
    ...measuresJson(mean.turf),
    gain: request.gain,
    judged_only: request.isJudgedOnly,
    weight: request.weight,
    labels: sheet.labels,
    ungraded: sheet.ungraded,
    per_query: perQuery.map(({ query, judged, relevant, measures }) => ({
      query,
      judged,
      relevant,
      ...measuresJson(measures.turf),
      baselines: Object.fromEntries(BASELINES.map((one) => [one, measuresJson(measures[one])])),
    })),
    baselines: Object.fromEntries(BASELINES.map((one) => [one, measuresJson(mean[one])])),
    tests: tests.map(({ against, measure, better, worse, same, difference, low, high, p }) => ({
      against,
      measure,
      better,
      worse,
      same,
      difference: rounded(difference),
      low: rounded(low),
      high: rounded(high),
      p: rounded(p),
    })),
    skipped: skipped.map(({ query, reason }) => ({ query, reason })),
    unknown_spaces: unknownIn(request).map(({ query, space, grade, why }) => ({ query, space, grade, reason: why })),
  };
}

/** Exit 3 where labels or queries name what is not there: the figures then say less than they seem to. */
export function evaluateDoc(ctx: Ctx, found: EvaluateDoc): Doc {
  const { request, evaluated, skipped } = found;
  const { perQuery, mean } = evaluated;
  const told = summary(ctx, found);
  const meanRow = rowOf(ctx.tell('evaluate.mean'), { judged: null, relevant: null }, mean);
  const isWhole = unknownIn(request).length === 0 && skipped.every(({ reason }) => reason !== 'no-campaign');
  return doc({
    title: ctx.tell('evaluate.title', {
      queries: perQuery.length,
      labels: perQuery.reduce((sum, { judged }) => sum + judged, 0),
    }),
    lines: told,
    columns: columns(ctx),
    rows: () => [
      ...perQuery.map(({ query, judged, relevant, measures }) => rowOf(query, { judged, relevant }, measures)),
      // In a file the rows are campaigns and nothing else.
      ...(ctx.isTerminal ? [{ ...meanRow, judged: '', relevant: '' }] : []),
    ],
    say: (row) =>
      ctx.tell('evaluate.say', Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, cell ?? '']))),
    json: { head: headOf(found) },
    notes: [
      ...(ctx.isTerminal ? [] : told.map((text) => ({ sort: 'note' as const, text }))),
      ...warnings(ctx, found),
      { sort: 'next', text: ctx.tell('evaluate.next') },
    ],
    exit: isWhole ? EXIT.done : EXIT.attention,
  });
}
