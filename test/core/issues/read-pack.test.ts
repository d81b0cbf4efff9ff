/** A person's own issue pack: what may be left out, and what is said of one that does not fit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIn, packJson } from '../../../src/core/issues/read-pack.js';
import { shippedPacks } from '../../../src/core/issues/shipped.js';
import { TurfError } from '../../../src/domain/errors.js';

const FILE = { path: 'my-pack.json', hint: 'turf campaign issues housing' };

function refusal(value: unknown): string {
  try {
    packIn(value, FILE);
  } catch (error) {
    if (!(error instanceof TurfError)) throw error;
    expect([error.exit, error.hint]).toEqual([4, FILE.hint]);
    return error.message;
  }
  return 'not refused';
}

describe('a pack', () => {
  it('needs an id, a title and words in one language', () => {
    const pack = packIn(
      { schema: 1, id: 'roads', title: 'Roads', terms: { fr: [' routes ', 'Routes', 'rues'] } },
      FILE,
    );
    expect(pack).toMatchObject({ id: 'roads', title: { en: 'Roads' }, about: null });
    expect(pack.words.get('fr')).toEqual({ terms: ['routes', 'rues'], related: [], exclude: [] });
  });

  it('is the same again after it was written', () => {
    for (const pack of shippedPacks()) expect(packIn(packJson(pack), FILE)).toEqual(pack);
  });

  const good = { id: 'a', title: 'A', terms: { en: ['a word'] } };
  it.each<[string, unknown, string]>([
    ['a list', [], 'the pack must be an object'],
    ['nothing', null, 'the pack must be an object'],
    ['no words', { ...good, terms: {} }, 'terms must have words'],
    ['words without a language', { ...good, terms: ['rent'] }, 'terms must be an object'],
    ['no language', { ...good, terms: { english: ['a'] } }, 'terms has "english" where a language must stand'],
    ['a prototype', { ...good, terms: JSON.parse('{"__proto__":["a"]}') }, 'terms has "__proto__"'],
    ['one text', { ...good, terms: { en: 'rent' } }, 'terms.en must be a list'],
    ['a number', { ...good, terms: { en: [1] } }, 'terms.en must be a text in quotes'],
    ['an empty text', { ...good, terms: { en: [' \u200b'] } }, 'terms.en must be a text in quotes, not empty'],
    ['a long text', { ...good, terms: { en: ['x'.repeat(201)] } }, 'more than 200 letters'],
    ['many words', { ...good, terms: { en: Array.from({ length: 501 }, String) } }, 'more than 500 words'],
    ['a misspelt field', { ...good, exclued: {} }, 'has a field "exclued" that turf does not know'],
    ['an id with blanks', { ...good, id: 'My issue' }, 'id must be small letters'],
    ['no title', { ...good, title: undefined }, 'title must be an object'],
    ['no id', { ...good, id: undefined }, 'id must be a text'],
    ['words of a language without terms', { ...good, related: { es: ['a'] } }, 'terms has no words in "es"'],
  ])('%s is refused, and it is said why', (_, value, said) => {
    expect(refusal(value)).toContain(said);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(refusal(value)).not.toBe('');
        expect(refusal({ ...good, terms: value, exclude: value, about: value })).not.toBe('');
      }),
    );
  });
});
