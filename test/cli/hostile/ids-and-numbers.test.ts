/** Ids keep every digit or are no keys; a count is what was written or unknown, never a wrong number. */
import { describe, expect, it } from 'vitest';
import { importEach, imported, stored } from './stored.js';
import { hostile } from './universal.js';

/** One row a text, each with an address of its own, in the column `heading`. */
function column(heading: string, texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  const rows = quoted.map((text, at) => `Group ${at},https://t.me/numbered_group_${at},${text}`);
  return `name,url,${heading}\n${rows.join('\n')}\n`;
}

describe('ids longer than a number can hold', () => {
  // 2^53 + 1, the example of every report, the largest 64-bit number.
  const ids = ['9007199254740993', '1234567890123456789', '18446744073709551615'];
  const item = (id: string, number = id): string =>
    `{"name":"Group ${id}","platform":"facebook","kind":"group","id":${number}}`;
  const files = {
    'list.json': `[${ids.map((id) => item(id)).join()}]`,
    'lines.ndjson': ids.map((id) => item(id)).join('\n'),
    'text.json': `[${ids.map((id) => item(id, `"${id}"`)).join()}]`,
    'nested.json': `{"data":{"groups":[${ids.map((id) => item(id)).join()}]}}`,
    'sheet.csv': `name,platform,kind,id\n${ids.map((id) => `Group ${id},facebook,group,${id}`).join('\n')}\n`,
  };

  it('keep every digit, from JSON, NDJSON and CSV, into CSV and JSON', () =>
    hostile(async (turf) => {
      const { ran, of } = await importEach(turf, files, ['--as-of', '2026-01-01']);
      expect(ran.code).toBe(0);
      expect(of('list.json')).toMatchObject({ rows: 3, added: 3 });
      for (const name of Object.keys(files).slice(1))
        expect({ ...of(name), name }).toMatchObject({ name, unchanged: 3 });
      for (const format of ['csv', 'json', 'tsv', 'ndjson']) {
        const { stdout } = await turf.run(['spaces', '--format', format]);
        const keys = stdout.replaceAll(/Group \d+/g, '');
        for (const id of ids) expect(keys).toMatch(new RegExp(`[:/"]${id}\\b`));
        expect(stdout).not.toMatch(/e\+\d|1234567890123456800|9007199254740992\b/i);
      }
    }));
});

it('ids that a spreadsheet has damaged are flagged and are no keys', () =>
  hostile(async (turf) => {
    const ids = ['1.23457E+18', '1,23457E+18', '1.23457e+18', '1.2E18', '1234567890123460000', '175928847299117000'];
    const files = Object.fromEntries(
      ids.map((id, at) => [
        `${at}.csv`,
        `name,platform,kind,id\nServer,discord,server,"${id}"\nOther,discord,server,175928847299117063\n`,
      ]),
    );
    const json = '[{"name":"Server","platform":"discord","kind":"server","id":1.234567890123e+18}]';
    const { of } = await importEach(turf, { ...files, 'a.json': json });
    for (const name of Object.keys(files)) {
      expect({ ...of(name), name }).toMatchObject({ name, rows: 2, rejected: 0 });
      expect(of(name).warnings.join(), name).toContain('damaged');
    }
    const keys = stored(turf.db).map(({ key }) => key);
    expect(keys.filter((key) => /1[.,]?2345?7?|117000/.test(key))).toEqual([]);
    expect(keys).toContain('discord:175928847299117063');
  }));

it('ids that differ only as text are different places', () =>
  hostile(async (turf) => {
    const ids = ['00123', '123', '0123'];
    const list = `name,platform,kind,id\n${ids.map((id) => `Server ${id},discord,server,${id}`).join('\n')}\n`;
    const ran = await turf.run(['import', turf.write('a.csv', list), '--json']);
    expect(imported(ran)).toMatchObject({ rows: 3, added: 3 });
    expect(new Set(stored(turf.db).map(({ key }) => key)).size).toBe(3);
  }));

describe('counts of people', () => {
  /** Text and what may be stored of it; null is unknown. */
  const texts: readonly [text: string, allowed: readonly (number | null)[]][] = [
    ['1.234', [1234, null]],
    ['1,234', [1234]],
    ['12K', [12_000]],
    ['12.3k', [12_300]],
    ['1.2M', [1_200_000]],
    ['12\u00a0345', [12_345]],
    ['12\u202f345', [12_345]],
    ["12'345", [12_345]],
    ['', [null]],
    ['N/A', [null]],
    ['NaN', [null]],
    ['null', [null]],
    ['-', [null]],
    ['#REF!', [null]],
    ['1e308', [null]],
    ['1e309', [null]],
    ['Infinity', [null]],
    ['-5', [null]],
    ['−5', [null]],
    ['12.5', [null]],
    ['0x10', [null]],
    ['1_000', [null, 1000]],
    ['99999999999999999999', [null]],
    ['９', [9, null]],
    ['١٢٣', [123, null]],
    // Nobody lists a place without people.
    ['0', [0, null]],
    ['1.234.567', [1_234_567]],
    ['1,23,456', [123_456, null]],
    ['1,2,3', [null]],
    ['12 members', [12]],
    ['"; DROP TABLE space; --', [null]],
    [`1${'0'.repeat(50_000)}`, [null]],
  ];

  it('are as written or unknown', () =>
    hostile(async (turf) => {
      turf.write(
        'a.csv',
        column(
          'members',
          texts.map(([text]) => text),
        ),
      );
      const ran = await turf.run(['import', 'a.csv', '--json']);
      expect(ran.code).toBe(0);
      const spaces = new Map(stored(turf.db).map((space) => [space.name, space]));
      const got = texts.map(([text], at) => [text, spaces.get(`Group ${at}`)?.members]);
      expect(got.filter(([, value], at) => !texts[at]?.[1].some((allowed) => allowed === value))).toEqual([]);
      for (const { members, members_low, members_high } of spaces.values()) {
        for (const value of [members, members_low, members_high]) {
          expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
        }
      }
    }));

  it.each([
    [['1e308', '1e309', 'NaN', '-5', '12.5']],
    [['1e309']],
    [['-5', '-6', '-7', '-8']],
    [['120', 'many', '1e309']],
  ])('%j: what is no count is warned of, and its row is kept', (texts) =>
    hostile(async (turf) => {
      const ran = await turf.run(['import', turf.write('a.csv', column('members', texts)), '--json']);
      expect(ran.code).toBe(0);
      expect(imported(ran)).toMatchObject({ rows: texts.length, added: texts.length, rejected: 0 });
      expect(imported(ran).warnings.join(' ')).toMatch(/unknown/);
    }),
  );

  it('numbers in JSON that are no counts', () =>
    hostile(async (turf) => {
      const values = ['1e308', '1e400', '-5', '12.5', 'true', '[5]', '{"a":1}', '"12K"', 'null'];
      const items = values.map(
        (value, at) => `{"name":"G${at}","url":"https://t.me/json_count_${at}","members":${value}}`,
      );
      const ran = await turf.run(['import', turf.write('a.json', `[${items.join()}]`), '--json']);
      expect([0, 3]).toContain(ran.code);
      const kept = stored(turf.db).map(({ members }) => members);
      expect(kept.filter((value) => value !== null && value !== 12_000 && value !== 5)).toEqual([]);
    }));
});

it('numbers that end nowhere: --top, --limit-rows, --min-members', () =>
  hostile(async (turf) => {
    await turf.run(['import', turf.write('a.csv', column('members', ['5']))]);
    for (const value of ['-1', '1e9999', 'NaN', '', '99999999999999999999999']) {
      const ran = await turf.run(['map', '--top', value]);
      expect([0, 2]).toContain(ran.code);
    }
    expect((await turf.run(['import', 'a.csv', '--limit-rows', '1e3'])).code).toBe(2);
    expect((await turf.run(['import', 'a.csv', '--limit-size', '-1'])).code).toBe(2);
    expect((await turf.run(['map', '--weight', 'Infinity'])).code).toBe(2);
  }));
