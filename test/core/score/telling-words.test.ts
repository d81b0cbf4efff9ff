/** tellingWord: small words tell nothing in any language, as they come out of a text. */
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/core/normalise/fold-words.js';
import { tellingWord } from '../../../src/core/score/telling-words.js';

describe('tellingWord', () => {
  it.each([
    ['en', 'about'],
    ['es', 'también'],
    ['ar', 'الذي'],
    ['fi', 'sekä'],
    ['ru', 'чтобы'],
  ] as const)('%s: %s tells nothing', (language, word) => {
    const [folded = ''] = wordsOf(word);
    expect(folded).not.toBe('');
    expect(tellingWord(folded, [language])).toBeNull();
  });

  it.each([
    ['en', 'tenant'],
    ['ar', 'المستأجرين'],
    ['fi', 'vuokralainen'],
  ] as const)('%s: %s tells something', (language, word) => {
    const [folded = ''] = wordsOf(word);
    expect(tellingWord(folded, [language])?.weight).toBeGreaterThan(0);
  });
});
