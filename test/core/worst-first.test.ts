/** worstFirst: counts all, and keeps the same as sorting everything would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worstFirst } from '../../src/core/worst-first.js';

it('keeps what sorting everything would put first', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 });
  fc.assert(
    fc.property(weights, fc.option(fc.nat(12)), (list, most) => {
      const items = list.map((weight, at) => ({ weight, at }));
      const worst = worstFirst<{ weight: number; at: number }>(most);
      for (const item of items) worst.add(item);
      const sorted = [...items].sort((a, b) => b.weight - a.weight || a.at - b.at);
      expect(worst.kept()).toEqual({ count: list.length, items: most === null ? sorted : sorted.slice(0, most) });
    }),
  );
});
