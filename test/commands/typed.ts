/** turf in memory: types a line in a folder with the real commands and the real store, without starting a process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/run.js';
import { commands } from '../../src/commands/all.js';
import { openTurf } from '../../src/flows/open-turf.js';
import { fakeWorld } from '../cli/fake-world.js';
import { inFolder, NOW } from '../scratch.js';

export interface Answer {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  readonly db: string;
  /** Writes a file and gives back its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly type: (...words: readonly string[]) => Promise<Answer>;
  /** As on a terminal of 80 columns. */
  readonly see: (...words: readonly string[]) => Promise<Answer>;
  /** As on a plain terminal, where each question is answered by the next line; none is left for the last: Ctrl-D. */
  readonly talk: (answers: readonly string[], ...words: readonly string[]) => Promise<Answer>;
  /** With --json, parsed; throws what was said where it failed. */
  readonly ask: (...words: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const db = join(folder, 'turf.db');
    const run = async (
      words: readonly string[],
      isTerminal: boolean,
      answers: readonly string[] | null = null,
    ): Promise<Answer> => {
      const left = [...(answers ?? [])];
      const { world, stdout, stderr } = fakeWorld({
        isTerminal,
        stdin: () => Readable.from(left.splice(0, 1).map((line) => `${line}\n`)),
        commands,
        cwd: folder,
        env: { TURF_DB: db, NO_COLOR: '1', ...(answers === null ? {} : { TURF_PLAIN: '1' }) },
        now: () => NOW,
        loadStore: () => Promise.resolve(openTurf),
      });
      const isSilent = isTerminal && answers === null;
      const exit = await runCli([...words, ...(isSilent ? ['--no-input'] : [])], world);
      return { exit, stdout: stdout(), stderr: stderr() };
    };
    return work({
      db,
      file: (name, content) => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
      },
      type: (...words) => run(words, false),
      see: (...words) => run(words, true),
      talk: (answers, ...words) => run(words, true, answers),
      ask: async (...words) => {
        const { stdout, stderr } = await run([...words, '--json'], false);
        const value: unknown = stdout === '' ? null : JSON.parse(stdout);
        if (!isObject(value)) throw new Error(stderr);
        return value;
      },
    });
  });
}
