/** The measures equal trec_eval's, and keep what any measure of an order must keep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gain, MEASURES, type Measures, meanOf, measuresOf } from '../../../src/core/evaluate/measures.js';
import { printed, readPrinted, readQrels, readRun } from './trec-eval.js';

const qrels = readQrels();
const run = readRun();

function ofQuery(query: string, gain: Gain, isJudgedOnly: boolean): Measures {
  const grades = qrels.get(query) ?? new Map<string, number>();
  const found = (run.get(query) ?? []).map((place) => grades.get(place) ?? null);
  return measuresOf(found, { judged: [...grades.values()], gain, isJudgedOnly });
}

describe.each([
  ['trec-eval.txt', 'linear', false],
  ['trec-eval-judged-only.txt', 'linear', true],
  ['trec-eval-exponential.txt', 'exponential', false],
] as const)('%s', (name, gain, isJudgedOnly) => {
  const expected = readPrinted(name);
  it.each([...qrels.keys()])('%s is the same to four digits', (query) => {
    expect(printed(ofQuery(query, gain, isJudgedOnly))).toEqual(expected.get(query));
  });
  it('and so is the mean', () => {
    const queries = [...qrels].filter(([, grades]) => [...grades.values()].some((grade) => grade > 0));
    expect(queries).toHaveLength(5);
    expect(printed(meanOf(queries.map(([query]) => ofQuery(query, gain, isJudgedOnly))))).toEqual(expected.get('all'));
  });
});

describe('an order', () => {
  const grade = fc.constantFrom(0, 0, 1, 2, 3);
  /** Judged places that were found, some that were not, and unjudged ones between. */
  const order = fc.record({
    found: fc.array(fc.option(grade), { maxLength: 130 }),
    missing: fc.array(grade, { maxLength: 10 }),
    gain: fc.constantFrom<Gain>('linear', 'exponential'),
    isJudgedOnly: fc.boolean(),
  });
  const measured = ({ found, missing, ...measuring }: Parameters<Parameters<typeof order.map>[0]>[0]): Measures =>
    measuresOf(found, { judged: [...found.filter((one) => one !== null), ...missing], ...measuring });

  it('is worth between 0 and 1', () => {
    fc.assert(
      fc.property(order, (made) => {
        const measures = measured(made);
        for (const measure of MEASURES) {
          expect(measures[measure]).toBeGreaterThanOrEqual(0);
          expect(measures[measure]).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('that is the best there is has nDCG 1', () => {
    fc.assert(
      fc.property(order, ({ found, ...rest }) => {
        const best = [...found.map((one) => one ?? 0), ...rest.missing].sort((a, b) => b - a);
        fc.pre((best[0] ?? 0) > 0);
        const measures = measured({ ...rest, found: best, missing: [] });
        expect([measures.ndcg_at_10, measures.ndcg_at_20, measures.ndcg_at_100]).toEqual([1, 1, 1]);
      }),
    );
  });

  it('is never worse for a better place moved up by one', () => {
    fc.assert(
      fc.property(order, fc.nat(128), (made, at) => {
        const [upper, lower] = [made.found[at], made.found[at + 1]];
        fc.pre(upper !== undefined && lower !== undefined && (lower ?? 0) > (upper ?? 0));
        const moved = [...made.found];
        moved.splice(at, 2, lower ?? null, upper ?? null);
        const [before, after] = [measured(made), measured({ ...made, found: moved })];
        for (const measure of MEASURES) expect(after[measure]).toBeGreaterThanOrEqual(before[measure] - 1e-12);
      }),
    );
  });

  it.each([
    ['nothing is found', [], [2, 1, 0], 0],
    ['nothing is relevant', [0, null], [0], 0],
    ['nothing is judged', [null], [], 0],
  ])('is worth 0 where %s', (_, found, judged, value) => {
    const measures = measuresOf(found, { judged, gain: 'linear', isJudgedOnly: false });
    expect(Object.values(measures)).toEqual(MEASURES.map(() => value));
  });
});
