/** Colour only where a person asked for none otherwise: NO_COLOR, pipes, --plain, --color; and no boxes where they can't be read. */
import { describe, expect, it } from 'vitest';
import { filled } from './filled.js';
import { hostile } from './universal.js';

/** Results, help, an import, wrong use, a missing thing. */
const LINES = [
  'turf map',
  'turf spaces',
  'turf show 1',
  'turf --help',
  'turf import a.csv',
  'turf import missing.csv',
  'turf mpa',
  'turf show nobody',
];
/** A result, help, an import and an error: enough where only the reason for no colour is another. */
const FEW = ['turf map', 'turf --help', 'turf import a.csv', 'turf mpa'];
const BOXES = /[\u2500-\u259f]/;

describe('on a terminal', () => {
  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, '', LINES],
    ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, '', FEW],
    ['a terminal that can only write', { TERM: 'dumb' }, '', FEW],
    ['TURF_PLAIN', { TURF_PLAIN: '1' }, '', FEW],
    ['--color never', {}, '--color never', FEW],
    ['--plain', {}, '--plain', FEW],
  ])('%s: not one escape', (_, env, flag, lines) =>
    hostile(async (turf) => {
      await filled(turf);
      const { stdout } = await turf.terminal(`${lines.map((line) => `${line} ${flag}`).join('; ')}; true`, { env });
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
    ['nothing said', {}, '', LINES],
    ['--plain', {}, '--plain', FEW],
    ['an old FORCE_COLOR=0', { FORCE_COLOR: '0' }, '', FEW],
  ])('%s: not one escape, no boxes', (_, env, flag, lines) =>
    hostile(async (turf) => {
      await filled(turf);
      const all = `{ ${lines.map((line) => `${line} ${flag}`).join('; ')}; } 2>&1 | cat; true`;
      const { stdout } = await turf.sh(all, { env });
      expect(stdout).toContain('Elm Road Help');
      expect(stdout).not.toContain('\x1b');
      expect(stdout).not.toMatch(BOXES);
    }),
  );

  it('machine formats stay without colour even where it is forced', () =>
    hostile(async (turf) => {
      await filled(turf);
      for (const format of ['json', 'tsv']) {
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
