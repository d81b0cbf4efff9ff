/** A command that reads or writes by what was typed opens the database so, and takes --dry-run in any case. */
import { describe, expect, it } from 'vitest';
import { mayWrite } from '../../src/cli/database-mode.js';
import { runCli } from '../../src/cli/run.js';
import type { Command } from '../../src/commands/command.js';
import { doc } from '../../src/domain/doc.js';
import type { TurfOptions } from '../../src/flows/open-turf.js';
import { fakeStore } from './fake-store.js';
import { fakeWorld } from './fake-world.js';

const either: Command = {
  words: ['either'],
  group: 'Look',
  summary: { en: 'reads or writes' },
  args: [],
  flags: [{ name: 'change', summary: { en: 'writes' } }],
  examples: [],
  database: (input) => (input.on('change') ? 'write' : 'read'),
  run: async (ctx) => {
    ctx.db();
    return doc({ lines: ['done'], json: { head: {} } });
  },
};

async function openedWith(...words: readonly string[]): Promise<readonly TurfOptions[]> {
  const opened: TurfOptions[] = [];
  const { world } = fakeWorld({
    commands: [either],
    loadStore: () =>
      Promise.resolve((path, options) => {
        opened.push(options);
        return fakeStore(path);
      }),
  });
  expect(await runCli(['either', ...words], world)).toBe(0);
  return opened;
}

describe('a command that does either', () => {
  it.each([
    [[], { mode: 'read', isDryRun: false }],
    [['--change'], { mode: 'write', isDryRun: false }],
    [['--change', '--dry-run'], { mode: 'write', isDryRun: true }],
    [['--dry-run'], { mode: 'read', isDryRun: true }],
  ])('%j', async (words, options) => {
    expect(await openedWith(...words)).toEqual([options]);
  });
});

it.each([
  ['none', false],
  ['read', false],
  ['write', true],
  ['create', true],
  [() => 'read' as const, true],
] as const)('%s may write: %s', (database, may) => {
  expect(mayWrite({ ...either, database })).toBe(may);
});
