/** A key as our own export wrote it is the key that every other list gives. */
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { exportedKey, isRead } from '../../../src/core/identify/exported-key.js';
import { platformIndex, readAddress } from '../../../src/core/identify/platform-index.js';
import { readToken } from '../../../src/core/identify/read-text.js';
import { platforms } from '../../../src/core/platforms/all.js';

const index = platformIndex(platforms);

describe('the key of an address', () => {
  it.each([
    'https://www.facebook.com/groups/riverside',
    'https://www.facebook.com/groups/112233445566778',
    'https://www.facebook.com/riverside.tenants',
    'https://www.facebook.com/61554433221100',
    'https://www.reddit.com/r/tenants',
    'https://t.me/rivercity',
    'https://t.me/c/1234567890',
    'https://www.youtube.com/@rivercity',
    'https://www.instagram.com/rivercity',
    'https://www.meetup.com/river-city',
    'https://signal.group/#CjQKIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'https://web.groupme.com/chats/12345678',
  ])('%s', (text) => {
    const address = cleanAddress(text);
    const verdict = address === null ? null : readAddress(address, index);
    if (verdict?.is !== 'place') throw new Error('no place');
    const [key] = verdict.identity.keys;
    const exported = exportedKey(key.text, null, index);
    expect(exported?.keys).toEqual([key]);
    expect(exported === null ? false : isRead(exported)).toBe(true);
  });
});

it.each([
  ['reddit', 't5_2qh1'],
  ['telegram', '-123456789'],
  ['slack', 'T01ABCDEF'],
])('the key of an id: %s %s', (name, id) => {
  const verdict = readToken(id, index.byId.get(name), null);
  if (verdict?.is !== 'place') throw new Error('no place');
  expect(exportedKey(verdict.identity.keys[0].text, null, index)?.keys).toEqual(verdict.identity.keys);
});

it('a key that no platform reads is taken as it is, and stands beside no address', () => {
  const odd = exportedKey('facebook:no/such/form', 'group', index);
  expect(odd?.keys).toEqual([
    { text: 'facebook:no/such/form', platform: 'facebook', slot: 'facebook.exported', strength: 'strong' },
  ]);
  expect(odd === null ? true : isRead(odd)).toBe(false);
  expect(exportedKey('unknown:name/list/a', null, index)?.keys[0]).toMatchObject({
    strength: 'weak',
    slot: 'unknown.name-in-list',
  });
  for (const text of ['', 'no key', 'https', `a:${'x'.repeat(600)}`]) expect(exportedKey(text, null, index)).toBeNull();
});
