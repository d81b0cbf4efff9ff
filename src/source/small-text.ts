/** Reads a small file of settings whole, as text: an issue pack, a campaign, weights. Lists of places have open-source instead. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { badInput } from '../domain/errors.js';
import { headText } from './decode.js';
import { encodingOf } from './encoding.js';
import { readable } from './open-file.js';

/** 500 words of 200 letters, each letter written as \uXXXX, are 600 KB. */
const MOST_BYTES = 1_000_000;

export interface SmallFile {
  readonly path: string;
  /** Bytes of standard input, for the path '-'. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** A command to paste that shows what such a file looks like. */
  readonly hint: string;
}

/**
 * The text of a file, or of standard input for '-', without byte-order mark.
 * @throws TurfError exit 4 when it is missing, a folder, unreadable or larger than 1 MB
 */
export async function smallText(file: SmallFile): Promise<string> {
  const bytes = await bytesOf(file);
  return headText(bytes, encodingOf({ head: bytes, isUtf8: isUtf8(bytes) }, null));
}

async function bytesOf({ path, stdin, hint }: SmallFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    if (path !== '-' && (await stat(path)).isDirectory())
      throw badInput(path, 'is a folder, not a file', { hint: `Name a file in it: ls ${path}` });
    for await (const chunk of path === '-' ? stdin() : createReadStream(path)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) throw badInput(path, 'is larger than 1 MB, so it is another sort of file', { hint });
    }
  } catch (error) {
    throw readable(error, path);
  }
  return Buffer.concat(chunks);
}
