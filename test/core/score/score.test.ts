/** The laws of the score: figures add up, unknown is neutral, bounds hold, and nothing outside the space and the campaign counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedPoints } from '../../../src/commands/part-rows.js';
import { oneDigit } from '../../../src/commands/space-json.js';
import { badgeWords, whySentences } from '../../../src/commands/why.js';
import { explain } from '../../../src/core/explain.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import { BIG, mix, ON_TOPIC, score } from '../../../src/core/score/score.js';
import { teller } from '../../../src/text/tell.js';
import { anyCampaign, anySpace, contextAt, type Few, spaceOf, TODAY } from './made.js';

const tell = teller('en');
const judged = fc
  .record({ space: anySpace, campaign: fc.option(anyCampaign, { nil: null }) })
  .map(({ space, campaign }) => score(space, plainContext(campaign, TODAY)));

describe('for any space and campaign', () => {
  it('the points of reach add up to reach, those of relevance to relevance', () => {
    fc.assert(
      fc.property(judged, (scored) => {
        for (const [prefix, figure] of [
          ['reach.', scored.reach],
          ['relevance.', scored.relevance ?? 0],
        ] as const) {
          const parts = scored.parts.filter((one) => one.part.startsWith(prefix));
          expect(parts.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(figure, 6);
          const shown = roundedPoints(parts, figure).reduce((sum, points) => sum + points, 0);
          expect(Math.abs(shown - oneDigit(figure))).toBeLessThanOrEqual(0.1);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('reach, relevance and score stay within 0 and 100', () => {
    fc.assert(
      fc.property(judged, ({ reach, relevance, score: mixed, people, sigma }) => {
        for (const figure of [reach, relevance ?? 0, mixed]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(100);
        }
        expect(people).toBeGreaterThanOrEqual(0);
        expect(sigma).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  it('every sentence, badge and missing field has its words', () => {
    fc.assert(
      fc.property(judged, (scored) => {
        const said = [
          ...whySentences(tell, scored),
          badgeWords(tell, scored),
          ...scored.missing.map((field) => tell(`missing.${field}`)),
          ...scored.parts.map((part) => tell(part.because.id, part.because.values)),
        ].join(' ');
        expect(said).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }),
      { numRuns: 300 },
    );
  });
  it('an explanation tells each part at most once, and shares of keywords make 100 percent', () => {
    fc.assert(
      fc.property(judged, (scored) => {
        const { lowered, raised, reach } = explain(scored);
        expect(new Set([...lowered, ...raised, ...reach]).size).toBe(lowered.length + raised.length + reach.length);
        for (const one of lowered) expect(one.points).toBeLessThan(0);
        const terms = explain({
          ...scored,
          parts: scored.parts.filter((one) => one.part === 'relevance.term').slice(0, 3),
        });
        const percent = terms.relevance.reduce((sum, one) => sum + one.percent, 0);
        if (percent > 0) expect(Math.abs(percent - 100)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('unknown is neutral, never zero', () => {
  const context = contextAt({ terms: ['rent'], places: ['Riverside'], languages: ['en'] });
  const of = (few: Few) => score(spaceOf({ name: 'Rent in Riverside', members: 1000, ...few }), context);
  it.each([
    ['posts a week', { postsPerWeek: 2 }],
    ['language', { language: 'en' }],
  ])('%s: as good as a good value', (_, known) => {
    expect(of({}).score).toBeCloseTo(of(known).score, 9);
  });
  it('size: an ordinary place, named as missing, with the worst confidence', () => {
    const { reach, missing, confidence, isBorderline } = of({ members: null });
    expect(reach).toBeGreaterThan(20);
    expect(missing).toContain('members');
    expect(confidence).toBe('D');
    expect(isBorderline).toBe(true);
  });
  it('nothing at all is known: still on the map of a word in its name', () => {
    const { score: mixed } = score(spaceOf({ name: 'Rent' }), contextAt({ terms: ['rent'] }));
    expect(mixed).toBeGreaterThan(30);
  });
});

describe('reach', () => {
  const reach = (few: Few) => score(spaceOf(few), contextAt(null)).reach;
  it.each([
    [1, 0],
    [10, 20],
    [1000, 60],
    [100_000, 100],
    [5_000_000, 100],
    [0, 0],
  ])('%d people who see a post: %d points', (viewsPerPost, points) => {
    expect(reach({ viewsPerPost, postsPerWeek: 2 })).toBeCloseTo(points, 9);
  });
  it('what the bounds take is a part of its own', () => {
    const { parts } = score(spaceOf({ viewsPerPost: 1_000_000 }), contextAt(null));
    expect(parts.at(-1)).toMatchObject({ part: 'reach.bounds', because: { id: 'reach.at-most' } });
    expect(parts.at(-1)?.points).toBeCloseTo(-20, 9);
  });
  it('more members never mean less reach', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(reach({ members: more })).toBeGreaterThanOrEqual(reach({ members: less }));
      }),
    );
  });
});

describe('the mix', () => {
  it.each([
    [60, 50, 0, 50],
    [60, 50, 1, 60],
    [60, 60, 0.4, 60],
    [100, 25, 0.5, 50],
    [90, 0, 0.4, 0],
    [0, 90, 0.4, 0],
  ])('reach %d and relevance %d at weight %d: %d', (reach, relevance, weight, mixed) => {
    expect(mix(reach, relevance, weight)).toBeCloseTo(mixed, 9);
  });
  it('is reach alone without a campaign', () => {
    expect(mix(42, null, 0.4)).toBe(42);
  });
  it('never leaves the span between the two', () => {
    const figure = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.double({ min: 0, max: 1, noNaN: true }), (reach, relevance, weight) => {
        const mixed = mix(reach, relevance, weight);
        expect(mixed).toBeGreaterThanOrEqual(Math.min(reach, relevance) - 1e-9);
        expect(mixed).toBeLessThanOrEqual(Math.max(reach, relevance) + 1e-9);
      }),
    );
  });
});

describe('quadrants', () => {
  const context = contextAt({ terms: ['rent'] });
  it.each([
    ['anchor', { name: 'Rent', viewsPerPost: 1500 }],
    ['gold', { name: 'Rent', viewsPerPost: 90 }],
    ['megaphone', { name: 'Chess', viewsPerPost: 1500 }],
    ['rest', { name: 'Chess', viewsPerPost: 90 }],
  ] as const)('%s', (quadrant, few) => {
    expect(score(spaceOf(few), context).quadrant).toBe(quadrant);
  });
  it('begin at some 1,000 people and at one full match', () => {
    const { reach, relevance, quadrant, isBorderline } = score(
      spaceOf({ name: 'Rent in Riverside', viewsPerPost: 1000, postsPerWeek: 2 }),
      context,
    );
    expect(reach).toBeCloseTo(BIG, 9);
    expect(relevance).toBeGreaterThanOrEqual(ON_TOPIC);
    expect(quadrant === 'anchor' || isBorderline).toBe(true);
  });
});

it.each([
  ['A', { viewsPerPost: 100, postsPerWeek: 3 }],
  ['B', { viewsPerPost: 100 }],
  ['B', { platform: 'telegram', members: 100, postsPerWeek: 3 }],
  ['C', { members: 100, postsPerWeek: 3 }],
  ['C', { members: 100 }],
  ['D', { postsPerWeek: 3 }],
  ['D', { members: 100, asOf: '2020-01-01' }],
] as const)('confidence %s for %j', (letter, few) => {
  expect(score(spaceOf(few), contextAt(null)).confidence).toBe(letter);
});
