/** Suggested words, by hand. */
import { describe, expect, it } from 'vitest';
import type { SpaceWords } from '../../src/core/score/space-words.js';
import { suggest, type TopPlace } from '../../src/core/suggest.js';
import { campaignOf } from './score/made.js';

function place(id: number, relevance: number, name: readonly string[], description: readonly string[] = []): TopPlace {
  const words: SpaceWords = { name, title: [], description, place: [] };
  return { id, relevance, words };
}

const CAMPAIGN = campaignOf({ terms: ['rent'], languages: ['en'] });
const terms = (places: readonly TopPlace[], campaign = CAMPAIGN, most = 8) =>
  suggest(places, campaign, most).map(({ term }) => term);

describe('suggested words', () => {
  it('count by the relevance of their places and by their part of the text', () => {
    const found = suggest(
      [place(7, 60, ['zorbit', 'quaxet']), place(3, 40, ['zorbit']), place(5, 0, ['quaxet', 'other'])],
      CAMPAIGN,
      8,
    );
    expect(found.map(({ term, spaces }) => [term, spaces])).toEqual([
      ['zorbit', [7, 3]],
      ['quaxet', [7, 5]],
    ]);
    // 0.6 × 1/2 + 0.4 × 1 against 0.6 × 1/2: both words are as rare as another.
    const [zorbit, quaxet] = found;
    expect((zorbit?.score ?? 0) / (quaxet?.score ?? 1)).toBeCloseTo(0.7 / 0.3, 6);
  });

  it('stand in two places at least', () => {
    expect(terms([place(1, 50, ['zorbit', 'zorbit']), place(2, 50, ['quaxet'])])).toEqual([]);
  });

  it('are one for all forms of a word, written as it mostly is', () => {
    const places = [place(1, 50, ['evictions']), place(2, 50, ['evictions']), place(3, 50, ['eviction'])];
    expect(suggest(places, CAMPAIGN, 8)).toMatchObject([{ term: 'evictions', spaces: [1, 2, 3] }]);
  });

  it.each([
    ['a word of the campaign in another form', ['rents'], {}],
    ['an excluded word', ['zorbit'], { exclude: ['zorbit'] }],
    ['a place of the campaign', ['riverside'], { places: ['Riverside=Riverton'] }],
    ['another name of a place', ['riverton'], { places: ['Riverside=Riverton'] }],
    ['a number', ['1984'], {}],
    ['a small word', ['because'], {}],
    ['a word of any place', ['community'], {}],
  ])('are not %s', (_, words, more) => {
    const campaign = campaignOf({ terms: ['rent'], languages: ['en'], ...more });
    expect(terms([place(1, 50, words), place(2, 50, words)], campaign)).toEqual([]);
  });

  it('are as many as wanted', () => {
    const all = ['zorbit', 'quaxet', 'plimmo'];
    expect(terms([place(1, 50, all), place(2, 50, all)], CAMPAIGN, 2)).toHaveLength(2);
    expect(terms([])).toEqual([]);
  });
});
