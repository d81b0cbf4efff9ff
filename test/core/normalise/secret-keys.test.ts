import { expect, it } from 'vitest';
import { hasSecretKey } from '../../../src/core/normalise/secret-keys.js';

const key = `nsec1${'q'.repeat(58)}`;

it.each([
  [key, true],
  [`nostr:${key},next`, true],
  [key.toUpperCase(), true],
  [`npub1${'q'.repeat(58)}`, false],
  [key.slice(0, -1), false],
  [`${key}q`, false],
  [`x${key}`, false],
  ['nsec1 is a word', false],
])('%s: %s', (text, isSecret) => {
  expect(hasSecretKey(text)).toBe(isSecret);
});

it('is quick on long text', () => {
  const start = performance.now();
  hasSecretKey('nsec1'.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(2_500);
});
