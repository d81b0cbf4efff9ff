/** Nearness: words that are used in the same company are near, others are not, and a text of unknown words says nothing. */
import { describe, expect, it } from 'vitest';
import { nearnessTo } from '../../../src/core/score/nearness.js';
import { spaceWords } from '../../../src/core/score/space-words.js';
import { type Few, spaceOf } from './made.js';

const housing = nearnessTo([['tenants'], ['rent'], ['eviction']]);
const near = (few: Few): number | null => housing?.of(spaceWords(spaceOf(few))) ?? null;

describe('nearness', () => {
  it('is more for words of the same company', () => {
    expect(near({ name: 'Landlords and apartments' })).toBeGreaterThan(0.4);
    expect(near({ name: 'Guitar players of jazz' })).toBeLessThan(0.2);
  });
  it('finds words that are near, and not those of the campaign', () => {
    expect([...(housing?.words ?? [])]).toEqual(expect.arrayContaining(['landlords', 'tenant', 'renters']));
    expect(housing?.words.has('rent')).toBe(false);
    expect(housing?.words.size).toBeLessThanOrEqual(40);
  });
  it('says nothing of words that are not known, and of one word', () => {
    expect(near({ name: 'Xqzt wvvk' })).toBeNull();
    expect(near({ name: 'Landlords' })).toBeNull();
  });
  it('is there only where a keyword is a known word', () => {
    expect(nearnessTo([['xqzt']])).toBeNull();
    expect(nearnessTo([])).toBeNull();
    expect(nearnessTo([['xqzt'], ['rent']])?.words.size).toBeGreaterThan(0);
  });
  it('is the same whatever stands in a longer text behind its beginning', () => {
    const words = 'flat rent '.repeat(30);
    expect(near({ name: 'Flats here', description: `${words}guitar jazz ` })).toBe(
      near({ name: 'Flats here', description: `${words}violin opera` }),
    );
  });
});
