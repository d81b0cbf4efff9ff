/** Where an output file really goes, through symbolic links, and whether it may be written: asked before any work is done. */
import { constants, type Stats } from 'node:fs';
import { access, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { badOutput } from '../domain/errors.js';
import type { Tell } from '../text/tell.js';
import { codeOf, outputTrouble } from './output-trouble.js';

export interface Target {
  /** As the person wrote it, for messages. */
  readonly shown: string;
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** /dev/stdout, a named pipe: written as it is, nothing is replaced. */
  readonly isDevice: boolean;
}

export interface Rules {
  readonly cwd: string;
  /** An existing file is replaced: --force, or a file of ours. */
  readonly mayReplace: boolean;
  readonly databasePath: string | null;
  /** Words of the command line that may be files it reads. */
  readonly inputs: readonly string[];
  /** The command to paste that replaces an existing file. */
  readonly forceHint: string;
  readonly tell: Tell;
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Follows symbolic links, also one that points to a file that is still to be made. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const link = await readlink(path).catch(() => null);
  if (link !== null) return realTarget(resolve(dirname(path), link));
  return join(await realpath(dirname(path)), basename(path));
}

/** The same file, whatever it is called: by device and number, or by name where it is still to be made. */
async function isSame(path: string, found: Stats | null, other: string): Promise<boolean> {
  const there = await statOf(other).catch(() => null);
  if (found !== null && there !== null) return found.dev === there.dev && found.ino === there.ino;
  return found === null && there === null && path === (await realTarget(other).catch(() => other));
}

async function located(shown: string, { cwd, tell }: Rules): Promise<{ path: string; found: Stats | null }> {
  try {
    const named = resolve(cwd, shown);
    const found = await statOf(named);
    // The link of /dev/stdout to a pipe leads to no path: it is opened by its own name.
    const isSpecial = found !== null && !found.isFile() && !found.isDirectory();
    return { path: isSpecial ? named : await realTarget(named), found };
  } catch (error) {
    throw outputTrouble(error, shown, tell);
  }
}

/** Throws a TurfError (exit 7) that says why `shown` may not be written. */
export async function outputTarget(shown: string, rules: Rules): Promise<Target> {
  const { tell, cwd } = rules;
  const elsewhere = tell('cli.hint-elsewhere');
  const { path, found } = await located(shown, rules);
  if (found?.isDirectory() === true || shown.endsWith('/') || shown.endsWith(sep)) {
    throw badOutput(tell('cli.output-is-folder', { file: shown }), elsewhere);
  }
  if (rules.databasePath !== null && (await isSame(path, found, resolve(cwd, rules.databasePath)))) {
    throw badOutput(tell('cli.output-is-database', { file: shown }), elsewhere);
  }
  for (const input of found === null ? [] : rules.inputs) {
    if (await isSame(path, found, resolve(cwd, input))) {
      throw badOutput(tell('cli.output-is-input', { file: shown }), elsewhere);
    }
  }
  if (found !== null && !found.isFile()) return { shown, path, isDevice: true };
  if (found !== null && !rules.mayReplace) throw badOutput(tell('cli.output-exists', { file: shown }), rules.forceHint);
  try {
    await access(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw outputTrouble(error, shown, tell);
  }
  return { shown, path, isDevice: false };
}
