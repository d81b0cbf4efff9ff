/** Readers that leave, disks that are full, readers that are slow; and 50,000 rows in time. */
import { beforeAll, describe, expect, it } from 'vitest';
import { filled } from './filled.js';
import { hostile } from './universal.js';

const ROWS = 50_000;
let list = '';
beforeAll(() => {
  const rows = Array.from(
    { length: ROWS },
    (_, at) => `Tenants of house ${at},https://t.me/tenants_house_${at},${at % 9999}`,
  );
  list = `name,url,members\n${rows.join('\n')}\n`;
});

it('50,000 rows: everything that shows them, in time and whole', () =>
  hostile(async (turf) => {
    expect((await turf.run(['import', turf.write('a.csv', list)])).code).toBe(0);
    const all = await turf.run(['map', '--all']);
    expect(all.stdout.split('\n').length).toBe(ROWS + 2);
    expect(all.cpuSeconds).toBeLessThan(20);

    const head = await turf.sh('turf spaces | head -1');
    expect([0, 141]).toContain(head.code);
    expect(head.stderr).toBe('');
    expect(head.stdout).toMatch(/^id\t.*\n$/);
    for (const line of ['turf spaces --json | true', 'turf --help | true']) {
      expect((await turf.sh(line)).stderr).toBe('');
    }

    const slow = await turf.sh('turf spaces --format csv | (sleep 1; wc -lc); turf spaces --format csv | wc -lc');
    // wc pads its numbers, and not always alike.
    const [first, second] = slow.stdout.split('\n').map((counts) => counts.trim().split(/\s+/).map(Number));
    expect(first).toEqual(second);
    expect(first?.[0]).toBe(ROWS + 1);
  }));

describe('a full disk', () => {
  it.each([
    'turf map --all',
    'turf map --json',
    'turf spaces --format csv',
    'turf --help',
    'turf formats',
    'turf --version',
  ])('%s > /dev/full', (line) =>
    hostile(async (turf) => {
      await filled(turf);
      const ran = await turf.sh(`${line} > /dev/full`);
      expect(ran.code).toBe(7);
      expect(ran.stderr).toMatch(/full|no space|ENOSPC/i);
      expect(ran.stderr.trimEnd().split('\n').at(-1)).toMatch(/^Make room on the disk/);
    }),
  );

  it('an import that is shown nowhere is still whole', () =>
    hostile(async (turf) => {
      turf.write('b.csv', 'name,url\nElm,https://t.me/elm_road_help\n');
      expect((await turf.sh('turf import b.csv > /dev/full')).code).toBe(7);
      expect((await turf.run(['import', 'b.csv', '--json'])).stdout).toContain('"already_imported":1');
    }));

  it('-o to a full disk', () =>
    hostile(async (turf) => {
      await filled(turf);
      const ran = await turf.run(['map', '-o', '/dev/full', '--json']);
      expect(ran.code).toBe(7);
      expect(ran.stderr).toContain('full');
    }));

  it('closed stdout or stderr is no crash', () =>
    hostile(async (turf) => {
      await filled(turf);
      expect([0, 7]).toContain((await turf.sh('turf map >&-')).code);
      expect((await turf.sh('turf map 2>&-')).code).toBe(0);
      expect((await turf.sh('turf import missing.csv 2>/dev/full')).code).toBe(4);
    }));
});
