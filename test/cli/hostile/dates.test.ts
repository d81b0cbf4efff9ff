/** Dates: a day that does not exist is unknown with a warning; day and month are never guessed against each other. */
import { describe, expect, it } from 'vitest';
import { imported, stored } from './stored.js';
import { hostile } from './universal.js';

/** Last-post dates, one row each. */
function list(dates: readonly string[]): string {
  return `name,url,last post\n${dates.map((date, at) => `G${at},https://t.me/dated_group_${at},"${date}"`).join('\n')}\n`;
}

it('days that do not exist are unknown and told; the rows are kept', () =>
  hostile(async (turf) => {
    const dates = ['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '0000-00-00', '31/02/2024'];
    const ran = await turf.run(['import', turf.write('a.csv', list(dates)), '--json']);
    expect(ran.code).toBe(0);
    expect(imported(ran)).toMatchObject({ rows: dates.length, added: dates.length, rejected: 0 });
    expect(imported(ran).warnings.join(' ')).toContain('unknown');
    expect(stored(turf.db).filter((space) => space.last_post_at !== null)).toEqual([]);
  }));

describe('day or month first', () => {
  it('alone it can be read two ways: unknown, and how to write it', () =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', list(['02/03/2024'])), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran).warnings.join(' ')).toMatch(/two ways/);
      expect(stored(turf.db)[0]?.last_post_at).toBe(null);
    }));

  it.each([
    ['25/03/2024', '2024-03-02'],
    ['03/25/2024', '2024-02-03'],
  ])('beside %s it is %s', (other, date) =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', list(['02/03/2024', other]))]);
      expect(stored(turf.db)[0]?.last_post_at).toBe(date);
    }),
  );

  it('a file that contradicts itself', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', list(['02/03/2024', '25/03/2024', '03/25/2024']))]);
      expect(stored(turf.db)[0]?.last_post_at).toBe(null);
    }));
});

it('what is hardly a date never becomes a wrong one', () =>
  hostile(async (turf) => {
    const dates = [
      'yesterday-ish',
      '999999-01-01',
      '-2024-01-01',
      '1e10',
      '2024-W05',
      '２０２４',
      `2024-01-${'0'.repeat(50_000)}1`,
    ];
    const ran = await turf.run(['import', turf.write('a.csv', list(dates)), '--json']);
    expect([0, 3]).toContain(ran.code);
    for (const { last_post_at: date } of stored(turf.db))
      expect(date).toSatisfy((text) => text === null || /^\d{4}(-\d\d){2}$/.test(String(text)));
  }));

it.each(['2024-02-30', '02/03/2024', 'tomorrow', '٢٠٢٤'])('--as-of "%s"', (date) =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', turf.write('a.csv', list(['2024-01-01'])), '--as-of', date]);
    expect(ran.code).toBe(2);
  }),
);

it('a date in a file name that does not exist, or is still to come, is no date', () =>
  hostile(async (turf) => {
    for (const name of ['a-2024-02-30.csv', 'b-2999-01-01.csv', 'c-20241399.csv']) {
      const ran = await turf.run(['import', turf.write(name, list([name])), '--json']);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(new RegExp(`"as_of":"${new Date().getUTCFullYear()}-`));
    }
  }));
