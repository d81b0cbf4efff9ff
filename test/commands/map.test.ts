/** turf map, as a person and a script see how wide its ranks are, what is a tie, and what is left out. */
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,members,views_per_post,gatekeeper,risk,description
Tenants of Elm Road,https://www.facebook.com/groups/elmroad,1200,,,,rent and tenants
Tenants of Oak Road,https://www.facebook.com/groups/oakroad,1150,,,,rent and tenants
Rent Watch,https://t.me/rentwatch,40000,,,,rent
Tenants Left,https://www.facebook.com/groups/tenantsleft,900,,refused,,tenants
Tenants Danger,https://www.facebook.com/groups/tenantsdanger,900,,,high,tenants
Chess,https://www.facebook.com/groups/chess,900,,,,games
`;

async function withMap(work: (desk: Desk) => Promise<void>, list = LIST): Promise<void> {
  await atDesk(async (desk) => {
    expect((await desk.type('import', desk.file('groups.csv', list), '--quiet')).exit).toBe(0);
    expect((await desk.type('campaign', 'new', 'housing', '--terms', 'tenants,rent')).exit).toBe(0);
    await work(desk);
  });
}

function spacesOf(answer: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(answer.spaces) ? answer.spaces : [];
}

describe('turf map', () => {
  it('gives each rank its range and its chance of the first ten in JSON and in columns', async () => {
    await withMap(async ({ ask, type }) => {
      expect(spacesOf(await ask('map'))).toMatchObject([
        { rank: 1, rank_low: 1, chance_top_ten: 1 },
        { rank: 2, rank_high: 3, chance_top_ten: 1 },
        { rank: 3, rank_high: 3, chance_top_ten: 1 },
      ]);
      const [head = '', first = ''] = (await type('map')).stdout.split('\n');
      const cells = new Map(head.split('\t').map((id, at) => [id, first.split('\t')[at]]));
      expect(cells.get('rank_low')).toBe('1');
      expect(cells.get('chance_top_ten')).toBe('1');
      expect(cells.has('rank_range')).toBe(false);
    });
  });
  it('shows the range as from-to on a terminal, and says which ranks are a tie', async () => {
    await withMap(async ({ see }) => {
      await see('campaign', 'remove', 'housing', '--yes');
      const { stdout, stderr } = await see('map');
      expect(stdout).toMatch(/^ *# +Range +Reach/m);
      expect(stdout).toMatch(/^ *1 +1(-\d)? /m);
      expect(stderr + stdout).toMatch(/A tie, as far as the figures tell: ranks \d to \d/);
    });
  });
  it('has no ranges where it is sorted by something else', async () => {
    await withMap(async ({ ask, see }) => {
      expect(spacesOf(await ask('map', '--sort', 'members'))[0]).toMatchObject({
        rank: 1,
        name: 'Rent Watch',
        rank_low: null,
        rank_high: null,
        chance_top_ten: null,
      });
      const { stdout, stderr } = await see('map', '--sort', 'members');
      expect(stdout + stderr).not.toContain('A tie');
      expect(stdout).not.toContain('Range');
    });
  });
  it('leaves out what is held back, by its reason, and shows it when it is asked for', async () => {
    await withMap(async ({ ask, see }) => {
      const { stdout, stderr } = await see('map');
      expect((stdout + stderr).replaceAll('\n', ' ')).toContain(
        '3 places are left out: 1 where we were asked not to return, 1 of high risk, 1 off topic; --include-hidden shows them too.',
      );
      expect(await ask('map')).toMatchObject({ total: 3 });
      expect(await ask('map', '--include-hidden')).toMatchObject({ total: 6 });
    });
  });
  it('holds back without a campaign, too', async () => {
    await atDesk(async ({ type, ask, see, file }) => {
      await type('import', file('groups.csv', LIST), '--quiet');
      expect(await ask('map')).toMatchObject({ total: 4 });
      const { stdout, stderr } = await see('map');
      expect((stdout + stderr).replaceAll('\n', ' ')).toContain('2 places are left out: 1 where');
    });
  });
  it('says the same at every call', async () => {
    await withMap(async ({ type }) => {
      expect((await type('map', '--json')).stdout).toBe((await type('map', '--json')).stdout);
    });
  });
  it('takes the mix by the name of a preset, and names it in shares', async () => {
    await withMap(async ({ see }) => {
      const { stdout, stderr } = await see('map', '--weight', 'reach-first');
      expect(stdout + stderr).toContain('Score mixes reach (60 %) and relevance (40 %).');
    });
  });
});
