/** Checks over a store: each place is shown to the checks that ask for it, counts are exact, and what was settled is told no more. */
import { describe, expect, it } from 'vitest';
import { CHECK_IDS, type CheckRequest, type CheckResult, DUPLICATES, runChecks } from '../../src/flows/check.js';
import { editPlace } from '../../src/flows/edit.js';
import type { Store } from '../../src/store/store.js';
import { teller } from '../../src/text/tell.js';
import { bring, NOW, withStore } from '../scratch.js';

const TODAY = '2026-11-24';

async function checked(store: Store, more: Partial<CheckRequest> = {}): Promise<ReadonlyMap<string, CheckResult>> {
  const request = { only: [], campaign: null, today: TODAY, most: null, ...more };
  return new Map((await runChecks(store, request, () => {})).map((one) => [one.check, one]));
}

const namesIn = (results: ReadonlyMap<string, CheckResult>, check: string): readonly string[] =>
  [...(results.get(check)?.found() ?? [])].map(({ name }) => name);

/** As many places of Telegram as asked for, each with members, from 1,000 on. */
function list(count: number, from = 1): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `Place${at + from},https://t.me/place_${at + from},${1000 + at}`,
  );
  return `name,url,members\n${rows.join('\n')}\n`;
}

describe('checks', () => {
  it('have their ids in order, each once', () => {
    expect(CHECK_IDS).toEqual(['stale', 'unknown', 'contradiction', 'vanished', 'suspicious', 'impostor', DUPLICATES]);
  });

  it('find nothing in an empty store', () =>
    withStore(async (store) => {
      const results = await checked(store);
      expect([...results.values()].map(({ count }) => count)).toEqual(CHECK_IDS.map(() => 0));
    }));

  it('count all and keep the worst, over several pages of places', () =>
    withStore(async (store, folder) => {
      await bring(store, { folder, name: 'a-2025-01-03.csv', content: list(2_345) });
      const few = (await checked(store, { only: ['stale'], most: 10 })).get('stale');
      expect(few?.count).toBe(2_345);
      expect([...(few?.found() ?? [])].map(({ name }) => name)).toEqual(
        Array.from({ length: 10 }, (_, at) => `Place${2_345 - at}`),
      );
      expect(few?.mostlyOf).toMatchObject({ count: 2_345, list: { id: 1 } });
      const all = namesIn(await checked(store, { only: ['stale'] }), 'stale');
      expect([all.length, all[0], all.at(-1)]).toEqual([2_345, 'Place2345', 'Place1']);
    }));

  it('run only those that are asked for', () =>
    withStore(async (store, folder) => {
      await bring(store, { folder, name: 'a-2025-01-03.csv', content: list(3) });
      expect([...(await checked(store, { only: ['vanished', 'stale'] })).keys()]).toEqual(['stale', 'vanished']);
    }));

  it('tell at most ten unknown things, those that matter most for the rank', () =>
    withStore(async (store, folder) => {
      await bring(store, { folder, name: 'a-2026-11-20.csv', content: list(300) });
      const unknown = (await checked(store)).get('unknown');
      expect(unknown?.count).toBe(10);
      const [first] = [...(unknown?.found() ?? [])];
      expect(first?.name).toBe('Place300');
      expect(first?.because).toMatchObject({ id: 'check.unknown-last-post', values: { best: 1, worst: 300 } });
    }));

  it('have a sentence each that says what it is about', () => {
    for (const id of CHECK_IDS) expect(teller('en')(`check.about-${id}`, { count: 2 })).toMatch(/^[A-Z]+\??: 2 /);
  });

  it('show the imitation of a place, with what speaks for it', () =>
    withStore(async (store, folder) => {
      const content = `name,url,members,posts_per_week
Riverside Tenants,https://t.me/riverside_tenants,5000,10
Riversid\u0435 Tenants,https://t.me/helping_hands,50,0
`;
      await bring(store, { folder, name: 'a-2026-11-20.csv', content });
      const [found, ...others] = [...((await checked(store, { only: ['impostor'] })).get('impostor')?.found() ?? [])];
      expect(others).toEqual([]);
      expect(found).toMatchObject({ id: 2, because: { values: { original: 1 } }, command: ['explain', '2'] });
      expect(found?.reasons?.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['look-alike.name-letters', 'look-alike.no-posts']),
      );
    }));

  it('see what two lists say against each other', () =>
    withStore(async (store, folder) => {
      const row = (members: number): string => `name,url,members\nElm Road,https://t.me/elmroad,${members}\n`;
      await bring(store, { folder, name: 'a-2026-11-01.csv', content: row(900) });
      await bring(store, { folder, name: 'b-2026-11-10.csv', content: row(2_000) });
      expect(namesIn(await checked(store), 'contradiction')).toEqual(['Elm Road']);
    }));

  describe('of one organization', () => {
    const row = (name: string): string =>
      `name,facebook,instagram,twitter\n${name},facebook.com/elmroadhelp,instagram.com/elm_road,x.com/elmroad\n`;
    const contradictions = async (store: Store) =>
      (await checked(store, { only: ['contradiction'] })).get('contradiction');

    it('are told and counted once, for its first place', () =>
      withStore(async (store, folder) => {
        await bring(store, { folder, name: 'a-2026-11-01.csv', content: row('River Tenants') });
        await bring(store, { folder, name: 'b-2026-11-10.csv', content: row('Garden Friends') });
        const found = await contradictions(store);
        expect([found?.count, [...(found?.found() ?? [])].map(({ id }) => id)]).toEqual([1, [1]]);
      }));

    it('are settled once', () =>
      withStore(async (store, folder) => {
        await bring(store, { folder, name: 'a-2026-11-01.csv', content: row('River Tenants') });
        await bring(store, { folder, name: 'b-2026-11-10.csv', content: row('Garden Friends') });
        const [space] = store.spaces.withIds([1]);
        if (space === undefined) throw new Error('no place');
        await editPlace(store, { space, values: new Map([['name', 'Garden Friends']]), now: NOW });
        expect((await contradictions(store))?.count).toBe(0);
      }));

    it('are told again where another row says so of one of its places', () =>
      withStore(async (store, folder) => {
        await bring(store, { folder, name: 'a-2026-11-01.csv', content: row('River Tenants') });
        const more = `${row('Garden Friends')}Sunny Bakers of the Hill,,,x.com/elmroad\n`;
        await bring(store, { folder, name: 'b-2026-11-10.csv', content: more });
        expect((await contradictions(store))?.count).toBe(2);
      }));
  });
});

describe('vanished places', () => {
  const copies = async (store: Store, folder: string): Promise<void> => {
    await bring(store, { folder, name: 'a-2026-09-01.csv', content: list(30) });
    await bring(store, { folder, name: 'a-2026-10-01.csv', content: list(29, 2) });
    await bring(store, { folder, name: 'a-2026-11-01.csv', content: list(28, 3) });
  };

  it('are those that no newer copy names, with the last that did', () =>
    withStore(async (store, folder) => {
      await copies(store, folder);
      const found = [...((await checked(store)).get('vanished')?.found() ?? [])];
      expect(found.map(({ name, because }) => [name, because.values.last, because.values.newest]).sort()).toEqual([
        ['Place1', 1, 3],
        ['Place2', 2, 3],
      ]);
    }));

  it('are not those that another list names since', () =>
    withStore(async (store, folder) => {
      await copies(store, folder);
      await bring(store, { folder, name: 'other-2026-11-05.csv', content: list(1) });
      expect(namesIn(await checked(store), 'vanished')).toEqual(['Place2']);
    }));

  it('are none where the list came once', () =>
    withStore(async (store, folder) => {
      await bring(store, { folder, name: 'a-2026-09-01.csv', content: list(30) });
      await bring(store, { folder, name: 'b-2026-10-01.csv', content: list(1) });
      expect(namesIn(await checked(store), 'vanished')).toEqual([]);
    }));
});
