/** turf check as a person types it: what is shown, the exit code, and commands that do what they say. */
import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { commands } from '../../src/commands/all.js';
import { openTurf } from '../../src/flows/open-turf.js';
import { fakeWorld } from '../cli/fake-world.js';
import { NOW } from '../scratch.js';
import { atDesk, type Desk } from './typed.js';

const OLD = `name,url,members,last_post_at
Elm Road Help,https://t.me/elmroad,12000,2024-12-01
River City,https://t.me/rivercity,900,2025-01-01
`;
/** The same place with other counts, from two lists of one month. */
const COUNTED = (members: number): string => `name,url,members\nO'Brien's Corner,https://t.me/corner,${members}\n`;

async function brought(desk: Desk, name: string, content: string): Promise<void> {
  const { exit, stderr } = await desk.type('import', desk.file(name, content), '--quiet');
  expect(exit, stderr).toBe(0);
}

/** The words of a line as a POSIX shell reads them: blanks part them, single quotes keep them. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:'[^']*'|\\'|[^\s'])+/g)].map(([word]) => word.replace(/'([^']*)'|\\(')/g, '$1$2'));
}

interface Told {
  readonly check: string;
  readonly command: string;
}

async function told(desk: Desk, ...words: readonly string[]): Promise<readonly Told[]> {
  const { stdout } = await desk.type('check', ...words);
  const [, ...lines] = stdout.trimEnd().split('\n');
  return lines.map((line) => {
    const cells = line.split('\t');
    return { check: cells[0] ?? '', command: cells[5] ?? '' };
  });
}

describe('turf check', () => {
  it('shows on a terminal what is wrong, with the line to paste under it', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2025-01-03.csv', OLD);
      const { exit, stdout, stderr } = await desk.see('check', 'stale');
      expect(exit).toBe(3);
      expect(stdout).toContain('STALE: 2 places with figures older than half a year.');
      expect(stdout).toContain(
        '  Elm Road Help (1): members 12,000 is from 2025-01-03, 690 days old\n    turf edit 1 --set members=NUMBER\n',
      );
      expect(stderr).toContain('Next: turf show 1');
    });
  });

  it('says that there is nothing to settle, with exit code 0', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2026-11-20.csv', COUNTED(50));
      const { exit, stdout, stderr } = await desk.see('check');
      expect([exit, stdout, stderr]).toEqual([
        0,
        'What to settle\nNothing to settle.\n',
        expect.stringContaining('Next: turf map'),
      ]);
      expect(await desk.ask('check')).toEqual({
        schema: 1,
        problems: 0,
        shown: 0,
        counts: { stale: 0, unknown: 0, contradiction: 0, vanished: 0, suspicious: 0, impostor: 0, duplicates: 0 },
        places: [],
      });
    });
  });

  it('has a table for scripts, and JSON with the figures', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2025-01-03.csv', OLD);
      const { exit, stdout } = await desk.type('check', 'stale');
      expect(exit).toBe(3);
      expect(stdout.split('\n')[0]).toBe('check\tid\tkey\tname\tbecause\tcommand');
      expect(await desk.ask('check', 'stale')).toMatchObject({
        problems: 2,
        counts: { stale: 2 },
        places: [
          {
            check: 'stale',
            id: 1,
            key: 'telegram:elmroad',
            name: 'Elm Road Help',
            because: 'members 12,000 is from 2025-01-03, 690 days old',
            values: { field: 'members', value: 12_000, days: 690 },
            command: 'turf edit 1 --set members=NUMBER',
          },
          { id: 2 },
        ],
      });
    });
  });

  it('gives commands that turf understands: none is wrong use but for what has to be filled in', async () => {
    await atDesk(async (desk) => {
      const rows = Array.from({ length: 20 }, (_, at) => `Small ${at},https://t.me/small_${at},${50 + at},\n`);
      await brought(desk, 'groups-2025-01-03.csv', OLD + rows.join(''));
      await brought(
        desk,
        'giant-2026-11-01.csv',
        'name,url,members,last_post_at\nGiant,https://t.me/giant_one,90000,2025-01-01\n',
      );
      await brought(desk, 'a-2026-11-01.csv', COUNTED(900));
      await brought(desk, 'b-2026-11-10.csv', COUNTED(2_000).replace("O'Brien's Corner", "O'Brien & $(Sons)"));
      await brought(desk, 'c-2026-11-12.csv', 'name,url,members\nGarden; Friends,https://t.me/corner,2000\n');
      const all = await told(desk);
      expect(new Set(all.map(({ check }) => check))).toEqual(
        new Set(['stale', 'unknown', 'contradiction', 'suspicious']),
      );
      for (const { command } of all) {
        const [turf, ...words] = wordsOf(command);
        expect(turf).toBe('turf');
        const { exit, stderr } = await desk.type(...words, ...(words[0] === 'edit' ? ['--dry-run'] : []));
        if (/=(?:NUMBER|DATE)$/.test(command))
          expect([exit, stderr]).toEqual([2, expect.stringContaining('was not edited')]);
        else expect([exit, command]).toEqual([0, command]);
      }
    });
  });

  it('tells no more what its command settled', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'a-2026-11-01.csv', COUNTED(900));
      await brought(desk, 'b-2026-11-10.csv', COUNTED(2_000));
      const [found, ...others] = await told(desk, 'contradiction');
      expect(others).toEqual([]);
      const [, ...words] = wordsOf(found?.command ?? '');
      expect((await desk.type(...words)).exit).toBe(0);
      expect((await desk.type('check', 'contradiction')).exit).toBe(0);

      await brought(desk, 'old-2025-01-03.csv', OLD);
      await desk.type('edit', 't.me/elmroad', '--set', 'members=9000');
      await desk.type('edit', 't.me/rivercity', '--set', 'members=800');
      expect((await desk.type('check', 'stale')).exit).toBe(0);
    });
  });

  it('names the rest, and shows it with --all', async () => {
    await atDesk(async (desk) => {
      const rows = Array.from({ length: 14 }, (_, at) => `P${at},https://t.me/place_${at},100`);
      await brought(desk, 'many-2025-01-03.csv', `name,url,members\n${rows.join('\n')}\n`);
      const some = (await desk.see('check', 'stale')).stdout;
      expect(some).toContain('… and 4 more:  turf check stale --all\n');
      expect((await desk.see('check', 'stale', '--all')).stdout).not.toContain('more:');
      expect((await desk.type('check', 'stale')).stdout.trimEnd().split('\n')).toHaveLength(15);
    });
  });

  it('names the database where it is not the usual one', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2025-01-03.csv', OLD);
      const other = `${desk.db} copy.db`;
      copyFileSync(desk.db, other);
      const lines = (await told(desk, 'stale', '--db', other)).map(({ command }) => command);
      expect(lines[0]).toBe(`turf --db '${other}' edit 1 --set members=NUMBER`);
      const { stderr } = await desk.type(...wordsOf(lines[0]?.replace('NUMBER', '7') ?? '').slice(1));
      expect(stderr).toContain('To take this back');
      expect(await told(desk, 'stale', '--db', other)).toHaveLength(1);
      expect(await told(desk, 'stale')).toHaveLength(2);
    });
  });

  it('says in its lines how this person calls turf, and names the database that was named', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2025-01-03.csv', OLD);
      const seenWith = async (env: Readonly<Record<string, string>>): Promise<string> => {
        const { world, stdout } = fakeWorld({
          isTerminal: true,
          commands,
          env: { NO_COLOR: '1', ...env },
          now: () => NOW,
          loadStore: () => Promise.resolve(openTurf),
        });
        await runCli(['check', 'stale', '--no-input', '--db', desk.db], world);
        // A long path may break the line.
        return stdout().replace(/\s+/g, ' ');
      };
      expect(await seenWith({ npm_lifecycle_event: 'start' })).toContain(
        ` npm start -- --db ${desk.db} edit 1 --set members=NUMBER `,
      );
      expect(await seenWith({})).toContain(` turf --db ${desk.db} edit 1 --set members=NUMBER `);
    });
  });

  it('of a word that is no check names the nearest', async () => {
    await atDesk(async (desk) => {
      await brought(desk, 'groups-2025-01-03.csv', OLD);
      const { exit, stderr } = await desk.type('check', 'stael');
      expect(exit).toBe(2);
      expect(stderr).toContain('There are: stale, unknown, contradiction, vanished, suspicious, impostor, duplicates.');
      expect(stderr.trimEnd().split('\n').at(-1)).toBe('turf check stale');
      expect((await desk.type('check', '--campaign', 'nobody')).exit).toBe(8);
    });
  });

  it('shows what others wrote without obeying it', async () => {
    await atDesk(async (desk) => {
      const name = '\u001b[31mRed\u202e =cmd()';
      await brought(desk, 'odd-2025-01-03.csv', `name,url,members\n"${name}",https://t.me/odd_one,100\n`);
      for (const { stdout } of [
        await desk.see('check'),
        await desk.type('check'),
        await desk.see('check', '--plain'),
      ]) {
        expect(stdout).not.toMatch(/[\u001b\u202e]/);
      }
    });
  });
});
