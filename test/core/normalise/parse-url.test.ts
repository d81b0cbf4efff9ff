/** parseUrl, and what stands on it, say the same however often they are asked. */
import { expect, it } from 'vitest';
import { parseUrl } from '../../../src/core/normalise/parse-url.js';
import { safeUrl } from '../../../src/core/safe-text.js';

it.each(['', 'elm', '/elm', 'https://', 'http://[', 'see https://x.example', 'https://a b.example/'])(
  '%j is no address',
  (text) => {
    expect(parseUrl(text)).toBeNull();
  },
);

it('an address with é or ü is one at the 20,000th time too', () => {
  const address = 'https://exämple.org/é';
  const told = new Set(Array.from({ length: 20_000 }, () => `${parseUrl(address)?.href} ${safeUrl(address)}`));
  expect([...told]).toEqual(['https://xn--exmple-cua.org/%C3%A9 https://xn--exmple-cua.org/%C3%A9']);
});
