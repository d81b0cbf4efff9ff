/** turf merge, not-same and split: what people say of places, as they type it. */
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const SEPTEMBER = `name,url,members,place,tags
Elm Road Help,https://t.me/elmroad,120,Riverside,rent
River City,https://t.me/rivercity,90,,
Old Square,,12,,
`;
const NOVEMBER = `name,url,members,place,tags
Elm Road Helpers,https://www.reddit.com/r/elmroad,300,Riverside,repairs
Elm Road,https://t.me/elmroadnew,150,Riverside,
`;

async function withLists(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    await desk.type('import', desk.file('september-2026-09-01.csv', SEPTEMBER), '--quiet');
    await desk.type('import', desk.file('november-2026-11-01.csv', NOVEMBER), '--quiet');
    await work(desk);
  });
}

describe('merge', () => {
  it('shows what counts, loses nothing, and is taken back by split', async () => {
    await withLists(async (desk) => {
      const before = await desk.ask('spaces');
      const merged = await desk.ask('merge', '5', '1');
      expect(merged).toMatchObject({
        from: [1, 5],
        merged: { id: 1, name: 'Elm Road', members: 150, place: 'Riverside', tags: ['rent'] },
        replaced: [],
      });
      expect(merged.fields).toContainEqual({ field: 'members', values: { 1: 120, 5: 150 }, wins: 150 });
      expect(merged.fields).toContainEqual({
        field: 'place',
        values: { 1: 'Riverside', 5: 'Riverside' },
        wins: 'Riverside',
      });
      expect(await desk.ask('show', '5')).toMatchObject({
        id: 1,
        keys: ['telegram:elmroad', 'telegram:elmroadnew'],
        history: [{ members: 120 }, { members: 150 }],
      });
      expect(await desk.ask('split', '5')).toMatchObject({ split: 1, places: [{ id: 1 }, { id: 5 }] });
      expect(await desk.ask('spaces')).toEqual(before);
    });
  });

  it('names the places, what differs, and how to have it otherwise', async () => {
    await withLists(async (desk) => {
      const { exit, stdout, stderr } = await desk.see('merge', '1', '5');
      expect(exit).toBe(0);
      expect(stdout).toBe(`Made one: Elm Road (number 1)
  1  Elm Road Help; Riverside; telegram; 120 members
  5  Elm Road; Riverside; telegram; 150 members

name
  1  Elm Road Help
  5  Elm Road  ← counts
url
  1  https://t.me/elmroad
  5  https://t.me/elmroadnew  ← counts
members
  1  120
  5  150  ← counts
tags
  1  rent  ← counts
  5  unknown
as_of
  1  2026-09-01
  5  2026-11-01  ← counts
The same in all: place.
`);
      expect(stderr).toContain('To take this back: turf split 1\n');
      expect(stderr).toContain(`Next: turf edit 1 --set 'name=Elm Road Help'   (if you prefer the other value)`);
    });
  });

  it('in a pipe is one row a field', async () => {
    await withLists(async (desk) => {
      const { stdout } = await desk.type('merge', '1', '5');
      expect(stdout.split('\n').slice(0, 4)).toEqual([
        'field\t1\t5\twins',
        'name\tElm Road Help\tElm Road\tElm Road',
        'url\thttps://t.me/elmroad\thttps://t.me/elmroadnew\thttps://t.me/elmroadnew',
        'members\t120\t150\t150',
      ]);
    });
  });

  it('makes more than two one, and holds after later imports', async () => {
    await withLists(async (desk) => {
      expect(await desk.ask('merge', '1', '5', 'Old Square')).toMatchObject({ from: [1, 3, 5], merged: { id: 1 } });
      await desk.type('import', desk.file('later-2026-11-20.csv', 'name,url,members\nX,https://t.me/elmroadnew,7\n'));
      expect(await desk.ask('show', '1')).toMatchObject({ name: 'X', members: 7 });
      expect((await desk.ask('spaces')).total).toBe(3);
    });
  });

  it('of two platforms asks whether the place moved', async () => {
    await withLists(async (desk) => {
      const { exit, stderr } = await desk.type('merge', '1', '4');
      expect(exit).toBe(2);
      expect(stderr).toContain('A place that moved is one place');
      expect(stderr).toContain('turf merge 1 4 --yes');
      expect((await desk.talk([''], 'merge', '1', '4')).stdout).toContain('Nothing was changed.');
      expect((await desk.ask('spaces')).total).toBe(5);
      expect((await desk.type('merge', '1', '4', '--dry-run')).exit).toBe(0);
      expect((await desk.ask('spaces')).total).toBe(5);
      expect((await desk.talk(['y'], 'merge', '1', '4')).stdout).toContain('Made one: Elm Road Helpers (number 1)');
      expect((await desk.ask('spaces')).total).toBe(4);
    });
  });

  it('does not ask for a place known by its name only: it may be on any platform', async () => {
    await withLists(async (desk) => {
      expect((await desk.type('merge', '3', '4')).exit).toBe(0);
    });
  });

  it('keeps the tags of both lists', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', desk.file('one.csv', SEPTEMBER), '--tag', 'spring', '--as-of', '2026-03-01');
      await desk.type('import', desk.file('two.csv', NOVEMBER), '--tag', 'autumn', '--as-of', '2026-11-01');
      const { stdout } = await desk.see('merge', '2', '5');
      expect(stdout).toContain('tags\n  2  spring\n  5  autumn\n  together: autumn|spring  ← counts\n');
    });
  });

  it('says when they are one already', async () => {
    await withLists(async (desk) => {
      await desk.type('merge', '1', '5');
      const { exit, stdout } = await desk.see('merge', '5', 't.me/elmroad');
      expect([exit, stdout]).toEqual([
        0,
        'That is one place already: Elm Road (number 1). Nothing had to be changed.\n',
      ]);
    });
  });

  it('needs two places', async () => {
    await withLists(async (desk) => {
      expect((await desk.type('merge', '1')).exit).toBe(2);
      expect((await desk.type('merge', '1', '99')).exit).toBe(8);
    });
  });
});

describe('not-same', () => {
  it('is remembered, replaced by merge, and told by show', async () => {
    await withLists(async (desk) => {
      expect(await desk.ask('not-same', '1', '5', '2')).toEqual({
        schema: 1,
        apart: [
          [1, 2],
          [1, 5],
          [2, 5],
        ],
      });
      const both = 'name,url,also\nElm Road,https://t.me/elmroad,https://t.me/elmroadnew\n';
      await desk.type('import', desk.file('both-2026-11-20.csv', both));
      expect((await desk.see('show', '1')).stdout).toContain(
        'Said to be another place than River City (2), on 2026-11-24',
      );
      const merged = await desk.type('merge', '1', '5');
      expect(merged.stderr).toContain('You had said that they are different places.');
      expect((await desk.see('show', '1')).stdout).toContain(
        'Made one on 2026-11-24: telegram:elmroad and telegram:elmroadnew',
      );
    });
  });

  it('of one place names split', async () => {
    await withLists(async (desk) => {
      await desk.type('merge', '1', '5');
      const { exit, stderr } = await desk.type('not-same', '1', '5');
      expect(exit).toBe(2);
      expect(stderr).toContain('turf split 1');
      expect((await desk.type('not-same', '1')).exit).toBe(2);
    });
  });
});

const ONE_ROW = 'id,name,url,members\n112233445566778,Elm Road,https://www.facebook.com/groups/elmroad,120\n';

describe('split', () => {
  it('cuts off an address that a list has in one row, also for later imports', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', desk.file('list-2026-09-01.csv', ONE_ROW));
      const refused = await desk.type('split', '1');
      expect(refused.exit).toBe(2);
      expect(refused.stderr).toContain('was made one by lists');
      expect(refused.stderr).toContain('turf split 1 facebook:groups/elmroad\n');
      const silent = await desk.type('split', '1', 'https://m.facebook.com/groups/ElmRoad?ref=x');
      expect(silent.exit).toBe(2);
      expect(silent.stderr).toContain('No list says anything of facebook:groups/112233445566778 by itself');
      expect(silent.stderr).toContain('turf add ADDRESS');
      await desk.type('add', 'https://www.facebook.com/groups/112233445566778');
      await desk.see('split', '1', 'https://m.facebook.com/groups/ElmRoad?ref=x');
      const { spaces } = await desk.ask('spaces');
      expect(spaces).toMatchObject([
        { keys: ['facebook:groups/elmroad'] },
        { keys: ['facebook:groups/112233445566778'] },
      ]);
      await desk.type('import', desk.file('list-2026-11-01.csv', ONE_ROW.replace('120', '130')));
      expect((await desk.ask('spaces')).total).toBe(2);
      const byId = 'name,url,members\nElm,https://www.facebook.com/groups/112233445566778,50\n';
      await desk.type('import', desk.file('other-2026-11-02.csv', byId));
      expect((await desk.ask('spaces')).total).toBe(2);
    });
  });

  it('refuses what is whole, and an address of another place', async () => {
    await withLists(async (desk) => {
      const whole = await desk.type('split', '1');
      expect([whole.exit, whole.stderr.split('\n')[0]]).toEqual([
        2,
        'There is nothing to take apart in Elm Road Help (number 1): it is known by one address or name only. Where lists say different things of it, correct them by hand.',
      ]);
      await desk.type('merge', '1', '5');
      const other = await desk.type('split', '1', 't.me/rivercity');
      expect(other.exit).toBe(2);
      expect(other.stderr).toContain('Its addresses, as keys: telegram:elmroad, telegram:elmroadnew.');
      const all = await desk.type('split', '1', 't.me/elmroad', 't.me/elmroadnew');
      expect(all.exit).toBe(2);
    });
  });

  it('with an address parts for ever, without one only takes back', async () => {
    await withLists(async (desk) => {
      await desk.type('merge', '1', '5');
      const taken = await desk.type('split', '1');
      expect(taken.stderr).toBe('Next: turf not-same 1 5   (so that turf never proposes it again)\n');
      expect((await desk.ask('dupes', '--decided')).total).toBe(0);
      await desk.type('merge', '1', '5');
      const cut = await desk.type('split', '1', 't.me/elmroadnew');
      expect(cut.stderr).toBe('To take this back: turf merge 1 5\n');
      expect(await desk.ask('dupes', '--decided')).toMatchObject({ total: 1, decisions: [{ verdict: 'not-same' }] });
    });
  });

  it('with --dry-run changes nothing', async () => {
    await withLists(async (desk) => {
      await desk.type('merge', '1', '5');
      expect((await desk.ask('split', '1', '--dry-run')).places).toHaveLength(2);
      expect((await desk.ask('spaces')).total).toBe(4);
    });
  });
});

it('an address that another place has names the merge', async () => {
  await withLists(async (desk) => {
    const { stderr } = await desk.type('edit', '3', '--set', 'url=https://t.me/elmroad');
    expect(stderr).toContain('say so: turf merge 3 1.');
  });
});
