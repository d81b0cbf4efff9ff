/** Colour only where a person asked for none otherwise: NO_COLOR, pipes, --plain, --color; and no boxes where they can't be read. */
import { describe, expect, it } from 'vitest';
import type { Turf } from '../run-turf.js';
import { hostile } from './universal.js';

const LIST = 'name,url,members\nElm Road Help,https://t.me/elm_road_help,120\nRiver,https://t.me/river_city_club,90\n';
/** Results, help, an import, wrong use, a missing thing. */
const LINES = [
  'turf map',
  'turf spaces',
  'turf show 1',
  'turf explain 1',
  'turf imports',
  'turf formats',
  'turf campaign list',
  'turf --help',
  'turf map --help',
  'turf import a.csv',
  'turf import missing.csv',
  'turf mpa',
  'turf map --topp 3',
  'turf show nobody',
];
const BOXES = /[\u2500-\u259f]/;

async function filled(turf: Turf): Promise<void> {
  await turf.run(['import', turf.write('a.csv', LIST)]);
  await turf.run(['campaign', 'new', 'help', '--terms', 'help']);
}

describe('on a terminal', () => {
  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, ''],
    ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, ''],
    ['a terminal that can only write', { TERM: 'dumb' }, ''],
    ['TURF_PLAIN', { TURF_PLAIN: '1' }, ''],
    ['--color never', {}, '--color never'],
    ['--plain', {}, '--plain'],
  ])('%s: not one escape', (_, env, flag) =>
    hostile(async (turf) => {
      await filled(turf);
      const { stdout } = await turf.terminal(`${LINES.map((line) => `${line} ${flag}`).join('; ')}; true`, { env });
      expect(stdout).toContain('Elm Road Help');
      expect(stdout).not.toContain('\x1b');
    }),
  );

  it('an empty NO_COLOR is none', () =>
    hostile(async (turf) => {
      await filled(turf);
      expect((await turf.terminal('turf map', { env: { NO_COLOR: '' } })).stdout).toContain('\x1b[');
    }));
});

describe('in a pipe', () => {
  it.each([
    ['nothing said', {}, ''],
    ['--plain', {}, '--plain'],
    ['an old FORCE_COLOR=0', { FORCE_COLOR: '0' }, ''],
  ])('%s: not one escape, no boxes', (_, env, flag) =>
    hostile(async (turf) => {
      await filled(turf);
      const all = `{ ${LINES.map((line) => `${line} ${flag}`).join('; ')}; } 2>&1 | cat; true`;
      const { stdout } = await turf.sh(all, { env });
      expect(stdout).toContain('Elm Road Help');
      expect(stdout).not.toContain('\x1b');
      expect(stdout).not.toMatch(BOXES);
    }),
  );

  it('machine formats stay without colour even where it is forced', () =>
    hostile(async (turf) => {
      await filled(turf);
      for (const format of ['json', 'ndjson', 'csv', 'tsv']) {
        const ran = await turf.run(['map', '--format', format, '--color', 'always'], { env: { FORCE_COLOR: '3' } });
        expect(ran.stdout).not.toContain('\x1b');
        expect(ran.stderr).toBe((await turf.run(['map', '--format', format])).stderr);
      }
    }));

  it('a file is never coloured', () =>
    hostile(async (turf) => {
      await filled(turf);
      for (const format of ['table', 'plain']) {
        await turf.terminal(`turf map --format ${format} -o ${format}.txt --color always`);
        expect(turf.read(`${format}.txt`)).not.toContain('\x1b');
      }
    }));
});
