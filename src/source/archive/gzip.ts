/** Unpacks gzip, also of several members one after another. Read by unpack. */
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { badInput, type TurfError } from '../../domain/errors.js';
import { rangeOf } from '../read-bytes.js';

/** @throws TurfError exit 4 when it is damaged or cut off */
export async function* gunzip(handle: FileHandle, path: string): AsyncGenerator<Uint8Array> {
  const unpacked: AsyncIterable<Buffer> = pipeline(
    Readable.from(rangeOf(handle, 0, Infinity), { objectMode: false }),
    createGunzip(),
    // Errors arrive below, where the bytes are taken.
    () => {},
  );
  try {
    yield* unpacked;
  } catch (error) {
    throw isDamage(error) ? damagedPacking(path) : error;
  }
}

/** Z_DATA_ERROR, Z_BUF_ERROR …: zlib names its own errors so. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

/** What was packed can't be unpacked to its end. */
export function damagedPacking(path: string): TurfError {
  return badInput(path, 'is damaged: it can’t be unpacked', {
    cause: 'It is cut off or was changed; perhaps the download did not finish.',
    hint: 'Download or copy it again, then: turf import FILE',
  });
}
