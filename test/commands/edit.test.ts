/** turf edit: one place and a sheet of them, as a person types it. */
import { describe, expect, it } from 'vitest';
import { inline, xlsx, zipped } from '../source/made-workbook.js';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,members,description,place
Elm Road Help,https://t.me/elmroad,120,rent and repairs,Riverside
River City,https://t.me/rivercity,90,,
Garden Friends,,30,,
Old Square,,12,,
`;

async function withList(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    await desk.type('import', desk.file('groups-2026-10.csv', LIST), '--quiet');
    await work(desk);
  });
}

describe('one place', () => {
  it('shows before and after, counts before files, also later ones, and can be taken back', async () => {
    await withList(async (desk) => {
      const { exit, stdout, stderr } = await desk.type('edit', '1', '--set', 'members=2.4K', '--set', 'place=Elm Road');
      expect(exit).toBe(0);
      expect(stdout).toBe(
        'id\tfield\tname\tbefore\tafter\n1\tmembers\tElm Road Help\t120\t2400\n1\tplace\tElm Road Help\tRiverside\tElm Road\n',
      );
      expect(stderr).toBe('To take this back: turf imports undo 2\n');
      const later = 'name,url,members\nElm Road Help,https://t.me/elmroad,999\n';
      await desk.type('import', desk.file('groups-2026-11-20.csv', later));
      expect(await desk.ask('show', '1')).toMatchObject({ members: 2400, place: 'Elm Road', as_of: '2026-11-24' });
      await desk.type('imports', 'undo', '2');
      expect(await desk.ask('show', '1')).toMatchObject({ members: 999, place: 'Riverside', as_of: '2026-11-20' });
    });
  });

  it('makes a field unknown, until it is taken back', async () => {
    await withList(async (desk) => {
      await desk.type('edit', 't.me/elmroad', '--set', 'members=', '--set', 'description=');
      expect(await desk.ask('show', '1')).toMatchObject({ members: null, description: null, name: 'Elm Road Help' });
      expect((await desk.ask('spaces', 'repairs')).total).toBe(0);
      await desk.type('imports', 'undo', '2');
      expect(await desk.ask('show', '1')).toMatchObject({ members: 120, description: 'rent and repairs' });
      expect((await desk.ask('spaces', 'repairs')).total).toBe(1);
    });
  });

  it('with --dry-run changes nothing', async () => {
    await withList(async (desk) => {
      const tried = await desk.ask('edit', '1', '--set', 'members=7', '--dry-run');
      expect(tried).toMatchObject({
        import: null,
        edited: 1,
        places: [{ changes: { members: { before: 120, after: 7 } } }],
      });
      expect(await desk.ask('show', '1')).toMatchObject({ members: 120 });
      expect((await desk.ask('imports')).imports).toHaveLength(1);
    });
  });

  it.each([
    ['members=lots', 'no count'],
    ['members=0', 'no count'],
    ['last_post_at=2026-13-01', 'no day'],
    ['last_post_at=2027-01-01', 'still to come'],
    ['kind=thing', 'no kind of place'],
    ['visibility=perhaps', 'who can see it'],
    ['posting=perhaps', 'who may post'],
    ['rules=be kind', 'no rule'],
    ['gatekeeper=Maria', 'stand to us'],
    ['risk=perhaps', 'low, medium or high'],
    ['language=zzzz', 'no language'],
    ['posts_per_week=often', 'how often'],
    ['url=', "can't be made unknown"],
    ['url=the old one', 'no address'],
    ['url=https://t.me/+4915112345678', 'no address'],
    ['platform=reddit', "comes from the place's address"],
    ['colour=red', 'no field "colour"'],
    ['members', 'FIELD=VALUE'],
  ])('refuses %s and says why', async (setting, why) => {
    await withList(async (desk) => {
      const { exit, stderr } = await desk.type('edit', '1', '--set', setting, '--set', 'place=X');
      expect(exit).toBe(2);
      expect(stderr).toContain(why);
      expect(await desk.ask('show', '1')).toMatchObject({ place: 'Riverside' });
      expect((await desk.ask('imports')).imports).toHaveLength(1);
    });
  });

  it('asks for what is missing', async () => {
    await withList(async (desk) => {
      for (const words of [['edit'], ['edit', '1'], ['edit', '1', '--from-sheet', 'x.csv']]) {
        expect((await desk.type(...words)).exit).toBe(2);
      }
      expect((await desk.type('edit', '99', '--set', 'members=1')).exit).toBe(8);
    });
  });
});

describe('an address', () => {
  it('is given to a place known by name only; later lists find it by it', async () => {
    await withList(async (desk) => {
      const { exit } = await desk.type('edit', '3', '--set', 'url=https://www.facebook.com/groups/gardenfriends');
      expect(exit).toBe(0);
      expect(await desk.ask('show', '3')).toMatchObject({
        key: 'facebook:groups/gardenfriends',
        url: 'https://www.facebook.com/groups/gardenfriends',
        kind: 'group',
        name: 'Garden Friends',
        members: 30,
      });
      const later = 'name,url,members\nGarden Friends,m.facebook.com/groups/gardenfriends,44\n';
      await desk.type('import', desk.file('other-2026-11-20.csv', later));
      expect(await desk.ask('show', '3')).toMatchObject({ members: 44 });
      await desk.type('imports', 'undo', '2');
      expect(await desk.ask('show', '3')).toMatchObject({ url: null, members: 30 });
      expect(await desk.ask('show', 'facebook:groups/gardenfriends')).toMatchObject({ members: 44 });
    });
  });

  it.each([
    ['https://t.me/rivercity', 'That is the address of River City (number 2) already'],
    ['https://t.me/newplace', 'has an address already'],
    ['https://www.reddit.com/r/elmroad', 'is on telegram, and the address is one on reddit'],
  ])('of another place is refused: %s', async (address, why) => {
    await withList(async (desk) => {
      const { exit, stderr } = await desk.type('edit', '1', '--set', `url=${address}`);
      expect(exit).toBe(2);
      expect(stderr).toContain(why);
      expect((await desk.ask('spaces')).total).toBe(4);
    });
  });

  it('that another place has is refused for a place known by name only too: neither is swallowed', async () => {
    await withList(async (desk) => {
      const { exit, stderr } = await desk.type('edit', 'Garden Friends', '--set', 'url=https://t.me/elmroad');
      expect(exit).toBe(2);
      expect(stderr).toContain('That is the address of Elm Road Help (number 1) already');
      expect((await desk.ask('spaces')).total).toBe(4);
      expect((await desk.ask('imports')).imports).toHaveLength(1);
    });
  });
});

it.each(['csv', 'json', 'ndjson', 'tsv'])('an export (%s) keeps every address of a place', async (format) => {
  await withList(async (desk) => {
    await desk.type('edit', '3', '--set', 'url=https://www.facebook.com/groups/gardenfriends');
    const both =
      'name,url,id,platform\nOld Square,https://www.facebook.com/groups/oldsquare,112233445566778,facebook\n';
    await desk.type('import', desk.file('both.csv', both));
    const keys = async (of: Desk) =>
      Object.fromEntries(
        [(await of.ask('spaces')).spaces].flat().map((space) => [Object(space).name, Object(space).keys]),
      );
    const before = await keys(desk);
    expect(before['Garden Friends']).toHaveLength(2);
    const { stdout } = await desk.type('spaces', '--format', format);
    await atDesk(async (other) => {
      await other.type('import', other.file(`places.${format}`, stdout));
      expect(await keys(other)).toEqual(before);
    });
  });
});

describe('a sheet', () => {
  it('edits what differs, and accounts for every row', async () => {
    await withList(async (desk) => {
      const sheet = `Number,Members,Town,Colour
1,150,Riverside,red
t.me/rivercity,90,,
#3,lots,Hill,
99,5,,
,5,,
River City,91,,
4,,,
`;
      const path = desk.file('corrections.csv', sheet);
      const { exit, stderr } = await desk.type('edit', '--from-sheet', path);
      expect(exit).toBe(3);
      expect(stderr).toContain('Line 4, "#3": "lots" is no count');
      expect(stderr).toContain('Line 5, "99": There is no place "99".');
      expect(stderr).toContain('Line 6: The column "Number" is empty');
      expect(stderr).toContain('Line 7, "River City": This place or address stands in line 3 already');
      expect(await desk.ask('show', '1')).toMatchObject({ members: 150, place: 'Riverside' });
      expect(await desk.ask('show', '3')).toMatchObject({ members: 30, place: null });
      expect((await desk.ask('imports')).imports).toMatchObject([{}, { id: 2, kind: 'hand', rows: 1, file: path }]);
      const again = await desk.ask('edit', '--from-sheet', path);
      expect(again).toMatchObject({ import: null, edited: 0, unchanged: 3 });
    });
  });

  it('may be our own export: what was not changed is not pinned by hand', async () => {
    await withList(async (desk) => {
      const { stdout } = await desk.type('spaces', '--format', 'csv');
      expect(await desk.ask('edit', '--from-sheet', desk.file('same.csv', stdout))).toMatchObject({
        edited: 0,
        unchanged: 4,
        refused: [],
      });
      const changed = stdout.replace(',120,', ',125,').replace(/^120,/m, '125,').replace('1,120', '1,125');
      expect(changed).not.toBe(stdout);
      const edited = await desk.ask('edit', '--from-sheet', desk.file('changed.csv', changed));
      expect(edited).toMatchObject({
        edited: 1,
        unchanged: 3,
        places: [{ id: 1, changes: { members: { after: 125 } } }],
      });
    });
  });

  it('may be a map: its rank is no number of a place', async () => {
    await withList(async (desk) => {
      const { stdout } = await desk.type('map', '--format', 'csv');
      expect(stdout).toMatch(/^rank,/);
      const [heading = '', ...rows] = stdout.split('\n');
      const place = heading.split(',').indexOf('place');
      const moved = rows.map((row) =>
        row.split(',').map((cell, at) => (at === place && cell === 'Riverside' ? 'Hill' : cell)),
      );
      const sheet = [heading, ...moved.map((cells) => cells.join(','))].join('\n');
      expect(await desk.ask('edit', '--from-sheet', desk.file('map.csv', sheet))).toMatchObject({
        edited: 1,
        unchanged: 3,
        places: [{ id: 1, changes: { place: { before: 'Riverside', after: 'Hill' } } }],
      });
    });
  });

  it('with a rank and nothing that names the place is refused', async () => {
    await withList(async (desk) => {
      const bare = desk.file('map.csv', 'rank,name,place\n1,River City,South\n2,Elm Road Help,North\n');
      const { exit, stderr } = await desk.type('edit', '--from-sheet', bare);
      expect(exit).toBe(4);
      expect(stderr).toContain('A rank is only where a place stood on a map');
      expect((await desk.ask('imports')).imports).toHaveLength(1);
    });
  });

  it.each([
    ['key', 'rank,town,id,key\n7,Hill,2,telegram:elmroad\n'],
    ['number', 'rank,town,No.,link\n7,Hill,1,\n'],
    ['address', 'members,town,link\n120,Hill,https://t.me/elmroad\n'],
    ['name in the first column', 'Name,Town\nElm Road Help,Hill\n'],
  ])('names the place by %s', async (_what, sheet) => {
    await withList(async (desk) => {
      await desk.type('edit', '--from-sheet', desk.file('sheet.csv', sheet));
      expect(await desk.ask('show', '1')).toMatchObject({ place: 'Hill' });
    });
  });

  it('whose names are of other places for more than half of its rows is refused', async () => {
    await withList(async (desk) => {
      const swapped = 'id,name,place\n1,River City,South\n2,Elm Road Help,North\n3,Garden Friends,East\n';
      const { exit, stderr } = await desk.type('edit', '--from-sheet', desk.file('swapped.csv', swapped));
      expect(exit).toBe(4);
      expect(stderr).toContain('This row is for "1", which is Elm Road Help (1), and its name says River City.');
      expect((await desk.ask('imports')).imports).toHaveLength(1);
      const spelled = 'id,name\n1,Elm Road Helpers\n2,The River City\n';
      expect(await desk.ask('edit', '--from-sheet', desk.file('names.csv', spelled))).toMatchObject({ edited: 2 });
    });
  });

  it('may be a workbook', async () => {
    await withList(async (desk) => {
      const rows = ['number', '1'].map(
        (first, at) => `<row r="${at + 1}">${inline(first, at === 0 ? 'members' : '150')}</row>`,
      );
      const path = desk.file('corrections.xlsx', zipped(xlsx(rows.join(''))));
      expect(await desk.ask('edit', '--from-sheet', path)).toMatchObject({ edited: 1, places: [{ id: 1, line: 2 }] });
    });
  });

  it('that is no table, or has nothing to set, is refused', async () => {
    await withList(async (desk) => {
      const letter = await desk.type('edit', '--from-sheet', desk.file('letter.txt', 'Dear friends,\n\nhello\n'));
      expect(letter.exit).toBe(4);
      const bare = await desk.type('edit', '--from-sheet', desk.file('bare.csv', 'id,colour\n1,red\n2,blue\n'));
      expect(bare).toMatchObject({ exit: 4, stderr: expect.stringContaining('no column that can be set') });
      expect((await desk.type('edit', '--from-sheet', 'nowhere.csv')).exit).toBe(4);
    });
  });
});
