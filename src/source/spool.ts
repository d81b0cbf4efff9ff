/** Keeps what can be read only once (standard input, what is unpacked) in a private temporary file. Read by open-file and unpack. */

import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An open temporary file; `close` closes and deletes it. */
export interface Spool {
  readonly handle: FileHandle;
  close(): Promise<void>;
}

/**
 * Writes all chunks into a new file that only its owner can read (mode 0600, in a folder of mode 0700).
 * @param onSize called with the bytes so far; may throw to stop
 */
export async function spool(chunks: AsyncIterable<Uint8Array>, onSize: (bytes: number) => void): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'turf-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const handle = await open(join(folder, 'input'), 'wx+', 0o600);
    // Deleted at once where the system allows it: the open handle stays readable, and a killed program leaves nothing behind.
    await remove().catch(() => undefined);
    try {
      await writeAll(handle, chunks, onSize);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return {
      handle,
      close: async () => {
        await handle.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeAll(
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  onSize: (bytes: number) => void,
): Promise<void> {
  let bytes = 0;
  for await (const chunk of chunks) {
    onSize(bytes + chunk.length);
    // At a position: whoever reads the file finds it at its start.
    for (let at = 0; at < chunk.length; ) {
      at += (await handle.write(chunk, at, chunk.length - at, bytes + at)).bytesWritten;
    }
    bytes += chunk.length;
  }
}
