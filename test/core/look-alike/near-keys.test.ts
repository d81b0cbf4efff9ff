/** Pairs of near names are found as if each were compared with each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike } from '../../../src/core/look-alike/look-alike.js';
import { nearKeys } from '../../../src/core/look-alike/near-keys.js';
import { oneEdit } from '../../../src/core/look-alike/one-edit.js';
import type { Space } from '../../../src/domain/space.js';
import { type Few, spaceOf, TODAY } from '../score/made.js';

function numbered(few: readonly Few[]): readonly Space[] {
  return few.map((one, at) => spaceOf({ platform: 'facebook', ...one, id: at + 1, key: `facebook:${at}` }));
}

function pairsOf(spaces: readonly Space[]): readonly string[] {
  const near = nearKeys();
  for (const space of spaces) near.add(space);
  return near.pairs().map(([a, b]) => `${a} ${b}`);
}

/** One name in a few spellings, so that many are near each other. */
const letter = fc.constantFrom('a', 'b', 'e', 'l', 'i', 'I', '|', 'ǃ', 'o', '0', 'о', ' ');
const stem = fc.constantFrom('elmroad', 'elmroadrenters', 'oak hill tenants', 'maplewood', 'greater elm road renters');
const spelling = fc.tuple(stem, fc.nat(24), letter, fc.nat(3)).map(([text, at, other, how]) => {
  const [start, end] = [text.slice(0, at), text.slice(at)];
  if (how === 0) return text;
  if (how === 1) return start + other + end;
  return how === 2 ? start + other + end.slice(1) : `${start}${end[1] ?? ''}${end[0] ?? ''}${end.slice(2)}`;
});
const place = fc.record({
  name: spelling,
  handle: fc.option(spelling),
  country: fc.constantFrom(null, 'US', 'AU'),
  createdAt: fc.constantFrom(null, '2014-03-01', '2026-09-20'),
  postsPerWeek: fc.constantFrom(null, 0, 3),
  kind: fc.constantFrom(null, 'page' as const, 'forum' as const),
});

describe('nearKeys', () => {
  it('finds every pair that is an imitation', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (few) => {
        const spaces = numbered(few.map((one) => ({ ...one, name: one.name.trim() || 'elm' })));
        const found = new Set(pairsOf(spaces));
        const missed = spaces.flatMap((a) =>
          spaces.filter((b) => lookAlike(a, b, { today: TODAY }) !== null && !found.has(`${a.id} ${b.id}`)),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it('sorts many names that share all but a few letters', () => {
    // 60 of one silent, one speaking: more than are compared each with each.
    const series = Array.from({ length: 60 }, (_, at) => ({
      name: `Residents of ${String.fromCharCode(97 + (at % 26))}${at}xyz Willow`,
      postsPerWeek: at % 2 === 0 ? 0 : 5,
    }));
    const spaces = numbered([
      ...series,
      { name: 'Residents of Maple Willow', postsPerWeek: 5 },
      { name: 'Residents of Mapple Willow', postsPerWeek: 0 },
    ]);
    expect(pairsOf(spaces)).toContain('62 61');
  });
  it('finds nothing where nothing is known', () => {
    expect(pairsOf(numbered([{ name: 'Elm Road Renters' }, { name: 'Elm Road Rentters' }]))).toEqual([]);
  });
  it('leaves out a name that very many have', () => {
    expect(pairsOf(numbered(Array.from({ length: 30 }, () => ({ name: 'Elm Road', postsPerWeek: 0 }))))).toEqual([]);
  });
});

describe('oneEdit', () => {
  it.each([
    ['renters', 'rentters', 'moved'],
    ['renters', 'renter', 'moved'],
    ['renters', 'retners', 'moved'],
    ['renters', 'ronters', 'replaced'],
    ['renters', 'renters', null],
    ['renters', 'benters', null],
    ['renters', 'ronturs', null],
    ['renters', 'rent', null],
    ['', 'r', null],
  ])('%s and %s: %s', (a, b, slip) => {
    expect(oneEdit(a, b)).toBe(slip);
    expect(oneEdit(b, a)).toBe(slip);
  });
});
