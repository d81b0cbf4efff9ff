/** The short ways of matching overlook nothing: what the book and the quick test leave out does not match at all. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { strengthOf } from '../../../src/core/score/bm25f.js';
import { type SpaceWords, spaceWords, type TextField } from '../../../src/core/score/space-words.js';
import { subjectOf } from '../../../src/core/score/subject.js';
import { aimAt, spaceOf } from './made.js';

const FIELDS: readonly TextField[] = ['name', 'title', 'description'];
const TERMS = [
  'gardening',
  'garden clubs',
  'tenants',
  'city',
  'hous*',
  'food',
  'mutual aid',
  'inquilinos',
  'bus',
  'l’eau',
];
const WORDS = [
  ...['garden', 'gardeners', 'Gardening', 'urbangarden', 'gardenclub', 'clubs', 'club', 'garden', 'tenant', 'cities'],
  ...[
    'CityTenants',
    'housing',
    'houses',
    'foodbank',
    'seafood',
    'mutual',
    'aid',
    'mutualaid',
    'inquilina',
    'buses',
    'eau',
  ],
  ...['the', 'río', '家賃', 'business', 'x7'],
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((list) => list.join(' '));
const languages = fc.subarray(['en', 'es', 'fr', 'de', 'nl', 'tr']);

function plainHits(terms: readonly string[], of: SpaceWords, spoken: readonly string[]): readonly unknown[] {
  const aim = aimAt({ terms, languages: spoken });
  return aim.keywords.flatMap((keyword) => {
    const { value, field } = strengthOf(keyword, of, { fields: FIELDS, weights: aim.weights });
    return value > 0 ? [{ text: keyword.text, field, strength: keyword.weight * value }] : [];
  });
}

it('hits are those that each keyword has in each field', () => {
  const name = words.filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(
      fc.subarray(TERMS, { minLength: 1 }),
      name,
      words,
      words,
      languages,
      (terms, own, title, text, spoken) => {
        const space = spaceOf({ name: own, title, description: text });
        const { hits } = subjectOf(space, aimAt({ terms, languages: spoken }));
        const found = hits.map(({ keyword, field, strength }) => ({ text: keyword.text, field, strength }));
        expect(found).toEqual(plainHits(terms, spaceWords(space), spoken));
      },
    ),
  );
});

it('a word that cannot match does not', () => {
  const word = fc.oneof(fc.constantFrom(...WORDS.map((one) => one.toLowerCase())), fc.stringMatching(/^[a-zé]{1,9}$/));
  fc.assert(
    fc.property(fc.constantFrom(...TERMS), word, languages, fc.boolean(), (term, other, spoken, inName) => {
      for (const token of aimAt({ terms: [term], languages: spoken }).keywords.flatMap(({ tokens }) => tokens)) {
        if (!token.mayMatch(other)) expect(token.match(other, inName)).toBe(0);
      }
    }),
  );
});
