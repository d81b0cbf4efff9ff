/** Place names of GeoNames: bringing a list in, what a campaign then finds, and what is no such list. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.js';
import { TurfError } from '../../src/domain/errors.js';
import { bringPlacenames } from '../../src/flows/bring-placenames.js';
import { rank } from '../../src/flows/rank.js';
import { wholeMapRequest } from '../../src/flows/whole-map.js';
import type { Store } from '../../src/store/store.js';
import { campaignOf, TODAY } from '../core/score/made.js';
import { bring, NOW, withStore } from '../scratch.js';
import { zipOf } from '../source/packings.js';

interface Town {
  readonly id: number;
  readonly name: string;
  readonly others?: string;
  readonly code?: string;
  readonly country?: string;
  readonly region?: string;
  readonly population?: number;
}

/** A line as in https://download.geonames.org/export/dump/readme.txt. */
function townLine({ id, name, others = '', code = 'PPL', country = 'US', region = '', population = 0 }: Town): string {
  const sort = code.startsWith('A') || code.startsWith('PCL') ? 'A' : code.startsWith('P') ? 'P' : 'T';
  return [
    id,
    name,
    name,
    others,
    1.5,
    -2,
    sort,
    code,
    country,
    '',
    region,
    '',
    '',
    '',
    population,
    '',
    '',
    '',
    TODAY,
  ].join('\t');
}

const TOWNS = [
  { id: 1, name: 'Springfield', region: 'IL', population: 114_000 },
  { id: 2, name: 'Springfield', region: 'MO', population: 160_000 },
  { id: 3, name: 'Río Alto', others: 'Rio Alto,RIO,Highriver,Illinois', region: 'IL', population: 40_000 },
  { id: 4, name: 'Peoria', region: 'IL', population: 115_000 },
  { id: 5, name: 'Portland', region: 'OR', population: 600_000 },
  { id: 6, name: 'Union', region: 'NJ', population: 55_000 },
  { id: 7, name: 'Hamlet', region: 'IL', population: 20 },
  { id: 8, name: 'Long Mountain', code: 'MT' },
  { id: 9, name: 'Old Quarter', code: 'PPLX', region: 'IL' },
  { id: 10, name: 'Bayern', others: 'Bavaria', code: 'ADM1', country: 'DE', region: '02', population: 13_000_000 },
  { id: 11, name: 'Dachau', country: 'DE', region: '02', population: 47_000 },
];
const PLACES = TOWNS.map(townLine).join('\n');
const POSTCODES = [
  ['US', '62701', 'Springfield', 'Illinois', 'IL', '', '', '', '', '1.5', '2', '4'],
  ['US', '65801', 'Springfield', 'Missouri', 'MO', '', '', '', '', '1.5', '2', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\r\n');

const opening = { encoding: null, delimiter: null, sheet: null, limitBytes: null, stdin: async function* () {} };

function names(store: Store, folder: string, { name, content }: { name: string; content: string | Uint8Array }) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return bringPlacenames(store, { path, opening, now: NOW }, () => {});
}

/** Names of the places on the map (what is elsewhere is off topic) with the sentence about where they are. */
async function onMap(store: Store, campaign: Campaign): Promise<Readonly<Record<string, string>>> {
  const ranking = await rank(store, wholeMapRequest(campaign, TODAY), () => {});
  return Object.fromEntries(
    ranking.order.flatMap(({ id }) => {
      const space = store.spaces.byId(id);
      if (space === null) return [];
      const where = ranking.judge(space).parts.find(({ part }) => part === 'relevance.place');
      return [[space.name, where?.because.id ?? '']];
    }),
  );
}

const LIST = [
  'url,name,place,description',
  'https://www.reddit.com/r/aaa,Peoria Friends,Peoria,',
  'https://www.reddit.com/r/bbb,Rent help,"Springfield, IL",',
  'https://www.reddit.com/r/ccc,Rent advice,"Springfield, MO",',
  'https://www.reddit.com/r/ddd,Rent in Portland,,',
  'https://www.reddit.com/r/eee,Rent Union,,',
  'https://www.reddit.com/r/fff,Rent watch,,we meet in 62701',
  'https://www.reddit.com/r/ggg,Rent and Highriver,,',
].join('\n');

async function withList<T>(work: (store: Store, folder: string) => Promise<T>): Promise<T> {
  return withStore(async (store, folder) => {
    await bring(store, { folder, name: 'list.csv', content: LIST });
    return work(store, folder);
  });
}

describe('a list of places', () => {
  it('comes in without what nobody looks for', () =>
    withStore(async (store, folder) => {
      const brought = await names(store, folder, { name: 'cities500.txt', content: `${PLACES}\n` });
      expect(brought).toMatchObject({ isKnown: false, replaced: null, bad: 0 });
      expect(brought.source).toMatchObject({ file: 'cities500.txt', sort: 'places', rows: 9, leftOut: 2 });
      expect(store.placenames.sources()).toEqual([brought.source]);
    }));
  it('comes as GeoNames packs it, with a note beside it', () =>
    withStore(async (store, folder) => {
      const content = zipOf({ 'US.txt': PLACES, 'readme.txt': 'Readme for GeoNames\n' });
      expect((await names(store, folder, { name: 'US.zip', content })).source).toMatchObject({
        file: 'US.txt',
        rows: 9,
      });
      const two = zipOf({ 'US.txt': PLACES, 'CA.txt': POSTCODES });
      await expect(names(store, folder, { name: 'two.zip', content: two })).rejects.toMatchObject({ exit: 4 });
    }));
  it('packed it is the same, and the same file again does nothing', () =>
    withStore(async (store, folder) => {
      const content = gzipSync(PLACES);
      const first = await names(store, folder, { name: 'cities500.txt.gz', content });
      const again = await names(store, folder, { name: 'other.gz', content });
      expect(again).toMatchObject({ isKnown: true, source: first.source });
      expect(store.placenames.sources()).toHaveLength(1);
    }));
  it('takes the place of an older one of its name', () =>
    withStore(async (store, folder) => {
      await names(store, folder, { name: 'US.txt', content: PLACES });
      await names(store, folder, { name: 'postcodes.txt', content: POSTCODES });
      const content = townLine({ id: 1, name: 'Springfield', region: 'IL', population: 9000 });
      const newer = await names(store, folder, { name: 'US.txt', content });
      expect(newer.replaced).toMatchObject({ file: 'US.txt', rows: 9 });
      expect(store.placenames.named('springfield')).toMatchObject([{ region: 'US.IL', population: 9000 }]);
      expect(store.placenames.sources().map(({ sort }) => sort)).toEqual(['postcodes', 'places']);
    }));
  it('is taken out again', () =>
    withStore(async (store, folder) => {
      const { source } = await names(store, folder, { name: 'US.txt', content: PLACES });
      store.placenames.remove(source.id);
      expect([store.placenames.sources(), store.placenames.named('portland')]).toEqual([[], []]);
    }));
  it('a line that can’t be read is counted, the rest comes in', () =>
    withStore(async (store, folder) => {
      const content = [PLACES, 'half\ta line', townLine({ id: 12, name: '!!!', population: 600 })].join('\n');
      const brought = await names(store, folder, { name: 'US.txt', content });
      expect(brought).toMatchObject({ bad: 2, firstBad: TOWNS.length + 1, source: { rows: 9 } });
    }));
  it('of one place in two lists the newer tells', () =>
    withStore(async (store, folder) => {
      await names(store, folder, { name: 'a.txt', content: PLACES });
      const content = townLine({ id: 5, name: 'Portland', region: 'OR', population: 700_000 });
      await names(store, folder, { name: 'b.txt', content });
      expect(store.placenames.named('portland')).toMatchObject([{ population: 700_000 }]);
    }));
  it.each<[string, string, RegExp]>([
    ['a list of groups', 'name,url\nElm,https://t.me/elm\n', /no list of places or postcodes/],
    ['an empty file', '', /no list of places or postcodes/],
    [
      'a line that never ends',
      `${townLine({ id: 1, name: 'Elm', population: 600 })}\n${'x'.repeat(300_000)}`,
      /does not end/,
    ],
  ])('%s is refused, and nothing is kept', (_, content, message) =>
    withStore(async (store, folder) => {
      const refused = await names(store, folder, { name: 'x.txt', content }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(TurfError);
      expect(refused).toMatchObject({ exit: 4, message: expect.stringMatching(message) });
      expect(store.placenames.sources()).toEqual([]);
      expect(store.placenames.named('elm')).toEqual([]);
    }),
  );
  it('is no list to import: the refusal names the command', () =>
    withStore(async (store, folder) => {
      const outcome = await bring(store, { folder, name: 'towns.txt', content: PLACES });
      expect(outcome).toMatchObject({
        is: 'refused',
        error: { exit: 4, hint: expect.stringContaining('turf placenames') },
      });
    }));
});

describe('a campaign', () => {
  const rent = campaignOf({ terms: ['rent'], places: ['Springfield', 'Illinois', 'Río Alto'] });
  it('knows its places by their own names alone without a list', () =>
    withList(async (store) => {
      expect(await onMap(store, rent)).toEqual({
        'Rent help': 'place.match',
        'Rent advice': 'place.match',
        'Rent in Portland': 'place.unknown',
        'Rent Union': 'place.unknown',
        'Rent watch': 'place.unknown',
        'Rent and Highriver': 'place.unknown',
      });
    }));
  it('finds more with it: towns of a region, postcodes, other names; and knows what is elsewhere', () =>
    withList(async (store, folder) => {
      await names(store, folder, { name: 'cities500.txt', content: PLACES });
      await names(store, folder, { name: 'postcodes.txt', content: POSTCODES });
      const map = await onMap(store, rent);
      expect(map).toMatchObject({
        'Peoria Friends': 'place.match-as',
        'Rent help': 'place.match',
        'Rent in Portland': 'place.name-elsewhere',
        'Rent Union': 'place.unknown',
        'Rent watch': 'place.match-as',
        'Rent and Highriver': 'place.match-as',
      });
      // Illinois says which Springfield is meant, though that in Missouri is larger.
      expect(map['Rent advice']).toBeUndefined();
    }));
  it('names its region: that of the larger town does not win', () =>
    withList(async (store, folder) => {
      await names(store, folder, { name: 'cities500.txt', content: PLACES });
      const map = await onMap(store, campaignOf({ terms: ['rent'], places: ['Springfield'] }));
      expect([map['Rent advice'], map['Rent help']]).toEqual(['place.match', undefined]);
      const said = await onMap(store, campaignOf({ terms: ['rent'], places: ['Springfield, IL'] }));
      expect([said['Rent advice'], said['Rent help']]).toEqual([undefined, 'place.match']);
    }));
  it('a region that only the list knows has its towns too', () =>
    withStore(async (store, folder) => {
      const content =
        'url,name,place\nhttps://www.reddit.com/r/aaa,Miete,Dachau\nhttps://www.reddit.com/r/bbb,Miete 2,Ulm\n';
      await bring(store, { folder, name: 'list.csv', content });
      await names(store, folder, { name: 'cities500.txt', content: PLACES });
      expect(await onMap(store, campaignOf({ terms: ['miete'], places: ['Bavaria'] }))).toMatchObject({
        Miete: 'place.match-as',
      });
    }));
});
