/** Labels and places of a store: which place a label names, the orders that turf is measured against, and that judging does not leak. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, mapOrder, plainIndex, plainWords } from '../../src/flows/evaluate.js';
import { labelledPlace } from '../../src/flows/labelled-place.js';
import { type LabelSheet, labelsFromSheet } from '../../src/flows/labels-from-sheet.js';
import { loadDriver } from '../../src/store/driver.js';
import type { Store } from '../../src/store/store.js';
import { campaignOf as campaignWith } from '../core/score/made.js';
import { bring, NOW, withStore } from '../scratch.js';

const LIST = `name,url,members,description
Elm Road Tenants,https://t.me/elmroad,120,rent and repairs
River Rent Strike,https://t.me/riverstrike,120,"we strike, rent or not"
1984,https://t.me/bookclub,90,
Garden Friends,,30,
Old Square Garden,https://t.me/oldsquare,,a garden
Book Club,https://t.me/otherbooks,4000,
`;

const RENT = campaignWith({ id: 0, name: 'rent', terms: ['rent', 'tenants'] });

async function withList(work: (store: Store, folder: string) => Promise<void>): Promise<void> {
  await withStore(async (store, folder) => {
    await bring(store, { folder, name: 'groups-2026-10.csv', content: LIST });
    await work(store, folder);
  });
}

const keysOf = (store: Store, ids: Iterable<number>): readonly (string | undefined)[] =>
  [...ids].map((id) => store.spaces.byId(id)?.key);
const nothing = (): void => {};

async function labels(store: Store, folder: string, content: string): Promise<LabelSheet> {
  const path = join(folder, 'labels.csv');
  writeFileSync(path, content);
  const campaignOf = (query: string) => (query.toLowerCase() === 'rent' ? RENT : null);
  return labelsFromSheet(store, { path, stdin: async function* () {}, now: NOW, progress: nothing, campaignOf });
}

describe('a label names its place', () => {
  it.each([
    ['its address', ['https://t.me/elmroad?ref=x'], 'telegram:elmroad'],
    ['its key', ['telegram:elmroad'], 'telegram:elmroad'],
    ['its name', ['elm road tenants'], 'telegram:elmroad'],
    ['its name where the address is unknown', ['https://t.me/movedaway', 'Elm Road Tenants'], 'telegram:elmroad'],
    ['its address before another one’s name', ['t.me/elmroad', '1984'], 'telegram:elmroad'],
    ['a name that looks like a number', ['1984'], 'telegram:bookclub'],
  ])('by %s', async (_, texts, key) => {
    await withList(async (store) => {
      const found = labelledPlace(store, texts);
      expect(typeof found === 'number' && store.spaces.byId(found)?.key).toBe(key);
    });
  });

  it('by its number where nothing is named so', async () => {
    await withList(async (store) => {
      expect([labelledPlace(store, ['2']), labelledPlace(store, ['99']), labelledPlace(store, ['__proto__'])]).toEqual([
        2,
        'unknown',
        'unknown',
      ]);
    });
  });

  it('not by a name that several have', async () => {
    await withList(async (store, folder) => {
      await bring(store, {
        folder,
        name: 'more-2026-11.csv',
        content: 'name,url\nBook Club,https://t.me/thirdbooks\n',
      });
      expect(labelledPlace(store, ['Book Club'])).toBe('ambiguous');
    });
  });
});

describe('a sheet of labels', () => {
  it('takes the higher of two labels of one place, leaves blank grades out, and keeps what is unknown', async () => {
    await withList(async (store, folder) => {
      const rows = ['rent,1,1', 'Rent,t.me/elmroad,2', 'rent,telegram:elmroad,0', 'rent,2,', 'rent,nowhere,1', 'x,1,1'];
      const sheet = await labels(store, folder, `query,space,grade\n${rows.join('\n')}\n\n`);
      expect(sheet).toMatchObject({ labels: 5, ungraded: 1 });
      const [rent, other] = sheet.queries;
      expect([...(rent?.grades ?? [])]).toEqual([[1, 2]]);
      expect([...(rent?.unknown.values() ?? [])]).toEqual([{ space: 'nowhere', grade: 1, why: 'unknown' }]);
      expect(other).toMatchObject({ query: 'x', campaign: null });
    });
  });

  it.each([
    ['a grade that is none', 'rent,1,good', 2, '"good" is no grade'],
    ['no query', 'rent,1,1\n,2,1', 3, 'without a query'],
    ['no place', 'rent,,1', 2, 'names no place'],
    ['a cell too many', 'rent,1,1\nrent,Elm, Road,1', 3, '4 columns'],
    ['a cell of any length', `rent,1,${'9'.repeat(60_000)}`, 2, 'is no grade'],
    ['more queries than are ranked', Array.from({ length: 1_002 }, (_, at) => `q${at},1,1`).join('\n'), 1_002, '1,000'],
  ])('is refused for %s, with the line', async (_, rows, line, what) => {
    await withList(async (store, folder) => {
      await expect(labels(store, folder, `query,space,grade\n${rows}\n`)).rejects.toMatchObject({
        exit: 4,
        message: expect.stringContaining(what),
        where: expect.stringContaining(`line ${line}`),
      });
    });
  });
});

describe('what turf is measured against', () => {
  it('by members has the largest first, equal ones in the reverse order of their keys, unknown sizes last', async () => {
    await withList(async (store) => {
      expect(keysOf(store, store.yardsticks.byMembers()).slice(0, 4)).toEqual([
        'telegram:otherbooks',
        'telegram:riverstrike',
        'telegram:elmroad',
        'telegram:bookclub',
      ]);
      expect(keysOf(store, store.yardsticks.byMembers()).at(-1)).toBe('telegram:oldsquare');
    });
  });

  it('plain search finds words as they stand, in any field', async () => {
    await withList(async (store) => {
      const plain = await plainIndex(store, nothing);
      const find = (...texts: readonly string[]) => keysOf(store, plain.find(texts));
      // "tenant" is no word of "Tenants" without stems.
      expect(find('tenant')).toEqual([]);
      expect(find('rent').toSorted()).toEqual(['telegram:elmroad', 'telegram:riverstrike']);
      expect(find('rent strike')).toEqual(['telegram:riverstrike']);
      expect(find('garden', 'repairs')).toHaveLength(3);
      expect(find()).toEqual([]);
    });
  });

  it.each(['"', '" OR "', 'name : rent', 'a\0b', '*', '^rent', '-rent', 'NEAR(rent strike)', '', "'", '('])(
    'plain search takes %j as text',
    async (text) => {
      await withList(async (store) => {
        const plain = await plainIndex(store, nothing);
        expect(keysOf(store, plain.find([text, 'repairs']))).toContain('telegram:elmroad');
      });
    },
  );

  it('plain search is made anew each time, over all places however many', async () => {
    await withStore(async (store, folder) => {
      const rows = Array.from({ length: 4_100 }, (_, at) => `rent ${at},https://t.me/rentgroup${at}`);
      await bring(store, { folder, name: 'many.csv', content: `name,url\n${rows.join('\n')}\n` });
      await plainIndex(store, nothing);
      const steps: number[] = [];
      const plain = await plainIndex(store, (_, done) => steps.push(done));
      expect(plain.find(['rent'])).toHaveLength(4_100);
      expect(steps).toEqual([2_000, 4_000, 4_100]);
    });
  });

  it('plain search is asked for all words of a campaign, each name of a place alone', () => {
    expect(plainWords({ ...RENT, related: ['eviction'], places: ['Oakland=Oaktown=946*', 'Bay'] })).toEqual([
      'rent',
      'tenants',
      'eviction',
      'Oakland',
      'Oaktown',
      '946',
      'Bay',
    ]);
  });
});

describe('the measures', () => {
  it('are of what the campaign finds: the map first, and nothing for which nothing speaks', async () => {
    await withList(async (store, folder) => {
      const order = await mapOrder(store, { campaign: RENT, weight: null, today: '2026-11-24' }, nothing);
      expect(keysOf(store, order).slice(0, 2).toSorted()).toEqual(['telegram:elmroad', 'telegram:riverstrike']);
      expect(order.length).toBeLessThan(store.spaces.count());
      const { queries } = await labels(store, folder, 'query,space,grade\nrent,1,1\nrent,2,1\nrent,Book Club,1\n');
      const asked = queries.map((one) => ({ ...one, campaign: RENT }));
      const request = { queries: asked, weight: 0, gain: 'linear', isJudgedOnly: false, today: '2026-11-24' } as const;
      const { mean, perQuery } = await evaluate(store, request, nothing);
      expect(mean.turf.recall_at_100).toBeCloseTo(2 / 3);
      expect(mean.members.recall_at_100).toBe(1);
      expect(perQuery).toMatchObject([{ query: 'rent', judged: 3, relevant: 3 }]);
    });
  });

  it('count a relevant place that is not there as not found', async () => {
    await withList(async (store, folder) => {
      const of = async (rows: string) => {
        const { queries } = await labels(store, folder, `query,space,grade\n${rows}\n`);
        const asked = queries.map((one) => ({ ...one, campaign: RENT }));
        const request = { queries: asked, weight: 0, gain: 'linear', isJudgedOnly: true, today: '2026-11-24' } as const;
        return (await evaluate(store, request, nothing)).mean;
      };
      const [whole, lacking] = [await of('rent,1,1\nrent,2,1'), await of('rent,1,1\nrent,2,1\nrent,t.me/nowhere,1')];
      expect([whole.turf.map, whole.turf.ndcg_at_10]).toEqual([1, 1]);
      expect(lacking.turf.map).toBeCloseTo(2 / 3);
      expect(lacking.bm25.ndcg_at_10).toBeLessThan(1);
    });
  });

  it('do not know what the person judged', async () => {
    await withList(async (store) => {
      const { id: _, ...fresh } = RENT;
      const campaign = store.campaigns.add(fresh, NOW.toISOString());
      const request = { campaign, weight: null, today: '2026-11-24' };
      const before = await mapOrder(store, request, nothing);
      const Driver = loadDriver();
      const db = new Driver(store.path);
      const say = db.prepare("INSERT INTO rating (campaign_id, key, verdict, made_at) VALUES (?, ?, ?, '2026-11-24')");
      say.run(campaign.id, 'telegram:elmroad', 'no');
      say.run(campaign.id, 'telegram:oldsquare', 'yes');
      db.close();
      expect(await mapOrder(store, request, nothing)).toEqual(before);
    });
  });
});
