/** Ways to write one word in other scripts, and the short words written on to Arabic ones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutArabicPrefix } from '../../../src/core/normalise/arabic-prefix.js';
import { foldScripts } from '../../../src/core/normalise/fold-scripts.js';
import { foldText, wordsOf } from '../../../src/core/normalise/fold-words.js';

test.each<[string, string, string]>([
  ['مُسْتَأْجِر', 'مستأجر', 'short vowels'],
  ['مستأجر', 'مستاجر', 'alef with and without hamza'],
  ['ســكــن', 'سكن', 'stretched'],
  ['نقابة', 'نقابه', 'the feminine ending'],
  ['على', 'علي', 'yeh with and without dots'],
  ['کارگری', 'كارگري', 'Persian and Arabic keyboards'],
  ['ﺳﻜﻦ', 'سكن', 'letters as they are printed'],
  ['שָׁלוֹם', 'שלום', 'vowel points'],
  ['हिन्दी', 'हिंदी', 'a nasal as a letter or a dot'],
  ['संबन्ध', 'संबंध', 'the same inside'],
  ['माँग', 'मांग', 'moon and dot'],
  ['मज़दूर', 'मजदूर', 'a dot below'],
  ['मज\u093cदूर', 'म\u095bदूर', 'the same in two characters and in one'],
  ['किराएदार', 'किरायेदार', 'a glide'],
  ['कॉलेज', 'कोलेज', 'vowels of English words'],
  ['租戶', '租户', 'traditional and simplified characters'],
  ['僱主', '雇主', 'simplified by being another character'],
  ['Thuê NHÀ', 'thue nha', 'Vietnamese tones'],
  ['ĐUỔI', 'duoi', 'and its letters'],
])('%s and %s are one (%s)', (one, other) => {
  expect(wordsOf(one)).toEqual(wordsOf(other));
});

test.each([
  ['قلب', 'كلب'],
  ['दिन', 'दीन'],
  ['कम', 'काम'],
  ['土', '士'],
  ['เช่า', 'เข่า'],
])('%s and %s stay two', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test.each([
  ['المستاجرين', 'مستاجرين'],
  ['والمستاجرين', 'مستاجرين'],
  ['بالايجار', 'ايجار'],
  ['للعمال', 'عمال'],
  ['وللعمال', 'عمال'],
  ['وحقوق', 'حقوق'],
  ['ورد', 'ورد'],
  ['الي', 'الي'],
  ['بيوت', 'بيوت'],
  ['tenants', 'tenants'],
])('%s without what is written on to it is %s', (word, bare) => {
  expect(withoutArabicPrefix(word)).toBe(bare);
});

test('folding twice is folding once, and a blank stays a blank', () => {
  const unit = fc.constantFrom(
    'ا',
    'أ',
    'ة',
    'ـ',
    'ُ',
    'न',
    '\u094d',
    'द',
    'ए',
    'ा',
    '\u0901',
    '\u093c',
    '租',
    '戶',
    '裏',
    ' ',
    'a',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const once = foldScripts(text);
      expect(foldScripts(once)).toBe(once);
      expect(once.split(' ').length).toBe(text.split(' ').length);
    }),
  );
});

test.each(['أ', 'ـ', 'न\u094d', 'ए', '戶', 'शָ'])('100 KB of %j take no time', (piece) => {
  const start = performance.now();
  wordsOf(piece.repeat(100_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(10_000);
});
