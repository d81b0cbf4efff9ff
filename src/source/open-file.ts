/** Opens what a person named (a file, a pipe, standard input) for reading: the only door through which foreign bytes come in. */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { badInput } from '../domain/errors.js';
import type { OpenSourceOptions } from './opening.js';
import { spool } from './spool.js';

/** An open file, wherever its bytes came from: the disk, a pipe, an archive. Whoever holds it closes it. */
export interface OpenFile {
  /** As shown: 'lists.zip/groups.csv'. */
  readonly path: string;
  /** The last part of the path, without the ending of what it was packed with: 'groups.csv' for 'groups.csv.gz'. */
  readonly name: string;
  /** The member of an archive that this is, else null. */
  readonly part: string | null;
  readonly handle: FileHandle;
  /** ISO date, null for stdin. */
  readonly modifiedOn: string | null;
  /** What lies on the disk, where these bytes were unpacked from it; null: these bytes are what lies there. */
  readonly packed: PackedBytes | null;
  close(): Promise<void>;
}

export interface PackedBytes {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Opens one file, or standard input for '-'.
 * @throws TurfError exit 4 when it is missing, a folder, unreadable or over the limit
 */
export async function openFile(path: string, options: OpenSourceOptions): Promise<OpenFile> {
  if (path === '-') return openPipe(path, options.stdin(), options);
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw badInput(path, 'is a folder, not a file', {
        hint: `Give the files in it: turf import ${path.replace(/[\\/]+$/, '')}/*.csv`,
      });
    }
    if (found.isFIFO() || (!found.isFile() && /^\/(?:dev\/(?:fd\/|stdin)|proc\/self\/fd\/)/.test(path))) {
      return await openPipe(path, createReadStream(path), options);
    }
    if (!found.isFile())
      throw badInput(path, 'is a device, not a file', { hint: 'Give a file, or - for standard input.' });
    const handle = await open(path, 'r');
    const modifiedOn = found.mtime.toISOString().slice(0, 10);
    return { path, name: basename(path), part: null, handle, modifiedOn, packed: null, close: () => handle.close() };
  } catch (error) {
    throw readable(error, path);
  }
}

async function openPipe(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { limitBytes }: OpenSourceOptions,
): Promise<OpenFile> {
  const { handle, close } = await spool(chunks, sizeLimit(path, limitBytes));
  return {
    path,
    name: path === '-' ? 'stdin' : basename(path),
    part: null,
    handle,
    modifiedOn: null,
    packed: null,
    close,
  };
}

/** A function that is told the bytes so far; throws once they are more than --limit-size. */
export function sizeLimit(path: string, limitBytes: number | null): (bytes: number) => void {
  return (bytes) => {
    if (limitBytes === null || bytes <= limitBytes) return;
    throw badInput(path, `is larger than the limit of ${limitBytes} bytes`, {
      hint: `If you trust the file, lift the limit: turf import ${path} --limit-size none`,
    });
  };
}

/** Turns what the system says into what a person can do; anything else is passed on as it is. */
export function readable(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return badInput(path, 'does not exist', { hint: 'Check the spelling, or see what is in the folder: ls' });
    case 'EACCES':
    case 'EPERM':
      return badInput(path, 'may not be read by you', { hint: `Ask its owner, or allow it: chmod u+r ${path}` });
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
    case 'EIO':
    case 'ENXIO':
      return badInput(path, 'could not be opened', {
        cause: `The system says ${code}.`,
        hint: 'Check the name, or copy the file to this computer first.',
      });
    default:
      return error;
  }
}
