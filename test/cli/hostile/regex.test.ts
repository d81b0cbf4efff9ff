/** Words and texts that send pattern machines into endless search: taken letter by letter, in linear time. */
import { describe, expect, it } from 'vitest';
import { importEach } from './stored.js';
import { hostile } from './universal.js';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function list(names: readonly string[]): string {
  const rows = names.map((name, at) => `${quoted(name)},https://t.me/regex_group_${at},5`);
  return `name,url,members\n${rows.join('\n')}\n`;
}

/** Patterns, wildcards of SQL, operators of the search index. */
const WORDS = ['(a+)+$', '.*', '^(a|aa)+$', '\\', '[', '(?<=a)b', '*', '%', '_', '"', "'); DROP TABLE space; --"];
const OPERATORS = ['NEAR(a b)', 'name:a', 'a OR b', '-a', '{1,}', '𝒜', '\u0130stanbul', 'a*', '^a'];

describe('words of a campaign', () => {
  it.each([['(a+)+$'], ['.*'], ['a OR nothing']])('%j is literal and quick', (word) =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', list([`${'a'.repeat(30)}!`, 'aaa', 'wholly else', word]))]);
      const made = await turf.run(['campaign', 'new', 'x', '--terms', word]);
      expect([0, 2]).toContain(made.code);
      const ran = await turf.run(['map', '--json']);
      expect(ran.code).toBe(0);
      expect(ran.cpuSeconds).toBeLessThan(10);
      if (made.code === 0) expect(ran.stdout).not.toContain('wholly else');
    }),
  );

  it('all of them at once, and as a search', () =>
    hostile(async (turf) => {
      const all = [...WORDS, ...OPERATORS];
      await turf.run(['import', turf.write('a.csv', list([...all.map((word) => `${word} club`), 'wholly else']))]);
      const terms = all.flatMap((word) => ['--terms', word]);
      expect((await turf.run(['campaign', 'new', 'x', ...terms])).code).toBe(0);
      expect((await turf.run(['map', '--json'])).stdout).not.toContain('wholly else');
      for (const word of ["'); DROP TABLE space; --", 'NEAR(a b)', '"', '*', 'name:a', all.join(' ')]) {
        expect((await turf.run(['spaces', '--', word])).code).toBe(0);
      }
    }));

  it('a word of 100 KB, and a thousand words', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', list([`${'a'.repeat(60_000)}!`]))]);
      const words = Array.from({ length: 1000 }, (_, at) => `word${at}`).join();
      for (const terms of ['a'.repeat(100_000), words, 'a '.repeat(50_000)]) {
        const made = await turf.run(['campaign', 'new', `x${terms.length}`, '--terms', terms]);
        expect([0, 2]).toContain(made.code);
        expect(made.cpuSeconds).toBeLessThan(15);
        expect((await turf.run(['map', '--json'])).cpuSeconds).toBeLessThan(15);
      }
    }));
});

describe('cells of 60 KB that patterns dislike', () => {
  const long: readonly string[] = [
    'a'.repeat(60_000),
    `a${' '.repeat(60_000)}a`,
    '1'.repeat(60_000),
    '1,'.repeat(30_000),
    '1 '.repeat(30_000),
    'a.'.repeat(30_000),
    'a@'.repeat(30_000),
    `https://t.me/${'a/'.repeat(30_000)}`,
    `https://t.me/${'%41'.repeat(20_000)}`,
    `https://t.me/a?${'a=b&'.repeat(15_000)}`,
    'https://www.facebook.com/l.php?u='.repeat(1800),
    '[a](b)'.repeat(10_000),
    '['.repeat(60_000),
    `a${'\u0301'.repeat(30_000)}`,
    '\x1b['.repeat(30_000),
    '👨\u200d'.repeat(15_000),
    '2024-'.repeat(12_000),
    'Ã©'.repeat(15_000),
    '-'.repeat(60_000),
    '#a '.repeat(20_000),
  ];
  const headings =
    'name url members last_post posts_per_week language country place tags visibility platform kind id posting rules gatekeeper risk';
  const columns = [...headings.split(' ').map((heading) => heading.replaceAll('_', ' ')), 'description'];

  it('in every column', () =>
    hostile(async (turf) => {
      const cell = (text: string, at: number, of: { column: string; other: string }): string => {
        if (of.other === of.column) return quoted(text);
        if (of.other === 'name') return `Elm ${at}`;
        return of.other === 'url' ? `https://t.me/elm_road_${at}` : '';
      };
      const sheet = (column: string): string => {
        const rows = long.map((text, at) => columns.map((other) => cell(text, at, { column, other })).join());
        return `${columns.join()}\n${rows.join('\n')}\n`;
      };
      const files = Object.fromEntries(columns.map((column) => [`${column}.csv`, sheet(column)]));
      const { ran, of } = await importEach(turf, files);
      for (const name of Object.keys(files)) expect({ ...of(name), name }).toMatchObject({ name, refused: false });
      expect(ran.cpuSeconds).toBeLessThan(40);
    }));

  it('are shown as soon', () =>
    hostile(async (turf) => {
      const rows = long.map((text, at) => `${quoted(text)},https://t.me/elm_road_${at},${quoted(text)}`);
      await turf.run(['import', turf.write('a.csv', `name,url,description\n${rows.join('\n')}\n`)]);
      for (const words of [
        ['spaces', '--format', 'table'],
        ['map', '--format', 'plain'],
        ['show', '1'],
      ]) {
        const shown = await turf.run(words);
        expect(shown.code).toBe(0);
        expect(shown.cpuSeconds).toBeLessThan(15);
      }
    }));
});
