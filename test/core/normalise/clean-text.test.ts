/** Stored text: what is kept, what is mended, what goes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, cleanText } from '../../../src/core/normalise/clean-text.js';
import { repairMojibake } from '../../../src/core/normalise/repair-mojibake.js';

describe('cleanText', () => {
  test.each<[string, string | null]>([
    ['  a  b ', 'a  b'],
    ['a\0b', 'ab'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['Cafe\u0301', 'Café'],
    ['a\ud83db', 'ab'],
    ['\x1b[2J', '\x1b[2J'],
    ['abc\u202ed', 'abc\u202ed'],
    ['a\ufffdb', 'a\ufffdb'],
    ['constructor', 'constructor'],
    [' \0 ', null],
    ['', null],
  ])('%j → %j', (text, clean) => {
    expect(cleanText(text, 100)).toBe(clean);
  });

  test('never cuts a character in half', () => {
    expect(cleanText('ab👩', 3)).toBe('ab');
    expect(cleanText('ab👩', 4)).toBe('ab👩');
  });

  test('names are one line of at most 500', () => {
    expect(cleanName(' Elm\u00a0Road \n Help ')).toBe('Elm Road Help');
    expect(cleanName('x'.repeat(600))).toHaveLength(500);
  });

  test('twice is once; nothing longer than asked; no NUL, no half pairs, NFC', () => {
    const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 40 }), (dirty, length) => {
        for (const clean of [cleanText(dirty, length), cleanName(dirty)]) {
          if (clean === null) continue;
          expect(cleanText(clean, 500)).toBe(clean);
          expect(clean).toBe(clean.normalize('NFC'));
          expect(clean).not.toMatch(/\0|\p{Surrogate}/u);
        }
        expect((cleanText(dirty, length) ?? '').length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('repairMojibake', () => {
  test.each<[string, string]>([
    ['CafÃ©', 'Café'],
    ['Vecinas en AcciÃ³n', 'Vecinas en Acción'],
    ['donâ€™t', 'don’t'],
    ['ð\x9f\x8c\xbb', '🌻'],
    ['Café', 'Café'],
    ['CAFÉ®', 'CAFÉ®'],
    ['NESTLÉ™', 'NESTLÉ™'],
    ['Ã', 'Ã'],
    ['CafÃ© and 自由', 'CafÃ© and 自由'],
    ['plain', 'plain'],
  ])('%j → %j', (text, repaired) => {
    expect(repairMojibake(text)).toBe(repaired);
  });

  test('undoes what reading UTF-8 as Latin-1 did', () => {
    // Letters of one to four bytes, without the phonetic ones that are never repaired to.
    const letter = fc.constantFrom('a', 'é', 'ñ', 'ß', 'ш', 'ع', '自', '’', '🌻', 'ệ');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(repairMojibake(Buffer.from(text, 'utf8').toString('latin1'))).toBe(text);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof repairMojibake(text) === 'string'));
  });
});
