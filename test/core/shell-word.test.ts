/** A word quoted for a shell comes back from it as it was, and nothing in it is run. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/core/shell-word.js';

describe('shellWord', () => {
  it.each(['groups.csv', './Río Alto/groups (2).csv', "it's.csv", '$(touch owned).csv', '`id`.csv', '"a" & b;c|d.csv'])(
    '%s comes back whole',
    (word) => {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`]).toString()).toBe(word);
    },
  );

  it('leaves plain names as they are', () => {
    expect(shellWord('lists/groups-2026-10.csv')).toBe('lists/groups-2026-10.csv');
  });
});
