/** Keys of places that no list has named yet: taken as the store would hold them, or not at all. */
import { expect, it } from 'vitest';
import { typedKey } from '../../../src/core/identify/typed-key.js';
import { platforms } from '../../../src/core/platforms/all.js';

it.each([
  ['reddit:r/tenants', 'reddit:r/tenants'],
  ['reddit:r/Tenants', 'reddit:r/tenants'],
  ['telegram:elmroad', 'telegram:elmroad'],
  ['facebook:groups/elmroad', 'facebook:groups/elmroad'],
  ['whatsapp:AbCdEfGhIjKlMnOpQrStUv', 'whatsapp:AbCdEfGhIjKlMnOpQrStUv'],
  ['site:example.org/garden', 'site:example.org/garden'],
  ['site:Example.org/Garden', 'site:example.org/Garden'],
  ['link:bit.ly/SeaMill', 'link:bit.ly/SeaMill'],
  ['facebook:profile/anna.smith', null],
  ['unknown:name/groups/old-square', 'unknown:name/groups/old-square'],
  ['whatsapp:+4915112345678', null],
  ['tel:+4915112345678', null],
  ['mailto:somebody@example.org', null],
  ['word:word', null],
  ['Elm Road Help', null],
  ['12', null],
  ['', null],
])('%j', (text, key) => {
  expect(typedKey(text, platforms)).toBe(key);
});
