/** turf explain: how sure a rank is, what separates it from its neighbours, and two places side by side. */
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,members,posts_per_week,gatekeeper,description
Rent Watch,https://t.me/rentwatch,400000,9,,rent
Tenants of Elm Road,https://www.facebook.com/groups/elmroad,1200,5,,rent and tenants
Tenants Corner,https://www.facebook.com/groups/corner,12,5,,rent and tenants
Tenants Left,https://www.facebook.com/groups/tenantsleft,900,5,refused,tenants
Chess,https://www.facebook.com/groups/chess,900,5,,games
`;

async function withPlaces(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    expect((await desk.type('import', desk.file('groups.csv', LIST), '--quiet')).exit).toBe(0);
    expect((await desk.type('campaign', 'new', 'housing', '--terms', 'tenants,rent')).exit).toBe(0);
    await work(desk);
  });
}

async function said(desk: Desk, ...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await desk.see('explain', ...words);
  return `${stdout}${stderr}`.replaceAll('\n', ' ');
}

describe('turf explain', () => {
  it('says how sure the rank is, and what separates it from its neighbours', async () => {
    await withPlaces(async (desk) => {
      const text = await said(desk, 'Tenants of Elm Road');
      expect(text).toMatch(/Rank \d of 3 for housing, score/);
      expect(text).toMatch(/anywhere from rank 1 to 2 in 200 trial runs/);
      expect(text).toMatch(/Tenants Corner, is behind mainly by reach \(1\d\.\d against 4\d\.\d\)/);
    });
  });
  it('gives the range for scripts', async () => {
    await withPlaces(async ({ ask }) => {
      expect(await ask('explain', 'Tenants Corner')).toMatchObject({
        rank: 3,
        rank_low: 3,
        rank_high: 3,
        chance_top_ten: 1,
      });
    });
  });
  it('says why a place is held back, and of one off topic that it is', async () => {
    await withPlaces(async (desk) => {
      expect(await said(desk, 'Tenants Left')).toContain('Not on the map for housing: we were asked not to return.');
      expect(await said(desk, 'Chess')).toContain('Not on the map for housing: relevance 0 is below 10.');
      expect(await desk.ask('explain', 'Tenants Left')).toMatchObject({
        rank: null,
        rank_low: null,
        chance_top_ten: null,
      });
    });
  });
});

describe('turf explain --versus', () => {
  it('says which is ahead, by what, and how sure that is', async () => {
    await withPlaces(async (desk) => {
      const text = await said(desk, 'Tenants Corner', '--versus', 'Tenants of Elm Road');
      expect(text).toMatch(
        /Tenants of Elm Road \(number \d\) is ahead of Tenants Corner \(number \d\): rank \d, score/,
      );
      expect(text).toMatch(/What separates them is mainly reach: 4\d\.\d against 1\d\.\d\./);
      expect(text).toMatch(/That is sure: Tenants of Elm Road \(number \d\) is ahead in 100 % of 200 trial runs/);
    });
  });
  it('sets the parts side by side for scripts, the first place named first', async () => {
    await withPlaces(async ({ ask }) => {
      const answer = await ask('explain', 'Tenants Corner', '--versus', 'Rent Watch');
      const reach = Number((await ask('explain', 'Tenants Corner')).reach);
      expect(answer).toMatchObject({
        schema: 1,
        a: { name: 'Tenants Corner', rank: 3 },
        b: { name: 'Rent Watch' },
        ahead: 'b',
      });
      const differences = Array.isArray(answer.differences) ? answer.differences : [];
      expect(differences).toContainEqual(
        expect.objectContaining({ part: 'relevance.term', value: 'tenants', b: null }),
      );
      const sum = (side: string): number =>
        differences
          .filter((one) => String(one.part).startsWith('reach.'))
          .reduce((total, one) => total + (one[side] ?? 0), 0);
      expect(sum('a')).toBeCloseTo(reach, 6);
    });
  });
  it('compares places that are not on the map, too', async () => {
    await withPlaces(async (desk) => {
      expect(await said(desk, 'Chess', '--versus', 'Tenants Left')).toMatch(
        /not on the map, score .* against not on the map/,
      );
    });
  });
  it('compares by reach alone without a campaign', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', desk.file('groups.csv', LIST), '--quiet');
      const text = await said(desk, 'Chess', '--versus', 'Tenants Corner');
      expect(text).toContain('mainly reach');
      expect(text).not.toContain('elevance');
    });
  });
  it('does not compare a place with itself', async () => {
    await withPlaces(async ({ type }) => {
      const { exit, stderr } = await type('explain', 'Chess', '--versus', 'Chess');
      expect(exit).toBe(2);
      expect(stderr).toContain("can't be compared with itself");
    });
  });
});
