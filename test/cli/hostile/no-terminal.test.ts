/** Questions where nobody can answer: exit 2 at once with the flag that answers; and Ctrl-C where somebody can. */
import { describe, expect, it } from 'vitest';
import type { Turf } from '../run-turf.js';
import { hostile } from './universal.js';

async function filled(turf: Turf): Promise<void> {
  turf.write('a.csv', 'name,url,members\nElm Road Help,https://t.me/elm_road_help,120\n');
  await turf.run(['import', 'a.csv']);
  await turf.run(['campaign', 'new', 'help', '--terms', 'help']);
}

/** The commands that ask on a terminal, and what answers their question. */
const ASKING: readonly [line: readonly string[], flag: string][] = [
  [['campaign', 'new', 'other'], '--terms'],
  [['campaign', 'remove', 'help'], '--yes'],
];

describe.each(ASKING)('turf %j', (words, flag) => {
  const refused = (
    turf: Turf,
    how: Promise<{ code: number | null; stdout: string; stderr: string; seconds: number }>,
  ) =>
    how.then((ran) => {
      expect(ran.code).toBe(2);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toContain(flag);
      expect(ran.seconds).toBeLessThan(2);
      return turf;
    });

  it('with nothing, an end, or an answer on stdin', () =>
    hostile(async (turf) => {
      await filled(turf);
      await refused(turf, turf.run(words));
      await refused(turf, turf.run(words, { stdin: '' }));
      await refused(turf, turf.run(words, { stdin: 'yes\nyes\n' }));
    }));

  it('on a terminal, but told not to ask', () =>
    hostile(async (turf) => {
      await filled(turf);
      for (const line of [`turf ${words.join(' ')} --no-input`, `CI=true turf ${words.join(' ')}`]) {
        const ran = await turf.terminal(line);
        expect(ran.code).toBe(2);
        expect(ran.stdout).toContain(flag);
      }
      expect((await turf.terminal(`turf ${words.join(' ')} < /dev/null`)).code).toBe(2);
      expect((await turf.terminal(`turf ${words.join(' ')} 2> errors.txt`)).code).toBe(2);
    }));

  it.each([
    ['Ctrl-C', '\x03', ''],
    ['Ctrl-C, plain', '\x03', '--plain'],
    ['Ctrl-D, plain', '\x04', '--plain'],
  ])('%s at the question: 130, one sentence, the cursor is back', (_, keys, more) =>
    hostile(async (turf) => {
      await filled(turf);
      const ran = await turf.terminal(`turf ${words.join(' ')} ${more}`, { keys: [[1500, keys]] });
      expect(ran.code).toBe(130);
      expect(ran.stdout).toContain('Nothing was saved');
      expect(ran.stdout.lastIndexOf('\x1b[?25h')).toBeGreaterThanOrEqual(ran.stdout.lastIndexOf('\x1b[?25l'));
    }),
  );
});

it('turf alone, without a terminal, is the help', () =>
  hostile(async (turf) => {
    const ran = await turf.run([]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('Usage: turf');
  }));

it('an import from an empty stdin says so and does not wait', () =>
  hostile(async (turf) => {
    const ran = await turf.run(['import', '-']);
    expect(ran.code).toBe(4);
    expect(ran.seconds).toBeLessThan(2);
  }));
