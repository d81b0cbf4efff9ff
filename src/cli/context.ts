/** Makes the Ctx of a command out of the World and the common options. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { Command, Input } from '../commands/command.js';
import type { Ctx } from '../commands/ctx.js';
import type { Store } from '../store/store.js';
import type { Tell } from '../text/tell.js';
import type { Common } from './common-options.js';
import { databaseMode } from './database-mode.js';
import { progressOf } from './progress.js';
import { askingOf } from './prompt.js';
import { canAsk, databasePath, hasColour, isPlain } from './surroundings.js';
import type { World } from './world.js';

/** The command and what was typed for it. */
export interface Called {
  readonly command: Command;
  readonly input: Input;
}

export interface Session {
  readonly ctx: Ctx;
  /** Closes the database if it was opened. */
  readonly close: () => void;
}

function lazily<T>(make: () => T): { get: () => T; made: () => T | null } {
  let held: { readonly value: T } | null = null;
  return {
    get() {
      held ??= { value: make() };
      return held.value;
    },
    made: () => held?.value ?? null,
  };
}

/** Opens the store at the first use of ctx.db(); the code of the store is loaded here, so that db() needs no waiting. */
async function storeOf(called: Called, path: string, { world, isDryRun }: { world: World; isDryRun: boolean }) {
  const mode = databaseMode(called.command, called.input);
  if (mode === 'none') {
    return lazily<Store>(() => {
      throw new Error(`turf ${called.command.words.join(' ')} says that it needs no database`);
    });
  }
  const openStore = await world.loadStore();
  return lazily(() => openStore(path, { mode, isDryRun }));
}

/** Names that differ in case or in how an accent is written are one file on the disks of most computers. */
function alike(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** a.csv, a-2.csv, a-3.csv …: the first that is not there and not taken. */
function freePath(path: string, taken: Iterable<string>, cwd: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  const held = new Set([...taken].map((one) => alike(resolve(cwd, one))));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${stem}-${number}${ending}`;
    const full = resolve(cwd, free);
    if (!held.has(alike(full)) && !existsSync(full)) return free;
  }
}

/** Ctrl-C ends the reading too, also where whoever writes has not finished. */
function stdinOf({ stdin, signal }: World): AsyncIterable<Uint8Array> {
  const stream = stdin();
  // An error that comes before the first reading is told by that reading; without a listener it would end the process.
  stream.on('error', () => {});
  return addAbortSignal(signal, stream);
}

export async function openSession(
  called: Called,
  common: Common,
  { world, tell }: { world: World; tell: Tell },
): Promise<Session> {
  const dbPath = databasePath(common, world);
  const store = await storeOf(called, dbPath, { world, isDryRun: common.isDryRun });
  const plain = isPlain(common, world);
  const isPlainAsking = plain || !hasColour(common, world);
  const asking = { canAsk: canAsk(common, world), isPlain: isPlainAsking, isYes: common.isYes, tell };
  const ctx: Ctx = {
    cwd: world.cwd,
    env: world.env,
    isTerminal: world.stdout.isTerminal && common.output === null,
    canAsk: asking.canAsk,
    isDryRun: common.isDryRun,
    isYes: common.isYes,
    isForced: common.isForced,
    lang: 'en',
    fileLang: common.lang,
    tell,
    progress: progressOf(world, { isPlain: plain, isQuiet: common.isQuiet, tell }),
    signal: world.signal,
    dbPath,
    now: world.now,
    today: () => world.now().toISOString().slice(0, 10),
    freePath: (path, taken) => freePath(path, common.output === null ? taken : [...taken, common.output], world.cwd),
    db: store.get,
    stdin: () => stdinOf(world),
    ...askingOf(world, asking),
  };
  return { ctx, close: () => store.made()?.close() };
}
