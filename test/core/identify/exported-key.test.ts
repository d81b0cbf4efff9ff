/** A key as our own export wrote it is the key that every other list gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../../src/core/identify/clean-address.js';
import { exportedKey } from '../../../src/core/identify/exported-key.js';
import { platformIndex, readAddress } from '../../../src/core/identify/platform-index.js';
import { readToken } from '../../../src/core/identify/read-text.js';
import { platforms } from '../../../src/core/platforms/all.js';
import type { Verdict } from '../../../src/core/platforms/platform.js';
import { KINDS } from '../../../src/domain/listing.js';
import { LONGEST_KEY } from '../../../src/domain/place-key.js';

const index = platformIndex(platforms);

/** Every place of the verdict is found again by the text of its key alone. */
function expectFoundAgain(verdict: Verdict | null | undefined): void {
  const found = verdict?.is === 'place' ? [verdict.identity] : verdict?.is === 'places' ? verdict.identities : [];
  for (const { keys, platform } of found)
    expect(exportedKey(keys[0].text, null, index)).toMatchObject({ keys: [keys[0]], platform, url: null });
}

const host = fc.constantFrom(
  ...platforms.flatMap((platform) => platform.hosts),
  ...['seamill.example', 'sub.seamill.example', 'seamill.example:8080', 'mastodon.social', 'old.reddit.com'],
  ...['seamill.slack.com', 'seamill.tumblr.com', 'lists.seamill.example'],
);
const part = fc.oneof(
  fc.constantFrom(
    ...['groups', 'r', 'c', 's', 'g', 'share', 'invite', 'channel', 'company', 'i', 'lists', 'pages', 'category'],
    ...['@me', '@me@a.example', 'a+b', 'p', 'a', 'join', 'forum', 'mailman', 'listinfo', '+', 'joinchat'],
  ),
  fc.stringMatching(/^[A-Za-z0-9_.@+-]{1,24}$/),
  fc.stringMatching(/^\d{5,18}$/),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[\ud800-\udfff]/g, '')),
  // Long enough that keys are cut.
  fc.constantFrom('соседи'.repeat(20), 'a%b'.repeat(80)),
);
const fragment = fc.tuple(fc.constantFrom('', '!', '/'), fc.webFragments()).map(([start, text]) => `${start}${text}`);
const address = fc
  .tuple(host, fc.array(part, { maxLength: 5 }), fc.webQueryParameters(), fragment)
  .map(([name, path, query, below]) => `https://${name}/${path.map(encodeURIComponent).join('/')}?${query}#${below}`);

describe('laws', () => {
  it('an address and its key name one place, in the same way', () => {
    fc.assert(
      fc.property(address, (text) => {
        const clean = cleanAddress(text);
        if (clean === null) return;
        expectFoundAgain(readAddress(clean, index));
        for (const platform of platforms) expectFoundAgain(platform.hinted?.(clean));
      }),
      { numRuns: 5_000 },
    );
  });

  it('so do a name or id under its platform and its key', () => {
    const token = fc.oneof(
      part,
      fc.stringMatching(/^[@#!]?[A-Za-z0-9_.-]{1,30}(?:@[a-z]{2,8}\.(?:org|social))?$/),
      fc.stringMatching(/^-?\d{5,18}$/),
    );
    fc.assert(
      fc.property(token, fc.constantFrom(null, ...KINDS), (text, kind) => {
        for (const platform of platforms) {
          expectFoundAgain(readToken(text, platform, kind));
          expectFoundAgain(platform.shorthand?.(text));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

it.each([
  ['reddit', 't5_2qh1', 'reddit:t5_2qh1'],
  ['telegram', '-123456789', 'telegram:id/-123456789'],
  ['slack', 'T01ABCDEF', 'slack:T01ABCDEF'],
  ['googlegroups', 'rent@seamill.example', 'googlegroups:seamill.example/rent'],
])('the key of an id: %s %s', (name, id, text) => {
  const verdict = readToken(id, index.byId.get(name), null);
  expect(verdict).toMatchObject({ is: 'place', identity: { keys: [{ text }] } });
  expectFoundAgain(verdict);
});

it('the key of a group of which only a fingerprint is kept', () => {
  const clean = cleanAddress('https://signal.group/#CjQKIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  const verdict = clean === null ? null : readAddress(clean, index);
  expect(verdict?.is).toBe('place');
  expectFoundAgain(verdict);
});

it('names and numbers of lists hold within their list', () => {
  expect(exportedKey('unknown:name/list/a', 'group', index)).toEqual({
    keys: [{ text: 'unknown:name/list/a', platform: 'unknown', slot: 'unknown.name-in-list', strength: 'weak' }],
    url: null,
    platform: 'unknown',
    kind: 'group',
    handle: null,
  });
  expect(exportedKey('facebook:name/list/a', null, index)).toMatchObject({
    platform: 'facebook',
    keys: [{ slot: 'facebook.name-in-list', strength: 'weak' }],
  });
  expect(exportedKey('unknown:id/list/7', null, index)?.keys[0]).toMatchObject({
    slot: 'unknown.id-in-list',
    strength: 'weak',
  });
});

it('the key of a website is that of the platform that reads its address', () => {
  expect(exportedKey('site:seamill.substack.com', null, index)?.keys[0].text).toBe('substack:seamill');
});

it.each([
  ...[
    '',
    'no key',
    'https',
    'word:word',
    'facebook:no/such/form',
    'facebook:name/',
    'unknown:7',
    'tenfold:name/list/a',
  ],
  ...['whatsapp:+441234567890', 'site:wa.me/441234567890', 'mailto:anna@example.org', 'facebook:profile/anna.smith'],
  ...['tel:+441234567890', 'signal:+441234567890', 'constructor:name/a/b', '__proto__:id/1'],
  `site:seamill.example/${'x'.repeat(LONGEST_KEY)}`,
])('no place: %j', (text) => {
  expect(exportedKey(text, null, index)).toBeNull();
});

it('a key may be as long as the store allows', () => {
  const text = `site:seamill.example/${'x'.repeat(LONGEST_KEY)}`.slice(0, LONGEST_KEY);
  expect(exportedKey(text, null, index)?.keys[0].text).toBe(text);
});
