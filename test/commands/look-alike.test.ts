/** What a person and a script see of a place that may be an imitation. */
import { describe, expect, it } from 'vitest';
import { findLookAlikes } from '../../src/flows/look-alikes.js';
import { bring, withStore } from '../scratch.js';
import { atDesk, type Desk } from './typed.js';

const HEAD = 'name,url,country,created,members,posts per week,website\n';
const ORIGINAL = 'Elm Road Renters,https://www.facebook.com/elmroadrenters,US,2020-01-05,5200,12,\n';
const SUSPECT = 'Elm Rоad Renters,https://www.facebook.com/elmroadhelp,AU,2026-09-20,900,0,\n';
const OTHER = 'Oak Hill Tenants,https://www.facebook.com/oakhill,US,2026-09-20,400,0,\n';

async function listed(desk: Desk): Promise<void> {
  const path = desk.file('places.csv', HEAD + ORIGINAL + SUSPECT + OTHER);
  const { exit } = await desk.type('import', path, '--as-of', '2026-11-20');
  expect(exit).toBe(0);
}

function placesOf(map: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(map.spaces) ? map.spaces : [];
}

describe('an imitation', () => {
  it('has its badge and reasons on the map, and nothing else changes', async () => {
    await atDesk(async (desk) => {
      await listed(desk);
      const places = placesOf(await desk.ask('map'));
      expect(places.map(({ name, badges }) => [name, badges])).toEqual([
        ['Elm Road Renters', []],
        ['Elm Rоad Renters', ['impostor']],
        ['Oak Hill Tenants', []],
      ]);
      expect(JSON.stringify(places[1]?.why)).toContain('imitation of Elm Road Renters (number 1)');
      const { stdout } = await desk.see('map');
      expect(stdout).toContain('impostor?');
    });
  });
  it('is explained in plain words with numbers', async () => {
    await atDesk(async (desk) => {
      await listed(desk);
      for (const command of ['explain', 'show']) {
        const { stdout } = await desk.see(command, '2');
        const text = stdout.replace(/\s+/g, ' ');
        expect(text).toContain('This may be an imitation of Elm Road Renters (number 1)');
        expect(text).toContain('it is 2 months old, the other 6 years');
        expect(text).toContain("its country is Australia, the other's is United States");
        expect(text).toContain('turf not-same 2 1');
        expect((await desk.see(command, '1')).stdout).not.toContain('imitation');
      }
      expect(await desk.ask('explain', '2')).toMatchObject({ badges: ['impostor'] });
      expect(await desk.ask('show', '2')).toMatchObject({ look_alike: { of: { id: 1, name: 'Elm Road Renters' } } });
      expect(await desk.ask('show', '1')).toMatchObject({ look_alike: null });
      expect((await desk.type('show', '2')).stdout).toContain('look_alike\t');
    });
  });
  it('is found also where the campaign is about something else', async () => {
    await atDesk(async (desk) => {
      await listed(desk);
      await desk.type('campaign', 'new', 'oaks', '--terms', 'oak');
      expect(await desk.ask('explain', '2')).toMatchObject({ rank: null, badges: ['impostor'] });
    });
  });
});

describe('findLookAlikes', () => {
  it('finds all of a store, and nothing among places of one row', async () => {
    await withStore(async (store, folder) => {
      const tied =
        'Ash Lane Help,https://www.facebook.com/ashlanehelp,US,2020-01-05,5200,12,https://www.facebook.com/ashlane_help\n';
      const young = 'Ash Lane Help Official,https://www.facebook.com/ashlane_help,AU,2026-09-20,9,0,\n';
      await bring(store, { folder, name: 'a.csv', content: HEAD + ORIGINAL + SUSPECT + tied + young });
      const found = await findLookAlikes(store, () => {});
      expect(found.map(({ suspect, original }) => [suspect.name, original.name])).toEqual([
        ['Elm Rоad Renters', 'Elm Road Renters'],
      ]);
      expect(store.spaces.count()).toBe(4);
    });
  });
});
