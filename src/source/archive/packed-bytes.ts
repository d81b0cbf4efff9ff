/** Hash and size of an archive as it lies on the disk: what tells whether it is in already. Read by zip, tar and unpack. */
import { createHash } from 'node:crypto';
import type { OpenFile, PackedBytes } from '../open-file.js';
import { bytesOf } from '../read-bytes.js';

export async function packedBytesOf(file: OpenFile): Promise<PackedBytes> {
  if (file.packed !== null) return file.packed;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of bytesOf(file.handle, 0)) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}
