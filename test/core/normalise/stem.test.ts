/** Words of one stem in each language, with and without accents, and how an index is asked for all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldAccents } from '../../../src/core/normalise/fold-accents.js';
import { wordsOf } from '../../../src/core/normalise/fold-words.js';
import { type StemLanguage, stemmer, wordStem } from '../../../src/core/normalise/stem.js';
import { stemBeginnings } from '../../../src/core/normalise/stem-beginnings.js';
import { stemLanguagesOf } from '../../../src/core/normalise/stem-languages.js';

/** Words of one stem, one family a line. */
const FAMILIES: Readonly<Record<StemLanguage, readonly string[]>> = {
  ar: ['المستأجر مستأجرين مستأجرون المستأجرات', 'نقابة النقابات نقابي', 'عامل عاملين والعاملات'],
  ca: ['llogater llogaters', 'habitatge habitatges'],
  cs: ['nájemník nájemníka nájemníků', 'bydlení bydleni'],
  da: ['lejer lejere lejerne', 'bolig boliger boligen'],
  de: ['Wohnung Wohnungen', 'Räumung Räumungen Raeumung', 'Büro Buero', 'Häuser Haeuser', 'Straße Strassen'],
  en: ['tenant tenants', 'city cities', 'community communities', 'charity charities', 'organize organizing organizer'],
  es: [
    'inquilino inquilinas',
    'organización organizaciones organizacion',
    'vivienda viviendas',
    'guardería guarderias',
  ],
  eu: ['etxe etxeak'],
  fi: ['vuokra vuokrat vuokran', 'asunnon asunnot'],
  fr: [
    'locataire locataires',
    'expulsion expulsions expulsé',
    'ouvrier ouvriers ouvrière ouvrieres',
    'élève élèves eleve',
  ],
  hi: ['किरायेदार किरायेदारों किराएदार', 'झुग्गी झुग्गियाँ झुग्गियों', 'मकान मकानों', 'सेवा सेवाएँ सेवाओं'],
  hu: ['bérlő bérlők', 'lakás lakások'],
  hy: ['վարձակալ վարձակալներ'],
  it: ['inquilino inquilini inquiline', 'sfratto sfratti', 'comunità comunita'],
  nl: ['huurder huurders', 'woning woningen', 'huur huren', 'delen deel'],
  no: ['forening foreninger foreningen', 'bolig boliger boligen'],
  pt: [
    'inquilino inquilinas',
    'habitação habitações habitacao habitacoes',
    'mutirão mutirões mutiroes',
    'social sociais',
  ],
  ro: ['chiriaș chiriasi', 'locuință locuințe locuinta'],
  ru: ['аренда аренды арендой', 'жилищный жилищного жилищныи', 'жильё жилье', 'район районы раион'],
  sv: ['hyresgäster hyresgasten', 'hyra hyror'],
  tr: ['kiracı kiracının kiracinin', 'tahliye tahliyeler', 'komşu komsular'],
};
const LANGUAGES = stemLanguagesOf(Object.keys(FAMILIES));

describe.each(LANGUAGES)('%s', (language) => {
  const families = FAMILIES[language].map((line) => wordsOf(line));
  it.each(families)('%s …', (...words) => {
    const stems = new Set(words.map(stemmer(language)));
    expect([...stems]).toHaveLength(1);
  });
  it('keeps families apart', () => {
    const stems = new Set(families.map(([word = '']) => stemmer(language)(word)));
    expect(stems.size).toBe(families.length);
  });
});

test('a word has one stem, with its accents and without', () => {
  const unit = fc.constantFrom(...'aáãàeéêiíoóõöuüúcçnñsßğışйиыь'.split(''), 'tion', 'ção', 'ité', 'lar');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), fc.constantFrom(...LANGUAGES), (word, language) => {
      expect(stemmer(language)(word)).toBe(stemmer(language)(foldAccents(word)));
    }),
  );
});

test.each<[readonly string[], readonly string[]]>([
  [[], ['en', 'es']],
  [
    ['fr', 'pt', 'fr'],
    ['fr', 'pt'],
  ],
  [['vi', 'en'], ['en']],
  [['vi', 'zh', 'ht'], []],
  [['constructor', 'x-unknown'], []],
])('a campaign in %j is stemmed in %j', (languages, stemmed) => {
  expect(stemLanguagesOf(languages)).toEqual(stemmed);
});

describe('the beginnings that an index is asked for', () => {
  it.each<[string, readonly StemLanguage[], readonly string[]]>([
    ['tenants', ['en', 'es'], ['tenant']],
    ['cities', ['en'], ['cit']],
    ['uk', ['en'], ['uk']],
    ['自由', ['en'], ['自由']],
    ['buro', ['de'], ['buro', 'buero']],
    ['mieterburo', ['de'], ['mieterb']],
    ['wonen', ['nl'], ['won', 'woon']],
    ['thue', [], ['thue']],
  ])('%s in %j: %j', (word, languages, beginnings) => {
    expect([...stemBeginnings(word, languages)].sort()).toEqual([...beginnings].sort());
  });

  /** All words of the sets of invented places, and the families above. */
  const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'languages');
  const texts = readdirSync(folder).map((name) => [
    name.slice(0, -'.json'.length),
    readFileSync(join(folder, name), 'utf8'),
  ]);
  it.each(LANGUAGES)('begin every word of the same stem, in %s', (language) => {
    const own = texts.filter(([name]) => name === language).map(([, text]) => text);
    const words = [...new Set(wordsOf([...FAMILIES[language], ...own].join(' ')))];
    for (const word of words) {
      const beginnings = stemBeginnings(word, [language]);
      const [stem] = wordStem(word, [language]);
      for (const other of words) {
        if (wordStem(other, [language])[0] !== stem) continue;
        expect(
          beginnings.some((one) => other.startsWith(one)),
          `${word} ${other}`,
        ).toBe(true);
      }
    }
  });
});
