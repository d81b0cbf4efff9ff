/** How good one order of places is, by trec_eval's definitions (github.com/usnistgov/trec_eval): nDCG, precision, recall, average precision. */
import { mean } from '../mean.js';

/** What a grade is worth: the grade itself, as in trec_eval, or 2^grade − 1. */
export type Gain = 'linear' | 'exponential';

/** In the order in which they are shown; trec_eval calls them ndcg_cut_10 … P_10, recall_100 and map. */
export const MEASURES = ['ndcg_at_10', 'ndcg_at_20', 'ndcg_at_100', 'precision_at_10', 'recall_at_100', 'map'] as const;
export type Measure = (typeof MEASURES)[number];
/** Each from 0 to 1. */
export type Measures = Readonly<Record<Measure, number>>;

export interface Judgements {
  /** Grades of all judged places, also of those that were not found; above 0 is relevant. */
  readonly judged: readonly number[];
  readonly gain: Gain;
  /** Places without a label are taken out before measuring, as trec_eval -J does; else they count as not relevant. */
  readonly isJudgedOnly: boolean;
}

const DEEPEST = 100;

function gainOf(grade: number, gain: Gain): number {
  return gain === 'linear' ? grade : 2 ** grade - 1;
}

/** Discounted cumulative gain of the first `cut` (Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002). */
function dcg(grades: readonly number[], cut: number, gain: Gain): number {
  return grades.slice(0, cut).reduce((sum, grade, at) => sum + gainOf(grade, gain) / Math.log2(at + 2), 0);
}

/** `found`: the grade of each place in its order, best first; null where it has none. All 0 where nothing is relevant. */
export function measuresOf(found: Iterable<number | null>, { judged, gain, isJudgedOnly }: Judgements): Measures {
  const top: number[] = [];
  let [rank, relevantFound, precisions] = [0, 0, 0];
  for (const grade of found) {
    if (grade === null && isJudgedOnly) continue;
    rank += 1;
    if (rank <= DEEPEST) top.push(grade ?? 0);
    if (grade === null || grade === 0) continue;
    relevantFound += 1;
    precisions += relevantFound / rank;
  }
  const isRelevant = (grade: number): boolean => grade > 0;
  const relevant = judged.filter(isRelevant).length;
  const ideal = [...judged].sort((one, other) => other - one);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const ndcg = (cut: number): number => share(dcg(top, cut, gain), dcg(ideal, cut, gain));
  return {
    ndcg_at_10: ndcg(10),
    ndcg_at_20: ndcg(20),
    ndcg_at_100: ndcg(DEEPEST),
    precision_at_10: top.slice(0, 10).filter(isRelevant).length / 10,
    recall_at_100: share(top.filter(isRelevant).length, relevant),
    map: share(precisions, relevant),
  };
}

/** The mean of each measure over queries; there is at least one. */
export function meanOf(all: readonly Measures[]): Measures {
  const of = (measure: Measure): number => mean(all.map((one) => one[measure]));
  return {
    ndcg_at_10: of('ndcg_at_10'),
    ndcg_at_20: of('ndcg_at_20'),
    ndcg_at_100: of('ndcg_at_100'),
    precision_at_10: of('precision_at_10'),
    recall_at_100: of('recall_at_100'),
    map: of('map'),
  };
}
