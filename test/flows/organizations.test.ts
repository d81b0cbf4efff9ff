/** Organizations of a store: from what rows say, whatever the order of imports, and gone with the import that tied them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresFor } from '../../src/core/score/figures.js';
import { byOrganization, organizationsOf } from '../../src/flows/organizations.js';
import type { Ranking } from '../../src/flows/rank.js';
import { undoTools } from '../../src/flows/store-tools.js';
import type { Store } from '../../src/store/store.js';
import { bring, withStore } from '../scratch.js';
import { datedFiles, newScript, play } from './played.js';

/** Organizations as keys of their places: the same whatever numbers the places have. */
function byKeys(store: Store): readonly string[] {
  const book = organizationsOf(store);
  const numbers = new Set([...store.spaces.all()].flatMap(({ id }) => book.of(id) ?? []));
  return [...numbers]
    .map((number) => store.spaces.withIds(book.members(number)))
    .map((spaces) =>
      spaces
        .map(({ key }) => key)
        .sort()
        .join(' '),
    )
    .sort();
}

const csv = (...rows: readonly string[]): string => `name,facebook,website\n${rows.join('\n')}\n`;

describe('organizations of a store', () => {
  it('are the places of one row, also over lists', async () => {
    await withStore(async (store, folder) => {
      const first = csv('Elm Road Help,facebook.com/groups/elmroad,elmroad.example.org', 'River,,river.example.org');
      await bring(store, { folder, name: 'a-2026-01.csv', content: first });
      expect(byKeys(store)).toEqual(['facebook:groups/elmroad site:elmroad.example.org']);
      const second = 'name,website,telegram\nElm Road,https://www.elmroad.example.org/,t.me/elmroad\n';
      await bring(store, { folder, name: 'b-2026-02.csv', content: second });
      expect(byKeys(store)).toEqual(['facebook:groups/elmroad site:elmroad.example.org telegram:elmroad']);
      await store.imports.undo(
        1,
        undoTools(() => {}, 'progress.undoing'),
      );
      expect(byKeys(store)).toEqual(['site:elmroad.example.org telegram:elmroad']);
    });
  });

  it('are none where one website stands beside many groups', async () => {
    await withStore(async (store, folder) => {
      const rows = ['a', 'b', 'c', 'd'].map(
        (town) => `Help ${town},facebook.com/groups/help${town},council.example.org`,
      );
      await bring(store, { folder, name: 'council.csv', content: csv(...rows) });
      expect(store.spaces.count()).toBe(5);
      expect(byKeys(store)).toEqual([]);
    });
  });

  it('are made of places, not of addresses: two ids of one place are no company', async () => {
    await withStore(async (store, folder) => {
      const content = 'name,url,id\nElm Road Help,facebook.com/groups/elmroad,112233445566778\n';
      await bring(store, { folder, name: 'a.csv', content }, { platform: 'facebook' });
      expect(store.spaces.count()).toBe(1);
      expect(byKeys(store)).toEqual([]);
    });
  });

  it('do not depend on the order of imports', async () => {
    await fc.assert(
      fc.asyncProperty(datedFiles, async (steps) => {
        const found = async (order: typeof steps): Promise<readonly string[]> =>
          withStore(async (store, folder) => {
            await play(order, { store, folder, script: newScript(), skip: new Set() });
            return byKeys(store);
          });
        expect(await found([...steps].reverse())).toEqual(await found(steps));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a ranking by organization', () => {
  const numbers = new Map([
    [1, 1],
    [2, 1],
    [7, 4],
    [4, 4],
    [5, 4],
  ]);
  const book = { of: (id: number) => numbers.get(id) ?? null, members: () => [] };
  const judge = (): never => {
    throw new Error('nothing is judged');
  };
  const counted = (guessed: readonly number[]) => {
    const order = [4, 2, 9, 1, 7].map((id, at) => ({ id, score: 10 - id, isEstimated: guessed.includes(id), at }));
    const { figures } = figuresFor(0);
    const left = { offTopic: 3, hidden: new Map<string, number>(), least: 5, inStore: 9 };
    const ranking: Ranking = { order, ...left, sort: 'score', weight: null, figures, reachRow: judge, judge };
    return byOrganization(ranking, book);
  };

  it.each([
    ['has each once, by its best place, and loses none', [], [4, 2, 9], { 4: [7], 2: [1] }],
    ['a place of known size stands before those whose size is guessed', [4, 9], [2, 9, 7], { 7: [4], 2: [1] }],
    ['where none is known the best guess stands', [4, 7, 2], [4, 9, 1], { 4: [7], 1: [2] }],
  ])('%s', (_, guessed, order, others) => {
    const { ranking, places, ...found } = counted(guessed);
    expect(ranking.order.map(({ id }) => id)).toEqual(order);
    expect(Object.fromEntries(found.others)).toEqual(others);
    expect([places, ranking.offTopic]).toEqual([5, 3]);
  });
});
