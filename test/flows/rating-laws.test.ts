/** The laws of judgements: they can be taken back, survive every list, and no order of different places matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rated } from '../../src/domain/rating.js';
import { keepApart, merge, split, splitPlan } from '../../src/flows/decide.js';
import { rate } from '../../src/flows/rate.js';
import { undoImport } from '../../src/flows/undo.js';
import { loadDriver } from '../../src/store/driver.js';
import type { Store } from '../../src/store/store.js';
import { campaignOf } from '../core/score/made.js';
import { bring, NOW, withStore } from '../scratch.js';

const nothing = (): void => {};
const SEPTEMBER =
  'name,url\nElm Road,https://t.me/elmroad\nOld Square,https://t.me/oldsquare\nRiver,https://t.me/river\n';
const NOVEMBER = 'name,url\nElm Road Help,https://t.me/elmroad\nNew,https://t.me/new\n';
const CAMPAIGN = campaignOf({ name: 'rent', terms: ['rent'] });

function at(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

async function withLists(work: (store: Store, folder: string, campaignId: number) => Promise<void>): Promise<void> {
  await withStore(async (store, folder) => {
    await bring(store, { folder, name: 'september-2026-09-01.csv', content: SEPTEMBER });
    const { id } = store.campaigns.add(CAMPAIGN, NOW.toISOString());
    await work(store, folder, id);
  });
}

function say(store: Store, campaignId: number, saying: { key: string; verdict: Rated | null; now?: Date }): void {
  const space = store.spaces.byKey(saying.key);
  if (space === null) throw new Error(saying.key);
  rate(store, { campaignId, spaces: [space], verdict: saying.verdict, now: saying.now ?? NOW });
}

/** By key, as a person would say it. */
function said(store: Store, campaignId: number): Readonly<Record<string, string>> {
  const verdicts = [...store.ratings.verdicts(campaignId)];
  return Object.fromEntries(verdicts.map(([id, verdict]) => [store.spaces.byId(id)?.key ?? `${id}`, verdict]));
}

/** All rows of the table, and the numbers that are kept. */
function rows(store: Store): readonly unknown[] {
  const Driver = loadDriver();
  const db = new Driver(store.path, { readonly: true });
  const all = [
    ...db.prepare('SELECT * FROM rating ORDER BY campaign_id, key').all(),
    ...db.prepare('SELECT * FROM known_number ORDER BY key').all(),
  ];
  db.close();
  return all;
}

describe('a judgement', () => {
  it('that is cleared leaves nothing', async () => {
    await withLists(async (store, _, campaign) => {
      say(store, campaign, { key: 'telegram:elmroad', verdict: 'yes' });
      say(store, campaign, { key: 'telegram:elmroad', verdict: 'no', now: at(1) });
      expect(said(store, campaign)).toEqual({ 'telegram:elmroad': 'no' });
      say(store, campaign, { key: 'telegram:elmroad', verdict: null, now: at(2) });
      expect(rows(store)).toEqual([]);
    });
  });

  it('does not depend on the order in which places are judged', async () => {
    const keys = ['telegram:elmroad', 'telegram:oldsquare', 'telegram:river'];
    const verdict = fc.constantFrom<Rated | null>('yes', 'no', null);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(verdict, verdict, verdict),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (verdicts, order) => {
          const results: unknown[] = [];
          for (const indices of [[0, 1, 2], order])
            await withLists(async (store, _, campaign) => {
              for (const index of indices)
                say(store, campaign, { key: keys[index] ?? '', verdict: verdicts[index] ?? null });
              results.push(rows(store));
            });
          expect(results[0]).toEqual(results[1]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('survives that its list is taken back and brought again, with the number of its place', async () => {
    await withLists(async (store, folder, campaign) => {
      say(store, campaign, { key: 'telegram:river', verdict: 'yes' });
      const number = store.spaces.byKey('telegram:river')?.id;
      await undoImport(store, 1, nothing);
      expect(said(store, campaign)).toEqual({});
      expect(store.ratings.all(campaign)).toMatchObject([{ spaceId: null, key: 'telegram:river', verdict: 'yes' }]);
      await bring(store, { folder, name: 'november-2026-11-01.csv', content: NOVEMBER });
      await bring(store, { folder, name: 'again-2026-09-02.csv', content: SEPTEMBER });
      expect(said(store, campaign)).toEqual({ 'telegram:river': 'yes' });
      expect(store.spaces.byKey('telegram:river')?.id).toBe(number);
    });
  });

  it('of two places that are made one: the newest counts; taken apart, each has its own again', async () => {
    await withLists(async (store, _, campaign) => {
      say(store, campaign, { key: 'telegram:elmroad', verdict: 'no', now: at(5) });
      say(store, campaign, { key: 'telegram:oldsquare', verdict: 'yes', now: at(1) });
      const spaces = ['telegram:elmroad', 'telegram:oldsquare'].flatMap((key) => store.spaces.byKey(key) ?? []);
      const options = { now: at(9), progress: nothing };
      await merge(store, spaces, options);
      expect(Object.values(said(store, campaign))).toEqual(['no']);
      const one = store.spaces.byKey('telegram:elmroad');
      const plan = one === null ? null : splitPlan(store, one, []);
      if (plan === null || plan.is === 'whole') throw new Error('not to be taken apart');
      await split(store, plan, options);
      expect(said(store, campaign)).toEqual({ 'telegram:elmroad': 'no', 'telegram:oldsquare': 'yes' });
    });
  });

  it('that is cleared leaves the numbers of decided places alone', async () => {
    await withLists(async (store, _, campaign) => {
      const spaces = ['telegram:elmroad', 'telegram:oldsquare'].flatMap((key) => store.spaces.byKey(key) ?? []);
      await keepApart(store, spaces, { now: NOW, progress: nothing });
      const before = rows(store);
      say(store, campaign, { key: 'telegram:elmroad', verdict: 'yes' });
      say(store, campaign, { key: 'telegram:elmroad', verdict: null });
      expect(rows(store)).toEqual(before);
    });
  });

  it('is of one campaign, and goes with it', async () => {
    await withLists(async (store, _, campaign) => {
      const other = store.campaigns.add({ ...CAMPAIGN, name: 'food' }, NOW.toISOString());
      say(store, campaign, { key: 'telegram:elmroad', verdict: 'yes' });
      expect(said(store, other.id)).toEqual({});
      store.campaigns.remove(campaign);
      expect(store.ratings.all(campaign)).toEqual([]);
      expect(rows(store).filter((row) => JSON.stringify(row).includes('verdict'))).toEqual([]);
    });
  });
});
