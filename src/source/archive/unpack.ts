/** Takes one layer of packing off an open file: gzip or Zstandard, told by its first bytes. What is in it is kept in a private temporary file. */
import type { FileHandle } from 'node:fs/promises';
import { containerOfBytes } from '../container.js';
import { expansionGuard } from '../limits.js';
import type { OpenFile } from '../open-file.js';
import type { OpenSourceOptions } from '../opening.js';
import { spool } from '../spool.js';
import { gunzip } from './gzip.js';
import { packedBytesOf } from './packed-bytes.js';
import { unzstd } from './zstd.js';

const UNPACKERS = { gzip: gunzip, zstd: unzstd } as const;

/** Enough for every mark at the beginning of a file; a tar archive has one at byte 257. */
const HEAD_BYTES = 512;

export async function headOf(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

/**
 * The file itself where it is not packed; else what was in it, and the packed one is closed. Also closed when this throws.
 * @throws TurfError exit 4 when it is damaged, or unpacks to more than the limits allow
 */
export async function unpacked(file: OpenFile, options: OpenSourceOptions): Promise<OpenFile> {
  try {
    const container = containerOfBytes(await headOf(file.handle));
    if (container !== 'gzip' && container !== 'zstd') return file;
    const packed = await packedBytesOf(file);
    const { size: packedBytes } = await file.handle.stat();
    const guard = expansionGuard({ path: file.path, packedBytes, limitBytes: options.limitBytes });
    const { handle, close } = await spool(UNPACKERS[container](file.handle, file.path), (bytes) => {
      guard(bytes);
      options.onUnpacked?.(bytes);
    });
    await file.close();
    return { ...file, name: withoutPacking(file.name), handle, packed, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** 'groups.csv.gz' → 'groups.csv', 'export.tgz' → 'export.tar'. */
function withoutPacking(name: string): string {
  return name.replace(/\.tgz$/i, '.tar').replace(/\.(?:gz|gzip|zst|zstd)$/i, '');
}
