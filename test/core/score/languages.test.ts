/** Small sets of invented places in many languages (fixtures/languages): ranked right, whether the campaign is typed with accents or without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../src/core/evaluate/measures.js';
import { wordsOf } from '../../../src/core/normalise/fold-words.js';
import { OFF_TOPIC } from '../../../src/core/score/score.js';
import type { Campaign } from '../../../src/domain/campaign.js';
import { type Ranking, type RankRequest, rank } from '../../../src/flows/rank.js';
import type { Store } from '../../../src/store/store.js';
import { bring, withStore } from '../../scratch.js';
import { campaignOf, TODAY } from './made.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'languages');
/** Of an order without a fault. */
const FLOOR = 0.95;

type Words = Pick<Campaign, 'terms' | 'related'>;
interface LanguageFile {
  readonly language: string;
  readonly campaigns: readonly {
    readonly about: string;
    /** As typed with all accents, and as typed without, or in the other script of the language: the same order. */
    readonly accented: Words;
    readonly plain: Words;
    /** In another spelling ('Mieterbuero'), which counts as another form of the word: found all the same. */
    readonly otherwise?: Words;
    /** Of the places that are relevant, by id. */
    readonly grades: Readonly<Record<string, number>>;
  }[];
  readonly spaces: readonly { readonly id: string; readonly name: string; readonly description: string | null }[];
}

const files = readdirSync(FOLDER).map((name): LanguageFile => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

function requestOf(campaign: Campaign, withHidden: boolean): RankRequest {
  return {
    campaign,
    weight: null,
    filters: { platforms: [], places: [], languages: [], tags: [], minMembers: null, maxMembers: null, quadrants: [] },
    sort: 'score',
    withHidden,
    today: TODAY,
  };
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Addresses say nothing, so that only the words count. */
function csvOf({ spaces }: LanguageFile): string {
  const rows = spaces.map(
    ({ name, description }, at) =>
      `https://www.reddit.com/r/zz${100 + at},${quoted(name)},${quoted(description ?? '')}`,
  );
  return ['url,name,description', ...rows].join('\n');
}

/** Ids in order, found through the search index, which overlooks no place that is on topic. */
async function mapOf(store: Store, file: LanguageFile, words: Words) {
  const campaign = campaignOf({ ...words, languages: [file.language], weight: 0 });
  const spacesOf = ({ order }: Ranking) =>
    order.flatMap(({ id }) => {
      const space = store.spaces.byId(id);
      return space === null ? [] : [space];
    });
  const found = spacesOf(await rank(store, requestOf(campaign, false), () => {}));
  const all = await rank(store, requestOf(campaign, true), () => {});
  const onTopic = spacesOf(all).filter((space) => (all.judge(space).relevance ?? 0) >= OFF_TOPIC);
  expect(found).toEqual(onTopic);
  return onTopic.map((space) => file.spaces.find(({ name }) => name === space.name)?.id ?? space.key);
}

describe.each(files)('$language', (file) => {
  it.each(file.campaigns)('$about', async ({ accented, plain, otherwise, grades }) => {
    const judged = file.spaces.map(({ id }) => grades[id] ?? 0);
    const isRight = (order: readonly string[]) => {
      const found = order.map((id) => grades[id] ?? 0);
      const { ndcg_at_10, recall_at_100 } = measuresOf(found, { judged, gain: 'linear', isJudgedOnly: false });
      expect(ndcg_at_10, order.join(' ')).toBeGreaterThanOrEqual(FLOOR);
      expect(recall_at_100, order.join(' ')).toBe(1);
    };
    await withStore(async (store, folder) => {
      await bring(store, { folder, name: 'list.csv', content: csvOf(file) });
      const typed = await mapOf(store, file, accented);
      isRight(typed);
      expect(await mapOf(store, file, plain)).toEqual(typed);
      if (otherwise !== undefined) isRight(await mapOf(store, file, otherwise));
    });
  });
  it('the index overlooks no place that is on topic, whatever the campaign looks for', async () => {
    const words = [...new Set(file.spaces.flatMap(({ name, description }) => wordsOf(`${name} ${description ?? ''}`)))];
    const terms = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
    await withStore(async (store, folder) => {
      await bring(store, { folder, name: 'list.csv', content: csvOf(file) });
      // mapOf compares what the index finds with all that is on topic.
      await fc.assert(
        fc.asyncProperty(terms, async (some) => {
          await mapOf(store, file, { terms: some, related: [] });
        }),
        { numRuns: 10 },
      );
    });
  });
});
