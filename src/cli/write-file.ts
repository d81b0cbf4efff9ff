/** Writes a file whole or not at all: beside its place, to the disk, then under its name. The only writer of output files. */
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { badOutput, TurfError } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import type { Target } from './output-target.js';
import { codeOf, outputTrouble } from './output-trouble.js';
import { sweep, unfinishedName } from './unfinished.js';
import type { World } from './world.js';

/** Only the person may read it: turf maps are nobody else's business. */
const MODE = 0o600;
/** Virus scanners hold new files for a moment; tried this often, with growing breaks (some 150 ms in all). */
const RENAME_BREAKS_MS = [10, 40, 100];

export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export interface WriteOptions {
  readonly world: World;
  readonly tell: Tell;
  /** Replaces what has come to be there since the target was looked at. */
  readonly mayReplace: boolean;
  /** The command to paste that replaces an existing file. */
  readonly forceHint: string;
  /** Stops the writing; null: what is to be written is written. */
  readonly signal: AbortSignal | null;
}

async function pour(file: FileHandle, pieces: Pieces, signal: AbortSignal | null): Promise<void> {
  for await (const piece of pieces) {
    await file.writeFile(piece);
    await setImmediate();
    signal?.throwIfAborted();
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of RENAME_BREAKS_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (codeOf(error) !== 'EBUSY' && codeOf(error) !== 'EPERM') throw error;
      await setTimeout(pause);
    }
  }
  await rename(from, to);
}

/** The new name itself is on the disk only when its folder is; some systems can't open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => {});
  await handle.close();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeDevice({ path }: Target, pieces: Pieces, signal: AbortSignal | null): Promise<void> {
  const file = await open(path, 'w');
  try {
    await pour(file, pieces, signal);
  } finally {
    await file.close();
  }
}

async function writeWhole(target: Target, pieces: Pieces, options: WriteOptions): Promise<void> {
  const folder = dirname(target.path);
  await sweep(folder);
  const beside = unfinishedName(folder);
  const file = await open(beside, 'wx', MODE);
  const done = options.world.atHardStop(() => unlinkSync(beside));
  try {
    try {
      await pour(file, pieces, options.signal);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!options.mayReplace && (await exists(target.path))) {
      throw badOutput(options.tell('cli.output-exists', { file: target.shown }), options.forceHint);
    }
    await renamePatiently(beside, target.path);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  } finally {
    done();
  }
  await syncFolder(folder);
}

/** Throws a TurfError (exit 7) when it can't be written; then nothing of it is left. */
export async function writeFile(target: Target, pieces: Pieces, options: WriteOptions): Promise<void> {
  try {
    if (target.isDevice) await writeDevice(target, pieces, options.signal);
    else await writeWhole(target, pieces, options);
  } catch (error) {
    throw error instanceof TurfError ? error : outputTrouble(error, target.shown, options.tell);
  }
}
