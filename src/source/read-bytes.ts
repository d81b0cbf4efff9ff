/** Bytes of an open file: as chunks from a position on, or a few at a time in order. Read by whatever looks into files. */
import type { FileHandle } from 'node:fs/promises';

/** A quarter of a megabyte a read: larger ones were not faster when measured, smaller ones were. */
export const CHUNK_BYTES = 262_144;

/** The bytes of an open file from a position on; the buffer is used again for the next chunk. */
export async function* bytesOf(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let at = start; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The bytes from `start` to `end` (not included), each chunk a buffer of its own: for streams, which keep chunks. */
export async function* rangeOf(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const wanted = Math.min(CHUNK_BYTES, end - at);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Takes bytes of a file in order, with one read for many small pieces. */
export class ByteReader {
  readonly #handle: FileHandle;
  #buffer: Buffer = Buffer.alloc(0);
  /** Position in the file of the first byte of the buffer. */
  #start = 0;
  /** Position in the file of the next byte to take. */
  at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** The next `count` bytes, fewer at the end of the file. Good until the next call. */
  async take(count: number): Promise<Buffer> {
    const bytes = await this.peek(count);
    this.at += bytes.length;
    return bytes;
  }

  /** The same, but the next call gives them again. */
  async peek(count: number): Promise<Buffer> {
    const from = this.at - this.#start;
    if (from >= 0 && from + count <= this.#buffer.length) return this.#buffer.subarray(from, from + count);
    const size = Math.max(count, CHUNK_BYTES);
    const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(size), 0, size, this.at);
    this.#buffer = buffer.subarray(0, bytesRead);
    this.#start = this.at;
    return this.#buffer.subarray(0, count);
  }
}
