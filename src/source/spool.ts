/** Keeps what can be read only once (standard input, a pipe) in a private temporary file. Read by open-source. */

import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An open temporary file; `remove` deletes it. */
export interface Spool {
  readonly handle: FileHandle;
  remove(): Promise<void>;
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
    try {
      let bytes = 0;
      for await (const chunk of chunks) {
        bytes += chunk.length;
        onSize(bytes);
        await handle.write(chunk);
      }
      // Deleted at once where the system allows it: the open handle stays readable, and a killed program leaves nothing behind.
      await remove().catch(() => undefined);
      return { handle, remove };
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}
