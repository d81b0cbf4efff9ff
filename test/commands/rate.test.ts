/** turf rate and turf campaign suggest as a person types them. */
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,url,description,members
Riverside Tenants,https://t.me/riversidetenants,Renters against eviction and landlord abuse,300
Elm Road Renters,https://t.me/elmroadrenters,Tenants organize against eviction by their landlord,200
Tenants Simulator,https://t.me/tenantssimulator,A videogame about simulator towns,9000
Stop Evictions Now,https://t.me/stopevictions,Landlord watch and eviction defense,150
Knitting Circle,https://t.me/knitting,Wool and needles,400
`;

async function withCampaign(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    const { exit, stderr } = await desk.type('import', desk.file('groups-2026-11-20.csv', LIST), '--quiet');
    expect(exit, stderr).toBe(0);
    await desk.type('campaign', 'new', 'rent', '--terms', 'tenants');
    await work(desk);
  });
}

async function map(desk: Desk): Promise<ReadonlyMap<string, { readonly relevance: number; readonly badges: string }>> {
  const { stdout } = await desk.type('map', '--weight', '0');
  const [headings = '', ...lines] = stdout.trimEnd().split('\n');
  const at = (name: string): number => headings.split('\t').indexOf(name);
  return new Map(
    lines.map((line) => {
      const cells = line.split('\t');
      const [name = '', relevance, badges = ''] = ['name', 'relevance', 'badges'].map((one) => cells[at(one)]);
      return [name, { relevance: Number(relevance), badges }];
    }),
  );
}

describe('turf rate', () => {
  it('marks a yes, takes a no off the map, and brings what is like the yes', async () => {
    await withCampaign(async (desk) => {
      const before = await map(desk);
      expect([...before.keys()]).not.toContain('Stop Evictions Now');
      expect(await desk.ask('rate', '1', '2', 'yes')).toMatchObject({
        campaign: 'rent',
        rated: [
          { id: 1, verdict: 'yes', before: null, name: 'Riverside Tenants' },
          { id: 2, verdict: 'yes', before: null, name: 'Elm Road Renters' },
        ],
        learned: { liked: 2, disliked: 0 },
      });
      await desk.type('rate', 'https://t.me/tenantssimulator', 'no');
      const after = await map(desk);
      expect([...after.keys()]).not.toContain('Tenants Simulator');
      expect([...after.keys()]).toContain('Stop Evictions Now');
      expect([...after.keys()]).not.toContain('Knitting Circle');
      expect(after.get('Riverside Tenants')?.badges).toContain('liked');
      expect(after.get('Riverside Tenants')?.relevance).toBe(before.get('Riverside Tenants')?.relevance);
      expect((await desk.type('map')).stderr).toContain('you said no to');
      const { stdout } = await desk.see('explain', '4');
      expect(stdout).toContain('like the 2 that you liked');
      expect(stdout).toContain('eviction');
    });
  });

  it('keeps a yes on the map that speaks of something else', async () => {
    await withCampaign(async (desk) => {
      await desk.type('rate', 'Knitting Circle', 'yes');
      expect((await map(desk)).get('Knitting Circle')?.badges).toContain('liked');
    });
  });

  it('is as if nothing had been said after clear', async () => {
    await withCampaign(async (desk) => {
      const before = await map(desk);
      await desk.type('rate', '1', '4', 'yes');
      await desk.type('rate', '3', 'no');
      expect(await map(desk)).not.toEqual(before);
      expect((await desk.see('rate', '1', '3', '4', 'clear')).stdout).toContain('Forgotten what you said of');
      expect(await map(desk)).toEqual(before);
      expect(await desk.ask('rate')).toMatchObject({ ratings: [] });
    });
  });

  it('on trial saves nothing', async () => {
    await withCampaign(async (desk) => {
      expect((await desk.see('rate', '1', 'yes', '--dry-run')).stdout).toContain('nothing was saved');
      expect(await desk.ask('rate')).toMatchObject({ ratings: [] });
    });
  });

  it('alone lists what was said, the newest first, for this campaign only', async () => {
    await withCampaign(async (desk) => {
      await desk.type('rate', '1', 'yes');
      await desk.type('campaign', 'new', 'wool', '--terms', 'wool');
      expect(await desk.ask('rate')).toMatchObject({ campaign: 'wool', ratings: [] });
      expect(await desk.ask('rate', '--campaign', 'rent')).toMatchObject({
        ratings: [{ id: 1, verdict: 'yes', made_at: '2026-11-24', name: 'Riverside Tenants' }],
      });
      await desk.type('campaign', 'remove', 'rent', '--yes');
      await desk.type('campaign', 'new', 'rent', '--terms', 'tenants');
      expect(await desk.ask('rate')).toMatchObject({ ratings: [] });
    });
  });

  it.each([
    [['rate', '1'], 2, 'turf rate 12 yes'],
    [['rate', 'yes'], 2, 'turf rate 12 yes'],
    [['rate', '1', 'maybe'], 2, 'yes, no or clear'],
    [['rate', '99', 'yes'], 8, '99'],
    [['rate', '--review', '1', 'yes'], 2, 'leave them out'],
    [['rate', '--campaign', 'nope'], 8, 'nope'],
    [['rate', '--review', '--no-input'], 2, 'turf rate SPACE yes'],
  ])('%j is refused', async (words, exit, said) => {
    await withCampaign(async (desk) => {
      const answer = await desk.type(...words);
      expect([answer.exit, answer.stdout]).toEqual([exit, '']);
      expect(answer.stderr).toContain(said);
    });
  });

  it('without a campaign says how to make one', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', desk.file('groups.csv', LIST), '--quiet');
      const { exit, stderr } = await desk.type('rate', '1', 'yes');
      expect(exit).toBe(8);
      expect(stderr).toContain('turf campaign new');
    });
  });

  it('reviews the best places that are not judged, and saves each answer at once', async () => {
    await withCampaign(async (desk) => {
      const { stdout, stderr } = await desk.talk(['perhaps', 'y', '', 'q'], 'rate', '--review');
      expect(stderr).toContain('was not understood');
      expect(stdout).toContain('1 yes, 0 no, 2 places of the map not judged.');
      const first = await desk.ask('rate');
      expect(first).toMatchObject({ ratings: [{ verdict: 'yes' }] });
      // Ctrl-D after one more answer: what was answered stays.
      expect((await desk.talk(['n'], 'rate', '--review')).exit).toBe(130);
      expect(await desk.ask('rate')).toMatchObject({ learned: { liked: 1, disliked: 1 } });
    });
  });
});

describe('turf campaign suggest', () => {
  it('shows words of several good places with examples, and adds none by itself', async () => {
    await withCampaign(async (desk) => {
      const { suggestions, related } = await desk.ask('campaign', 'suggest');
      expect(suggestions).toContainEqual(
        expect.objectContaining({
          term: 'eviction',
          places: 2,
          spaces: expect.arrayContaining([expect.objectContaining({ id: 1 })]),
        }),
      );
      expect(related).toEqual([]);
      expect(await desk.ask('campaign', 'show')).toMatchObject({ campaign: { related: [] } });
    });
  });

  it('adds what is ticked, or named with --add', async () => {
    await withCampaign(async (desk) => {
      const none = await desk.talk([''], 'campaign', 'suggest');
      expect(none.stdout).toContain('Nothing was added.');
      const { stdout, stderr } = await desk.talk(['99', 'eviction'], 'campaign', 'suggest');
      expect(stderr).toContain('"99" is none of them');
      expect(stdout).toContain('Added to the related words of rent: eviction.');
      expect(await desk.ask('campaign', 'suggest', '--add', 'lease,Eviction,tenants')).toMatchObject({
        added: ['lease'],
        related: ['eviction', 'lease'],
      });
      expect((await desk.type('campaign', 'suggest', '--add', 'wool', '--dry-run')).exit).toBe(0);
      expect(await desk.ask('campaign', 'show')).toMatchObject({ campaign: { related: ['eviction', 'lease'] } });
    });
  });

  it('has no words for a campaign of a place alone', async () => {
    await atDesk(async (desk) => {
      await desk.type('import', desk.file('groups.csv', LIST), '--quiet');
      await desk.type('campaign', 'new', 'here', '--place', 'Riverside');
      expect(await desk.ask('campaign', 'suggest')).toMatchObject({ suggestions: [] });
      const { exit, stderr } = await desk.type('campaign', 'suggest', '--add', 'rent');
      expect(exit).toBe(2);
      expect(stderr).toContain('turf campaign edit --add-terms rent');
    });
  });
});
