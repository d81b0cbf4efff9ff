/** Ranking with a real store: nothing is overlooked, importing more moves nothing, the order is total, filters and hidden places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFF_TOPIC } from '../../../src/core/score/score.js';
import type { Campaign } from '../../../src/domain/campaign.js';
import { type Filters, NO_FILTERS } from '../../../src/flows/filters.js';
import { type Ranking, type RankRequest, rank } from '../../../src/flows/rank.js';
import { wholeMapRequest } from '../../../src/flows/whole-map.js';
import type { Store } from '../../../src/store/store.js';
import { bring, withStore } from '../../scratch.js';
import { anyCampaign, campaignOf, TODAY } from './made.js';

function ranked(store: Store, more: Partial<RankRequest> = {}): Promise<Ranking> {
  return rank(store, { ...wholeMapRequest(null, TODAY), ...more }, () => {});
}

function namesOf(store: Store, ranking: Ranking): readonly string[] {
  return ranking.order.map(({ id }) => store.spaces.byId(id)?.name ?? '');
}

const WORDS = ['Rent', 'Tenants', 'Garden', 'urbangarden', 'Riverside', 'rentals', 'Vecinos', 'alquileres', 'Chess'];
interface Row {
  readonly handle: string;
  readonly name: string;
  readonly members: string;
  readonly about: string;
}
const row: fc.Arbitrary<Row> = fc.record({
  handle: fc.stringMatching(/^[a-z]{5,9}$/),
  name: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  members: fc.constantFrom('', '0', '7', '900', '12000'),
  about: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' ')),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 15, selector: (one) => one.handle });

function csv(list: readonly Row[]): string {
  const lines = list.map((one) => `https://www.reddit.com/r/${one.handle},${one.name},${one.members},${one.about}`);
  return ['url,name,members,description', ...lines].join('\n');
}

async function figures(store: Store, campaign: Campaign): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const ranking = await ranked(store, { campaign, withHidden: true });
  return new Map(
    ranking.order.flatMap(({ id }) => {
      const space = store.spaces.byId(id);
      if (space === null) return [];
      const { reach, relevance, score } = ranking.judge(space);
      return [[space.key, [reach, relevance, score]]];
    }),
  );
}

describe('for any list and campaign', () => {
  it('the index overlooks no place that is on topic', async () => {
    await fc.assert(
      fc.asyncProperty(rows, anyCampaign, async (list, campaign) => {
        await withStore(async (store, folder) => {
          await bring(store, { folder, name: 'list.csv', content: csv(list) });
          const all = await ranked(store, { campaign, withHidden: true });
          const onTopic = all.order.filter(({ id }) => {
            const space = store.spaces.byId(id);
            return space !== null && (all.judge(space).relevance ?? 0) >= OFF_TOPIC;
          });
          const found = await ranked(store, { campaign });
          expect(found.order.map(({ id }) => id)).toEqual(onTopic.map(({ id }) => id));
          expect(found.offTopic).toBe(all.order.length - onTopic.length);
        });
      }),
      { numRuns: 40 },
    );
  });
  it('importing other places moves no figure of a place', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, anyCampaign, async (list, others, campaign) => {
        await withStore(async (store, folder) => {
          await bring(store, { folder, name: 'list.csv', content: csv(list) });
          const before = await figures(store, campaign);
          const known = new Set(list.map((one) => one.handle));
          const more = others.filter((one) => !known.has(one.handle));
          await bring(store, { folder, name: 'more.csv', content: csv(more) });
          const after = await figures(store, campaign);
          for (const [key, was] of before) expect(after.get(key)).toEqual(was);
        });
      }),
      { numRuns: 20 },
    );
  });
});

const LIST = [
  'url,name,members,place,language,tags',
  'https://www.reddit.com/r/small,Tenants of Riverside,100,Riverside,en,housing',
  'https://www.reddit.com/r/large,Tenants and rent,90000,Springfield,es,housing',
  'https://www.reddit.com/r/huge,Chess,4000000,Riverside,en,games',
  'https://www.facebook.com/groups/nosize,Rent in Riverside,,Riverside,,',
].join('\n');
const tenants = campaignOf({ terms: ['tenants', 'rent'] });

async function names(more: Partial<RankRequest>): Promise<readonly string[]> {
  return withStore(async (store, folder) => {
    await bring(store, { folder, name: 'list.csv', content: LIST });
    return namesOf(store, await ranked(store, more));
  });
}

describe('a map', () => {
  it('without a campaign is of all places, by reach', async () => {
    expect(await names({})).toEqual(['Chess', 'Tenants and rent', 'Rent in Riverside', 'Tenants of Riverside']);
  });
  it('leaves out what is off topic, unless it is asked for', async () => {
    expect(await names({ campaign: tenants })).not.toContain('Chess');
    expect(await names({ campaign: tenants, withHidden: true })).toContain('Chess');
  });
  it('weight 0 is relevance alone, weight 1 reach alone', async () => {
    const all = { campaign: tenants, withHidden: true };
    const byRelevance = await names({ ...all, sort: 'relevance' });
    const byReach = await names({ ...all, sort: 'reach' });
    expect(await names({ ...all, weight: 0 })).toEqual(byRelevance);
    expect(await names({ ...all, weight: 1 })).toEqual(byReach);
    expect(byReach).not.toEqual(byRelevance);
  });
  it.each<[string, Partial<Filters>, readonly string[]]>([
    ['a place', { places: ['RIVERSIDE'] }, ['Chess', 'Rent in Riverside', 'Tenants of Riverside']],
    ['a language, unknown is none', { languages: ['EN'] }, ['Chess', 'Tenants of Riverside']],
    ['a tag', { tags: ['housing'] }, ['Tenants and rent', 'Tenants of Riverside']],
    ['a platform', { platforms: ['facebook'] }, ['Rent in Riverside']],
    ['two platforms', { platforms: ['facebook', 'telegram'] }, ['Rent in Riverside']],
    ['a least size, unknown is none', { minMembers: 100 }, ['Chess', 'Tenants and rent', 'Tenants of Riverside']],
    ['a largest size, unknown is none', { maxMembers: 100 }, ['Tenants of Riverside']],
  ])('of %s', async (_, filters, expected) => {
    expect(await names({ filters: { ...NO_FILTERS, ...filters } })).toEqual(expected);
  });
  it('of a quadrant', async () => {
    const filters = { ...NO_FILTERS, quadrants: ['megaphone'] };
    expect(await names({ campaign: tenants, filters, withHidden: true })).toEqual(['Chess']);
  });
  it('sorts unknown sizes last', async () => {
    expect((await names({ sort: 'members' })).at(-1)).toBe('Rent in Riverside');
  });
  it('says which sizes are not known', async () => {
    await withStore(async (store, folder) => {
      await bring(store, { folder, name: 'list.csv', content: LIST });
      const { order } = await ranked(store);
      const estimated = order.filter((one) => one.isEstimated).map(({ id }) => store.spaces.byId(id)?.name);
      expect(estimated).toEqual(['Rent in Riverside']);
    });
  });
  it('puts equals in the order of their numbers', async () => {
    await withStore(async (store, folder) => {
      const equals = [
        'url,name,members',
        ...['7', '5', '6'].map((x) => `https://www.reddit.com/r/q${x}${x}${x},Rent,50`),
      ];
      await bring(store, { folder, name: 'list.csv', content: equals.join('\n') });
      const ids = (await ranked(store, { campaign: tenants })).order.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect(ids).toHaveLength(3);
    });
  });
});
