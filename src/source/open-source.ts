/** Opens a user's file or standard input as a Source: the only door through which foreign bytes come in. */
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { badInput } from '../domain/errors.js';
import type { Source } from '../domain/source.js';
import { textOf } from './decode.js';
import { encodingOf } from './encoding.js';
import { firstLook, SAMPLE_BYTES } from './first-look.js';
import { sampleOf } from './sample.js';
import { spool } from './spool.js';

export interface OpenSourceOptions {
  /** --encoding, else null: found by looking. */
  readonly encoding: string | null;
  /** --delimiter, else null. */
  readonly delimiter: string | null;
  /** --sheet: the one sheet of a workbook to read, else null. */
  readonly sheet: string | null;
  /** Bytes of standard input, for the path '-'. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** --limit-size in bytes; null: no limit. */
  readonly limitBytes: number | null;
}

interface Opened {
  readonly handle: FileHandle;
  readonly modifiedOn: string | null;
  close(): Promise<void>;
}

/**
 * Opens one file, or standard input for '-', and looks at all of its bytes once.
 * @throws TurfError exit 4 when it is missing, a folder, unreadable or over the limit; exit 2 for an unknown encoding
 */
export async function openSource(path: string, options: OpenSourceOptions): Promise<Source> {
  const onSize = limiter(path, options.limitBytes);
  const opened = path === '-' ? await openPipe(options.stdin(), onSize) : await openPath(path, onSize);
  try {
    const look = await firstLook(opened.handle, onSize);
    const encoding = encodingOf(look, options.encoding);
    return {
      path,
      name: path === '-' ? 'stdin' : basename(path),
      part: null,
      sizeBytes: look.sizeBytes,
      sha256: look.sha256,
      modifiedOn: opened.modifiedOn,
      encoding: encoding.label,
      isEncodingGuessed: encoding.isGuessed,
      sample: sampleOf(look.head, encoding, look.sizeBytes <= SAMPLE_BYTES, options.delimiter),
      text: () => textOf(opened.handle, encoding, path),
      close: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openPath(path: string, onSize: (bytes: number) => void): Promise<Opened> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw badInput(path, 'is a folder, not a file', {
        hint: `Give the files in it: turf import ${path.replace(/[\\/]+$/, '')}/*.csv`,
      });
    }
    if (found.isFIFO() || (!found.isFile() && /^\/(?:dev\/(?:fd\/|stdin)|proc\/self\/fd\/)/.test(path))) {
      return await openPipe(createReadStream(path), onSize);
    }
    if (!found.isFile())
      throw badInput(path, 'is a device, not a file', { hint: 'Give a file, or - for standard input.' });
    const handle = await open(path, 'r');
    return { handle, modifiedOn: found.mtime.toISOString().slice(0, 10), close: () => handle.close() };
  } catch (error) {
    throw readable(error, path);
  }
}

async function openPipe(chunks: AsyncIterable<Uint8Array>, onSize: (bytes: number) => void): Promise<Opened> {
  const { handle, remove } = await spool(chunks, onSize);
  return {
    handle,
    modifiedOn: null,
    close: async () => {
      await handle.close();
      await remove();
    },
  };
}

function limiter(path: string, limitBytes: number | null): (bytes: number) => void {
  return (bytes) => {
    if (limitBytes === null || bytes <= limitBytes) return;
    throw badInput(path, `is larger than the limit of ${limitBytes} bytes`, {
      hint: `If you trust the file, lift the limit: turf import ${path} --limit-size none`,
    });
  };
}

/** Turns what the system says into what a person can do; anything else is passed on as it is. */
function readable(error: unknown, path: string): unknown {
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
