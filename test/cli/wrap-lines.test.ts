/** Lines on a terminal: words and commands to paste stay whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { wrapLines } from '../../src/cli/wrap-lines.js';
import { fakeWorld } from './fake-world.js';

const words = new Set(['map', 'import', 'campaign', 'formats']);
const wrap = (line: string, width: number | null) => wrapLines([line], { width, words });

describe('a line', () => {
  it.each([
    ['short enough stays', 'Next: turf map', ['Next: turf map']],
    [
      'is broken at a blank',
      'What is known of it comes from two lists that differ.',
      ['What is known of it comes from', 'two lists that differ.'],
    ],
    [
      'keeps a command, and breaks its remark',
      'Next: turf campaign new NAME   (ranks by what you are about)',
      ['Next: turf campaign new NAME', '(ranks by what you are about)'],
    ],
    [
      'has a long command on a line of its own',
      "Mend the rejected rows, then:  turf import 'my list.csv' --source crm --as-of 2026-03-01",
      ['Mend the rejected rows, then:', "turf import 'my list.csv' --source crm --as-of 2026-03-01"],
    ],
    [
      'knows the command of a clone and of a database',
      'Next: npm start -- --db "my own turf.db" map   (all of them)',
      ['Next:', 'npm start -- --db "my own turf.db" map', '(all of them)'],
    ],
    [
      'that only speaks of turf is no command',
      'A row was left out. turf keeps places, not people.',
      ['A row was left out. turf keeps', 'places, not people.'],
    ],
    [
      'keeps an address',
      'Ask for your data at www.reddit.example/settings/data-request',
      ['Ask for your data at', 'www.reddit.example/settings/data-request'],
    ],
    [
      'counts letters that are two wide',
      '読む'.repeat(5).concat(' ', '読む'.repeat(5)),
      ['読む'.repeat(5), '読む'.repeat(5)],
    ],
  ])('%s', async (_, line, expected) => {
    expect((await wrap(line, 30)).join('\n').split('\n')).toEqual(expected);
    expect(await wrap(line, null)).toEqual([line]);
  });

  it('says the same as before', async () => {
    const word = fc.constantFrom(
      'Next:',
      'turf',
      'map',
      'import',
      '--db',
      'a.csv',
      '  (see',
      'why)',
      'then:',
      '読む',
      'x'.repeat(50),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word), fc.integer({ min: 10, max: 60 }), async (parts, width) => {
        const text = parts.join(' ').trim();
        const [wrapped = ''] = await wrap(text, width);
        expect(wrapped.split(/\s+/)).toEqual(text.split(/\s+/));
      }),
    );
  });
});

it('an error too is broken at blanks on a terminal, and only there', async () => {
  const told = async (isTerminal: boolean): Promise<readonly string[]> => {
    const { world, stderr } = fakeWorld({ isTerminal });
    await runCli(['rows', '--an-option-that-nobody-ever-declared-for-this-command-of-all-commands'], world);
    return stderr().trimEnd().split('\n');
  };
  const [whole, shown] = [await told(false), await told(true)];
  expect(Math.max(...whole.map(({ length }) => length))).toBeGreaterThan(80);
  expect(shown.every(({ length }) => length <= 80)).toBe(true);
  expect(shown.join(' ')).toBe(whole.join(' '));
});
