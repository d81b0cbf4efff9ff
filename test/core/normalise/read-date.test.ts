/** Dates: cells, the order of a column, and names of files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInName } from '../../../src/core/normalise/date-in-name.js';
import { dateOrderOf } from '../../../src/core/normalise/date-order.js';
import { type DateOrder, readDate } from '../../../src/core/normalise/read-date.js';
import { sourceLabelOf } from '../../../src/core/normalise/source-label.js';

describe('readDate', () => {
  test.each<[string, string]>([
    ['2024-03-05', '2024-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-05T23:59:59-08:00', '2024-03-05'],
    ['2024-03-05T14:21:09.123456Z', '2024-03-05'],
    ['2020-03-20 09:15:02 EDT', '2020-03-20'],
    ['2024/3/5', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024-03', '2024-03-01'],
    ['03/2024', '2024-03-01'],
    ['2024', '2024-01-01'],
    ['3 Mar 2024', '2024-03-03'],
    ['March 3, 2024', '2024-03-03'],
    ['1st May 2023', '2023-05-01'],
    ['Mar 2024', '2024-03-01'],
    ['3 de marzo de 2024', '2024-03-03'],
    ['1er août 2023', '2023-08-01'],
    ['3. März 2024', '2024-03-03'],
    ['5 марта 2024 г.', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['Tue Mar 05 14:21:09 UTC 2024', '2024-03-05'],
    ['Tue, 05 Mar 2024 14:21:09 +0000', '2024-03-05'],
    ['Tue Mar 05 2024 14:21:09 GMT+0000 (Coordinated Universal Time)', '2024-03-05'],
    ['Mar 5, 2024, 2:21 PM', '2024-03-05'],
    ['3.4.2024', '2024-04-03'],
    ['25.12.23', '2023-12-25'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['3/20/2020 9:15:02', '2020-03-20'],
    ['03/03/2024', '2024-03-03'],
    ['1583020800', '2020-03-01'],
    ['1583020800.0', '2020-03-01'],
    ['1583020800000', '2020-03-01'],
    ['45291', '2023-12-31'],
    ['45291.75', '2023-12-31'],
    ['٢٠٢٤-٠٣-٠٥', '2024-03-05'],
  ])('%j → %s', (text, date) => {
    expect(readDate(text, null)).toEqual({ date, doubt: 'none' });
  });

  test.each<[string, DateOrder, string | null]>([
    ['02/03/2024', 'dmy', '2024-03-02'],
    ['02/03/2024', 'mdy', '2024-02-03'],
    ['24/03/02', 'ymd', '2024-03-02'],
    ['02-03-24', 'dmy', '2024-03-02'],
    ['25/12/2023', 'mdy', null],
    ['2024-03-02', 'dmy', '2024-03-02'],
    ['3.4.2024', 'mdy', '2024-04-03'],
  ])('%j in order %s → %s', (text, order, date) => {
    expect(readDate(text, order).date).toBe(date);
  });

  test.each<[string, string]>([
    ['2024-02-30', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['2024-13-01', 'impossible'],
    ['31.4.2024', 'impossible'],
    ['13/13/2024', 'impossible'],
    ['0001-01-01', 'impossible'],
    ['02/03/2024', 'ambiguous'],
    ['02/03/24', 'ambiguous'],
    ['hello', 'not-a-date'],
    ['555-0100', 'not-a-date'],
    ['12', 'not-a-date'],
    ['2.5', 'not-a-date'],
    ['marketing 3 2024', 'not-a-date'],
    ['9999999999999', 'not-a-date'],
  ])('%j has the doubt %s', (text, doubt) => {
    expect(readDate(text, null)).toEqual({ date: null, doubt });
  });

  test.each(['', 'n/a', '-', '0000-00-00'])('%j is unknown without a doubt', (text) => {
    expect(readDate(text, null)).toEqual({ date: null, doubt: 'none' });
  });

  test('every day reads back from ISO, Unix seconds and Excel days', () => {
    const day = fc.date({ min: new Date('2001-09-10'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const seconds = Math.floor(date.getTime() / 1000);
        const excel = Math.floor(seconds / 86_400) + 25_569;
        for (const text of [iso, date.toISOString(), String(seconds), String(excel)]) {
          expect(readDate(text, null).date).toBe(iso);
        }
      }),
    );
  });

  test('never throws, and gives only days that exist', () => {
    const order = fc.constantFrom<DateOrder | null>('dmy', 'mdy', 'ymd', null);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\d{1,4}[-/. ]\d{1,4}[-/. ]\d{1,4}( \d\d:\d\d)?$/),
    );
    fc.assert(
      fc.property(text, order, (cell, by) => {
        const { date } = readDate(cell, by);
        if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each<[readonly string[], string | null]>([
  [['02/03/2024', '25/03/2024'], 'dmy'],
  [['02/03/2024', '03/25/2024 9:15:02'], 'mdy'],
  [['02/03/2024', '3/4/24'], null],
  [['25/03/2024', '03/25/2024'], null],
  [['2024-03-25', 'x', ''], null],
  [[], null],
])('dateOrderOf(%j) → %s', (samples, order) => {
  expect(dateOrderOf(samples)).toBe(order);
});

describe('names of files', () => {
  test.each<[string, string | null, string]>([
    ['groups-2024-01-14.csv', '2024-01-14', 'groups'],
    ['groups 20240114.csv', '2024-01-14', 'groups'],
    ['x_2024_01.csv', '2024-01-01', 'x'],
    ['groups-2026-03.csv', '2026-03-01', 'groups'],
    ['groups-2026-03 (1).csv', '2026-03-01', 'groups'],
    ['cambridge-2021-03-01.csv', '2021-03-01', 'cambridge'],
    ['subscribers-2013-08.csv', '2013-08-01', 'subscribers'],
    ['export_202403.csv', '2024-03-01', 'export'],
    ['local-news-2018.csv', '2018-01-01', 'local-news'],
    ['report 31.12.2023.xlsx', '2023-12-31', 'report'],
    ['Riverside March 2024.csv', '2024-03-01', 'Riverside'],
    ['Team Slack export Mar 3 2024 - Apr 5 2024.zip', '2024-04-05', 'Team Slack export'],
    [
      '2020-11-03-04-34-28-EST-Historical-Report-turf-2020-10-01--2020-11-01.csv',
      '2020-11-01',
      'Historical-Report-turf',
    ],
    ['2026-03.csv', '2026-03-01', '2026-03'],
    ['Copy of groups.csv', null, 'groups'],
    ['groups - Copie.csv', null, 'groups'],
    ['groups copy 2.csv', null, 'groups'],
    ['groups (1) (2).csv', null, 'groups'],
    ['lists/2024-01-01/groups.csv.gz', null, 'groups'],
    ['top-100k.csv', null, 'top-100k'],
    ['top-2000.csv', null, 'top-2000'],
    ['2000 rows.csv', null, '2000 rows'],
    ['5551234567.csv', null, '5551234567'],
    ['555-2012-0100.csv', null, '555-2012-0100'],
    ['20241355.csv', null, '20241355'],
    ['2019-2020.csv', null, '2019-2020'],
    ['export_03-05-2024.csv', null, 'export'],
    ['facebook-anna-2026-11-01-x7Gh2kQ1.zip', '2026-11-01', 'facebook-anna'],
    ['facebook-anna-2026-11-01-x7Gh2kQ1-1.zip', '2026-11-01', 'facebook-anna'],
    ['takeout-20261101T101500Z-1-002.zip', '2026-11-01', 'takeout'],
    ['twitter-2026-11-01-0f3a9c7e5b1d2f4a6c8e0f3a9c7e5b1d.zip', '2026-11-01', 'twitter'],
    ['groups-2026-11-01-north2.csv', '2026-11-01', 'groups north2'],
    ['stdin', null, 'stdin'],
    ['.csv', null, '.csv'],
  ])('%j has the date %s and the label %j', (name, date, label) => {
    expect(dateInName(name)).toBe(date);
    expect(sourceLabelOf(name)).toBe(label);
  });

  test.each<[string, string | null]>([
    ['groups 2026.csv', null],
    ['groups 2025.csv', null],
    ['groups 2024.csv', '2024-01-01'],
    ['groups 2026-03.csv', '2026-03-01'],
  ])('%j read in 2026, changed in 2025: a bare year tells less than these days', (name, date) => {
    expect(dateInName(name, ['2026-11-24', '2025-02-01'])).toBe(date);
  });

  test('never throw; a label is never empty for a name that is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        dateInName(name);
        if (name.trim() !== '' && !/[\\/]/.test(name)) expect(sourceLabelOf(name)).not.toBe('');
      }),
    );
  });
});
