/** Which column means what, as people meet it: a question on a terminal, a sentence in a script, names for what is kept. */
import { describe, expect, it } from 'vitest';
import { imported, namesIn } from './hostile/stored.js';
import { hostile } from './hostile/universal.js';

const SHEET =
  'Group,Organization,Link,About how many people are in it?\n' +
  'Elm Road Help,Elm Org,https://t.me/elmroadhelp,300\n' +
  'Mill Lane Swap,Mill Org,https://t.me/milllaneswap,80\n';

describe('a column that is unsure and matters', () => {
  it('is asked about once on a terminal; the answer is shown as its flag', () =>
    hostile(async (turf) => {
      turf.write('march.csv', SHEET);
      turf.write('april.csv', SHEET.replace('Elm Road Help', 'Elm Road'));
      const first = await turf.terminal('turf import march.csv', {
        env: { TURF_PLAIN: '1' },
        keys: [
          [/which column is the name of the place\?[\s\S]*1 to 3/, '2\n'],
          [/the number of members\?[\s\S]*1 to 2/, '2\n'],
        ],
      });
      expect(first.code).toBe(0);
      expect(first.stdout).toContain('"Group", with: Elm Road Help; Mill Lane Swap');
      expect(first.stdout.replace(/\s+/g, ' ')).toContain('You said: --map name=Organization --map members=-.');
      expect(namesIn(turf.db)).toEqual(['Elm Org', 'Mill Org']);
      const second = await turf.terminal('turf import april.csv', { env: { TURF_PLAIN: '1' } });
      expect(second.code).toBe(0);
      expect(second.stdout).not.toContain('which column');
    }));

  it('is never asked about in a script: it is guessed, and the flag is said', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('march.csv', SHEET), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran).warnings.join()).toContain('name ← Group, not Organization');
      expect(imported(ran).warnings.join()).toContain('--map name=Group');
    }));
});

describe('--save-mapping and --mapping', () => {
  it('keep and use how columns are read; overwriting and unknown names are said', () =>
    hostile(async (turf) => {
      turf.write('march.csv', SHEET);
      turf.write('may.csv', SHEET.replace('Elm Org', 'Elm Union').replace('Group,', 'Group ,'));
      const saved = await turf.run(['import', 'march.csv', '--map', 'name=Organization', '--save-mapping', 'our crm']);
      expect(saved.stderr).toContain(`kept as "our crm": --mapping 'our crm'`);
      const again = await turf.run(['import', 'march.csv', '--map', 'name=Organization', '--save-mapping', 'our crm']);
      expect(again.stderr).toContain('in place of what was kept on');
      const used = await turf.run(['import', 'may.csv', '--mapping', 'our crm', '--json']);
      expect(imported(used).columns.name).toBe('Organization');
      const unknown = await turf.run(['import', 'may.csv', '--mapping', 'crm']);
      expect(unknown.code).toBe(8);
      expect(unknown.stderr).toContain('There are: our crm.');
      const listed = await turf.run(['formats', 'mappings', '--json']);
      expect(listed.stdout).toContain('"mapping":"our crm"');
      const several = await turf.run(['import', 'march.csv', 'may.csv', '--save-mapping', 'x']);
      expect(several.code).toBe(2);
    }));

  it('are forgotten by name or by number: an answered question is asked again', () =>
    hostile(async (turf) => {
      turf.write('march.csv', SHEET);
      await turf.run(['import', 'march.csv', '--map', 'name=Organization', '--save-mapping', 'our crm']);
      const gone = await turf.run(['formats', 'mappings', 'forget', 'OUR CRM']);
      expect(gone).toMatchObject({ code: 0, stdout: expect.stringContaining('our crm') });
      await turf.terminal('turf import march.csv --tag again', {
        env: { TURF_PLAIN: '1' },
        keys: [
          [/1 to 3/, '2\n'],
          [/1 to 2/, '2\n'],
        ],
      });
      const { mappings } = JSON.parse((await turf.run(['formats', 'mappings', '--json'])).stdout);
      expect(mappings).toMatchObject([{ mapping: null }]);
      const unknown = await turf.run(['formats', 'mappings', 'forget', 'crm']);
      expect(unknown).toMatchObject({ code: 8, stderr: expect.stringContaining(`There are: ${mappings[0].id}.`) });
      expect((await turf.run(['formats', 'mappings', 'forget', String(mappings[0].id)])).code).toBe(0);
      expect(JSON.parse((await turf.run(['formats', 'mappings', '--json'])).stdout).mappings).toEqual([]);
    }));
});

describe('turf formats show', () => {
  it('says how to get a list and what it gives; an unknown name is answered with the nearest', () =>
    hostile(async (turf) => {
      const shown = await turf.run(['formats', 'show', 'reddit-subreddits', '--json']);
      expect(JSON.parse(shown.stdout)).toMatchObject({ id: 'reddit-subreddits', example: 'turf import FILE' });
      expect(shown.stdout).toContain('"members"');
      const unknown = await turf.run(['formats', 'show', 'reddit-subredits']);
      expect(unknown.code).toBe(8);
      expect(unknown.stderr).toContain('turf formats show reddit-subreddits');
      const several = await turf.run(['formats', 'show', 'youtube']);
      expect(several.stderr).toContain('There are: youtube-takeout, youtube-api, youtube-clients.');
      expect(several.stderr).toContain('turf formats show youtube-takeout');
      const all = await turf.run(['formats', '--json']);
      expect(all.code).toBe(0);
      for (const line of (await turf.terminal('stty cols 80; turf formats')).stdout.split(/\r?\n/))
        expect(line.length).toBeLessThanOrEqual(100);
    }));
});
