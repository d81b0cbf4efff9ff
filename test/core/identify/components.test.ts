import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKeys } from '../../../src/core/identify/components.js';
import type { Key } from '../../../src/domain/place-key.js';

const key = (text: string, slot: string, strength: Key['strength'] = 'strong'): Key => ({
  text,
  platform: 'p',
  slot,
  strength,
});
const NAME = key('p:name', 'p.name');
const OTHER_NAME = key('p:other', 'p.name');
const ID = key('p:id/1', 'p.id');
const WEAK = key('a:weak', 'a.name', 'weak');

describe('joinKeys', () => {
  it('joins what is linked and calls it by its first strong key', () => {
    expect([
      ...joinKeys(
        [
          { a: WEAK, b: NAME },
          { a: ID, b: NAME },
        ],
        [OTHER_NAME],
      ),
    ]).toEqual(
      expect.arrayContaining([
        ['p:name', 'p:id/1'],
        ['p:id/1', 'p:id/1'],
        ['a:weak', 'p:id/1'],
        ['p:other', 'p:other'],
      ]),
    );
  });

  it('refuses to put two strong keys of one slot together, even through a third', () => {
    const joined = joinKeys(
      [
        { a: OTHER_NAME, b: ID },
        { a: ID, b: NAME },
      ],
      [],
    );
    expect(joined.get('p:name')).toBe('p:id/1');
    expect(joined.get('p:other')).toBe('p:other');
  });

  it('takes strong links before weak ones', () => {
    const joined = joinKeys(
      [
        { a: WEAK, b: OTHER_NAME },
        { a: WEAK, b: ID },
        { a: NAME, b: ID },
      ],
      [],
    );
    expect(joined.get('p:name')).toBe('p:id/1');
    expect(joined.get('a:weak')).toBe('p:id/1');
    expect(joined.get('p:other')).toBe('p:other');
  });

  const keys = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 14 })
    .map((numbers) => numbers.map((n) => key(`p:${n}`, `p.${n % 4}`, n % 5 === 0 ? 'weak' : 'strong')));
  const graph = keys.chain((all) => {
    const link = fc.record({ a: fc.constantFrom(...all), b: fc.constantFrom(...all) });
    const links = fc.array(link, { maxLength: 25 });
    return links.chain((some) =>
      fc.record({
        all: fc.constant(all),
        links: fc.constant(some),
        shuffled: fc.shuffledSubarray(some, { minLength: some.length }),
        turned: fc.shuffledSubarray(all, { minLength: all.length }),
      }),
    );
  });

  it('does not depend on the order or direction of links, nor on the order of keys', () => {
    fc.assert(
      fc.property(graph, ({ all, links, shuffled, turned }) => {
        const once = joinKeys(links, all);
        const again = joinKeys(
          shuffled.map(({ a, b }) => ({ a: b, b: a })),
          turned,
        );
        expect(new Map([...again].sort())).toEqual(new Map([...once].sort()));
      }),
    );
  });

  it('never gives a place two strong keys of one slot', () => {
    fc.assert(
      fc.property(graph, ({ all, links }) => {
        const joined = joinKeys(links, all);
        const seen = new Map<string, string>();
        for (const one of all) {
          if (one.strength === 'weak') continue;
          const slot = `${joined.get(one.text)} ${one.slot}`;
          expect(seen.get(slot) ?? one.text).toBe(one.text);
          seen.set(slot, one.text);
        }
      }),
    );
  });
});
