/** Finding the one place that a person names: whatever the index makes of a name, its place is found by it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSpace, spacesNamed } from '../../src/flows/find-space.js';
import { bring, withStore } from '../scratch.js';

const PIECES = [
  ...[
    'Elm',
    'road',
    'r/',
    '/c/',
    'RiversideCity',
    'NYCTenants',
    'Area51',
    "women's",
    '’s',
    'x',
    '2',
    'İzmir',
    'ß',
    'ﬁ',
  ],
  ...['Žižkov', '自由市民', '한국', 'สวัสดีชาวโลก', 'नमस्ते', '🌳', '—', '.', '_', 'https://a.example/b', 'K', 'é'],
];
const name = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Another case of the letters that have one whatever the language. */
const inOtherCase = (text: string): string =>
  text.replace(/[a-zA-Z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));

it('by words of the index finds the very places that looking at all of them finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 40 }), async (names) => {
      await withStore(async (store, folder) => {
        const rows = names.map((text, at) => `${quoted(text)},https://t.me/elmroad${at}`);
        await bring(store, { folder, name: 'list.csv', content: ['name,url', ...rows, ''].join('\n') });
        for (const space of store.spaces.all())
          for (const text of [space.name, inOtherCase(space.name), space.handle ?? ''])
            expect([text, spacesNamed(store, text)]).toEqual([text, store.spaces.named(text, null)]);
      });
    }),
    { numRuns: 25 },
  );
});

it('says by which key a place was named, and of a name or number that it was none', async () => {
  await withStore(async (store, folder) => {
    const content = 'name,url\nElm Road Help,https://t.me/elmroad\nOld Square,https://t.me/oldsquare\n';
    await bring(store, { folder, name: 'list.csv', content });
    const found = ['1', 'elm road HELP', 'telegram:elmroad', 'https://t.me/ElmRoad?x=1'].map((text) =>
      findSpace(store, text),
    );
    expect(found).toMatchObject([
      { space: { id: 1 }, key: null },
      { space: { id: 1 }, key: null },
      { space: { id: 1 }, key: 'telegram:elmroad' },
      { space: { id: 1 }, key: 'telegram:elmroad' },
    ]);
    expect(findSpace(store, 'Elm Road')).toEqual({ candidates: [] });
  });
});
