/** readCount: every way of writing a count that real lists showed, and what must never be read as one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount } from '../../../src/core/normalise/read-count.js';

const exact = (value: number) => ({ value, low: value, high: value });

describe('counts', () => {
  test.each<[string, number, number, number]>([
    ['12.5K', 12_500, 12_450, 12_550],
    ['12,5 k', 12_500, 12_450, 12_550],
    ['12K', 12_000, 11_500, 12_500],
    ['12.5k+', 12_500, 12_500, 25_000],
    ['~12.5k', 12_500, 10_000, 15_000],
    ['12 mil', 12_000, 11_500, 12_500],
    ['12,5 mil', 12_500, 12_450, 12_550],
    ['12 тыс.', 12_000, 11_500, 12_500],
    ['12 Tsd.', 12_000, 11_500, 12_500],
    ['1.2M', 1_200_000, 1_150_000, 1_250_000],
    ['1,2 M', 1_200_000, 1_150_000, 1_250_000],
    ['1,2 Mio.', 1_200_000, 1_150_000, 1_250_000],
    ['1.2 million', 1_200_000, 1_150_000, 1_250_000],
    ['1,2 mln', 1_200_000, 1_150_000, 1_250_000],
    ['1,2 млн', 1_200_000, 1_150_000, 1_250_000],
    ['1.2m members', 1_200_000, 1_150_000, 1_250_000],
    ['1.234K', 1_234, 1_234, 1_235],
    ['1.2万', 12_000, 11_500, 12_500],
    ['12만', 120_000, 115_000, 125_000],
    ['12만명', 120_000, 115_000, 125_000],
    ['1.2 lakh', 120_000, 115_000, 125_000],
    ['1 crore', 10_000_000, 5_000_000, 15_000_000],
    ['500-1000', 707, 500, 1_000],
    ['500–1k', 707, 500, 1_000],
    ['10K-50K', 22_361, 10_000, 50_000],
    ['10-50K', 22_361, 10_000, 50_000],
    ['500 to 1000', 707, 500, 1_000],
    ['between 500 and 1000', 707, 500, 1_000],
    ['entre 500 y 1000', 707, 500, 1_000],
    ['от 500 до 1000', 707, 500, 1_000],
    ['0-100', 10, 0, 100],
    ['>500', 500, 500, 1_000],
    ['500+', 500, 500, 1_000],
    ['over 500', 500, 500, 1_000],
    ['más de 500 miembros', 500, 500, 1_000],
    ['1M+', 1_000_000, 1_000_000, 2_000_000],
    ['up to 500', 250, 0, 500],
    ['~500', 500, 400, 600],
    ['approx. 1,500', 1_500, 1_200, 1_800],
    ['500?', 500, 400, 600],
    ['500ish', 500, 400, 600],
  ])('%j is rounded: %d, from %d to %d', (text, value, low, high) => {
    expect(readCount(text)).toEqual({ count: { value, low, high }, doubt: 'none', isPrivate: false });
  });

  test.each<[string, number]>([
    ['0', 0],
    ['007', 7],
    ['1234', 1_234],
    ['1,234', 1_234],
    ['1.234', 1_234],
    ['1 234', 1_234],
    ['12\u00a0345', 12_345],
    ['1\u202f234', 1_234],
    ['1\u2009234', 1_234],
    ["1'234", 1_234],
    ['1’234', 1_234],
    ['12,34,567', 1_234_567],
    ['45.068.380', 45_068_380],
    ['1,234 members', 1_234],
    ['1,234 active members', 1_234],
    ['Members: 1234', 1_234],
    ['1,234 (as of 2024)', 1_234],
    ['(500)', 500],
    ['12 000 участников', 12_000],
    ['99 personas', 99],
    ['1234.0', 1_234],
    ['1.234,00', 1_234],
    ['1,234¹', 1_234],
    ['١٢٣', 123],
    ['१२३', 123],
    ['１２３', 123],
    ['5 posts · 500 members', 500],
    [' 10000000000 ', 10_000_000_000],
  ])('%j is exactly %d', (text, value) => {
    expect(readCount(text)).toEqual({ count: exact(value), doubt: 'none', isPrivate: false });
  });

  test.each<[string, number]>([
    ['1.2K followers · 30 following', 1_200],
    ['30 following · 1.2K followers', 1_200],
    ['Public · 12K members · 10+ posts a day', 12_000],
    ['Público · 12 mil miembros · 5 publicaciones al día', 12_000],
    ['Публичная группа · 3,4 тыс. участников · 10 публикаций в день', 3_400],
  ])('%j: the number with the noun is %d', (text, value) => {
    expect(readCount(text).count?.value).toBe(value);
  });
});

describe('no counts', () => {
  const unknown = [
    '',
    ' ',
    'N/A',
    'NA',
    '-',
    '–',
    '—',
    '?',
    '??',
    'unknown',
    'TBD',
    'none',
    'null',
    'nan',
    'NaN',
    '#N/A',
  ];
  test.each([...unknown, '#REF!', 's/d', 'n/d', 'k.A.', 'inconnu', 'неизвестно', '…'])('%j is unknown', (text) => {
    expect(readCount(text)).toEqual({ count: null, doubt: 'none', isPrivate: false });
  });

  test.each(['private', 'Hidden', 'Private group', 'privado', 'oculto', 'скрытый'])('%j is private', (text) => {
    expect(readCount(text)).toEqual({ count: null, doubt: 'none', isPrivate: true });
  });

  test.each<[string, string]>([
    ['1.59675E+14', 'damaged'],
    ['1,59675E+14', 'damaged'],
    ['1e308', 'damaged'],
    ['1e309', 'damaged'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['-5 members', 'negative'],
    ['12.5', 'not-a-count'],
    ['1,234.56', 'not-a-count'],
    ['12.5 members', 'not-a-count'],
    ['lots', 'not-a-count'],
    ['members', 'not-a-count'],
    ['50%', 'not-a-count'],
    ['$500', 'not-a-count'],
    ['1/2', 'not-a-count'],
    ['3 5', 'not-a-count'],
    ['1000-500', 'not-a-count'],
    ['2024-01-02', 'not-a-count'],
    ['3.4.2024', 'not-a-count'],
    ['+52 951 555 0100', 'not-a-count'],
    ['555-0100', 'not-a-count'],
    ['25 locations', 'not-a-count'],
    ['5 new members', 'not-a-count'],
    ['https://example.org/12', 'not-a-count'],
    ['10000000001', 'too-large'],
    ['99999999999999999999', 'too-large'],
    ['20B', 'too-large'],
  ])('%j gives the doubt %s', (text, doubt) => {
    expect(readCount(text)).toEqual({ count: null, doubt, isPrivate: false });
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(
    /^[~<>+-]?[0-9]{1,4}[., ']?[0-9]{0,3}[., ']?[0-9]{0,3} ?(k|M|mil|тыс|members|万|\+|-|to)? ?[0-9]{0,4}$/,
  ),
);

describe('laws', () => {
  test('never throws; low <= value <= high; whole, finite, not negative', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const { count, doubt } = readCount(text);
        if (count === null) return;
        expect(doubt).toBe('none');
        expect(count.low).toBeGreaterThanOrEqual(0);
        expect(count.low).toBeLessThanOrEqual(count.value);
        expect(count.value).toBeLessThanOrEqual(count.high);
        for (const number of [count.low, count.value, count.high]) expect(Number.isSafeInteger(number)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a number written with thousands is the number', () => {
    const signs = fc.constantFrom(',', '.', ' ', "'", '’', '\u00a0', '\u202f');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), signs, (value, sign) => {
        const text = String(value).replace(/\B(?=(\d{3})+$)/g, sign);
        expect(readCount(text).count).toEqual(exact(value));
      }),
    );
  });

  test.each(['1', '1,', '1 ', '1-', '~', '(', 'members ', "1'2 ", '٣', '1k '])('100 KB of %j take no time', (piece) => {
    const start = performance.now();
    readCount(piece.repeat(100_000 / piece.length));
    // Quadratic work would take seconds.
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});
