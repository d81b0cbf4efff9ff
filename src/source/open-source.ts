/** Opens a user's file or standard input as one Source; what is packed with gzip or Zstandard is unpacked first. */
import type { Source } from '../domain/source.js';
import { unpacked } from './archive/unpack.js';
import { openFile } from './open-file.js';
import type { OpenSourceOptions } from './opening.js';
import { sourceOf } from './source-of.js';

export type { OpenSourceOptions } from './opening.js';

/**
 * Opens one file, or standard input for '-', and looks at all of its bytes once.
 * @throws TurfError exit 4 when it is missing, a folder, unreadable, damaged or over the limit; exit 2 for an unknown encoding
 */
export async function openSource(path: string, options: OpenSourceOptions): Promise<Source> {
  return sourceOf(await unpacked(await openFile(path, options), options), options);
}
