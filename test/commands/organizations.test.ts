/** turf map --organizations and turf show, as a person and a script see organizations. */
import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from './typed.js';

const LIST = `name,facebook,website,youtube,members
Elm Road Tenants,facebook.com/groups/elmroad,elmroad.example.org,youtube.com/@elmroad,1200
River City Renters,facebook.com/groups/rivercity,rivercity.example.org,,900
Garden Friends,facebook.com/groups/gardenfriends,,,300
`;
const COUNCIL = `name,facebook,website
${['North', 'South', 'East', 'West'].map((side) => `${side} Side,facebook.com/groups/${side}side,council.example.org`).join('\n')}
`;

async function withList(work: (desk: Desk) => Promise<void>): Promise<void> {
  await atDesk(async (desk) => {
    expect((await desk.type('import', desk.file('groups.csv', LIST), '--quiet')).exit).toBe(0);
    await work(desk);
  });
}

function spacesOf(answer: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(answer.spaces) ? answer.spaces : [];
}

describe('turf map --organizations', () => {
  it('is a table of 80 columns with one row an organization, and says how many places that are', async () => {
    await withList(async ({ see }) => {
      const { stdout, stderr } = await see('map', '--organizations');
      const shown = `${stdout}${stderr}`;
      const lines = stdout.split('\n');
      expect(lines.every((line) => line.length <= 80)).toBe(true);
      expect(lines.filter((line) => /Elm Road/.test(line))).toHaveLength(1);
      expect(shown).toMatch(/1 .*facebook .*\+2: youtube, website {2}.*Elm Road Tenants/);
      expect(shown).toMatch(/2 .*facebook .*\+1: website .*River City Renters/);
      expect(shown).toMatch(/3 .*facebook .*Garden Friends/);
      expect(shown).toContain('3 of 3 organizations (6 places) shown, by reach alone.');
      expect(shown).toContain('An organization stands where its best place of known size stands');
    });
  });

  it('names the other places by their keys in columns, and as a list in JSON', async () => {
    await withList(async ({ type, ask }) => {
      const { stdout } = await type('map', '--organizations');
      const [head = '', first = '', , third = ''] = stdout.split('\n').map((line) => line.split('\t'));
      const at = head.indexOf('also');
      expect(first[at]).toBe('youtube:@elmroad site:elmroad.example.org');
      expect(third[at]).toBe('');
      const answer = await ask('map', '--organizations');
      expect(answer).toMatchObject({ total: 3, places: 6, shown: 3 });
      expect(spacesOf(answer)).toMatchObject([
        {
          rank: 1,
          name: 'Elm Road Tenants',
          also: [
            { id: 3, key: 'youtube:@elmroad', name: 'Elm Road Tenants' },
            { id: 2, key: 'site:elmroad.example.org', name: 'Elm Road Tenants' },
          ],
          organization: 1,
        },
        {
          rank: 2,
          name: 'River City Renters',
          also: [{ id: 5, key: 'site:rivercity.example.org', name: 'River City Renters' }],
          organization: 4,
        },
        { rank: 3, name: 'Garden Friends', also: [], organization: null },
      ]);
    });
  });

  it('lets the place of known size stand for those whose size is guessed', async () => {
    await atDesk(async ({ type, ask, file }) => {
      const list =
        'name,url,website,members\nPine Poets,t.me/pinepoets,,\nPine Poets,facebook.com/groups/pinepoets,,22\n';
      await type('import', file('a.csv', list), '--quiet');
      await type(
        'import',
        file('b.csv', 'name,telegram,facebook\nPine,t.me/pinepoets,facebook.com/groups/pinepoets\n'),
      );
      expect(await ask('map', '--organizations')).toMatchObject({
        total: 1,
        spaces: [{ rank: 1, key: 'facebook:groups/pinepoets', members: 22, also: [{ key: 'telegram:pinepoets' }] }],
      });
    });
  });

  it('adds no reach: the best place has what it has on the map of places', async () => {
    await withList(async ({ ask }) => {
      const [counted] = spacesOf(await ask('map', '--organizations'));
      const [place] = spacesOf(await ask('map'));
      // How far its rank may go depends on how many there are.
      const widths = { rank_low: 1, rank_high: expect.any(Number), chance_top_ten: expect.any(Number) };
      expect(counted).toMatchObject({ ...Object(place), ...widths, also: expect.any(Array) });
    });
  });

  it('keeps to the filters: a place that is left out is not named, and --top counts organizations', async () => {
    await withList(async ({ ask }) => {
      expect(await ask('map', '--organizations', '--platform', 'website')).toMatchObject({
        total: 2,
        places: 2,
        spaces: [{ also: [] }, { also: [] }],
      });
      expect(await ask('map', '--organizations', '--top', '1')).toMatchObject({ total: 3, shown: 1 });
    });
  });

  it('reads aloud where else an organization is', async () => {
    await withList(async ({ type }) => {
      const { stdout } = await type('map', '--organizations', '--plain');
      expect(stdout).toContain('Also 2 other places: youtube, website.');
      expect(stdout.split('\n').find((line) => line.includes('Garden Friends'))).not.toContain('Also');
    });
  });
});

describe('turf map without --organizations', () => {
  it('ranks places; only JSON names the organization', async () => {
    await withList(async ({ type, ask }) => {
      const answer = await ask('map');
      expect(answer).toMatchObject({ total: 6, shown: 6 });
      expect(answer).not.toHaveProperty('places');
      const numbers = spacesOf(answer).map((one) => Object(one).organization);
      expect(numbers.sort()).toEqual([1, 1, 1, 4, 4, null]);
      expect(spacesOf(answer)[0]).not.toHaveProperty('also');
      expect((await type('map')).stdout.split('\n')[0]).not.toMatch(/also|organization/);
    });
  });
});

describe('turf show', () => {
  it('names the places of its organization, and nothing of the sort for a place alone', async () => {
    await withList(async ({ see }) => {
      expect((await see('show', '1')).stdout).toMatch(
        /One organization with: 2 website Elm Road Tenants; 3 youtube Elm Road\s+Tenants/,
      );
      expect((await see('show', 'facebook:groups/gardenfriends')).stdout).not.toMatch(/organization|together/);
    });
  });

  it('tells scripts the organization and its other places', async () => {
    await withList(async ({ ask }) => {
      expect(await ask('show', '2')).toMatchObject({
        organization: 1,
        organization_places: [
          { id: 1, key: 'facebook:groups/elmroad', name: 'Elm Road Tenants', platform: 'facebook' },
          { id: 3, key: 'youtube:@elmroad', name: 'Elm Road Tenants', platform: 'youtube' },
        ],
      });
      expect(await ask('show', 'facebook:groups/gardenfriends')).toMatchObject({
        organization: null,
        organization_places: [],
      });
    });
  });

  it('of a directory says what it was listed with, and ties nothing', async () => {
    await atDesk(async ({ type, see, file }) => {
      await type('import', file('council.csv', COUNCIL), '--quiet');
      const { stdout } = await see('show', 'council.example.org');
      expect(stdout).toMatch(/Listed together with: \d+ facebook North Side/);
      expect(stdout).not.toContain('One organization');
    });
  });

  it('of a large organization names the first and counts the rest', async () => {
    await atDesk(async ({ type, see, file }) => {
      const rows = Array.from({ length: 15 }, (_, at) => [
        `Club ${at},site${at}.example.org,x.com/club${at}`,
        `Club ${at},site${at + 1}.example.org,x.com/club${at}`,
      ]).flat();
      await type('import', file('clubs.csv', `name,website,twitter\n${rows.join('\n')}\n`), '--quiet');
      const { stdout } = await see('show', 'site0.example.org');
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/One organization with: .*; and 10 more/);
    });
  });
});
