/** turf with invented commands as a real process: `node fake-turf.js WORDS`. Built by built-shell.ts. */
import { runInProcess } from '../../src/cli/process-world.js';
import type { Store } from '../../src/store/store.js';
import { views } from '../../src/views/all.js';
import { fakeCommands } from './fake-commands.js';
import { fakeStore } from './fake-store.js';

await runInProcess(process.argv.slice(2), {
  commands: fakeCommands,
  views,
  version: '9.9.9',
  loadStore: () => Promise.resolve((path: string): Store => fakeStore(path)),
});
