/** The fast order is the plain one: by what is asked for, then score, relevance, people, number. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Figures, figuresFor } from '../../../src/core/score/figures.js';
import { rankingOrder } from '../../../src/core/score/ranking-order.js';

const value = fc.oneof(
  fc.constantFrom(0, -0, -1, 50, 50.000_000_1, 100, Number.NEGATIVE_INFINITY, 4_000_000_000),
  fc.double({ min: -1, max: 100, noNaN: true }),
);
const row = fc.record({
  by: value,
  score: fc.constantFrom(1, 1.5, 2),
  relevance: fc.constantFrom(3, 4),
  people: fc.constantFrom(5, 6),
});

it('of any figures', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const room = rows.length + 3;
      const empty = figuresFor(room).figures;
      const figures: Figures = {
        ...empty,
        id: Uint32Array.from({ length: room }, (_, at) => room - at),
        score: Float64Array.from({ length: room }, (_, at) => rows[at]?.score ?? 0),
        relevance: Float64Array.from({ length: room }, (_, at) => rows[at]?.relevance ?? 0),
        people: Float64Array.from({ length: room }, (_, at) => rows[at]?.people ?? 0),
      };
      const plain = rows
        .map((one, at) => ({ ...one, at }))
        .sort(
          (a, b) =>
            (a.by === b.by ? 0 : b.by - a.by) ||
            b.score - a.score ||
            b.relevance - a.relevance ||
            b.people - a.people ||
            b.at - a.at,
        );
      const by = Float64Array.from({ length: room }, (_, at) => rows[at]?.by ?? 0);
      expect([...rankingOrder(by, figures, rows.length)]).toEqual(plain.map(({ at }) => at));
    }),
  );
});
