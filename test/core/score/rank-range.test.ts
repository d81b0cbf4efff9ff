/** The width of ranks: always around the rank, the same for the same places in any order, wider for less sure figures, and right where it can be reckoned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, figuresFor } from '../../../src/core/score/figures.js';
import { type RankRanges, rankRanges } from '../../../src/core/score/rank-range.js';
import { rankingOrder } from '../../../src/core/score/ranking-order.js';
import { mix } from '../../../src/core/score/score.js';
import { bitsOf, nextState } from '../../../src/core/score/seeded.js';
import { tiesOf } from '../../../src/core/score/ties.js';
import type { Ranked } from '../../../src/domain/ranked.js';
import { contextAt, spaceOf } from './made.js';

interface Place {
  readonly name: string;
  readonly platform: string;
  readonly reach: number;
  readonly relevance: number | null;
  readonly sigma: number;
  /** Counted views: its reach does not hang on the platform's share. */
  readonly isCounted?: boolean;
}

const { reachRow } = contextAt(null);

function ranked(place: Place, id: number, weight: number | null): Ranked {
  const { name, platform, reach, relevance, sigma, isCounted = false } = place;
  return {
    space: spaceOf({ id, key: `${platform}:${name}`, name, platform, viewsPerPost: isCounted ? 10 : null }),
    reach,
    people: 10 ** (reach / 20),
    relevance,
    score: mix(reach, relevance, weight ?? 1),
    sigma,
    confidence: 'C',
    quadrant: null,
    isBorderline: false,
    badges: [],
    gates: [],
    missing: [],
    parts: [],
  };
}

interface Map {
  readonly figures: Figures;
  readonly order: Uint32Array;
  readonly ranges: RankRanges;
}

function mapOf(places: readonly Place[], weight: number | null): Map {
  const { figures, push } = figuresFor(places.length);
  const by = new Float64Array(places.length);
  for (const [id, place] of places.entries()) {
    const scored = ranked(place, id + 1, weight);
    by[push(scored, reachRow(place.platform, null))] = scored.score;
  }
  const order = rankingOrder(by, figures, places.length);
  return { figures, order, ranges: rankRanges(order, figures, weight) };
}

const anyPlace = fc.record({
  platform: fc.constantFrom('reddit', 'facebook', 'telegram', 'nobody-knows'),
  reach: fc.double({ min: 0, max: 100, noNaN: true }),
  relevance: fc.double({ min: 0, max: 100, noNaN: true }),
  sigma: fc.double({ min: 0, max: 1, noNaN: true }),
  isCounted: fc.boolean(),
});
const anyPlaces = (most: number) =>
  fc
    .array(anyPlace, { minLength: 1, maxLength: most })
    .map((list): readonly Place[] => list.map((place, at) => ({ ...place, name: `place ${at}` })));
const anyWeight = fc.double({ min: 0, max: 1, noNaN: true });

/** Many places with the same sureness, spread evenly by a fixed generator. */
function spread(count: number, sigma: number): readonly Place[] {
  let state = 7;
  const even = (): number => {
    state = nextState(state);
    return bitsOf(state) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, at) => ({
    name: `place ${at}`,
    platform: ['reddit', 'facebook', 'telegram'][at % 3] ?? 'reddit',
    reach: 20 + 60 * even(),
    relevance: 10 + 90 * even(),
    sigma,
    isCounted: true,
  }));
}

function meanWidth({ ranges, order }: Map): number {
  const widths = Array.from(order, (_, at) => ranges.of(at + 1)).map(({ low, high }) => high - low);
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

describe('for any places', () => {
  it('a range lies around its rank and on the map, and ten places are among the first ten', () => {
    fc.assert(
      fc.property(anyPlaces(40), fc.option(anyWeight, { nil: null }), (places, weight) => {
        const { ranges } = mapOf(places, weight);
        let chances = 0;
        for (let rank = 1; rank <= places.length; rank += 1) {
          const { low, high, topTen } = ranges.of(rank);
          expect(low).toBeGreaterThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(rank);
          expect(high).toBeGreaterThanOrEqual(rank);
          expect(high).toBeLessThanOrEqual(places.length);
          chances += topTen;
        }
        expect(chances).toBeCloseTo(Math.min(10, places.length), 6);
      }),
    );
  });
  it('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(anyPlaces(20), anyWeight, fc.infiniteStream(fc.nat()), (places, weight, keys) => {
        const sorted = places.map((place) => ({ place, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const shuffled = sorted.map(({ place }) => place);
        const told = (list: readonly Place[]): ReadonlyMap<string, unknown> => {
          const { order, ranges } = mapOf(list, weight);
          return new Map(Array.from(order, (at, rank) => [list[at]?.name ?? '', ranges.of(rank + 1)]));
        };
        // Equal figures are told apart by number, which another order changes.
        fc.pre(new Set(places.map((one) => mix(one.reach, one.relevance, weight))).size === places.length);
        for (const [name, range] of told(places)) expect(told(shuffled).get(name)).toEqual(range);
      }),
      { numRuns: 30 },
    );
  });
  it('of two, one is ahead in the runs in which the other is not', () => {
    fc.assert(
      fc.property(anyPlaces(10), anyWeight, (places, weight) => {
        fc.pre(places.length > 1);
        const { ranges } = mapOf(places, weight);
        expect(ranges.ahead(1, 2) + ranges.ahead(2, 1)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('less sure figures', () => {
  it.each([
    [0.05, 0.2],
    [0.2, 0.4],
    [0.4, 0.8],
  ])('a spread of %d gives narrower ranges than one of %d', (sure, unsure) => {
    expect(meanWidth(mapOf(spread(200, sure), 0.4))).toBeLessThan(meanWidth(mapOf(spread(200, unsure), 0.4)));
    expect(meanWidth(mapOf(spread(200, sure), null))).toBeLessThan(meanWidth(mapOf(spread(200, unsure), null)));
  });
  it('figures that are quite sure keep their ranks by reach', () => {
    const { ranges } = mapOf(spread(50, 0), null);
    for (let rank = 1; rank <= 50; rank += 1) expect(ranges.of(rank)).toMatchObject({ low: rank, high: rank });
  });
});

describe('chances that can be reckoned', () => {
  const two = (reach: number, other: Partial<Place> = {}): RankRanges => {
    const place = { platform: 'reddit', relevance: null, sigma: 0.2, isCounted: true };
    return mapOf(
      [
        { ...place, name: 'a', reach: 60 },
        { ...place, name: 'b', reach, ...other },
      ],
      null,
    ).ranges;
  };
  // The difference has a standard deviation of 20 × √(0.2² + 0.2²) = 5.66 points; 200 runs are right within some 0.1.
  it.each([
    [60, 0.5],
    [60 - 5.66, 0.841],
    [60 - 2 * 5.66, 0.977],
  ])('60 points against %d', (reach, expected) => {
    expect(Math.abs(two(reach).ahead(1, 2) - expected)).toBeLessThan(0.1);
  });
  it('what a platform shares moves two of its places together, and others apart', () => {
    const guessed = { isCounted: false, sigma: 0.001 };
    const list = (platform: string): readonly Place[] => [
      { name: 'a', platform: 'nobody-knows', reach: 60, relevance: null, ...guessed },
      { name: 'b', platform, reach: 59, relevance: null, ...guessed },
    ];
    expect(mapOf(list('nobody-knows'), null).ranges.ahead(1, 2)).toBe(1);
    expect(mapOf(list('somebody-else'), null).ranges.ahead(1, 2)).toBeLessThan(0.8);
  });
});

describe('a long list', () => {
  const list = spread(12_000, 0.15);
  const { order, figures } = mapOf(list, 0.4);
  const ranges = rankRanges(order, figures, 0.4);
  /** The same without any short cut, for a few places. */
  const plainRanks = (rank: number, every: number): readonly number[] => {
    const few = order.filter((_, at) => at % every === (rank - 1) % every);
    const own = [...few].indexOf(order[rank - 1] ?? 0) + 1;
    const { low, high } = rankRanges(few.slice(0, 5_000), figures, 0.4).of(own);
    return [low * every, high * every];
  };
  it.each([1, 10, 100, 900])('tells rank %i as it would be told without its far end', (rank) => {
    const { low, high } = rankRanges(order.slice(0, 5_000), figures, 0.4).of(rank);
    const range = ranges.of(rank);
    expect(range.low).toBe(low);
    expect(Math.abs(range.high - high)).toBeLessThan(Math.max(3, high * 0.05));
  });
  it.each([3_001, 6_001, 9_001])('estimates rank %i well', (rank) => {
    const { low, high } = ranges.of(rank);
    const [plainLow = 0, plainHigh = 0] = plainRanks(rank, 3);
    expect(Math.abs(low - plainLow)).toBeLessThan(rank * 0.1);
    expect(Math.abs(high - plainHigh)).toBeLessThan(rank * 0.1);
  });
});

it('of many equals, each can be anywhere', () => {
  const equals = Array.from({ length: 30_000 }, (_, at) => ({
    ...{ name: `place ${at}`, platform: 'reddit', reach: 20, relevance: null, sigma: 0.1, isCounted: true },
  }));
  const { ranges } = mapOf(equals, null);
  for (const rank of [1, 3_000, 20_000]) {
    const { low, high } = ranges.of(rank);
    expect(low).toBeLessThan(30_000 * 0.15);
    expect(high).toBeGreaterThan(30_000 * 0.85);
  }
});

describe('ties', () => {
  const ranges = (sureFrom: readonly number[]): RankRanges => ({
    of: (rank) => ({ low: rank, high: rank, topTen: 0 }),
    // Sure where a border lies between the two.
    ahead: (one, other) => (sureFrom.some((border) => one < border && border <= other) ? 0.9 : 0.6),
  });
  it.each([
    ['none', [2, 3, 4], 3, []],
    ['one', [4], 4, [{ from: 1, to: 3 }]],
    [
      'two',
      [3, 5],
      5,
      [
        { from: 1, to: 2 },
        { from: 3, to: 4 },
      ],
    ],
    ['one that goes on below the first ten', [2, 3, 4, 5, 6, 7, 8, 9, 14], 20, [{ from: 9, to: 13 }]],
    ['no longer than the map', [], 4, [{ from: 1, to: 4 }]],
    ['none that begins below the first ten', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 20, []],
  ])('%s', (_, borders, count, expected) => {
    expect(tiesOf(ranges(borders), count)).toEqual(expected);
  });
});
