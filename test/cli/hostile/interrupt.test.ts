/** Work that is broken off: Ctrl-C, a closed terminal, kill -9; the database is as before, and the next command works. */
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hashOf, type Turf, until, withTurf } from '../run-turf.js';
import { stored } from './stored.js';
import { expectUniversal, hostile } from './universal.js';

const noCheck = (): void => {};

/** `count` rows of some 50 bytes, all different. */
function list(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => `Group ${at},https://t.me/big_group_${at},${at % 9999}`);
  return `name,url,members\n${rows.join('\n')}\n`;
}

async function small(turf: Turf): Promise<string | null> {
  turf.write('small.csv', list(5));
  await turf.run(['import', 'small.csv']);
  return hashOf(turf.db);
}

describe('500,000 rows, broken off after a second', () => {
  it.each([
    ['SIGINT', 130, true],
    ['SIGTERM', 143, false],
  ] as const)('%s: exit %i soon, nothing was saved', (signal, exit, hasDatabase) =>
    hostile(async (turf) => {
      turf.write('big.csv', list(500_000));
      const before = hasDatabase ? await small(turf) : null;
      const { child, ended, listening } = turf.start(['import', 'big.csv']);
      await listening;
      await pause(500);
      await until(() => existsSync(`${turf.db}-journal`));
      const stopped = performance.now();
      child.kill(signal);
      const ran = await ended;
      expect(performance.now() - stopped).toBeLessThan(20_000);
      expect(ran).toMatchObject({ code: exit, stdout: '', stderr: 'Stopped. Nothing was saved.\n' });
      expect(hashOf(turf.db)).toBe(before);
      expectUniversal(ran, turf.db);
    }),
  );

  it('Ctrl-C on a terminal', () =>
    hostile(async (turf) => {
      turf.write('big.csv', list(500_000));
      const ran = await turf.terminal('turf import big.csv', { keys: [[/rows read/, '\x03']] });
      expect(ran.code).toBe(130);
      expect(ran.stdout).toContain('Stopped. Nothing was saved.');
      expect(existsSync(turf.db)).toBe(false);
    }));
});

it('Ctrl-C at a question about the second list: the first is saved, and so are its rejects', () =>
  // Exit 130 with something saved is for several lists only: the usual check wants nothing changed.
  withTurf(noCheck, async (turf) => {
    turf.write('good.csv', `${list(3)}One,https://t.me/one_too_many,3,one too many\n`);
    const headings = 'What is the name of the group?,What is the link to the group?,About how many people are in it?';
    turf.write('asks.csv', `${headings}\nElm Road Help,https://t.me/elm_road,about 300\n`);
    const ran = await turf.terminal('turf import good.csv asks.csv', { keys: [[/How many|how many/, '\x03']] });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toMatch(/Stopped\. 1 list is saved; the one under way \(asks\.csv\)/);
    expect(turf.read('good.rejects.csv')).toContain('one too many');
    expect(stored(turf.db)).toHaveLength(3);
  }));

describe('what is kept aside for a while is gone too', () => {
  it('the private copy of a dry run', () =>
    hostile(async (turf) => {
      await small(turf);
      turf.write('big.csv', list(200_000));
      const { child, ended, listening } = turf.start(['import', 'big.csv', '--dry-run']);
      await listening;
      await pause(500);
      child.kill('SIGINT');
      const ran = await ended;
      expect(ran.code).toBe(130);
      expectUniversal(ran, turf.db);
    }));

  it.each([0, 50_000])('standard input that has not ended yet, after %i rows', (rows) =>
    hostile(async (turf) => {
      const { child, ended, listening } = turf.start(['import', '-'], { isStdinOpen: true });
      if (rows > 0) child.stdin?.write(list(rows));
      await listening;
      await pause(500);
      const stopped = performance.now();
      child.kill('SIGINT');
      const ran = await ended;
      expect(performance.now() - stopped).toBeLessThan(20_000);
      expect(ran).toMatchObject({ code: 130, stdout: '', stderr: 'Stopped. Nothing was saved.\n' });
      expect(existsSync(turf.db)).toBe(false);
      expectUniversal(ran, turf.db);
    }),
  );
});

describe('kill -9', () => {
  it('in the middle, again and again: all or nothing, and the next import is whole', () =>
    hostile(async (turf) => {
      await small(turf);
      turf.write('big.csv', list(30_000));
      for (const afterMs of [200, 400, 600, 900]) {
        const { child, ended } = turf.start(['import', 'big.csv']);
        await pause(afterMs);
        child.kill('SIGKILL');
        await ended;
        const shown = await turf.run(['spaces', '--json']);
        expect(shown.code).toBe(0);
        expect([5, 30_000]).toContain(stored(turf.db).length);
      }
      expect((await turf.run(['import', 'big.csv'])).code).toBe(0);
      expect(stored(turf.db)).toHaveLength(30_000);
    }));

  it('before there was a database', () =>
    hostile(async (turf) => {
      turf.write('big.csv', list(30_000));
      const { child, ended } = turf.start(['import', 'big.csv']);
      await until(() => existsSync(`${turf.db}-journal`));
      child.kill('SIGKILL');
      await ended;
      expect([0, 5]).toContain((await turf.run(['map', '--top', '1'])).code);
      expect((await turf.run(['import', 'big.csv'])).code).toBe(0);
      expect(stored(turf.db)).toHaveLength(30_000);
    }));
});
