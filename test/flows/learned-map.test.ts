/** The map with judgements: the index overlooks no place that what was learned brings on it, and importing more moves nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OFF_TOPIC } from '../../src/core/score/score.js';
import { NO_FILTERS } from '../../src/flows/filters.js';
import { rank } from '../../src/flows/rank.js';
import { rate } from '../../src/flows/rate.js';
import type { Store } from '../../src/store/store.js';
import { anyCampaign, TODAY } from '../core/score/made.js';
import { bring, NOW, withStore } from '../scratch.js';

const WORDS = [
  'rent',
  'tenants',
  'privacy',
  'cities',
  'Landlords',
  'evictions',
  'gardens',
  'gardenclub',
  'vecinos',
  'música',
  '家賃',
  'chess',
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const places = fc.array(fc.record({ name: text, description: text }), { minLength: 4, maxLength: 12 });
type Places = readonly { readonly name: string; readonly description: string }[];

function csv(list: Places, from: string): string {
  const rows = list.map(({ name, description }, at) => `${name},https://t.me/${from}place${at},${description}`);
  return `name,url,description\n${rows.join('\n')}\n`;
}

/** Judges one place in three, in turn. */
function judgeSome(store: Store, campaignId: number): void {
  const some = [...store.spaces.all()].filter(({ id }) => id % 3 === 0);
  for (const [at, space] of some.entries())
    rate(store, { campaignId, spaces: [space], verdict: at % 3 === 2 ? 'no' : 'yes', now: NOW });
}

it('finds what is learned, and what is liked, and nothing that got a no', async () => {
  await fc.assert(
    fc.asyncProperty(places, anyCampaign, async (list, aimed) => {
      await withStore(async (store, folder) => {
        await bring(store, { folder, name: 'list.csv', content: csv(list, 'one') });
        const campaign = store.campaigns.add(aimed, NOW.toISOString());
        judgeSome(store, campaign.id);
        const request = { campaign, weight: null, filters: NO_FILTERS, sort: 'score', today: TODAY } as const;
        const all = await rank(store, { ...request, withHidden: true }, () => {});
        const expected = all.order.filter(({ id }) => {
          const space = store.spaces.byId(id);
          const judged = space === null ? null : all.judge(space);
          if (judged === null || judged.gates.length > 0) return false;
          return (judged.relevance ?? 0) >= OFF_TOPIC || judged.badges.includes('liked');
        });
        const map = await rank(store, { ...request, withHidden: false }, () => {});
        expect(map.order.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        const before = all.order.map(({ id }) => [id, judgedRelevance(all, store, id)]);
        await bring(store, { folder, name: 'more.csv', content: csv([...list].reverse(), 'other') });
        const after = await rank(store, { ...request, withHidden: true }, () => {});
        for (const [id, relevance] of before) expect(judgedRelevance(after, store, id ?? 0)).toBe(relevance);
      });
    }),
    { numRuns: 40 },
  );
});

function judgedRelevance(ranking: Awaited<ReturnType<typeof rank>>, store: Store, id: number): number | null {
  const space = store.spaces.byId(id);
  return space === null ? null : ranking.judge(space).relevance;
}
