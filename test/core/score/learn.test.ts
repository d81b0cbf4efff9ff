/** What is learned from judgements, by hand and by its laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/core/score/learn.js';
import { likingOf } from '../../../src/core/score/liking.js';
import { searchesOfLearned } from '../../../src/core/score/searches-of-learned.js';
import { type SpaceWords, spaceWords } from '../../../src/core/score/space-words.js';
import { aimAt, anySpace } from './made.js';

const named = (...name: readonly string[]): SpaceWords => ({ name, title: [], description: [], place: [] });
/** No language is stemmed, and none of the words is known: each tells as much as another. */
const AIM = aimAt({ terms: ['rent'], languages: ['zh'] });

describe('what is learned', () => {
  it('is what liked places have in common, less what the others have, by hand', () => {
    const learned = learn({ liked: [named('zorb', 'quax')], disliked: [named('zorb', 'plim')] }, AIM);
    // Each word of a place of two weighs 1/√2; liked count 0.75, the others 0.25.
    const one = 1 / Math.SQRT2;
    expect(learned?.words.get('quax')).toBeCloseTo(0.75 * one, 6);
    expect(learned?.words.get('zorb')).toBeCloseTo(0.5 * one, 6);
    expect(learned?.words.get('plim')).toBeCloseTo(-0.25 * one, 6);
    // (0.75/√2 + 0.5/√2) / √2
    expect(learned?.full).toBeCloseTo(0.625, 6);
    expect(learned?.share).toBeCloseTo((0.8 * 2) / (2 + 3), 6);
    expect([learned?.liked, learned?.meaning]).toEqual([1, null]);
  });

  it('is nothing without a yes', () => {
    expect(learn({ liked: [], disliked: [named('zorb')] }, AIM)).toBeNull();
  });

  it('leaves out the campaign’s own places, unless it is about them', () => {
    const judged = { liked: [named('zorb', 'riverside')], disliked: [] };
    const here = { places: ['Riverside'], languages: ['zh'] };
    expect([...(learn(judged, aimAt({ ...here, terms: ['rent'] }))?.words.keys() ?? [])]).toEqual(['zorb']);
    expect(learn(judged, aimAt(here))?.words.has('riverside')).toBe(true);
  });

  it('leaves out numbers, letters and words of any place', () => {
    const judged = { liked: [named('zorb', '2024', 'x', 'community', 'the')], disliked: [] };
    expect([...(learn(judged, aimAt({ terms: ['rent'] }))?.words.keys() ?? [])]).toEqual(['zorb']);
  });

  it('of many words keeps 20 for and 10 against', () => {
    const many = (letter: string) =>
      named(...Array.from({ length: 40 }, (_, at) => `zq${letter}${'x'.repeat(at + 1)}`));
    const weights = [...(learn({ liked: [many('a')], disliked: [many('b')] }, AIM)?.words.values() ?? [])];
    expect(weights.filter((weight) => weight > 0).length).toBe(20);
    expect(weights.filter((weight) => weight < 0).length).toBe(10);
  });

  it('does not depend on the order of the judgements', () => {
    const some = fc.array(anySpace.map(spaceWords), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, some, anySpace, (liked, disliked, space) => {
        const aim = aimAt({ terms: ['rent'] });
        const one = learn({ liked, disliked }, aim);
        const other = learn({ liked: [...liked].reverse(), disliked: [...disliked].reverse() }, aim);
        if (one === null || other === null) throw new Error('nothing learned');
        expect(one.share).toBe(other.share);
        const likenessBy = (learned: typeof one) => likingOf(spaceWords(space), space.language, learned).value;
        expect(likenessBy(one)).toBeCloseTo(likenessBy(other), 5);
      }),
    );
  });

  it('is found in the index by its words', () => {
    const learned = learn({ liked: [named('tenants', 'zorb')], disliked: [named('game')] }, aimAt({ terms: ['rent'] }));
    const asked = learned === null ? [] : searchesOfLearned(learned).flatMap(({ words }) => words);
    expect(asked).toContain('tenant');
    expect(asked).toContain('zorb');
    expect(asked).not.toContain('game');
  });
});

describe('likeness', () => {
  const learned = learn({ liked: [named('zorb', 'quax')], disliked: [named('zorb', 'plim')] }, AIM);
  const of = (words: SpaceWords) => (learned === null ? null : likingOf(words, null, learned));

  it('is 1 for a place as the liked ones are', () => {
    expect(of(named('zorb', 'quax'))).toEqual({ value: 1, words: ['quax', 'zorb'] });
  });
  it('falls with each word that is not learned', () => {
    // 0.75/√2 over √2, of 0.625
    expect(of(named('quax', 'zzblix'))?.value).toBeCloseTo(0.6, 6);
  });
  it('is below 0 for a place with words of the others only', () => {
    expect(of(named('plim'))?.value).toBeCloseTo(-0.25 / Math.SQRT2 / 0.625, 6);
    expect(of(named('plim'))?.words).toEqual(['plim']);
  });
  it('is 0 without a word in common, and stays within -1 and 1', () => {
    expect(of(named('kniv'))).toEqual({ value: 0, words: [] });
    fc.assert(
      fc.property(anySpace, anySpace, anySpace, (liked, disliked, space) => {
        const made = learn(
          { liked: [spaceWords(liked)], disliked: [spaceWords(disliked)] },
          aimAt({ terms: ['rent'] }),
        );
        const value = made === null ? 0 : likingOf(spaceWords(space), space.language, made).value;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
