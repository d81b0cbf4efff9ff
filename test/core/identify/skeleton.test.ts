import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeleton } from '../../../src/core/identify/skeleton.js';
import { NASTY } from './nasty.js';

describe('skeleton', () => {
  it.each([
    ['Fаcebook', 'facebook', 'a Cyrillic а'],
    ['ѕеаmіll', 'Seamill', 'four Cyrillic letters'],
    ['ΝΑΤΟ', 'NATO', 'Greek capitals'],
    ['SEAMΙLL', 'Seamill', 'a Greek capital in a Latin word'],
    ['Ѕeamill Tenants', 'Seamill Tenants', 'a Macedonian Ѕ'],
    ['seami11', 'seamill', 'digits for letters'],
    ['f00d bank', 'food bank', 'zeros'],
    ['ɡreen bıkes', 'green bikes', 'odd Latin letters'],
    ['Ｆｏｏｄ 𝐛𝐚𝐧𝐤', 'food bank', 'full-width and mathematical letters'],
    ['sea\u200bmill\u00ad', 'seamill', 'characters that show nothing'],
    ['Séamïll', 'seamill', 'accents'],
    ['łódź', 'lodz', 'strokes'],
    ['xn--fcebook-2fg.com', 'facebook.com', 'punycode'],
    ['XN--80AK6AA92E.com', 'apple.com', 'punycode in capitals'],
  ])('%s looks like %s: %s', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  it.each([
    ['modern', 'modem', 'rn is not m'],
    ['mall', 'mail', 'l is not i'],
    ['seamill', 'seamile', 'another letter'],
    ['हिन्दी', 'हन्द', 'vowels of other scripts are kept'],
  ])('%s does not look like %s: %s', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });

  it('is the same for small and capital Cyrillic and for both ways of writing accents', () => {
    expect(skeleton('СОСЕДИ ВМЕСТЕ')).toBe(skeleton('соседи вместе'));
    expect(skeleton('Café')).toBe(skeleton('Cafe\u0301'));
  });

  it('never throws, is stable, and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = skeleton(text);
        if (!/xn--/i.test(once)) expect(skeleton(once)).toBe(once);
      }),
    );
    // One sign becomes at most 18 (U+FDFA in NFKD).
    for (const text of NASTY) expect(skeleton(text).length).toBeLessThanOrEqual(text.length * 18);
  });
});
