/** Questions where nobody can answer: exit 2 at once with the flag that answers; and Ctrl-C where somebody can. */
import { expect, it } from 'vitest';
import { filled } from './filled.js';
import { hostile } from './universal.js';

/** The commands that ask on a terminal, and what answers their question. */
const ASKING: readonly [line: readonly string[], flag: string][] = [
  [['campaign', 'new', 'other'], '--terms'],
  [['campaign', 'remove', 'help'], '--yes'],
];

it.each(ASKING)('turf %j where nobody can answer: exit 2, at once, with the flag', (words, flag) =>
  hostile(async (turf) => {
    await filled(turf);
    for (const stdin of [undefined, '', 'yes\nyes\n']) {
      const ran = await turf.run(words, stdin === undefined ? {} : { stdin });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(flag);
      expect(ran.seconds).toBeLessThan(20);
    }
    const line = `turf ${words.join(' ')}`;
    for (const told of [`${line} --no-input`, `CI=true ${line}`]) {
      const ran = await turf.terminal(told);
      expect(ran.code).toBe(2);
      expect(ran.stdout).toContain(flag);
    }
    expect((await turf.terminal(`${line} < /dev/null`)).code).toBe(2);
    expect((await turf.terminal(`${line} 2> errors.txt`)).code).toBe(2);
  }),
);

it.each(ASKING)('turf %j broken off at the question: exit 130, one sentence, the cursor is back', (words) =>
  hostile(async (turf) => {
    await filled(turf);
    const line = `turf ${words.join(' ')}`;
    for (const [typed, key] of [
      [line, '\x03'],
      [`${line} --plain`, '\x03'],
      [`${line} --plain`, '\x04'],
    ] as const) {
      const ran = await turf.terminal(typed, { keys: [[/\?|:/, key]] });
      expect(ran.code).toBe(130);
      expect(ran.stdout).toContain('Nothing was saved');
      expect(ran.stdout.lastIndexOf('\x1b[?25h')).toBeGreaterThanOrEqual(ran.stdout.lastIndexOf('\x1b[?25l'));
    }
  }),
);

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
    expect(ran.seconds).toBeLessThan(20);
  }));
