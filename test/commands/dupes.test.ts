/** turf dupes: the list, the review, and the sheet that goes both ways. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inline, xlsx, zipped } from '../source/made-workbook.js';
import { atDesk, type Desk } from './typed.js';

/** Three pairs under other addresses in the next list, and one place that has no like. */
const MARCH = `name,url,members,place
Riverside Tenants Assembly,https://t.me/riversidetenants,120,Riverside
Mill Lane Garden Friends,https://t.me/milllane,90,Elm Town
Quarry Hill Repair Circle,https://t.me/quarryhill,60,Quarry Hill
Old Square Chess,https://t.me/oldsquare,12,Old Town
`;
const MAY = `name,url,members,place
Riverside Tenants Assembly,https://t.me/riversideassembly,130,Riverside
Mill Lane Garden Friends,https://t.me/gardenfriendsml,95,Elm Town
Quarry Hill Repair Circle,,,Quarry Hill
`;

async function withLists(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    await desk.type('import', desk.file('march-2026-03-01.csv', MARCH), '--quiet');
    await desk.type('import', desk.file('may-2026-05-01.csv', MAY), '--quiet');
    await work(desk);
  });
}

/** Twenty-five places that a second list knows by their names alone. */
const TREES =
  'Alder Ash Aspen Beech Birch Box Cedar Cherry Elder Fir Hazel Holly Juniper Larch Lime Maple Oak Pear Pine Plum Poplar Rowan Spruce Walnut Willow'.split(
    ' ',
  );
const named = (tree: string): string => `${tree}brook Allotment Keepers`;

interface Row {
  readonly [name: string]: string;
}

function rowsOf(tsv: string): readonly Row[] {
  const [headings = [], ...rows] = tsv
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));
}

async function pairs(desk: Desk): Promise<readonly Row[]> {
  return rowsOf((await desk.type('dupes')).stdout);
}

/** The sheet of the pairs with these verdicts, in the order of the pairs. */
async function sheet(desk: Desk, verdicts: readonly string[]): Promise<string> {
  const rows = await pairs(desk);
  return ['a,b,verdict', ...rows.map((row, at) => `${row.a},${row.b},${verdicts[at] ?? ''}`), ''].join('\n');
}

describe('the list', () => {
  it('in a pipe has one row a pair, with both keys first', async () => {
    await withLists(async (desk) => {
      const { exit, stdout, stderr } = await desk.type('dupes');
      expect(exit).toBe(0);
      expect(stdout.split('\n')[0]).toBe(
        'a\tb\tverdict\tlikeness\twhy\ta_id\tb_id\ta_name\tb_name\ta_place\tb_place\ta_url\tb_url\tcluster',
      );
      const rows = rowsOf(stdout);
      expect(rows.map(({ a_id, b_id, verdict }) => [a_id, b_id, verdict]).sort()).toEqual([
        ['1', '5', ''],
        ['2', '6', ''],
        ['3', '7', ''],
      ]);
      for (const row of rows) {
        expect(Number(row.likeness)).toBeGreaterThan(0.5);
        expect(Number(row.likeness)).toBeLessThan(1);
        expect(row.why).toContain('the same name');
      }
      expect(stderr).toContain('3 of 3 likely duplicates shown, among 7 places.');
    });
  });

  it('as JSON has clusters with their places, pairs and reasons', async () => {
    await withLists(async (desk) => {
      const found = await desk.ask('dupes', '1');
      expect(found).toMatchObject({ schema: 1, total: 1, pairs: 1, clusters: [{ members: [{ id: 1 }, { id: 5 }] }] });
      expect(JSON.stringify(found)).toContain('"because":"the same name"');
    });
  });

  it('on a terminal has a block for each, with the lines to paste', async () => {
    await withLists(async (desk) => {
      const { stdout, stderr } = await desk.see('dupes', '--top', '1');
      expect(stdout).toMatch(
        /^Likely duplicates\n1\. [A-Z][a-z ]+ one place \(\d\d %\)\n {2}\d {2}.+\n {5}t\.me\/.+\n {2}\d {2}.+\n {5}.+\n {2}Why: .+/,
      );
      const [a, b] = [...stdout.matchAll(/^ {2}(\d) {2}/gm)].map((found) => found[1]);
      expect(stdout).toContain(`  One place:  turf merge ${a} ${b}\n  Not:        turf not-same ${a} ${b}\n`);
      expect(stderr).toContain('1 of 3 likely duplicates shown');
    });
  });

  it('in plain sentences says the same, and each thing once', async () => {
    await withLists(async (desk) => {
      const { stdout } = await desk.talk([], 'dupes', '1');
      expect(stdout).not.toContain('\n\n');
      expect(stdout.split('Why:')).toHaveLength(2);
      expect(stdout).toMatch(
        /^Likely duplicates\n1\. .+ one place .+\n {2}1 {2}Riverside Tenants Assembly; Riverside; telegram/,
      );
      expect(stdout).toMatch(/ {2}Not: {8}turf not-same 1 5\n$/);
    });
  });

  it('names the database where it was typed, so that the lines can be pasted', async () => {
    await withLists(async (desk) => {
      const { stdout } = await desk.see('dupes', '1', '--db', desk.db);
      expect(stdout).toContain(`turf --db ${desk.db} merge 1 5\n`);
    });
  });

  it('says when there is none, and is done all the same', async () => {
    await withLists(async (desk) => {
      const { exit, stdout } = await desk.see('dupes', '4');
      expect([exit, stdout]).toEqual([
        0,
        'Likely duplicates\nNo likely duplicate of Old Square Chess (number 4) among 7 places.\n',
      ]);
      expect((await desk.ask('dupes', '--least', '1')).total).toBe(0);
    });
  });

  it('never proposes what was said to be different, nor what is one', async () => {
    await withLists(async (desk) => {
      await desk.type('not-same', '1', '5');
      await desk.type('merge', '2', '6');
      expect((await pairs(desk)).map(({ a_id, b_id }) => [a_id, b_id])).toEqual([['3', '7']]);
      await desk.type('import', desk.file('may-2026-05-02.csv', `${MAY}\n`));
      expect((await pairs(desk)).map(({ a_id, b_id }) => [a_id, b_id])).toEqual([['3', '7']]);
    });
  });

  it('leaves the database as it is to the byte', async () => {
    await withLists(async (desk) => {
      const before = readFileSync(desk.db);
      await desk.type('dupes');
      await desk.type('dupes', '--decided');
      expect(readFileSync(desk.db).equals(before)).toBe(true);
    });
  });

  it.each([
    [['--review', '--decided'], "can't be used together"],
    [['1', '--decided'], 'leave out the place'],
    [['--review'], 'needs a terminal'],
  ])('refuses %j', async (words, why) => {
    await withLists(async (desk) => {
      const { exit, stderr } = await desk.type('dupes', ...words);
      expect(exit).toBe(2);
      expect(stderr).toContain(why);
    });
  });
});

describe('the sheet', () => {
  it.each(['same', 'not-same'])('round trip: %s', async (verdict) => {
    await withLists(async (desk) => {
      const filled = desk.file('filled.csv', await sheet(desk, [verdict, verdict, verdict]));
      expect(await desk.ask('dupes', '--decisions', filled)).toMatchObject({
        rows: 3,
        same: verdict === 'same' ? 3 : 0,
        not_same: verdict === 'same' ? 0 : 3,
        joined: verdict === 'same' ? 3 : 0,
        refused: [],
      });
      expect((await desk.ask('dupes')).total).toBe(0);
      expect(await desk.ask('dupes', '--decisions', filled)).toMatchObject({ unchanged: 3, same: 0, not_same: 0 });
    });
  });

  it('takes semicolons, a BOM, a workbook, other columns and any order', async () => {
    await withLists(async (desk) => {
      const first = `\ufeffWhy;Verdict;B;A\nx;Not same;5;1\n`;
      expect(await desk.ask('dupes', '--decisions', desk.file('first.csv', first))).toMatchObject({ not_same: 1 });
      const rows = [
        ['a', 'b', 'verdict'],
        ['t.me/milllane', '6', 'sí'],
      ].map((cells) => `<row>${inline(...cells)}</row>`);
      const book = zipped(xlsx(rows.join('')));
      expect(await desk.ask('dupes', '--decisions', desk.file('book.xlsx', book))).toMatchObject({ same: 1 });
    });
  });

  it('tells each row that it can’t use, and does the others', async () => {
    await withLists(async (desk) => {
      const rows = ['1,5,same', '2,6,perhaps', '2,,same', '2,99,same', '3,3,no', '3,7,same', '7,3,no', '4,Old Town,'];
      const path = desk.file('rows.csv', `a,b,verdict\n${rows.join('\n')}\n`);
      const { exit, stdout, stderr } = await desk.type('dupes', '--decisions', path);
      expect(exit).toBe(3);
      expect(stdout).toBe('rows\tsame\tnot_same\tundecided\tunchanged\tkept_in_mind\trefused\n8\t1\t0\t1\t0\t0\t6\n');
      const told = stderr.split('\n').filter((line) => line.startsWith('Warning: Line '));
      expect(told.map((line) => line.slice(0, 17))).toEqual(
        [3, 4, 5, 6, 7, 8].map((line) => `Warning: Line ${line}: `),
      );
      expect(told.join()).toMatch(
        /"perhaps" is no verdict.*missing.*no place "99".*the same place already.*opposite.*opposite/,
      );
      expect((await desk.ask('spaces')).total).toBe(6);
    });
  });

  it('keeps in mind what no list has named yet', async () => {
    await withLists(async (desk) => {
      const path = desk.file('early.csv', 'a,b,verdict\n1,telegram:stilltocome,same\n1,mailto:x@example.org,same\n');
      const { exit, stderr } = await desk.type('dupes', '--decisions', path);
      expect(exit).toBe(3);
      expect(stderr).toContain('1 place is in no list yet; what you decided is kept in mind until one names it');
      await desk.type('import', desk.file('later.csv', 'name,url\nX,https://t.me/stilltocome\n'));
      expect(await desk.ask('show', 't.me/stilltocome')).toMatchObject({ id: 1 });
    });
  });

  it.each([
    ['numbers', '1,2', [true]],
    ['keys', 'facebook:groups/elmroad,facebook:groups/112233445566778', [true, false]],
    ['addresses', 'facebook.com/groups/ElmRoad/?ref=x,m.facebook.com/groups/112233445566778', [true, false]],
  ])('holds when a list that says so too is taken back, whichever came first: by %s', async (_, two, orders) => {
    const apart = `name,url
Elm Road,https://www.facebook.com/groups/elmroad
Elm Street,https://www.facebook.com/groups/112233445566778
`;
    const tying = 'name,url,id\nElm Road,https://www.facebook.com/groups/elmroad,112233445566778\n';
    const said = `a,b,verdict\n${two},same\n`;
    for (const isSaidFirst of orders) {
      await atDesk(async (desk) => {
        const tell = async () => desk.ask('dupes', '--decisions', desk.file('said.csv', said));
        await desk.type('import', desk.file('apart.csv', apart));
        expect((await desk.ask('spaces')).total).toBe(2);
        if (isSaidFirst) expect(await tell()).toMatchObject({ same: 1, refused: [] });
        await desk.type('import', desk.file('tying.csv', tying));
        if (!isSaidFirst) expect(await tell()).toMatchObject({ same: 1, refused: [] });
        expect(await tell()).toMatchObject({ same: 0 });
        expect((await desk.type('imports', 'undo', '2', '--yes')).exit).toBe(0);
        expect((await desk.ask('spaces')).total).toBe(1);
      });
    }
  });

  it('hangs on the lasting number of a place too, so that it holds when the address changes', async () => {
    await atDesk(async (desk) => {
      const list =
        'name,url,id\nElm Road,https://www.facebook.com/groups/elmroad,112233445566778\nElm,https://t.me/elmstreet,\n';
      await desk.type('import', desk.file('list.csv', list));
      const said = 'a,b,verdict\nfacebook:groups/elmroad,2,not-same\n';
      expect(await desk.ask('dupes', '--decisions', desk.file('said.csv', said))).toMatchObject({ not_same: 1 });
      const { decisions } = await desk.ask('dupes', '--decided');
      expect(decisions).toMatchObject([
        { a: 'facebook:groups/112233445566778', b: 'telegram:elmstreet' },
        { a: 'facebook:groups/elmroad', b: 'telegram:elmstreet' },
      ]);
    });
  });

  it('of more rows than can be weighed is refused, of which rows left blank are none', async () => {
    await withLists(async (desk) => {
      const rows = (row: string) => `a,b,verdict\n${`${row}\n`.repeat(100_001)}`;
      const { exit, stderr } = await desk.type('dupes', '--decisions', desk.file('long.csv', rows('1,5,same')));
      expect(exit).toBe(4);
      expect(stderr).toContain('says something in more than 100,000 rows');
      expect((await desk.ask('spaces')).total).toBe(7);
      expect(await desk.ask('dupes', '--decisions', desk.file('blank.csv', rows('1,5,')))).toMatchObject({
        undecided: 100_001,
      });
    });
  });

  it('with a cell of any length tells its beginning', async () => {
    await withLists(async (desk) => {
      const path = desk.file('wide.csv', `a,b,verdict\n1,${'x'.repeat(60_000)},same\n`);
      const { refused } = await desk.ask('dupes', '--decisions', path);
      expect(refused).toMatchObject([{ line: 2, a: '1', b: 'x'.repeat(500) }]);
    });
  });

  it('with --dry-run changes nothing', async () => {
    await withLists(async (desk) => {
      const path = desk.file('filled.csv', 'a,b,verdict\n1,5,same\n');
      const before = readFileSync(desk.db);
      expect(await desk.ask('dupes', '--decisions', path, '--dry-run')).toMatchObject({ same: 1, joined: 1 });
      expect(readFileSync(desk.db).equals(before)).toBe(true);
    });
  });

  it.each([
    ['a list of places', MARCH],
    ['an empty file', ''],
    ['prose', 'Dear all, 1 and 5 are the same.\n'],
  ])('refuses %s', async (_, content) => {
    await withLists(async (desk) => {
      expect((await desk.type('dupes', '--decisions', desk.file('x.csv', content))).exit).toBe(4);
    });
  });

  it('of all that was decided gives the same places in another database, whatever comes first', async () => {
    await withLists(async (desk) => {
      await desk.type('merge', '1', '5');
      await desk.type('not-same', '2', '6');
      const path = join(dirname(desk.db), 'decided.csv');
      expect((await desk.type('dupes', '--decided', '-o', path)).exit).toBe(0);
      const spaces = await desk.ask('spaces');
      await atDesk(async (other) => {
        await other.type('import', other.file('may-2026-05-01.csv', MAY));
        expect((await other.type('dupes', '--decisions', path)).exit).toBe(0);
        await other.type('import', other.file('march-2026-03-01.csv', MARCH));
        const keys = (all: Readonly<Record<string, unknown>>) =>
          JSON.stringify(all)
            .match(/"keys":\[[^\]]*\]/g)
            ?.sort();
        expect(keys(await other.ask('spaces'))).toEqual(keys(spaces));
        expect(await other.ask('dupes', '--decisions', path)).toMatchObject({ rows: 2, unchanged: 2 });
      });
    });
  });
});

describe('the review', () => {
  it('saves each answer at once, asks again, and counts', async () => {
    await withLists(async (desk) => {
      const order = (await pairs(desk)).map(({ a_id, b_id }) => `${a_id} ${b_id}`);
      const { exit, stdout, stderr } = await desk.talk(['s', 'what?', 'n', ''], 'dupes', '--review');
      expect(exit).toBe(0);
      expect(stdout).toContain('1 made one, 1 kept apart, 1 left.');
      expect(stderr).toContain('"what?" was not understood: type one of the letters.\n[s]ame, [n]ot the same');
      expect(stderr).toContain('1 of 3. ');
      expect((await pairs(desk)).map(({ a_id, b_id }) => `${a_id} ${b_id}`)).toEqual(order.slice(2));
    });
  });

  it('keeps what was answered before the person left', async () => {
    await withLists(async (desk) => {
      const left = await desk.talk(['n'], 'dupes', '--review');
      expect(left.exit).toBe(130);
      expect((await desk.ask('dupes')).total).toBe(2);
      expect((await desk.talk(['q'], 'dupes', '--review')).stdout).toContain('0 made one, 0 kept apart, 2 left.');
    });
  });

  it('of more than two lets one be left out', async () => {
    await atDesk(async (desk) => {
      for (const month of ['03', '05', '07'])
        await desk.type(
          'import',
          desk.file(
            `${month}-2026-${month}-01.csv`,
            `name,url,members,place\nQuarry Hill Repair Circle,https://t.me/quarry${month},60,Quarry Hill\n`,
          ),
        );
      expect((await desk.ask('dupes')).clusters).toMatchObject([{ members: [{ id: 1 }, { id: 2 }, { id: 3 }] }]);
      const { stderr } = await desk.talk(['d 2', 's'], 'dupes', '--review');
      expect(stderr).toContain('[d 3] leave out 3, [q]uit:');
      expect((await desk.ask('spaces')).spaces).toMatchObject([
        { id: 1, keys: ['telegram:quarry03', 'telegram:quarry07'] },
        { id: 2 },
      ]);
    });
  });
});

describe('a list without a terminal', () => {
  it('tells all likely duplicates as sentences too, however many', async () => {
    await atDesk(async (desk) => {
      const first = TREES.map((tree) => `${named(tree)},https://t.me/${tree}brook,${tree}ford\n`).join('');
      const second = TREES.map((tree) => `${named(tree)},${tree}ford\n`).join('');
      await desk.type('import', desk.file('trees.csv', `name,url,place\n${first}`), '--quiet');
      await desk.type('import', desk.file('survey.csv', `name,place\n${second}`), '--quiet');
      const { stdout } = await desk.type('dupes', '--format', 'plain');
      expect(stdout.match(/One place: {2}turf merge/g)).toHaveLength(TREES.length);
    });
  });
});

describe('a decision from a sheet', () => {
  it('hangs on every address of a place, as one that was typed does', async () => {
    for (const way of ['sheet', 'typed']) {
      await atDesk(async (desk) => {
        const list = (name: string): string =>
          `name,url,id\nElm Road,https://www.facebook.com/groups/${name},112233445566778\n`;
        await desk.type('import', desk.file('elm-2026-01-01.csv', list('elmroad')), '--quiet');
        await desk.type('import', desk.file('elm-2026-02-01.csv', list('elmroadnew')), '--quiet');
        await desk.type('add', 'https://t.me/elmroadhelp');
        const sheetOf = desk.file('decided.csv', 'a,b,verdict\n1,2,not-same\n');
        if (way === 'sheet') await desk.see('dupes', '--decisions', sheetOf);
        else await desk.see('not-same', '1', '2');
        const decided = rowsOf((await desk.type('dupes', '--decided')).stdout).map(({ a, b, verdict }) => [
          a,
          b,
          verdict,
        ]);
        expect(decided).toEqual([
          ['facebook:groups/112233445566778', 'telegram:elmroadhelp', 'not-same'],
          ['facebook:groups/elmroad', 'telegram:elmroadhelp', 'not-same'],
          ['facebook:groups/elmroadnew', 'telegram:elmroadhelp', 'not-same'],
        ]);
      });
    }
  });
});
