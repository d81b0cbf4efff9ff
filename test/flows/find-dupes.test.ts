/** Finding likely duplicates in a store: lists in, clusters out; what people said is heeded, no order matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DupesFound, DupesRequest } from '../../src/flows/find-dupes.js';
import { findDupes, SUGGESTED_CUT } from '../../src/flows/find-dupes.js';
import type { Store } from '../../src/store/store.js';
import { bring, withStore } from '../scratch.js';

const HEAD = 'name,url,place,members';
const SPRING = [
  'Moggerhanger Village Help,https://www.facebook.com/groups/1122334455,Moggerhanger,210',
  'Elm Road Renters,https://chat.whatsapp.com/AAAAAAAAAAAAAAAAAAAAAA,Elmswell,80',
  'Harbour Choir,https://t.me/harbourchoir,Dover,60',
  'Harbour Choir,https://t.me/harbourchoirhull,Hull,60',
];
const SURVEY = [
  'Mogerhanger village help,,"Moggerhanger, Bedfordshire",200',
  'ELM ROAD RENTERS (official),https://chat.whatsapp.com/BBBBBBBBBBBBBBBBBBBBBB,Elmswell,85',
  'Oak Lane Readers,https://oaklane.example,Truro,30',
];

async function filled(store: Store, folder: string, files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, rows] of Object.entries(files))
    await bring(store, { folder, name: `${name}.csv`, content: [HEAD, ...rows, ''].join('\n') }, { source: name });
}

const find = (store: Store, more: Partial<DupesRequest> = {}): Promise<DupesFound> =>
  findDupes(store, { least: SUGGESTED_CUT, space: null, ...more }, () => {});

/** Names of each cluster's members, in an order that does not depend on numbers. */
function namesIn(store: Store, found: DupesFound): readonly string[] {
  const names = (ids: readonly number[]): string =>
    ids
      .map((id) => `${store.spaces.byId(id)?.name}`)
      .sort()
      .join(' = ');
  return found.clusters.map(({ members }) => names(members)).sort();
}

const BOTH = [
  'ELM ROAD RENTERS (official) = Elm Road Renters',
  'Moggerhanger Village Help = Mogerhanger village help',
].map((pair) => pair.split(' = ').sort().join(' = '));

describe('findDupes', () => {
  it('finds the places that two lists write differently, and no namesakes', async () => {
    await withStore(async (store, folder) => {
      await filled(store, folder, { spring: SPRING, survey: SURVEY });
      const found = await find(store);
      expect(namesIn(store, found)).toEqual([...BOTH].sort());
      expect(found).toMatchObject({ pairs: 2, spaces: 7, crowded: 0 });
      const evidence = found.clusters.flatMap(({ pairs }) =>
        pairs.flatMap((pair) => pair.evidence.map(({ because }) => because.id)),
      );
      expect(evidence).toContain('dupes.same-place');
      expect(evidence).toContain('dupes.other-invite');
    });
  });
  it('takes one of the places of an organization for what another list means, not all of them', async () => {
    await withStore(async (store, folder) => {
      await bring(store, {
        folder,
        name: 'kitchen-2025-01-01.csv',
        content: 'name,url,town\nSeamill Community Kitchen,https://opencollective.com/seamill-kitchen,Seamill\n',
      });
      await bring(store, {
        folder,
        name: 'kitchen-2026-01-01.csv',
        content:
          'name,website,facebook,instagram,town\nSeamill Community Kitchen,https://sckitchen.example,seamillkitchen,seamillkitchen,Seamill\n',
      });
      const found = await find(store);
      expect(found.clusters.map(({ members }) => members.length)).toEqual([2]);
      expect(found.pairs).toBe(1);
    });
  });
  it('proposes no imitation, also not beside a twin, and says which it left out', async () => {
    await withStore(async (store, folder) => {
      const bringAll = (name: string, rows: readonly string[]) =>
        bring(
          store,
          {
            folder,
            name: `${name}-2026-08-01.csv`,
            content: ['name,url,town,members,created,posts per week', ...rows, ''].join('\n'),
          },
          { source: name },
        );
      await bringAll('walk', ['Fernhill Parents,https://www.facebook.com/groups/1122334455,Fernhill,900,2018-05-01,9']);
      await bringAll('survey', [
        'Fernhіll Parents,https://www.facebook.com/groups/9988776655,Fernhill,50,2026-06-08,0',
        'Fernhill Parents,,Fernhill,880,,',
      ]);
      const [genuine, imitation, twin] = [1, 2, 3];
      const found = await find(store);
      expect(found.clusters.map(({ members }) => members)).toEqual([[genuine, twin]]);
      expect(found.imitations).toEqual([{ suspect: imitation, original: genuine }]);
      expect(found.pairs).toBe(1);
    });
  });
  it('never proposes names that differ by odd letters only, though nothing else speaks against them', async () => {
    await withStore(async (store, folder) => {
      await filled(store, folder, {
        walk: ['Fernhill Parents,https://chat.whatsapp.com/AAAAAAAAAAAAAAAAAAAAAA,Fernhill,900'],
        survey: ['Fernhіll Parents,https://chat.whatsapp.com/BBBBBBBBBBBBBBBBBBBBBB,Fernhill,880'],
      });
      expect(await find(store)).toMatchObject({ clusters: [], imitations: [], pairs: 0 });
    });
  });
  it('counts the pairs that are in the clusters', async () => {
    await withStore(async (store, folder) => {
      await filled(store, folder, { spring: SPRING, survey: SURVEY });
      for (const least of [0.01, 0.3, SUGGESTED_CUT]) {
        const { clusters, pairs } = await find(store, { least });
        expect(pairs).toBe(clusters.reduce((total, one) => total + one.pairs.length, 0));
      }
    });
  });
  it('heeds that two are said to be different', async () => {
    await withStore(async (store, folder) => {
      await filled(store, folder, { spring: SPRING, survey: SURVEY });
      const pair = (await find(store)).clusters[0]?.pairs[0];
      if (pair === undefined) throw new Error('nothing was found');
      const apart: Store = { ...store, decisions: { ...store.decisions, apart: () => [[pair.a, pair.b]] } };
      const left = await find(apart, { least: 0 });
      const all = left.clusters.flatMap(({ pairs }) => pairs);
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(({ a, b }) => a === pair.a && b === pair.b)).toEqual([]);
      expect(left.clusters.filter(({ members }) => members.includes(pair.a) && members.includes(pair.b))).toEqual([]);
    });
  });
  it('looks for the twins of one place', async () => {
    await withStore(async (store, folder) => {
      await filled(store, folder, { spring: SPRING, survey: SURVEY });
      const elm = store.spaces.named('Elm Road Renters', null)[0]?.id ?? 0;
      const found = await find(store, { space: elm });
      expect(found.clusters.map(({ members }) => members.includes(elm))).toEqual([true]);
      expect(await find(store, { space: store.spaces.named('Oak Lane Readers', null)[0]?.id ?? 0 })).toMatchObject({
        clusters: [],
      });
    });
  });
  it('knows the names that older lists had', async () => {
    await withStore(async (store, folder) => {
      const address = 'https://www.facebook.com/groups/1122334455';
      await filled(store, folder, {
        old: [`Kastanienallee Nachbarn,${address},Elmswell,80`],
        new: [`Neue Nachbarschaft,${address},Elmswell,90`],
        other: ['Kastanienallee Nachbarn,,Elmswell,70'],
      });
      const found = await find(store);
      expect(found.clusters).toHaveLength(1);
      expect(found.clusters[0]?.pairs[0]?.evidence.map(({ because }) => because.id)).toContain('dupes.earlier-name');
    });
  });
  it('suggests nothing among two places that one row names', async () => {
    await withStore(async (store, folder) => {
      const content =
        'name,url,website\nElm Road Renters,https://www.facebook.com/groups/1122334455,https://elmroad.example\n';
      await bring(store, { folder, name: 'list.csv', content });
      expect(await find(store, { least: 0.01 })).toMatchObject({ clusters: [], spaces: 2 });
    });
  });
  it('makes no 190 suggestions of a name that 20 places have', async () => {
    await withStore(async (store, folder) => {
      const rows = (from: number) =>
        Array.from({ length: 10 }, (_, at) => `Tenants of the Harbour,https://t.me/harbour${from + at},,${50 + at}`);
      await filled(store, folder, { one: rows(100), two: rows(200) });
      expect(await find(store)).toMatchObject({ pairs: 0, spaces: 20, crowded: 20 });
    });
  });
  it('stops when progress throws, as at Ctrl-C', async () => {
    await withStore(async (store, folder) => {
      const rows = Array.from({ length: 6_000 }, (_, at) => `Place ${at},https://t.me/place${at},Town ${at % 50},9`);
      await filled(store, folder, { many: rows });
      const stop = (): void => {
        throw new Error('stopped');
      };
      await expect(findDupes(store, { least: SUGGESTED_CUT, space: null }, stop)).rejects.toThrow('stopped');
      expect((await find(store)).spaces).toBe(6_000);
    });
  });
  it('finds the same whatever the order of rows and of lists', async () => {
    const order = fc.tuple(
      fc.shuffledSubarray(SPRING, { minLength: SPRING.length }),
      fc.shuffledSubarray(SURVEY, { minLength: SURVEY.length }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(order, async ([spring, survey, isTurned]) => {
        await withStore(async (store, folder) => {
          await filled(store, folder, isTurned ? { survey, spring } : { spring, survey });
          expect(namesIn(store, await find(store))).toEqual([...BOTH].sort());
        });
      }),
      { numRuns: 6 },
    );
  });
});
