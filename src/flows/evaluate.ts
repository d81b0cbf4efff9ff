/** Measures the map's order against labels, beside plain full-text search and size alone, over the same places and queries. */
import { setImmediate as breath } from 'node:timers/promises';
import { type Gain, type Measures, meanOf, measuresOf } from '../core/evaluate/measures.js';
import { type PairedTest, pairedTest } from '../core/evaluate/paired-test.js';
import type { Campaign } from '../domain/campaign.js';
import type { Store } from '../store/store.js';
import type { PlainSearch } from '../store/yardsticks.js';
import type { Progress } from './import-request.js';
import type { Labelled } from './labels-from-sheet.js';
import { rank } from './rank.js';
import { wholeMapRequest } from './whole-map.js';

/** What the map's order is measured against. */
export const BASELINES = ['bm25', 'members'] as const;
export type Baseline = (typeof BASELINES)[number];
export type Ranker = 'turf' | Baseline;

export interface Measuring {
  readonly gain: Gain;
  readonly isJudgedOnly: boolean;
}

export interface Asked extends Labelled {
  readonly campaign: Campaign;
}

export interface EvaluateRequest extends Measuring {
  /** At least one. */
  readonly queries: readonly Asked[];
  /** Reach's share of the mix in place of each campaign's own; null: the campaign's. */
  readonly weight: number | null;
  /** ISO date. */
  readonly today: string;
}

export interface QueryMeasured {
  readonly query: string;
  readonly judged: number;
  readonly relevant: number;
  readonly measures: Readonly<Record<Ranker, Measures>>;
}

export interface Comparison extends PairedTest {
  readonly against: Baseline;
  readonly measure: 'ndcg_at_10' | 'ndcg_at_20';
}

export interface Evaluated {
  readonly perQuery: readonly QueryMeasured[];
  readonly mean: Readonly<Record<Ranker, Measures>>;
  readonly tests: readonly Comparison[];
}

/** Spaces taken into the plain index between two breaths: some 50 ms of work. */
const STEP = 2_000;

/**
 * Numbers of the places that a campaign finds, best first: those of the map, then what the map leaves out as off topic, as far as
 * anything speaks for it. What the person judged is not asked: the judged places would stand on top, and the ranking would be measured by what it was told.
 */
export async function mapOrder(
  store: Store,
  asked: Pick<EvaluateRequest, 'weight' | 'today'> & { readonly campaign: Campaign },
  progress: Progress,
): Promise<readonly number[]> {
  // No stored campaign has this number, so nothing is known to be judged for it.
  const campaign = { ...asked.campaign, id: 0 };
  const { weight, today } = asked;
  const request = { ...wholeMapRequest(campaign, today), weight, withHidden: true };
  const { order } = await rank(store, request, progress);
  return order.flatMap(({ id, score }) => (score > 0 ? [id] : []));
}

/** Plain full-text search over all spaces, ready to be asked. */
export async function plainIndex(store: Store, progress: Progress): Promise<PlainSearch> {
  const plain = store.yardsticks.plainSearch();
  const total = store.spaces.count();
  let done = 0;
  for (let last = plain.add(0, STEP); last !== null; last = plain.add(last, STEP)) {
    done = Math.min(done + STEP, total);
    progress('progress.plain-search', done, total);
    await breath();
  }
  return plain;
}

/** All that a campaign looks for, as it is written; of a place with other names ("Oakland=Oaktown=946*") each name. */
export function plainWords({ terms, related, places }: Campaign): readonly string[] {
  const names = places.flatMap((place) => place.split('=')).map((name) => name.replace(/\*$/, '').trim());
  return [...terms, ...related, ...names].filter((text) => text !== '');
}

/** The grades of all labels, also of places that are not there. */
function gradesOf({ grades, unknown }: Labelled): readonly number[] {
  return [...grades.values(), ...[...unknown.values()].map(({ grade }) => grade)];
}

/** The measures of one order of places. */
export function measured(order: Iterable<number>, labelled: Labelled, measuring: Measuring): Measures {
  const found = function* () {
    for (const id of order) yield labelled.grades.get(id) ?? null;
  };
  return measuresOf(found(), { judged: gradesOf(labelled), ...measuring });
}

/** Whether any label of the query is above 0: else every order is as good as any other. */
export function hasRelevant(labelled: Labelled): boolean {
  return relevantIn(labelled) > 0;
}

function relevantIn(labelled: Labelled): number {
  return gradesOf(labelled).filter((grade) => grade > 0).length;
}

function comparisons(perQuery: readonly QueryMeasured[]): readonly Comparison[] {
  return BASELINES.flatMap((against) =>
    (['ndcg_at_10', 'ndcg_at_20'] as const).map((measure) => {
      const of = (ranker: Ranker): readonly number[] => perQuery.map(({ measures }) => measures[ranker][measure]);
      return { against, measure, ...pairedTest(of('turf'), of(against)) };
    }),
  );
}

export async function evaluate(store: Store, request: EvaluateRequest, progress: Progress): Promise<Evaluated> {
  const plain = await plainIndex(store, progress);
  const members = Uint32Array.from(store.yardsticks.byMembers());
  const perQuery: QueryMeasured[] = [];
  for (const asked of request.queries) {
    const { campaign } = asked;
    const order = await mapOrder(store, { ...request, campaign }, progress);
    perQuery.push({
      query: asked.query,
      judged: asked.grades.size + asked.unknown.size,
      relevant: relevantIn(asked),
      measures: {
        turf: measured(order, asked, request),
        bm25: measured(plain.find(plainWords(campaign)), asked, request),
        members: measured(members, asked, request),
      },
    });
  }
  const mean = (ranker: Ranker): Measures => meanOf(perQuery.map(({ measures }) => measures[ranker]));
  return {
    perQuery,
    mean: { turf: mean('turf'), bm25: mean('bm25'), members: mean('members') },
    tests: comparisons(perQuery),
  };
}
