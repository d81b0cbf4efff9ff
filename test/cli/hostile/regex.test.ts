/** Words and texts that send pattern machines into endless search: taken letter by letter, in linear time. */
import { describe, expect, it } from 'vitest';
import { hostile } from './universal.js';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('words of a campaign', () => {
  const words = [
    '(a+)+$',
    '.*',
    '^(a|aa)+$',
    '\\',
    '[',
    '(?<=a)b',
    '*',
    '%',
    '_',
    '"',
    "'); DROP TABLE space; --",
    'NEAR(a b)',
    'name:a',
    'a OR b',
    '-a',
    '{1,}',
    '𝒜',
    '\u0130stanbul',
  ];

  it.each(words)('%j is literal and quick', (word) =>
    hostile(async (turf) => {
      const names = ['a'.repeat(30) + '!', 'aaa', 'nothing of the kind', word];
      const rows = names.map((name, at) => `${quoted(name)},https://t.me/regex_group_${at},5`);
      await turf.run(['import', turf.write('a.csv', `name,url,members\n${rows.join('\n')}\n`)]);
      const made = await turf.run(['campaign', 'new', 'x', '--terms', word]);
      expect([0, 2]).toContain(made.code);
      const ran = await turf.run(['map', '--json']);
      expect(ran.code).toBe(0);
      expect(ran.seconds).toBeLessThan(1.5);
      if (made.code === 0) expect(ran.stdout).not.toContain('nothing of the kind');
      expect((await turf.run(['spaces', `--`, word])).code).toBe(0);
    }),
  );

  it('a word of 100 KB, and a thousand words', () =>
    hostile(async (turf) => {
      await turf.run(['import', turf.write('a.csv', `name,url\n${'a'.repeat(60_000)}!,https://t.me/long_name_here\n`)]);
      for (const terms of [
        'a'.repeat(100_000),
        Array.from({ length: 1000 }, (_, at) => `word${at}`).join(),
        'a '.repeat(50_000),
      ]) {
        const made = await turf.run(['campaign', 'new', `x${terms.length}`, '--terms', terms]);
        expect([0, 2]).toContain(made.code);
        expect(made.seconds).toBeLessThan(3);
        expect((await turf.run(['map', '--json'])).seconds).toBeLessThan(3);
      }
    }));
});

describe('cells of 60 KB that patterns dislike', () => {
  const long: readonly [what: string, text: string][] = [
    ['one letter', 'a'.repeat(60_000)],
    ['blanks', `a${' '.repeat(60_000)}a`],
    ['digits', '1'.repeat(60_000)],
    ['digits and commas', '1,'.repeat(30_000)],
    ['digits and blanks', '1 '.repeat(30_000)],
    ['dots', 'a.'.repeat(30_000)],
    ['at signs', 'a@'.repeat(30_000)],
    ['slashes', `https://t.me/${'a/'.repeat(30_000)}`],
    ['per cent', `https://t.me/${'%41'.repeat(20_000)}`],
    ['questions', `https://t.me/a?${'a=b&'.repeat(15_000)}`],
    ['links in links', 'https://www.facebook.com/l.php?u='.repeat(1800)],
    ['brackets', '[a](b)'.repeat(10_000)],
    ['open brackets', '['.repeat(60_000)],
    ['marks on one letter', `a${'\u0301'.repeat(30_000)}`],
    ['escapes', '\x1b['.repeat(30_000)],
    ['joined emoji', '👨\u200d'.repeat(15_000)],
    ['dates', '2024-'.repeat(12_000)],
    ['mojibake', 'Ã©'.repeat(15_000)],
    ['dashes', '-'.repeat(60_000)],
    ['hash marks', '#a '.repeat(20_000)],
  ];
  const columns = [
    'name',
    'url',
    'members',
    'last post',
    'posts per week',
    'language',
    'country',
    'place',
    'tags',
    'visibility',
    'platform',
    'kind',
    'id',
    'description',
  ];

  it.each(long)('%s, in every column', (_, text) =>
    hostile(async (turf) => {
      const rows = columns.map((column) =>
        columns
          .map((other) =>
            other === column
              ? quoted(text)
              : other === 'name'
                ? 'Elm'
                : other === 'url'
                  ? `https://t.me/${column.replaceAll(' ', '_')}_elm`
                  : '',
          )
          .join(),
      );
      const ran = await turf.run(['import', turf.write('a.csv', `${columns.join()}\n${rows.join('\n')}\n`)]);
      expect([0, 3]).toContain(ran.code);
      expect(ran.seconds).toBeLessThan(3);
      const shown = await turf.run(['spaces', '--format', 'table']);
      expect(shown.code).toBe(0);
      expect(shown.seconds).toBeLessThan(3);
    }),
  );
});
