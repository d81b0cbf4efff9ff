/** A World in memory: what was written is text, the clock stands still, there is no terminal unless asked for. */
import { Readable, Writable } from 'node:stream';
import type { Out, World } from '../../src/cli/world.js';
import { views } from '../../src/views/all.js';
import { fakeCommands } from './fake-commands.js';
import { fakeStore } from './fake-store.js';

export interface FakeWorld {
  readonly world: World;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

function memory(isTerminal: boolean): { out: Out; text: () => string } {
  let written = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString('utf8');
      done();
    },
  });
  return { out: { stream, isTerminal, columns: 80 }, text: () => written };
}

export interface FakeOptions extends Partial<Omit<World, 'stdout' | 'stderr'>> {
  /** stdout and stderr are a terminal of 80 columns. */
  readonly isTerminal?: boolean;
}

export function fakeWorld({ isTerminal = false, ...changes }: FakeOptions = {}): FakeWorld {
  const [stdout, stderr] = [memory(isTerminal), memory(isTerminal)];
  const world: World = {
    commands: fakeCommands,
    views,
    version: '9.9.9',
    env: {},
    cwd: '/',
    stdout: stdout.out,
    stderr: stderr.out,
    isStdinTerminal: isTerminal,
    stdin: () => Readable.from([]),
    now: () => new Date('2026-11-23T12:00:00Z'),
    signal: new AbortController().signal,
    atHardStop: () => () => {},
    loadStore: () => Promise.resolve((path) => fakeStore(path)),
    ...changes,
  };
  return { world, stdout: stdout.text, stderr: stderr.text };
}
