/** turf imports show and undo, members' lists and newer copies of them, as a person types them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/store/driver.js';
import { atDesk, type Desk } from './typed.js';

const OCTOBER = `name,url,members
Elm Road Help,https://t.me/elmroad,120
River City,https://t.me/rivercity,90
Garden Friends,https://t.me/gardenfriends,30
`;
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** All that is stored as text, to look for a word in. */
function textIn(db: string): string {
  const store = new (loadDriver())(db, { readonly: true });
  const tables = ['import', 'observation', 'space', 'key', 'mapping'].flatMap((table) =>
    store.prepare(`SELECT * FROM ${table}`).all(),
  );
  store.close();
  return JSON.stringify(tables);
}

async function brought(desk: Desk, name: string, content: string, ...flags: readonly string[]): Promise<void> {
  const { exit, stderr } = await desk.type('import', desk.file(name, content), '--quiet', ...flags);
  expect(exit, stderr).toBe(0);
}

describe('undo', () => {
  it('says what became of the places, and ends with how to bring the list in again', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-09.csv', 'name,url,members\nElm Road,https://t.me/elmroad,100\n');
      await brought(desk, 'groups-2026-10.csv', OCTOBER);
      await desk.type('edit', 't.me/gardenfriends', '--set', 'members=35');
      const { exit, stdout, stderr } = await desk.see('imports', 'undo', '2');
      expect(exit).toBe(0);
      expect(stdout).toContain('1 place went away, 2 changed, 0 stayed as they were.');
      expect(stdout).toContain('Kept, because you added or edited them by hand: Garden Friends (3).');
      expect(stderr).toMatch(/To bring it in again: turf import \S+groups-2026-10\.csv\n$/);
      expect(await desk.ask('show', 't.me/elmroad')).toMatchObject({ name: 'Elm Road', members: 100 });
      expect(await desk.ask('show', '3')).toMatchObject({
        name: 'gardenfriends',
        members: 35,
        url: 'https://t.me/gardenfriends',
      });
      expect((await desk.type('show', 't.me/rivercity')).exit).toBe(8);
    });
  });

  it('of one place that stays says that it stayed as it was', async () => {
    await atDesk(async (desk) => {
      const row = 'name,url,members\nElm Road,https://t.me/elmroad,100\n';
      await brought(desk, 'groups-2026-09.csv', row);
      await brought(desk, 'other-2026-09.csv', `${row}\n`);
      expect((await desk.see('imports', 'undo', '2')).stdout).toContain(', 1 stayed as it was.');
    });
  });

  it('with --dry-run says the same and leaves the file as it is, to the byte', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-10.csv', OCTOBER);
      const before = hash(desk.db);
      const tried = await desk.ask('imports', 'undo', '1', '--dry-run');
      expect(hash(desk.db)).toBe(before);
      expect(await desk.ask('imports', 'undo', '#1')).toEqual(tried);
      expect(tried).toMatchObject({ undone: 1, gone: 3, changed: 0, unchanged: 0, kept: [] });
    });
  });

  it('of a number that is none, or of a word, says which there are', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-10.csv', OCTOBER);
      const unknown = await desk.type('imports', 'undo', '7');
      expect(unknown).toMatchObject({ exit: 8, stderr: expect.stringContaining('There are: 1.') });
      expect((await desk.type('imports', 'undo', 'groups')).exit).toBe(2);
      expect((await desk.type('imports', 'show', '7')).exit).toBe(8);
    });
  });

  it('gives no number twice, and leaves campaigns alone', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-10.csv', OCTOBER);
      await desk.type('campaign', 'new', 'tenants', '--terms', 'rent');
      await desk.type('imports', 'undo', '1');
      expect((await desk.type('campaign', 'show')).exit).toBe(0);
      expect(await desk.ask('import', desk.file('groups-2026-10.csv', OCTOBER))).toMatchObject({
        imports: [{ id: 2, added: 3 }],
      });
    });
  });

  it('has nothing to take back of an add whose values can not be read', async () => {
    await atDesk(async (desk) => {
      const { exit, stderr } = await desk.type('add', 'Elm Road', '--members', 'many', '--kind', 'thing');
      expect(exit).toBe(2);
      expect(stderr).toContain('"many" is no count for members');
      expect(stderr).toContain('"thing" is no kind of place');
      expect((await desk.type('spaces')).stdout.split('\n')).not.toContain('Elm Road');
    });
  });

  it('takes back a mistaken add', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-10.csv', OCTOBER);
      const { stderr } = await desk.type('add', 't.me/elmroad', '--members', '9');
      expect(stderr).toMatch(/To take this back: turf imports undo 2\n$/);
      expect(await desk.ask('show', 't.me/elmroad')).toMatchObject({ members: 9 });
      await desk.type('imports', 'undo', '2');
      expect(await desk.ask('show', 't.me/elmroad')).toMatchObject({ members: 120 });
    });
  });
});

describe('show', () => {
  it('tells how a list was read', async () => {
    await atDesk(async (desk) => {
      const list = 'Gruppe;Link;Mitglieder;E-Mail;Farbe\nElm Road;https://t.me/elmroad;1.200;a@b.example;rot\n';
      await brought(desk, 'gruppen-2026-10.csv', list, '--tag', 'spring');
      expect(await desk.ask('imports', 'show', '1')).toMatchObject({
        encoding: 'utf-8',
        delimiter: ';',
        header_line: 1,
        columns: { name: 'Gruppe', url: 'Link', members: 'Mitglieder' },
        ignored_columns: ['E-Mail', 'Farbe'],
        personal_columns: ['E-Mail'],
        as_of: '2026-10-01',
        as_of_from: 'name',
        tags: ['spring'],
        rows: 1,
        previous: null,
        vanished: [],
      });
      const { stdout } = await desk.type('imports', 'show', '1');
      expect(stdout).toContain('ignored_columns\tFarbe\n');
      expect(stdout).toContain('personal_columns\tE-Mail\n');
    });
  });

  it('says how to see rejected rows again', async () => {
    await atDesk(async (desk) => {
      const file = desk.file('some.csv', 'name,url\nElm Road,https://t.me/elmroad\nA,https://t.me/+4915112345678\n');
      await desk.type('import', file);
      const { stdout } = await desk.see('imports', 'show', '1');
      expect(stdout.replace(/\s+/g, ' ')).toContain('1 row could not be used; the import wrote them');
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/turf imports undo 1, then turf import \S+some\.csv/);
    });
  });

  it('tells what vanished since the export before, and import warns when it is more than half; nothing is deleted', async () => {
    await atDesk(async (desk) => {
      // Long enough for a warning.
      const more = Array.from({ length: 20 }, (_, at) => `Street ${at},https://t.me/street${at},9\n`).join('');
      await brought(desk, 'groups-2026-09.csv', OCTOBER + more);
      await brought(desk, 'groups-2026-11.csv', `${OCTOBER}${more}\n`);
      await brought(desk, 'other-2026-10.csv', 'name,url\nOther,https://t.me/other1\n');
      const broken = 'name,url,members\nRiver City,https://t.me/rivercity,91\n';
      const { stderr } = await desk.type('import', desk.file('groups-2026-10.csv', broken));
      expect(stderr).toContain(
        '22 of 23 places of the last export are not in this one; the export may be broken. Nothing was deleted. See: turf imports show 4',
      );
      expect(await desk.ask('imports', 'show', '4')).toMatchObject({
        previous: 1,
        vanished_count: 22,
        vanished: expect.arrayContaining([expect.objectContaining({ name: 'Elm Road Help' })]),
        warnings: [expect.stringContaining('22 of 23 places')],
      });
      const { stdout } = await desk.see('imports', 'show', '4');
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'None was deleted: Elm Road Help (1); Garden Friends (3); Street 0 (4);',
      );
      expect(await desk.ask('imports', 'show', '2')).toMatchObject({ previous: 4, vanished: [] });
      expect((await desk.see('imports', 'show', '2')).stdout).toContain('All 1 place of import 4');
      expect((await desk.ask('spaces')).total).toBe(24);
    });
  });
});

describe("members' lists", () => {
  const ANNA = 'name,platform,members\nElm Road Help,whatsapp,120\nRiver City,whatsapp,\n';
  const BEN = 'name,platform,tags\nElm Road Help,whatsapp,\nOld Friends,whatsapp,left\n';

  async function insiders(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
    const { spaces } = await desk.ask('spaces');
    return Array.isArray(spaces) ? Object.fromEntries(spaces.map(({ name, insiders: count }) => [name, count])) : {};
  }

  it('add one insider to each place, once a list, and none to places left', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'anna.csv', ANNA, '--insiders');
      await brought(desk, 'ben.csv', BEN, '--insiders');
      await brought(desk, 'public.csv', 'name,url\nOpen,https://t.me/open1\n');
      const two = { 'Elm Road Help': 2, 'River City': 1, 'Old Friends': null, Open: null };
      expect(await insiders(desk)).toEqual(two);
      await brought(desk, 'again.csv', ANNA, '--insiders', '--tag', 'more');
      expect(await insiders(desk)).toEqual(two);
      expect((await desk.see('show', 'Elm Road Help')).stdout).toContain('Named in the lists of 2 members.');
      await desk.type('imports', 'undo', '2');
      expect(await insiders(desk)).toEqual({ 'Elm Road Help': 1, 'River City': 1, Open: null });
    });
  });

  it('leave nothing of the member in the database', async () => {
    await atDesk(async (desk) => {
      const list = "Anna's groups,platform,members,My notes\nElm Road Help,whatsapp,lots of Anna,x\n";
      const file = desk.file('anna-smith-2026.csv', list);
      await desk.type('import', file, '--insiders', '--from', 'sheet', '--map', "name=Anna's groups");
      expect((await desk.ask('spaces')).total).toBe(1);
      expect(textIn(desk.db)).not.toMatch(/anna|notes/i);
      expect(await desk.ask('imports')).toMatchObject({
        imports: [{ file: "a member's list", source: 'members', insiders: true }],
      });
    });
  });

  it('keep no size, no hash that could be compared, and no tag of the member; the same list again is still known', async () => {
    await atDesk(async (desk) => {
      const list = 'name,platform,tags\nElm Road Help,whatsapp,we-admin\nOld Friends,whatsapp,left|choir\n';
      const file = desk.file('anna.csv', list);
      await desk.type('import', file, '--insiders');
      expect(await desk.ask('imports', 'show', '1')).toMatchObject({ sha256: null, size_bytes: null, insiders: true });
      expect((await desk.type('imports', 'show', '1')).stdout).not.toMatch(/sha256|size_bytes/);
      expect(textIn(desk.db)).not.toContain(hash(file));
      expect(textIn(desk.db)).not.toContain('we-admin');
      expect(await desk.ask('spaces')).toMatchObject({
        spaces: [
          { name: 'Elm Road Help', tags: [], insiders: 1 },
          { name: 'Old Friends', tags: ['choir'], insiders: null },
        ],
      });
      expect(await desk.ask('import', file, '--insiders')).toMatchObject({ imports: [{ already_imported: 1 }] });
      // Another database has another key.
      const [one] = /"sha256":"\w+"/.exec(textIn(desk.db)) ?? [];
      await atDesk(async (other) => {
        await other.type('import', other.file('anna.csv', list), '--insiders');
        expect(textIn(other.db)).not.toContain(one);
      });
    });
  });

  it('are exported, and an export brings no insiders in', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'anna.csv', ANNA, '--insiders');
      const { stdout } = await desk.type('spaces', '--format', 'csv');
      expect(stdout.split('\n')[0]).toContain(',insiders,');
      await atDesk(async (other) => {
        await brought(other, 'places.csv', stdout);
        expect(await insiders(other)).toEqual({ 'Elm Road Help': null, 'River City': null });
      });
    });
  });

  it('--replaces takes the newer copy in place of the older', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'anna.csv', ANNA, '--insiders');
      await brought(desk, 'ben.csv', BEN, '--insiders');
      const newer = 'name,platform,members\nElm Road Help,whatsapp,125\nNew Square,whatsapp,7\n';
      const { stderr } = await desk.type('import', desk.file('anna.csv', newer), '--insiders', '--replaces', '1');
      expect(stderr).toContain(
        'Import 1 was taken back: this list is in its place. 1 place that only it named went away.',
      );
      expect(await insiders(desk)).toEqual({ 'Elm Road Help': 2, 'New Square': 1, 'Old Friends': null });
      expect(await desk.ask('show', '1')).toMatchObject({ name: 'Elm Road Help', members: 125 });
    });
  });

  it('--replaces keeps the source, so that a place known by name only stays with what is said of it by hand', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-v1.csv', 'name,members\nGarden Friends,30\nOld Square,12\n');
      await desk.type('edit', '1', '--set', 'place=Hill');
      const newer = desk.file('other-name.csv', 'name,members\nGarden Friends,44\n');
      const { stderr } = await desk.type('import', newer, '--replaces', '1');
      expect(stderr).toMatch(
        /Taking this list back will not bring it in again; this would: turf import \S+groups-v1\.csv --source /,
      );
      expect(await desk.ask('spaces')).toMatchObject({ total: 1, spaces: [{ id: 1, members: 44, place: 'Hill' }] });
      // Also with --replaces once more, or without: it is known.
      expect(await desk.ask('import', newer)).toMatchObject({ imports: [{ already_imported: 3 }] });
      const { stderr: undone } = await desk.type('imports', 'undo', '3');
      expect(undone.replace(/\s+/g, ' ')).toMatch(
        /Import 1, which this list had replaced, does not come back by itself\. To bring in the older file: turf import/,
      );
    });
  });

  it('--replaces names a file that is there', async () => {
    await atDesk(async (desk) => {
      await desk.type('add', 't.me/elmroad');
      const file = desk.file('anna.csv', ANNA);
      expect(await desk.type('import', file, '--replaces', '9')).toMatchObject({ exit: 8 });
      expect(await desk.type('import', file, '--replaces', '1')).toMatchObject({
        exit: 2,
        stderr: expect.stringContaining('typed by hand'),
      });
      await brought(desk, 'anna.csv', ANNA);
      const both = await desk.type('import', file, desk.file('ben.csv', BEN), '--replaces', '2');
      expect(both).toMatchObject({ exit: 2, stderr: expect.stringContaining('--replaces takes one file') });
      expect((await desk.ask('imports')).imports).toHaveLength(2);
    });
  });
});
