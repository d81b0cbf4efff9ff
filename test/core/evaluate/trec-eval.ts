/** What trec_eval reads and prints, for tests: runs, labels ("qrels") and its numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure, Measures } from '../../../src/core/evaluate/measures.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'evaluate');

export function evaluatePath(name: string): string {
  return join(FOLDER, name);
}

function linesOf(name: string): readonly (readonly string[])[] {
  return readFileSync(evaluatePath(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().split(/\s+/));
}

/** Query → place → grade. */
export function readQrels(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [query = '', , place = '', grade = ''] of linesOf('qrels.txt'))
    found.set(query, (found.get(query) ?? new Map()).set(place, Number(grade)));
  return found;
}

/** Query → places in trec_eval's order: by score, equal ones in the reverse order of their ids. */
export function readRun(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, { readonly place: string; readonly score: number }[]>();
  for (const [query = '', , place = '', , score = ''] of linesOf('run.txt'))
    found.set(query, [...(found.get(query) ?? []), { place, score: Number(score) }]);
  return new Map(
    [...found].map(([query, all]) => [
      query,
      all.sort((a, b) => b.score - a.score || (a.place < b.place ? 1 : -1)).map(({ place }) => place),
    ]),
  );
}

const NAMES: Readonly<Record<Measure, string>> = {
  ndcg_at_10: 'ndcg_cut_10',
  ndcg_at_20: 'ndcg_cut_20',
  ndcg_at_100: 'ndcg_cut_100',
  precision_at_10: 'P_10',
  recall_at_100: 'recall_100',
  map: 'map',
};

/** Query, or 'all' → measure → the number as printed: '0.6968'. */
export function readPrinted(name: string): ReadonlyMap<string, Readonly<Record<Measure, string>>> {
  const lines = linesOf(name);
  const numberOf = (query: string, measure: Measure): string =>
    lines.find(([printed, of]) => printed === NAMES[measure] && of === query)?.[2] ?? 'missing';
  const queries = [...new Set(lines.map(([, query = '']) => query))];
  return new Map(queries.map((query) => [query, recordOf((measure) => numberOf(query, measure))]));
}

function recordOf<T>(make: (measure: Measure) => T): Readonly<Record<Measure, T>> {
  return {
    ndcg_at_10: make('ndcg_at_10'),
    ndcg_at_20: make('ndcg_at_20'),
    ndcg_at_100: make('ndcg_at_100'),
    precision_at_10: make('precision_at_10'),
    recall_at_100: make('recall_at_100'),
    map: make('map'),
  };
}

/** To four digits, as trec_eval prints them. */
export function printed(measures: Measures): Readonly<Record<Measure, string>> {
  return recordOf((measure) => measures[measure].toFixed(4));
}
