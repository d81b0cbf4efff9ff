import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identified, identify } from '../../../src/core/identify/identify.js';
import { platforms } from '../../../src/core/platforms/all.js';
import { listing } from './listing.js';
import { NASTY } from './nasty.js';

const identified = (parts: Parameters<typeof listing>[0]): Identified =>
  identify(listing(parts), { source: 'Harbour list', platforms });

/** One entry a place, its keys joined by ' = '; or ['reject', code]. */
function keys(parts: Parameters<typeof listing>[0]): readonly string[] {
  const result = identified(parts);
  if ('reject' in result) return ['reject', result.reject.code];
  return result.places.map((place) => place.keys.map((key) => key.text).join(' = '));
}

describe('identify: addresses', () => {
  it('keeps places of several platforms in column order and drops repeats', () => {
    const addresses = [
      'https://x.com/seamill',
      'https://www.facebook.com/groups/seamill',
      'http://m.facebook.com/groups/Seamill/',
    ];
    expect(keys({ addresses })).toEqual(['x:seamill', 'facebook:groups/seamill']);
  });

  it('keeps two groups of one cell apart, and of two cells when both have a name', () => {
    const a = 'https://www.facebook.com/groups/seamill';
    expect(keys({ addresses: [`${a} https://www.facebook.com/groups/4402915770213`] })).toHaveLength(2);
    expect(keys({ addresses: [a, 'https://www.facebook.com/groups/harbour'] })).toHaveLength(2);
  });

  it('joins name and id of two cells, but never a page with a group', () => {
    expect(keys({ addresses: ['facebook.com/groups/seamill', 'facebook.com/groups/4402915770213'] })).toEqual([
      'facebook:groups/seamill = facebook:groups/4402915770213',
    ]);
    expect(keys({ addresses: ['facebook.com/groups/seamill', 'facebook.com/203344556677'] })).toHaveLength(2);
  });

  it('reads several subreddits of one address', () => {
    expect(keys({ addresses: ['https://www.reddit.com/r/rent+housing'] })).toEqual([
      'reddit:r/rent',
      'reddit:r/housing',
    ]);
  });

  it.each([
    [{ addresses: [['x', 'SeamillTenants']] }, 'x:seamilltenants'],
    [{ addresses: [['x', '@SeamillTenants']] }, 'x:seamilltenants'],
    [{ addresses: [['x', 'seamill/']] }, 'x:seamill'],
    [{ addresses: [['instagram', 'seamill.org']] }, 'instagram:seamill.org'],
    [{ addresses: [['facebook', 'facebook.com/seamill']] }, 'facebook:seamill'],
    [{ addresses: [['facebook', 'https://seamill.example/x']] }, 'site:seamill.example/x'],
    [{ addresses: ['@seamill_chat'], platform: 'telegram' }, 'telegram:seamill_chat'],
    [{ addresses: ['seamill.org'], platform: 'facebook' }, 'site:seamill.org'],
    [{ addresses: ['R/Seamill'] }, 'reddit:r/seamill'],
  ] as const)('reads short forms: %j', (parts, key) => {
    expect(keys(parts)).toEqual([key]);
  });

  it('takes what begins with "www." for the site that it is, also in a column of another platform', () => {
    expect(keys({ addresses: [['facebook', 'www.croftonaid.example']] })).toEqual(['site:croftonaid.example']);
  });
  it.each(['yes', 'N/A', '-', 'private', 'Facebook', 'x'])('takes "%s" in a column for no name', (text) => {
    expect(keys({ addresses: [['facebook', text]], facts: { name: 'Seamill' } })).toEqual([
      'unknown:name/harbour-list/seamill',
    ]);
  });
});

describe('identify: id and handle columns', () => {
  it('adds the id to the place of its address', () => {
    const addresses = ['https://www.facebook.com/groups/seamill'];
    expect(keys({ addresses, externalId: '4402915770213', platform: 'facebook' })).toEqual([
      'facebook:groups/seamill = facebook:groups/4402915770213',
    ]);
    expect(keys({ addresses, externalId: '4402915770213' })).toEqual([
      'facebook:groups/seamill = facebook:groups/4402915770213',
    ]);
  });

  it('takes no row number for an id', () => {
    expect(keys({ addresses: ['https://www.facebook.com/groups/seamill'], externalId: '12' })).toEqual([
      'facebook:groups/seamill',
    ]);
  });

  it('believes the address when an id of the same sort differs', () => {
    const addresses = ['https://www.facebook.com/groups/4402915770213'];
    expect(keys({ addresses, externalId: '4402915770999', platform: 'facebook' })).toEqual([
      'facebook:groups/4402915770213',
    ]);
  });

  it('makes a place of an id or handle alone', () => {
    expect(keys({ externalId: '812345678901234567', platform: 'discord' })).toEqual(['discord:812345678901234567']);
    expect(keys({ handle: '@Seamill', platform: 'instagram', facts: { name: 'Seamill' } })).toEqual([
      'instagram:seamill',
    ]);
    expect(keys({ handle: 'seamill', externalId: '90071992547409931', platform: 'x' })).toEqual([
      'x:id/90071992547409931 = x:seamill',
    ]);
  });
});

describe('identify: names', () => {
  it.each([
    [{ facts: { name: 'Seamill Tenants' } }, 'unknown:name/harbour-list/seamill-tenants'],
    [{ facts: { name: 'Seamill Tenants', place: 'Old Town' } }, 'unknown:name/harbour-list/seamill-tenants/old-town'],
    [{ facts: { name: 'Séamill  TENANTS!' }, platform: 'facebook' }, 'facebook:name/harbour-list/seamill-tenants'],
    [{ facts: { name: 'Seamill', kind: 'page' }, platform: 'facebook' }, 'facebook:name/harbour-list/seamill~page'],
    [{ facts: { title: 'Seamill' } }, 'unknown:name/harbour-list/seamill'],
    [{ facts: { name: 'Соседи Заречья' } }, 'unknown:name/harbour-list/соседи-заречья'],
    [{ facts: { name: 'r/Seamill' } }, 'reddit:r/seamill'],
    [{ facts: { name: 'https://t.me/seamill_chat' } }, 'telegram:seamill_chat'],
    [{ facts: { name: '@seamill' }, platform: 'instagram' }, 'instagram:seamill'],
    [{ facts: { name: '@seamill' } }, 'unknown:name/harbour-list/seamill'],
    [{ facts: { name: 'Tenants/Renters' } }, 'unknown:name/harbour-list/tenants-renters'],
  ] as const)('%j', (parts, key) => {
    expect(keys(parts)).toEqual([key]);
  });

  it('gives a name without letters a key of its own', () => {
    const [fire, water] = [keys({ facts: { name: '🔥🔥' } }), keys({ facts: { name: '💧' } })];
    expect(fire[0]).toMatch(/^unknown:name\/harbour-list\/[0-9a-f]{16}$/);
    expect(fire).not.toEqual(water);
  });

  it('keeps a weak key to its source', () => {
    const row = listing({ facts: { name: 'Seamill' } });
    expect(identify(row, { source: 'a', platforms })).not.toEqual(identify(row, { source: 'b', platforms }));
    expect(identify(row, { source: 'a', platforms })).toMatchObject({
      places: [{ url: null, keys: [{ strength: 'weak' }] }],
    });
  });

  it('rejects a row without name and address', () => {
    expect(keys({})).toEqual(['reject', 'no-place']);
    expect(keys({ facts: { name: '  ' }, addresses: ['call us'] })).toEqual(['reject', 'no-place']);
  });
});

describe('identify: persons and addresses of no place', () => {
  it('rejects a row that leads to a person only, and drops the person from others', () => {
    const person = 'https://wa.me/15550100';
    expect(keys({ addresses: [person], facts: { name: 'Ann' } })).toEqual(['reject', 'person']);
    expect(keys({ addresses: ['tel:+15550100'], facts: { name: 'Ann' } })).toEqual(['reject', 'person']);
    const result = identified({ addresses: [person, 'https://t.me/seamill_chat'] });
    expect(result).toMatchObject({ people: 1, warnings: [{ id: 'import.person-dropped', values: { line: 7 } }] });
    expect(JSON.stringify(result)).not.toContain('15550100');
  });

  it('falls back to the name and says which address named no place', () => {
    const address = `https://www.facebook.com/search/top/?q=${'x'.repeat(300)}`;
    expect(identified({ addresses: [address], facts: { name: 'Seamill' } })).toMatchObject({
      places: [{ keys: [{ text: 'unknown:name/harbour-list/seamill' }], url: null }],
      nothings: [address.slice(0, 200)],
      warnings: [{ id: 'import.address-names-no-place', values: { address: address.slice(0, 200), line: 7 } }],
    });
  });

  it('takes no person from the keys of an export, and says how many it left out', () => {
    const addresses = [
      'https://t.me/seamill_chat',
      ['key', 'whatsapp:+15550100'],
      ['key', 'site:wa.me/15550100'],
    ] as const;
    const result = identified({ addresses });
    const warning = { id: 'import.key-unread', values: { column: 'keys', line: 7 } };
    expect(result).toMatchObject({
      places: [{ keys: [{ text: 'telegram:seamill_chat' }] }],
      warnings: [warning, warning],
    });
    expect(JSON.stringify(result)).not.toContain('15550100');
  });

  it('joins the keys of an export once, however many', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `reddit:r/seamill_${at % 5_000}`);
    const start = performance.now();
    const [place] = keys({ addresses: texts.map((text) => ['key', text] as const) });
    expect(place?.split(' = ')).toEqual(texts.slice(0, 5_000));
    // Each key against all others took seconds.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is silent about free text', () => {
    expect(identified({ addresses: ['Call or text 0423'], facts: { name: 'Seamill' } })).toMatchObject({
      nothings: [],
      warnings: [],
    });
  });
});

describe('identify: kind', () => {
  it.each([
    [['https://seamill.example'], 'forum', ['forum']],
    [['https://t.me/seamill_chat'], 'group', ['group']],
    [['https://www.facebook.com/seamill'], 'group', ['page']],
    [['https://www.facebook.com/groups/seamill', 'https://seamill.example'], 'group', ['group', 'site']],
  ] as const)('%j of a row that says %s', (addresses, kind, kinds) => {
    const result = identified({ addresses, facts: { kind } });
    expect('places' in result && result.places.map((place) => place.kind)).toEqual(kinds);
  });
});

describe('identify: laws', () => {
  const host = fc.constantFrom(
    ...platforms.flatMap((platform) => platform.hosts),
    ...['seamill.example', 'sub.seamill.example', 'web.archive.org', 'www.google.com', 'old.reddit.com', 'a.slack.com'],
  );
  const part = fc.oneof(
    fc.constantFrom(
      'groups',
      'r',
      'c',
      's',
      'invite',
      'channel',
      'company',
      'profile',
      'i',
      'lists',
      'pages',
      'category',
      '@me',
      'a+b',
    ),
    fc.stringMatching(/^[A-Za-z0-9_.@+-]{1,24}$/),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[\ud800-\udfff]/g, '')),
  );
  const address = fc
    .tuple(host, fc.array(part, { maxLength: 5 }), fc.webQueryParameters(), fc.webFragments())
    .map(
      ([name, path, query, fragment]) =>
        `https://${name}/${path.map(encodeURIComponent).join('/')}?${query}#${fragment}`,
    );

  it('finds a place again by its canonical address', () => {
    fc.assert(
      fc.property(address, (text) => {
        const result = identified({ addresses: [text] });
        if ('reject' in result) return;
        for (const place of result.places) {
          if (place.url === null) continue;
          // Software that runs on anybody's server: its address alone may be any website, the platform stands beside it.
          const hasHosts = platforms.some(({ id, hosts }) => id === place.platform && hosts.length > 0);
          const address = hasHosts ? place.url : ([place.platform, place.url] as const);
          expect(keys({ addresses: [address] })).toEqual([place.keys[0].text]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws, and keys are short and free of control characters', () => {
    const check = (text: string): void => {
      for (const column of [null, ...platforms.map((platform) => platform.id)]) {
        const parts = { facts: { name: text }, platform: column, externalId: text, handle: text };
        const result = identified({
          ...parts,
          addresses: [text, ...(column === null ? [] : [[column, text] as const])],
        });
        if ('reject' in result) continue;
        for (const key of result.places.flatMap((place) => place.keys)) {
          expect(key.text.length).toBeLessThanOrEqual(500);
          expect(key.text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        }
      }
    };
    for (const text of NASTY) check(text);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 300 });
  });

  it('needs no more than a moment for hostile cells of 100 KB', () => {
    for (const text of NASTY) {
      const start = performance.now();
      identified({ addresses: [text], facts: { name: text }, handle: text, externalId: text, platform: 'telegram' });
      // Linear work on 100 KB takes a few milliseconds; a quadratic pattern takes many seconds.
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
