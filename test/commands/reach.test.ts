/** turf reach as a person types it: the table, a change by hand and from a sheet, own posts, and all of it taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,kind,members
Elm Road Help,https://t.me/elmroad,channel,1000
River City,https://www.reddit.com/r/rivercity,,2000
Nobody Counted,https://www.reddit.com/r/nobody,,
`;

async function withList(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    const { exit, stderr } = await desk.type('import', desk.file('groups-2026-11-20.csv', LIST), '--quiet');
    expect(exit, stderr).toBe(0);
    await work(desk);
  });
}

/** 'telegram channel' → share and whose it is. */
async function table(desk: Desk, ...flags: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await desk.type('reach', ...flags);
  const [, ...lines] = stdout.trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [platform, kind, share, , source] = line.split('\t');
      return [`${platform} ${kind}`, `${share} ${source}`];
    }),
  );
}

async function reachOf(desk: Desk, id: number): Promise<number> {
  return Number((await desk.ask('explain', String(id))).reach);
}

describe('the table', () => {
  it('has the platforms of the places there are, and with --all every one', async () => {
    await withList(async (desk) => {
      const own = await table(desk);
      expect([...own.keys()]).toEqual([
        'reddit any',
        'telegram group',
        'telegram channel',
        'telegram chat',
        'telegram any',
      ]);
      expect(own.get('telegram channel')).toBe('30 shipped, from published figures');
      expect(own.get('reddit any')).toBe('5 shipped, assumed');
      expect((await table(desk, '--all')).size).toBeGreaterThan(60);
      const { stdout } = await desk.see('reach');
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    });
  });
});

describe('turf reach set', () => {
  it('changes one row, and reach with it', async () => {
    await withList(async (desk) => {
      const before = await reachOf(desk, 1);
      expect(await desk.ask('reach', 'set', 'Telegram', 'channel', '60%')).toMatchObject({
        changed: [{ platform: 'telegram', kind: 'channel', share_before: 30, share_percent: 60, source: 'yours' }],
      });
      expect(Math.abs((await reachOf(desk, 1)) - before - 20 * Math.log10(2))).toBeLessThanOrEqual(0.1);
      expect((await desk.type('explain', '1')).stdout).toContain('as you set it');
      // As shipped again: nothing is kept.
      await desk.type('reach', 'set', 'telegram', 'channel', '30');
      expect((await table(desk)).get('telegram channel')).toBe('30 shipped, from published figures');
    });
  });
  it('takes a sheet row by row, and says which can not be used', async () => {
    await withList(async (desk) => {
      const sheet =
        'platform,kind,share_percent,typical_members\nreddit,any,4,900\nplacard,any,5,\nreddit,any,9,\nFB,,,\n';
      const { exit, stderr } = await desk.type('reach', 'set', desk.file('reach.csv', sheet));
      expect(exit).toBe(3);
      expect(stderr).toContain('Line 3: there is no platform "placard"');
      expect(stderr).toContain('Line 4: line 2 has this platform and kind already');
      expect((await table(desk)).get('reddit any')).toBe('4 yours');
    });
  });
  it('finds nothing to change in what turf reach wrote, also where posts correct it', async () => {
    await withList(async (desk) => {
      await desk.type('reach', 'set', 'reddit', 'any', '7.5%');
      await desk.type('reach', 'seen', '1', '411', '93');
      const path = join(desk.db, '..', 'shares.csv');
      await desk.type('reach', '--all', '-o', path);
      expect(readFileSync(path, 'utf8').split('\n')[0]).toContain('platform,kind,share_percent,typical_members');
      const before = await table(desk);
      expect(await desk.ask('reach', 'set', path)).toMatchObject({ changed: [], refused: [] });
      expect(await table(desk)).toEqual(before);
    });
  });
  it.each([
    [['telegram'], 'Name a platform'],
    [['telegram', 'channel'], 'Name a platform'],
    [['telegram', 'channel', '0.25'], 'a quarter as 25%'],
    [['telegram', 'channel', '250%'], 'is no share'],
    [['telegram', 'zebra', '25%'], 'is no kind of place'],
    [['placard', 'channel', '25%'], 'no platform "placard"'],
  ])('%j is wrong use', async (words, message) => {
    await withList(async (desk) => {
      const { exit, stderr } = await desk.type('reach', 'set', ...words);
      expect([exit, stderr]).toEqual([2, expect.stringContaining(message)]);
    });
  });
  it('refuses another table, and changes nothing with --dry-run', async () => {
    await withList(async (desk) => {
      const { exit } = await desk.type('reach', 'set', desk.file('other.csv', LIST));
      expect(exit).toBe(4);
      const { stdout } = await desk.see('reach', 'set', 'reddit', 'any', '9', '--dry-run');
      expect(stdout).toContain('what would change');
      expect((await table(desk)).get('reddit any')).toBe('5 shipped, assumed');
    });
  });
});

describe('turf reach seen', () => {
  it('corrects the share of the platform and kind, and can be taken back', async () => {
    await withList(async (desk) => {
      const { stdout, stderr } = await desk.see('reach', 'seen', '1', '600', '1,200');
      expect(stdout.replaceAll('\n', ' ')).toContain('30 % before, 40.38 % now, from 2 posts of yours');
      expect(stderr).toContain('turf edit 1 --set views_per_post=900');
      expect((await table(desk)).get('telegram channel')).toBe('40.38 recalibrated from 2 posts of yours');
      expect((await desk.type('explain', '1')).stdout).toContain('from 2 posts of yours');
      expect(await desk.ask('reach', 'seen')).toMatchObject({
        posts: [
          { id: 1, key: 'telegram:elmroad', members: 1_000, seen: 600 },
          { id: 2, seen: 1_200 },
        ],
      });
      await desk.type('reach', 'seen', '--forget', '1,2');
      expect((await table(desk)).get('telegram channel')).toBe('30 shipped, from published figures');
    });
  });
  it.each([
    [['1'], 2, 'How many people saw'],
    [['1', '120,98'], 2, 'with blanks between them'],
    [['1', '0'], 2, 'is no number of people'],
    [['3', '10'], 2, 'turf edit 3 --set members=NUMBER'],
    [['99', '10'], 8, '99'],
    [['1', '10', '--forget', '1'], 2, 'not both'],
    [['--forget', '7'], 8, 'No post is noted down'],
  ])('%j: exit %i', async (words, code, message) => {
    await withList(async (desk) => {
      const { exit, stderr } = await desk.type('reach', 'seen', ...words);
      expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
      expect((await desk.ask('reach', 'seen')).posts).toEqual([]);
    });
  });
});

describe('turf reach reset', () => {
  it('takes all back once that is agreed', async () => {
    await withList(async (desk) => {
      await desk.type('reach', 'set', 'reddit', 'any', '9');
      await desk.type('reach', 'seen', '1', '600');
      expect((await desk.type('reach', 'reset')).exit).toBe(2);
      expect((await desk.talk(['n'], 'reach', 'reset')).stdout).toContain('Nothing was changed');
      await desk.type('reach', 'reset', 'telegram', '--yes');
      expect((await table(desk)).get('telegram channel')).toBe('30 shipped, from published figures');
      expect((await table(desk)).get('reddit any')).toBe('9 yours');
      expect((await desk.type('reach', 'reset', '--yes')).stdout).toContain('Forgot 1 share you set and 0 posts');
      expect((await desk.type('reach', 'reset')).stdout).toContain('Nothing was set');
    });
  });
});
