/** How keywords match words: stems, beginnings, endings, phrases, and text that would be a pattern elsewhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../src/core/score/bm25f.js';
import { frequency, keywordOf, withoutRepeats } from '../../../src/core/score/keyword.js';
import { spaceWords } from '../../../src/core/score/space-words.js';
import { USUAL } from '../../../src/core/score/weights.js';
import { spaceOf } from './made.js';

function keyword(text: string) {
  const made = keywordOf(text, { sort: 'term', weight: 1, languages: ['en', 'es'] });
  if (made === null) throw new Error(`no keyword in ${text}`);
  return made;
}

const inName = (text: string, name: string): number =>
  frequency(keyword(text), spaceWords(spaceOf({ name })).name, true);
const inText = (text: string, description: string): number =>
  frequency(keyword(text), spaceWords(spaceOf({ description })).description, false);

describe('a word', () => {
  it.each([
    ['tenants', 'Tenant', 1, 'singular and plural'],
    ['inquilino', 'Inquilinas', 0.6, 'Spanish endings'],
    ['río', 'RIO', 1, 'accents and case'],
    ['garden', 'gardeners', 0.6, 'gardener has the stem of garden'],
    ['water', 'Watermelon Squad', 0.2, 'only inside a longer word'],
    ['housing', 'Houston', 0, 'a cut-off stem begins no other word'],
    ['housing', 'TinyHouses', 0.6, 'another form of the word'],
    ['rent', 'rentals', 0.2, 'a longer word that begins with it, from four letters on'],
    ['comida', 'riverside.com', 0, 'the end of an address has the stem of food'],
    ['uk', 'ukraine', 0, 'a short word is no beginning'],
    ['garden', 'urbangarden', 1, 'a name of two words written together'],
    ['rent', 'parent', 0, 'four letters are no ending'],
    ['gun', 'gundam', 0, 'three letters are no beginning'],
    ['garden', 'regardening', 0, 'not in the middle'],
  ])('%j in the name %j: %d (%s)', (text, name, times) => {
    expect(inName(text, name)).toBe(times);
  });
  it('endings count in names only', () => {
    expect(inText('garden', 'urbangarden')).toBe(0);
  });
  it('is counted as often as it stands', () => {
    expect(inText('rent', 'Rent, rent and rents')).toBe(3);
  });
});

describe('a phrase', () => {
  it.each([
    ['food pantry', 'Riverside Food Pantry', 1, 'in a row'],
    ['food pantry', 'Food Pantries of Riverside', 0.6, 'each word by its stem'],
    ['hunger games', 'r/Hungergames', 1, 'as one word of a name'],
    ['food pantry', 'Pantry Food', 0, 'in its order'],
    ['food pantry', 'Food and Pantry', 0, 'with nothing between'],
    ['urban farm', 'Suburban Farm', 0, 'its words are no endings'],
    ['food pantry', 'Foodie pantrygoers', 0, 'nor beginnings'],
    ['food pantry', 'Food', 0, 'all of it'],
  ])('%j in the name %j: %d (%s)', (text, name, times) => {
    expect(inName(text, name)).toBe(times);
  });
});

describe('any text', () => {
  it.each(['(a+)+$', '.*', '[', 'a|b', '\\', '"', '%', '*'])('%j is text, not a pattern', (text) => {
    const made = keywordOf(text, { sort: 'term', weight: 1, languages: ['en'] });
    expect(made === null ? 0 : frequency(made, ['xyz', 'aaaaaaaaaaaaaaaaaaaaaaaa!'], true)).toBe(0);
  });
  it('without a word is no keyword', () => {
    expect(
      [' ', '!!!', '—', ''].map((text) => keywordOf(text, { sort: 'term', weight: 1, languages: ['en'] })),
    ).toEqual([null, null, null, null]);
  });
  it('finds itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,2}$/), (text) => {
        expect(inText(text, `before ${text} after`)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

it('keywords of one stem count once, the first of them', () => {
  const made = ['garden', 'gardens', 'gardening', 'rent'].map(keyword);
  expect(withoutRepeats(made).map((one) => one.text)).toEqual(['garden', 'rent']);
});

describe('strength', () => {
  const fields = ['name', 'title', 'description'] as const;
  const of = (few: Parameters<typeof spaceOf>[0]) =>
    strengthOf(keyword('rent'), spaceWords(spaceOf(few)), { fields, weights: USUAL });
  it('is 1 for one hit in a name of usual length', () => {
    expect(of({ name: 'Rent in Riverside' }).value).toBeCloseTo(1, 9);
  });
  it('names the field that gave most', () => {
    expect(of({ name: 'Riverside', description: 'rent' }).field).toBe('description');
    expect(of({ name: 'Rent', description: `rent ${'word '.repeat(40)}` }).field).toBe('name');
  });
  it('never leaves 0 to 1.3, however often the word stands there', () => {
    const { value } = of({ name: 'Rent', title: 'rent', description: 'rent '.repeat(500) });
    expect(value).toBeGreaterThan(1);
    expect(value).toBeLessThanOrEqual(1.3);
  });
});
