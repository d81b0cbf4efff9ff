import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAddress } from '../../../src/core/identify/shown-address.js';
import { parseUrl } from '../../../src/core/normalise/parse-url.js';
import { NASTY } from './nasty.js';

describe('shownAddress', () => {
  it.each([
    'süd.example',
    'łódź.pl',
    'færøerne.dk',
    'пример.рф',
    'соседи.org',
    'кооператив.com',
    'орсо.ru',
    'παράδειγμα.gr',
    'αικ.gr',
    '日本語.jp',
    '東京tokyo.jp',
    'カフェー.jp',
    '한국korea.kr',
    'हिन्दी.org',
    'ไทย.com',
    'עברית.org',
    'سلام.com',
    'kıbrıs.org.tr',
  ])('%s in its letters', (host) => {
    const url = `https://${domainToASCII(host)}/a?b#c`;
    expect(url).not.toContain(host);
    expect(shownAddress(url)).toBe(`https://${host}/a?b#c`);
  });

  it.each([
    ['аррӏе.com', 'a Cyrillic word that reads as Latin'],
    ['орсо.com', 'the same under an ending of no Cyrillic country'],
    ['αικ.com', 'a Greek one'],
    ['սօս.com', 'an Armenian one'],
    ['seаmill.org', 'one Cyrillic letter among Latin ones'],
    ['мутуалaid.org', 'two scripts in one word'],
    ['ελλάδαю.gr', 'Greek and Cyrillic'],
    ['ɡreen.org', 'a letter that looks like g'],
    ['bıkes.org', 'a dotless i outside of Turkey'],
    ['ɑid.org', 'a letter that looks like a'],
    ['fácebook.com', 'the name of a platform with an accent'],
    ['tełegram.com', 'the name of a platform with a stroke'],
    ['ᏚᎬ.com', 'a script nobody expects'],
    ['x᷄y.org', 'an accent on no letter of its own'],
    ['क१2.org', 'digits of two scripts'],
  ])('%s in punycode: %s', (host) => {
    const url = `https://${domainToASCII(host)}/a`;
    expect(url).toContain('xn--');
    expect(shownAddress(url)).toBe(url);
  });

  it('judges each part of a host by itself, and leaves port, user and path alone', () => {
    const bad = domainToASCII('seаmill.org');
    expect(shownAddress(`https://${domainToASCII('süd')}.${bad}:8080/x`)).toBe(`https://süd.${bad}:8080/x`);
    expect(shownAddress('https://ann@xn--sd-xka.example/xn--sd-xka')).toBe('https://ann@süd.example/xn--sd-xka');
  });

  it('shows letters that came as letters only where they are safe', () => {
    expect(shownAddress('https://SÜD.example/')).toBe('https://süd.example/');
    expect(shownAddress('https://seаmill.org/')).toBe(`https://${domainToASCII('seаmill.org')}/`);
  });

  it.each(['https://www.seamill.example/x', 'tg://resolve?domain=seamill', 'no address', '', 'https://xn--zzzz.org/'])(
    'leaves %s as it is',
    (text) => {
      expect(shownAddress(text)).toBe(text);
    },
  );

  it('never throws, and leads to the same host', () => {
    for (const text of NASTY) expect(typeof shownAddress(text)).toBe('string');
    const host = fc.domain().map((name) => `https://${name}/`);
    fc.assert(fc.property(host, (url) => new URL(shownAddress(url)).href === new URL(url).href));
    const odd = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((name) => `https://a${name}.example/`);
    fc.assert(
      fc.property(odd, (url) => {
        const href = parseUrl(url)?.href;
        if (href === undefined) return;
        expect(new URL(shownAddress(href)).href).toBe(href);
      }),
    );
  });
});
