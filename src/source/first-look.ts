/** The one pass over the bytes before anything is decoded: size, hash, whether all of it is UTF-8, and the first 64 KB. Read by open-source. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { onlySeemsUtf8 } from './only-seems-utf8.js';
import { bytesOf } from './read-bytes.js';

/** Enough for 250 rows of a usual list, and small enough to be looked at several times. */
export const SAMPLE_BYTES = 65_536;

export interface FirstLook {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly isUtf8: boolean;
  readonly head: Buffer;
}

/**
 * Reads a file once from the start.
 * @param onSize called with the bytes seen so far, so that the caller can stop at a limit by throwing
 */
export async function firstLook(handle: FileHandle, onSize: (bytes: number) => void): Promise<FirstLook> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let sizeBytes = 0;
  let tail = Buffer.alloc(0);
  let isValid = true;
  for await (const chunk of bytesOf(handle, 0)) {
    if (sizeBytes < SAMPLE_BYTES) head.push(Buffer.from(chunk.subarray(0, SAMPLE_BYTES - sizeBytes)));
    sizeBytes += chunk.length;
    onSize(sizeBytes);
    hash.update(chunk);
    if (!isValid) continue;
    const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const whole = joined.length - openBytes(joined);
    isValid = isUtf8(joined.subarray(0, whole));
    tail = Buffer.from(joined.subarray(whole));
  }
  const first = Buffer.concat(head);
  const isUtf8Throughout = isValid && tail.length === 0;
  return {
    sizeBytes,
    sha256: hash.digest('hex'),
    // A longer file has other letters too.
    isUtf8: isUtf8Throughout && !(sizeBytes <= SAMPLE_BYTES && onlySeemsUtf8(first)),
    head: first,
  };
}

/** How many bytes at the end belong to a UTF-8 character that is not complete yet: 0 to 3. */
export function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
