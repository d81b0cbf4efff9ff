/** A campaign in a file: written and read it is the same, and hostile files are refused with what is wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignFields } from '../../../src/core/campaign/campaign-fields.js';
import { campaignIn } from '../../../src/core/campaign/read-campaign.js';
import { cleanWords, without } from '../../../src/core/campaign/word-list.js';
import { isWeight, MOST, unusual, WEIGHTS } from '../../../src/core/score/weights.js';
import type { NewCampaign } from '../../../src/domain/campaign.js';
import { TurfError } from '../../../src/domain/errors.js';

const FILE = { path: 'c.json', hint: 'turf campaign export' };
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const texts = fc.array(text, { maxLength: 8 }).map(cleanWords);
const named = text.map((each) => cleanWords([each])[0] ?? 'x');
const weights = fc
  .dictionary(
    fc.constantFrom(...WEIGHTS),
    fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0),
  )
  .map((found) => unusual(found));
const anyCampaign: fc.Arbitrary<NewCampaign> = fc.record({
  name: named,
  about: fc.option(named, { nil: null }),
  terms: texts,
  related: texts,
  exclude: texts,
  never: texts,
  places: texts,
  languages: fc.subarray(['en', 'es', 'vi']),
  weight: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0),
  weights,
  issues: fc.subarray(['housing', 'my-own']),
});

function refusal(value: unknown): string {
  try {
    campaignIn(value, FILE);
  } catch (error) {
    if (!(error instanceof TurfError)) throw error;
    expect(error.exit).toBe(4);
    return error.message;
  }
  return 'not refused';
}

describe('a campaign in a file', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        const written: unknown = JSON.parse(JSON.stringify({ schema: 1, campaign: campaignFields(campaign) }));
        expect(campaignIn(written, FILE)).toEqual(campaign);
      }),
    );
  });

  it('needs no more than a name', () => {
    expect(campaignIn({ campaign: { name: 'a' } }, FILE)).toMatchObject({ name: 'a', weight: 0.4, terms: [] });
  });

  it.each<[string, unknown, string]>([
    ['no object', 'x', 'it must be an object'],
    ['another file', { spaces: [] }, 'campaign must be an object'],
    ['no name', { campaign: {} }, 'name must be a text'],
    ['a number for words', { campaign: { name: 'a', terms: 5 } }, 'terms must be a list'],
    ['words in words', { campaign: { name: 'a', never: [['a']] } }, 'never must be a text'],
    ['a heavy weight', { campaign: { name: 'a', weight: 2 } }, 'weight must be a number from 0 to 1'],
    ['a weight in words', { campaign: { name: 'a', weights: { term: '1' } } }, 'weights.term must be a number'],
    ['no such weight', { campaign: { name: 'a', weights: { size: 1 } } }, 'weights has no "size"'],
    ['a prototype', { campaign: JSON.parse('{"name":"a","__proto__":{"x":1}}') }, 'has a field "__proto__"'],
    ['a weight of a prototype', { campaign: { name: 'a', weights: JSON.parse('{"__proto__":1}') } }, 'no "__proto__"'],
    ['no language', { campaign: { name: 'a', languages: ['klingon'] } }, 'languages has "klingon"'],
    ['a long place', { campaign: { name: 'a', places: ['x'.repeat(201)] } }, 'more than 200 letters'],
    ['many words', { campaign: { name: 'a', terms: Array.from({ length: 501 }, String) } }, 'more than 500 words'],
  ])('%s: it is said what is wrong', (_, value, said) => {
    expect(refusal(value)).toContain(said);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('terms', 'weights', 'weight', 'languages', 'about'),
        (value, field) => {
          expect(refusal({ campaign: { name: 'a', [field]: value } })).not.toBe('');
        },
      ),
    );
  });
});

describe('lists of words', () => {
  it('are on one line each, without blanks around them, and without those that are alike', () => {
    expect(cleanWords([' Rent ', 'rent', 'café', 'CAFE', 'rent\nstrike', '\u200b', '', '🌱', '🌻'])).toEqual([
      'Rent',
      'café',
      'rent strike',
      '🌱',
      '🌻',
    ]);
  });

  it('are what they were once they are clean', () => {
    fc.assert(
      fc.property(texts, (clean) => {
        expect(cleanWords(clean)).toEqual(clean);
      }),
    );
  });

  it('lose what is named, places by their first name too', () => {
    expect(without(['Oakland=Oaktown=946*', 'Elm Road'], ['oakland', 'Pine'])).toEqual({
      left: ['Elm Road'],
      absent: ['Pine'],
    });
  });
});

it('the bounds of weights hold what is usual', () => {
  for (const name of WEIGHTS) expect(MOST[name]).toBeGreaterThan(0);
  expect(['term', 'constructor', '__proto__', 'toString'].map(isWeight)).toEqual([true, false, false, false]);
});
