/** The text pipeline of search and scoring: folding, words, words of names, stems. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAccents } from '../../../src/core/normalise/fold-accents.js';
import { accentedWordsOf, foldText, wordsOf } from '../../../src/core/normalise/fold-words.js';
import { nameWords } from '../../../src/core/normalise/name-words.js';
import { stemmer, wordStem } from '../../../src/core/normalise/stem.js';

test.each<[string, string]>([
  ['Café ÑANDÚ', 'cafe nandu'],
  ['Straße Łódź', 'strasse lodz'],
  ['Ελληνικός', 'ελληνικοσ'],
  ['ЁЖИК Йод', 'ежик иод'],
  ['Ｆｕｌｌ ﬁne', 'full fine'],
  ['ti\u200btle', 'title'],
  ['see https://www.example.org/a/b?c=d now', 'see example.org now'],
  ['rent🏠strike', 'rent strike'],
  ['हिन्दी', 'हिंदी'],
  ['தமிழ்', 'தமிழ்'],
])('foldText(%j) → %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each<[string, readonly string[]]>([
  ['Tenants & Renters, United!', ['tenants', 'renters', 'united']],
  ["Women's March", ['women', 'march']],
  ['l’été à Montréal', ['l', 'ete', 'a', 'montreal']],
  ['snake_case-words', ['snake', 'case', 'words']],
  ['自由市民', ['自由', '由市', '市民']],
  ['水', ['水']],
  ['東京tenants', ['东京', 'tenants']],
  ['세입자 연합', ['세입', '입자', '연합']],
  ['ผู้เช่าบ้าน', ['ผู้', 'เช่า', 'บ้าน']],
  ['हिन्दी समूह', ['हिंदी', 'समूह']],
  ['', []],
  ['🏠 —', []],
  ['constructor __proto__', ['constructor', 'proto']],
])('wordsOf(%j) → %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('accents stay for stemming', () => {
  expect(accentedWordsOf('Organización VECINAL')).toEqual(['organización', 'vecinal']);
});

test.each<[string, readonly string[]]>([
  ['RiversideCity', ['riversidecity', 'riverside', 'city']],
  ['r/RiversideCity', ['riversidecity', 'riverside', 'city']],
  ['personalfinance', ['personalfinance', 'personal', 'finance']],
  ['#StopTheSweeps now', ['stopthesweeps', 'now', 'stop', 'the', 'sweeps']],
  ['tenants_union2024', ['tenants', 'union2024', 'union', '2024']],
  ['area51', ['area51', 'area', '51']],
  ['HOAs', ['hoas']],
  ['McDonald', ['mcdonald', 'mc', 'donald']],
  ['ÉcoleLibre', ['ecolelibre', 'ecole', 'libre']],
  ['Tenants tenants', ['tenants']],
  ['', []],
])('nameWords(%j) → %j', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

test('capitals before small letters are read both ways', () => {
  expect(nameWords('LGBTQyouth')).toEqual(expect.arrayContaining(['lgbtqyouth', 'lgbtq', 'youth']));
  expect(nameWords('NYCTenants')).toEqual(expect.arrayContaining(['nyctenants', 'nyc', 'tenants']));
});

describe('stems', () => {
  test.each<['en' | 'es', string, string]>([
    ['en', 'tenants', 'tenant'],
    ['en', 'housing', 'hous'],
    ['es', 'inquilinos', 'inquilin'],
    ['es', 'inquilinas', 'inquilin'],
    ['es', 'organización', 'organiz'],
    ['es', 'organizaciones', 'organiz'],
    ['es', 'organizacion', 'organiz'],
    ['en', 'café', 'cafe'],
    ['en', '自由', '自由'],
    ['en', 'жильё', 'жилье'],
    ['es', 'la', 'la'],
    ['en', 'constructor', 'constructor'],
    ['en', '__proto__', '__proto__'],
  ])('%s: %j → %j', (language, word, stem) => {
    expect(stemmer(language)(word)).toBe(stem);
    // From memory too.
    expect(stemmer(language)(word)).toBe(stem);
  });

  test('in several languages, distinct; unknown languages change nothing but accents', () => {
    expect(wordStem('inquilinos', ['en', 'es'])).toEqual(['inquilino', 'inquilin']);
    expect(wordStem('tenant', ['en', 'es'])).toEqual(['tenant']);
    expect(wordStem('café', ['vi'])).toEqual(['cafe']);
    expect(wordStem('café', [])).toEqual(['cafe']);
  });
});

describe('laws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('A', 'b', 'é', '自', 'ท', '_', '1', ' ', "'", 's') }),
  );

  test('folding twice is folding once', () => {
    fc.assert(fc.property(text, (s) => foldAccents(foldAccents(s)) === foldAccents(s)));
  });

  test('words hold letters and digits only, none is empty or longer than 64', () => {
    fc.assert(
      fc.property(text, (s) => {
        for (const word of [...wordsOf(s), ...nameWords(s)]) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect([...word].length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });

  test('names have distinct words, and all those that the text has', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', 'é', '自', ' ', '1', '_') }), (name) => {
        const words = nameWords(name);
        expect(new Set(words).size).toBe(words.length);
        expect(words).toEqual(expect.arrayContaining([...wordsOf(name)]));
      }),
    );
  });

  test('NFC and NFD give the same words', () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(wordsOf(s.normalize('NFD'))).toEqual(wordsOf(s.normalize('NFC')));
      }),
    );
  });

  test('stemming never throws', () => {
    fc.assert(fc.property(text, (s) => accentedWordsOf(s).every((word) => wordStem(word, ['en', 'es']).length > 0)));
  });

  test.each(['a', 'A', 'aB', '自', 'http://', "'s", 'é', '\u0301', '🏠', 'ก', 'r/'])(
    '100 KB of %j take no time',
    (piece) => {
      const long = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      wordsOf(long);
      nameWords(long);
      wordStem(long, ['en', 'es']);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
